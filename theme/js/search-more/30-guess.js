// Guesses what was meant by what no passage holds: Guesser.java, Vocabulary.java and Pinyin.java. Each guess is a list
// of words, the likeliest first, or undefined while the lexicon's files are not there.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { Reader } = search.store;

  search.skip.y = () => {};

  /** Latin words with a first or second letter: [word, count] each. */
  const words = (lexicon, letter) => {
    if (!(`v/${letter}` in lexicon.manifest.checks)) return [];
    const file = lexicon.need(`v/${letter}`);
    if (!file) return undefined;
    const words = [];
    const reader = new Reader(file.payload);
    for (let word = ""; reader.more; ) {
      word = reader.term(word);
      words.push([word, reader.number()]);
    }
    return words;
  };

  /** Optimal string alignment, or limit + 1: Edits.java. */
  const edits = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [];
    let last = [];
    let row = [];
    for (let j = 0; j <= b.length; j++) last[j] = j;
    for (let i = 1; i <= a.length; i++) {
      row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        let value = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          value = Math.min(value, before[j - 2] + 1);
        }
        row[j] = value;
        least = Math.min(least, value);
      }
      if (least > limit) return limit + 1;
      before = last;
      last = row;
    }
    return Math.min(last[b.length], limit + 1);
  };

  const spelled = (lexicon, word) => {
    if (!/^[a-z][a-z0-9]{3,23}$/.test(word)) return [];
    const near = words(lexicon, word[0]);
    const others = words(lexicon, word[1]);
    if (!near || !others) return undefined;
    const limit = word.length < 8 ? 1 : 2;
    let best = limit + 1;
    let found = [];
    const look = (list) => {
      for (const candidate of list) {
        const distance = edits(word, candidate[0], best);
        if (distance < best) {
          found = [];
          best = distance;
        }
        if (distance === best && distance <= limit) found.push(candidate);
      }
    };
    const isFirst = ([other]) => other[0] === word[0];
    look(near.filter(isFirst));
    if (best > 1) look(new Map([...near, ...others].filter((other) => !isFirst(other))));
    return search.first(4, found);
  };

  /** The words of headings with any of some initials that pass a test, by the joined counts of their entries. */
  const headings = (lexicon, keys, test, join) => {
    const lists = keys.map((key) => lexicon.range("y", key));
    if (!lists.every(Boolean)) return undefined;
    const words = new Map();
    lists.forEach((entries, i) => {
      for (const [entry, count] of entries) {
        const half = entry.length / 2;
        const word = entry.slice(half, half + keys[i].length);
        if (test(word, i)) words.set(word, join(words.get(word) || 0, count));
      }
    });
    return search.first(8, [...words]);
  };

  const initials = (lexicon, letters) =>
    /^[a-hj-tw-z]{3,6}$/.test(letters) ? headings(lexicon, [letters], () => true, (a, b) => a + b) : [];

  /** The initials of every reading, at most eight. */
  const initialsOf = (sounds) =>
    sounds.reduce(
      (keys, all) => {
        const initials = [...new Set(all.map((syllable) => syllable[0]))].sort();
        return keys.flatMap((key) => initials.map((initial) => key + initial)).slice(0, 8);
      },
      [""],
    );

  const sounding = (lexicon, run) => {
    if (run.length > 6) return [];
    const readings = lexicon.need("pinyin")?.payload;
    if (!readings) return undefined;
    const sounds = [...run].map((c) => Object.keys(readings).filter((syllable) => readings[syllable].includes(c)));
    const same = (word) =>
      word !== run && sounds.every((all, i) => all.some((syllable) => readings[syllable].includes(word[i])));
    return headings(lexicon, initialsOf(sounds), same, Math.max);
  };

  /** Every way to cut letters into two or more syllables, the last of which may be a beginning. */
  const splits = (letters, syllables) => {
    const known = new Set(syllables);
    const all = [];
    const cut = (rest, open) => {
      if (all.length === 16) return;
      if (open.length && syllables.some((syllable) => syllable.startsWith(rest))) all.push([...open, rest]);
      for (let n = Math.min(6, rest.length - 1); n > 0; n--) {
        const syllable = rest.slice(0, n);
        if (known.has(syllable)) cut(rest.slice(n), [...open, syllable]);
      }
    };
    cut(letters, []);
    return all;
  };

  const reads = (word, spoken, readings) =>
    spoken.every((syllable, i) =>
      i < spoken.length - 1
        ? readings[syllable].includes(word[i])
        : Object.keys(readings).some((other) => other.startsWith(syllable) && readings[other].includes(word[i])),
    );

  const syllables = (lexicon, letters) => {
    if (!/^[a-z]{3,40}$/.test(letters) || !search.keys(letters).some((key) => key.length < 3)) return [];
    const readings = lexicon.need("pinyin")?.payload;
    if (!readings) return undefined;
    const spoken = splits(letters, Object.keys(readings)).map((split) => split.slice(0, 6));
    const keys = spoken.map((split) => split.map((syllable) => syllable[0]).join(""));
    return headings(lexicon, keys, (word, i) => reads(word, spoken[i], readings), Math.max);
  };

  /** Adds what was probably meant: Chinese words of headings, or Latin ones; tells how many. */
  const mean = ({ meant, add }, written, words) => {
    if (!words?.length) return words?.length;
    meant.push([written, words[0]]);
    const pair = (text) => ({ terms: [text], boost: 0.75 });
    const chinese = (word) => (word.length === 2 ? pair(word) : { all: [...word].slice(1).map((c, i) => pair(word[i] + c)) });
    const nodes = words.map(chinese);
    if (!search.isPair(words[0])) add({ terms: words, boost: 1 });
    else add(nodes[1] ? { best: nodes } : nodes[0]);
    return words.length;
  };

  /** Adds what letters stand for, a Latin word that no passage holds; tells how many words that may be. */
  const word = (state, letters) => {
    for (const way of [syllables, spelled, initials]) {
      const found = way(state.lexicon, letters);
      if (!found || found.length) return mean(state, letters, found);
    }
    return 0;
  };

  /** How many tokens from one on are pairs of a run that no passage holds. */
  const stretch = ({ list, lexicon }, at) => {
    let n = 0;
    while (n < 5 && at + n < list.length) {
      const { kind, asked, position, term } = list[at + n];
      if (kind !== "P" || asked || position !== list[at].position + n) break;
      if (lexicon.documents(term) !== 0) break;
      n++;
    }
    return n;
  };

  /** Adds what sounds as the tokens from one on do, once a question; tells how many tokens they are. */
  const sounded = (state, at) => {
    const n = state.heard ? 0 : stretch(state, at);
    if (!n) return 0;
    state.heard = true;
    const run = state.list.slice(at + 1, at + n).reduce((run, { term }) => run + [...term][1], state.list[at].term);
    return mean(state, run, sounding(state.lexicon, run)) ? n : 0;
  };

  /** Learns traditional characters; the question is planned anew then. */
  const simplify = (lexicon) => {
    const pairs = lexicon.need("simplified")?.payload;
    if (search.simple || !pairs) return;
    search.simple = {};
    for (let i = 0; i < pairs.length; i += 2) search.simple[pairs[i]] = pairs[i + 1];
    lexicon.needed.add("simplified");
  };

  search.put("more", "", { word, sounding: sounded, simplify, mask: search.mask });
})();
