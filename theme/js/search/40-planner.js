// Plans a question: Planner.java. A plan is not whole while its lexicon needs more files.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { compare, hash } = search.store;
  const OPEN = "\"“「『";
  const CLOSE = "\"”」』";

  const tokens = (text) => {
    const list = [];
    search.tokenize(text, (kind, term, position, start, end) => {
      if (kind !== "p") list.push({ kind, term, position, end, parts: [] });
      else {
        if (!list.length || list[list.length - 1].position !== position) {
          list.push({ kind: "W", term: "", position, end, parts: [] });
        }
        list[list.length - 1].parts.push(term);
      }
    });
    return list;
  };

  const pairs = (run) => [...run].slice(1).map((c, i) => run[i] + c);

  const matches = (list, at, terms) =>
    terms.length > 0 &&
    at + terms.length <= list.length &&
    terms.every((term, i) => list[at + i].term === term && list[at + i].position === list[at].position + i);

  const term = (text, boost = 1) => ({ terms: [text], boost });
  const group = (terms, boost = 1) => ({ terms, boost });
  const all = (terms) => ({ all: terms });
  const best = (nodes) => (nodes.length === 1 ? nodes[0] : { best: nodes });

  /** What a text is about, words that only ask aside: Subject.java. */
  const subject = (text, { ask, particles }) => {
    const pieces = new Set();
    let run = "";
    for (const { kind, term } of tokens(text)) {
      if (kind === "W") pieces.add(term);
      else if (kind === "P") run += String.fromCodePoint(term.codePointAt(0));
      else {
        run += term;
        for (const phrase of ask) run = run.replaceAll(phrase, " ");
        let piece = "";
        for (const c of run + " ") {
          if (c !== " " && !particles.includes(c)) piece += c;
          else {
            pieces.add(piece);
            piece = "";
          }
        }
        run = "";
      }
    }
    pieces.delete("");
    return [...pieces].sort(compare);
  };

  const isPair = (term) => search.classOf(term.codePointAt(0)) === 2;

  /** How much a heading says, and the term of headings that say the same; no text has that term. */
  search.subject = (text, manifest) => {
    const pieces = subject(text, manifest);
    const size = pieces.reduce((sum, piece) => sum + (isPair(piece) ? piece.length : 1), 0);
    if (!size) return { size };
    const near = isPair(pieces[0]) ? [...pieces[0]].slice(0, 2).join("") : pieces[0];
    return { size, term: near + " " + hash(pieces.join(" ")).toString(36) };
  };

  const phrases = (text) => {
    const list = [];
    for (let i = 0; i < text.length; i++) {
      const mark = OPEN.indexOf(text[i]);
      const end = mark < 0 ? -1 : text.indexOf(CLOSE[mark], i + 1);
      if (end > 0) {
        const inside = tokens(text.slice(i + 1, end)).filter((token) => token.term);
        if (inside.length && inside[inside.length - 1].kind === "L") inside.pop();
        if (inside.length) {
          list.push({
            terms: inside.map((token) => token.term),
            positions: inside.map((token) => token.position - inside[0].position),
            open: inside[inside.length - 1].kind === "S",
          });
        }
        i = end;
      }
    }
    return list;
  };

  search.plan = (question, lexicon) => {
    const { manifest } = lexicon;
    const text = question.slice(0, 512);
    const units = new Map();
    const meant = [];
    let heard = false;

    const add = (node, strong) => {
      // by what it looks for, whatever it weighs: Lucene would add the weights of equal clauses
      const key = JSON.stringify(node.terms || node);
      const old = units.get(key);
      if (old ? node.boost > old.node.boost : units.size < 32) units.set(key, { node, strong });
    };

    const alternatives = (members, boost) => {
      const single = [...new Set(members.filter((m) => m.length === 1).map((m) => m[0]))].sort(compare);
      const nodes = members.filter((m) => m.length > 1).map(all);
      if (single.length) nodes.unshift(group(single, boost));
      return best(nodes);
    };

    const synonyms = (list, at) => {
      let own = [];
      let found = [];
      for (const members of manifest.synonyms) {
        for (const member of members) {
          const terms = member.replace(/^-/, "").split(" ");
          if (terms.length > own.length && matches(list, at, terms)) {
            own = terms;
            found = members;
          }
        }
      }
      if (!own.length) return 0;
      const others = found
        .filter((member) => member[0] !== "-" && member !== own.join(" "))
        .map((member) => member.split(" "));
      if (own.length === 1) add(alternatives([...others, own], 1), true);
      else {
        own.forEach((own) => add(term(own), true));
        if (others.length) add(alternatives(others, 0.75), false);
      }
      return own.length;
    };

    const single = (character, alone) => {
      if (!alone && manifest.particles.includes(character)) return;
      const longer = lexicon.beginning(character, 1 << 16);
      if (!longer) return;
      if (!longer.length || lexicon.documents(character)) longer.push(character);
      add({ ...group(longer), lone: character }, true);
    };

    /** How many tokens from one on are pairs of a run that no passage holds. */
    const stretch = (list, at) => {
      let n = 0;
      while (!heard && n < 5 && at + n < list.length) {
        const { kind, asked, position, term } = list[at + n];
        if (kind !== "P" || asked || position !== list[at].position + n) break;
        if (lexicon.documents(term) !== 0) break;
        n++;
      }
      return n;
    };

    /** Adds what sounds as the tokens here do; tells how many they are. */
    const sounding = (list, at) => {
      const n = stretch(list, at);
      if (!n) return 0;
      heard = true;
      const run = list.slice(at + 1, at + n).reduce((run, { term }) => run + [...term][1], list[at].term);
      const words = lexicon.guess("sounding", run) || [];
      if (!words.length) return 0;
      mean(run, words);
      return n;
    };

    /** Adds what was probably meant: Chinese words of headings, or Latin ones. */
    const mean = (written, words) => {
      meant.push([written, words[0]]);
      const chinese = (word) => (word.length === 2 ? term(word, 0.75) : all(pairs(word)));
      add(isPair(words[0]) ? best(words.map(chinese)) : group(words), true);
    };

    const unknown = (word, token) => {
      const counts = token.parts.map((part) => lexicon.documents(part));
      if (counts.includes(undefined)) return;
      const parts = [...new Set(token.parts.filter((part, i) => counts[i]))];
      const whole = parts.length && parts.length === new Set(token.parts).size;
      const words = whole ? [] : lexicon.guess("word", word);
      if (!words) return;
      if (words.length) mean(word, words);
      else if (parts.length) parts.forEach((part) => add(term(part), true));
      else if (word) add(term(word), true);
    };

    const latin = (token, last) => {
      const word = token.term;
      const longer = last && word.length > 2 ? lexicon.beginning(word, 16) : [];
      const count = word ? lexicon.documents(word) : 0;
      if (!longer || count === undefined) return;
      if (count) add(longer.length ? best([term(word), group(longer, 0.5)]) : term(word), true);
      else if (longer.length) add(group(longer), true);
      else unknown(word, token);
    };

    const list = tokens(text).filter((token) => token.kind !== "L");
    for (const phrase of manifest.ask.map(pairs)) {
      list.forEach((token, i) => {
        if (matches(list, i, phrase)) phrase.forEach((_, j) => (list[i + j].asked = true));
      });
    }
    const run = list.every((t, i) => t.kind === "P" && !t.asked && t.position === list[0].position + i);
    const remembered = run && list.length > 1 && list.map((token) => token.term);
    const weigh = ({ term, asked }) => {
      if (asked) return 0.25;
      return !remembered && [...term].some((c) => manifest.particles.includes(c)) ? 0.5 : 1;
    };
    for (let i = 0; i < list.length; ) {
      const token = list[i];
      const taken = synonyms(list, i) || sounding(list, i);
      if (!taken) {
        if (token.kind === "P") add(term(token.term, weigh(token)), !token.asked);
        else if (token.kind === "S") single(token.term, list.length === 1);
        else latin(token, i === list.length - 1 && token.end === text.length);
      }
      i += taken || 1;
    }

    const idf = (count) => Math.fround(Math.log(1 + (manifest.documents - count + 0.5) / (count + 0.5)));
    const rarity = (node) => {
      if (node.best) return Math.max(...node.best.map(rarity));
      if (node.all) return node.all.reduce((sum, text) => sum + idf(lexicon.documents(text)), 0) * 0.75;
      return idf(Math.max(...node.terms.map((text) => lexicon.documents(text)))) * node.boost;
    };
    let heading = 0;
    for (const { node, strong } of units.values()) {
      const rare = rarity(node);
      if (strong) heading += rare;
    }
    return {
      units: [...units.values()],
      phrases: phrases(text),
      heading: Math.fround(manifest.inHeading * heading),
      exactly: Math.fround(manifest.exactly * heading),
      remembered: remembered && { terms: remembered, positions: [...remembered.keys()] },
      verbatim: Math.fround(manifest.remembered * heading),
      // nothing that scores, nothing to add to it
      subject: heading && search.subject(text, manifest).term,
      meant,
      idf,
      pairs: list.filter((token) => token.kind === "P"),
    };
  };
})();
