// What the index tells the planner of a question, as far as its files are loaded: IndexLexicon.java.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { Reader, Table, compare, peek, load, onReset } = search.store;
  const MORE = "assets/search-more.js";
  const byCount = (a, b) => b[1] - a[1] || compare(a[0], b[0]);
  search.first = (limit, list) => list.sort(byCount).slice(0, limit).map(([term]) => term);

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
      return terms && search.first(limit, terms.filter(([term]) => term !== prefix && !term.includes(" ")));
    }

    /** Whether the script for what only some questions need is there; a table that it reads comes with it. */
    more(folder) {
      this.table(folder);
      if (!search.guesses) this.needed.add(MORE);
      return search.guesses;
    }

    /** What was probably meant by what no passage holds. */
    guess(kind, text) {
      // what a guess asks for first comes with the script
      ["pinyin", "v/" + text[0]].filter((name) => name in this.manifest.checks).forEach((name) => this.need(name));
      return this.more("y") && search.guesses[kind](this, text);
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

  search.Lexicon = Lexicon;

  const script = () =>
    search
      .insert((globalThis.zhuji.root || "") + MORE)
      .then(() => search.guesses || Promise.reject(new Error("empty")))
      .catch((error) => Promise.reject(Object.assign(error, { file: MORE })));
  search.loadAll = (names) => Promise.all(names.map((name) => (name === MORE ? script() : load(name))));
})();
