// What the index tells the planner of a question, as far as its files are loaded: IndexLexicon.java.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { Reader, Table, compare, peek, load, onReset } = search.store;
  const byCount = (a, b) => b[1] - a[1] || compare(a[0], b[0]);
  const first = (limit) => (list) => list.sort(byCount).slice(0, limit).map(([term]) => term);

  /** A parsed file: term to where its body starts and how many documents have it. */
  let parsed = new Map();
  let tables = {};
  let simplified = false;
  onReset(() => {
    parsed = new Map();
    tables = {};
  });

  /** Skips the body of each kind of table. */
  const skip = {
    t: (reader, n, inline) => {
      for (; n; n--) {
        if (reader.number() & 1) reader.number();
        if (inline) reader.number();
      }
    },
    p: (reader, n) => {
      for (; n; n--) for (let k = reader.number() & 1 ? reader.number() + 2 : 1; k; k--) reader.number();
    },
    y: () => {},
  };

  class Lexicon {
    constructor(manifest) {
      this.manifest = manifest;
      this.needed = new Set();
    }

    /** A file's payload; notes that it is needed when it is not there. */
    need(name) {
      const payload = peek(name);
      if (payload === undefined) this.needed.add(name);
      return payload;
    }

    table(folder) {
      if (folder === "t") return this.manifest.table;
      const payload = this.need(folder);
      if (payload && !tables[folder]) tables[folder] = new Table(folder, payload);
      return tables[folder];
    }

    terms(file) {
      if (!parsed.has(file)) {
        const payload = this.need(file);
        if (payload === undefined) return undefined;
        const reader = new Reader(payload);
        const terms = new Map();
        for (let term = ""; reader.more; ) {
          term = reader.term(term);
          const count = reader.number();
          terms.set(term, { payload, at: reader.at, count });
          skip[file[0]](reader, count, !this.manifest.lengths);
        }
        parsed.set(file, terms);
      }
      return parsed.get(file);
    }

    /** An entry of a table, nothing, or undefined while its file is not there. */
    entry(folder, term) {
      const table = this.table(folder);
      const terms = table && this.terms(table.file(term));
      return terms && (terms.get(term) || null);
    }

    /** Pairs of term and count of all terms with a beginning; undefined while one is not there. */
    range(folder, prefix) {
      const table = this.table(folder);
      const files = table && table.files(prefix).map((file) => this.terms(file));
      if (!files || files.includes(undefined)) return undefined;
      return files.flatMap((terms) =>
        [...terms].filter(([term]) => term.startsWith(prefix)).map(([term, { count }]) => [term, count]),
      );
    }

    documents(term) {
      const entry = this.entry("t", term);
      return entry ? entry.count : entry === null ? 0 : undefined;
    }

    beginning(prefix, limit) {
      const terms = this.range("t", prefix);
      return terms && first(limit)(terms.filter(([term]) => term !== prefix && !term.includes(" ")));
    }

    words(letter) {
      if (!this.manifest.vocabulary.includes(letter)) return [];
      const payload = this.need("v/" + letter);
      if (payload === undefined) return undefined;
      const words = [];
      const reader = new Reader(payload);
      for (let word = ""; reader.more; ) {
        word = reader.term(word);
        words.push([word, reader.number()]);
      }
      return words;
    }

    spelled(word) {
      if (!/^[a-z][a-z0-9]{3,23}$/.test(word)) return [];
      const near = this.words(word[0]);
      if (!near) return undefined;
      let best = word.length < 8 ? 2 : 3;
      let found = [];
      const look = (words) => {
        for (const candidate of words) {
          const distance = edits(word, candidate[0], best);
          if (distance < best) {
            found = [];
            best = distance;
          }
          if (distance === best && distance < (word.length < 8 ? 2 : 3)) found.push(candidate);
        }
      };
      look(near);
      if (best > 1) {
        const others = [...this.manifest.vocabulary].filter((c) => c !== word[0]).map((c) => this.words(c));
        if (others.includes(undefined)) return undefined;
        others.forEach(look);
      }
      return first(4)(found);
    }

    initials(letters) {
      if (!/^[a-z]{3,6}$/.test(letters)) return [];
      const entries = this.range("y", letters);
      if (!entries) return undefined;
      const words = new Map();
      for (const [entry, count] of entries) {
        const half = entry.length / 2;
        const word = entry.slice(half, half + letters.length);
        words.set(word, (words.get(word) || 0) + count);
      }
      return first(8)([...words]);
    }

    sounding(run) {
      if (run.length > 6) return [];
      const readings = this.need("pinyin");
      if (!readings) return undefined;
      const sounds = [...run].map((c) => Object.keys(readings).filter((syllable) => readings[syllable].includes(c)));
      const words = new Map();
      let complete = true;
      for (const key of initialsOf(sounds)) {
        const entries = this.range("y", key);
        if (!entries) complete = false;
        for (const [entry, count] of entries || []) {
          const half = entry.length / 2;
          const word = entry.slice(half, half + run.length);
          const same = sounds.every((all, i) => all.some((syllable) => readings[syllable].includes(word[i])));
          if (same && word !== run) words.set(word, Math.max(words.get(word) || 0, count));
        }
      }
      return complete ? first(8)([...words]) : undefined;
    }

    syllables(letters) {
      if (!/^[a-z]{3,40}$/.test(letters)) return [];
      const readings = this.need("pinyin");
      if (!readings) return undefined;
      const words = new Map();
      let complete = true;
      for (const split of splits(letters, Object.keys(readings))) {
        const used = split.slice(0, 6);
        const entries = this.range("y", used.map((syllable) => syllable[0]).join(""));
        if (!entries) {
          complete = false;
          continue;
        }
        for (const [entry, count] of entries) {
          const half = entry.length / 2;
          const word = entry.slice(half, half + used.length);
          if (reads(word, used, readings)) words.set(word, Math.max(words.get(word) || 0, count));
        }
      }
      return complete ? first(8)([...words]) : undefined;
    }

    /** Learns traditional characters; true when that is news. */
    simplify() {
      const pairs = this.need("simplified");
      if (simplified || pairs === undefined) return false;
      search.simplify(pairs);
      simplified = true;
      return true;
    }
  }

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

  /** The initials of every reading, at most eight. */
  const initialsOf = (sounds) =>
    sounds.reduce(
      (keys, all) => {
        const initials = [...new Set(all.map((syllable) => syllable[0]))].sort();
        return keys.flatMap((key) => initials.map((initial) => key + initial)).slice(0, 8);
      },
      [""],
    );

  const reads = (word, spoken, readings) =>
    spoken.every((syllable, i) =>
      i < spoken.length - 1
        ? readings[syllable].includes(word[i])
        : Object.keys(readings).some((other) => other.startsWith(syllable) && readings[other].includes(word[i])),
    );

  search.Lexicon = Lexicon;
  search.loadAll = (names) => Promise.all(names.map(load));
})();
