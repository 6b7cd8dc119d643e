// Plans a question: Planner.java. A plan is not whole while its lexicon needs more files.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { compare, hash, name } = search.store;
  const { isPair } = search;

  const tokens = (text) => {
    const list = [];
    search.tokenize(text, (kind, term, position, start, end) => {
      const part = kind === "p";
      // a word that is too long has parts only
      if (!part || list.at(-1)?.position !== position) list.push({ kind: part ? "W" : kind, term: part ? "" : term, position, end, parts: [] });
      if (part) list.at(-1).parts.push(term);
    });
    return list;
  };
  /** Initials that words of headings may have, if letters are their pinyin or their initials. */
  search.keys = (word) => {
    const keys = /^[a-hj-tw-z]{3,6}$/.test(word) ? [word] : [];
    for (let n = 1; word[n]; n++) {
      const cut = word.slice(0, n) + " " + word.slice(n);
      if (/^([zcs]h|[^aeiouv])?[aeiouv]{1,3}(ng?|r)? ([zcs]h|[^aeiouv])?([aeiouv]|$)/.test(cut)) keys.push(word[0] + word[n]);
    }
    return keys;
  };

  const pairs = (run) => [...run].slice(1).map((c, i) => run[i] + c);
  const any = (terms, boost = 1) => ({ terms, boost });
  const term = (text, boost) => any([text], boost);
  const best = (nodes) => (nodes[1] ? { best: nodes } : nodes[0]);

  const matches = (list, at, terms) =>
    terms[0] && terms.every((term, i) => list[at + i]?.term === term && list[at + i].position === list[at].position + i);

  /** The words and the runs of a text, each with a line's end. */
  search.flat = (text) => {
    let flat = "";
    search.tokenize(text, (kind, term) => {
      if (kind !== "p") flat += kind === "P" ? String.fromCodePoint(term.codePointAt()) : term + "\n";
    });
    return flat;
  };

  /** How much a heading says, words that only ask aside, and the term of headings that say the same: Subject.java. */
  search.subject = (text, { ask, particles }) => {
    const flat = ask.reduce((flat, phrase) => flat.replaceAll(phrase, "\n"), search.flat(text));
    const pieces = [...new Set(flat.split(RegExp("[\n" + particles + "]")))].filter(Boolean).sort(compare);
    const [first] = pieces;
    return {
      size: pieces.reduce((sum, piece) => sum + (isPair(piece) ? piece.length : 1), 0),
      // no text has that term
      term: first && (isPair(first) ? [...first].slice(0, 2).join("") : first) + " " + name(hash(pieces.join(" "))),
    };
  };

  search.plan = (question, lexicon) => {
    const { manifest } = lexicon;
    const text = question.slice(0, 512);
    const units = new Map();
    const meant = [];
    const count = (term) => lexicon.documents(term);

    const add = (node, weak) => {
      // by what it looks for, whatever it weighs: Lucene would add the weights of equal clauses
      const key = JSON.stringify(node.terms || node);
      const old = units.get(key);
      if (old ? node.boost > old.node.boost : units.size < 32) units.set(key, { node, strong: !weak });
    };

    const alternatives = (members, boost) => {
      const terms = [...new Set(members.filter((m) => !m[1]).flat())].sort(compare);
      const nodes = members.filter((m) => m[1]).map((m) => ({ all: m.map((text) => term(text, 0.75)) }));
      return best(terms[0] ? [any(terms, boost), ...nodes] : nodes);
    };

    const synonyms = (at) => {
      let own = [];
      let found;
      for (const members of manifest.synonyms) {
        for (const member of members) {
          const terms = member.replace(/^-/, "").split(" ");
          if (terms.length > own.length && matches(list, at, terms)) {
            own = terms;
            found = members;
          }
        }
      }
      const others = found?.filter((member) => member[0] !== "-" && member !== own.join(" ")).map((member) => member.split(" "));
      if (own[1]) {
        own.forEach((own) => add(term(own)));
        if (others[0]) add(alternatives(others, 0.75), true);
      } else if (found) add(alternatives([...others, own]));
      return own.length;
    };

    const single = (character) => {
      if (list[1] && manifest.particles.includes(character)) return;
      const terms = lexicon.beginning(character, 1 << 16);
      if (!terms) return;
      if (!terms[0] || count(character)) terms.push(character);
      add({ terms, boost: 1, lone: character });
    };

    /** Whether a word is perhaps one of the commonest of the index. */
    const isCommon = (word) => {
      const place = hash(word) % (manifest.common.length * 4);
      return (parseInt(manifest.common[place >> 2], 16) >> place % 4) & 1;
    };

    /** Asks for all that guesses of a word begin with, and for the script that makes them. */
    const guess = (word) => {
      const keys = search.keys(word);
      keys.forEach((key) => lexicon.range("y", key));
      return lexicon.more("v/" + word[0], "v/" + word[1], keys[0] && "pinyin");
    };

    const unknown = (word, pieces) => {
      const counts = pieces.map(count);
      if (counts.includes(undefined)) return;
      const parts = [...new Set(pieces.filter((part, i) => counts[i]))];
      const whole = parts[0] && parts.length === new Set(pieces).size;
      if (whole || guess(word)?.word(state, word) === 0) {
        for (const part of parts[0] ? parts : [word]) if (part) add(term(part));
      }
    };

    const latin = ({ term: word, parts, end }, last) => {
      const terms = last && end === text.length && word.length > 2 ? lexicon.beginning(word, 16) : [];
      const known = word ? count(word) : 0;
      // what is perhaps misspelt, or pinyin, is asked for in one go
      if (known === undefined && !lexicon.typing && !parts[0] && word[2] && !isCommon(word)) guess(word);
      if (!terms || known === undefined) return;
      if (known) add(best(terms[0] ? [term(word), any(terms, 0.5)] : [term(word)]));
      else if (terms[0]) add(any(terms));
      else unknown(word, parts);
    };

    const list = tokens(text).filter(({ kind }) => kind !== "L");
    const state = { lexicon, list, meant, add };
    for (const phrase of manifest.ask.map(pairs)) {
      list.forEach((token, i) => {
        if (matches(list, i, phrase)) phrase.forEach((_, j) => (list[i + j].asked = true));
      });
    }
    const run = list[1] && list.every((t, i) => t.kind === "P" && !t.asked && t.position === list[0].position + i);
    const isJoint = (term) => !run && [...term].some((c) => manifest.particles.includes(c));
    const isMissing = ({ kind, term }) => kind === "P" && count(term) === 0;
    if (list.some(isMissing)) lexicon.more("simplified", "pinyin")?.simplify(lexicon);
    for (let i = 0; i < list.length; ) {
      const token = list[i];
      const { kind, asked } = token;
      const taken = synonyms(i) || (!asked && isMissing(token) && lexicon.more()?.sounding(state, i));
      if (!taken) {
        if (kind === "P") add(term(token.term, asked ? 0.25 : isJoint(token.term) ? 0.5 : 1), asked);
        else if (kind === "S") single(token.term);
        else latin(token, !list[i + 1]);
      }
      i += taken || 1;
    }

    /** Weighs what a node looks for, too. */
    const rarity = (node) => {
      if (node.best) return Math.max(...node.best.map(rarity));
      if (node.all) return node.all.reduce((sum, part) => sum + rarity(part), 0);
      return (node.weight = manifest.idf(Math.max(...node.terms.map(count))) * node.boost);
    };
    let heading = 0;
    for (const { node, strong } of units.values()) heading += rarity(node) * strong;
    const subject = search.subject(text, manifest).term;
    // asked for with the words, whatever they turn out to be: it may stand in another file
    const about = subject && lexicon.entry("t", subject);
    const worth = (share) => Math.fround(share * heading);
    return {
      units: [...units.values()],
      heading: worth(manifest.inHeading),
      exactly: worth(manifest.exactly),
      remembered: run && search.flat(text).trim(),
      verbatim: worth(manifest.remembered),
      // nothing that scores, nothing to add to it
      subject: heading && about,
      meant,
    };
  };
})();
