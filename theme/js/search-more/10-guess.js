// Guesses what was meant by what no passage holds: Vocabulary.java and Pinyin.java. Each guess is a list of words, the
// likeliest first, or undefined while the lexicon's files are not there.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { Reader } = search.store;

  /** Latin words with a first letter: [word, count] each. */
  const words = (lexicon, letter) => {
    if (!lexicon.manifest.vocabulary.includes(letter)) return [];
    const payload = lexicon.need("v/" + letter);
    if (payload === undefined) return undefined;
    const words = [];
    const reader = new Reader(payload);
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
    if (!near) return undefined;
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
    look(near);
    if (best > 1) {
      const others = [...lexicon.manifest.vocabulary].filter((c) => c !== word[0]).map((c) => words(lexicon, c));
      if (others.includes(undefined)) return undefined;
      others.forEach(look);
    }
    return search.first(4, found);
  };

  /** The words of headings with any of some initials that pass a test, by the joined counts of their entries. */
  const headings = (lexicon, keys, test, join) => {
    const lists = keys.map((key) => lexicon.range("y", key));
    if (lists.includes(undefined)) return undefined;
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
    /^[a-z]{3,6}$/.test(letters) ? headings(lexicon, [letters], () => true, (a, b) => a + b) : [];

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
    const readings = lexicon.need("pinyin");
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
    if (!/^[a-z]{3,40}$/.test(letters)) return [];
    const readings = lexicon.need("pinyin");
    if (!readings) return undefined;
    const spoken = splits(letters, Object.keys(readings)).map((split) => split.slice(0, 6));
    const keys = spoken.map((split) => split.map((syllable) => syllable[0]).join(""));
    return headings(lexicon, keys, (word, i) => reads(word, spoken[i], readings), Math.max);
  };

  /** What letters stand for: Chinese words of headings, or the nearest words. */
  const word = (lexicon, letters) => {
    for (const way of [syllables, spelled, initials]) {
      const found = way(lexicon, letters);
      if (!found || found.length) return found;
    }
    return [];
  };

  search.guesses = { word, sounding };
})();
