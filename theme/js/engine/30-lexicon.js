// What the index tells the planner of a question, as far as its files are loaded: IndexLexicon.java.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { Reader, Table, compare, peek } = search.store;

  /** The commonest of pairs of term and count. */
  search.first = (limit, list) =>
    list
      .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
      .slice(0, limit)
      .map(([term]) => term);

  /** Skips the body of each kind of table. */
  search.skip = {
    t: (reader, n, inline) => {
      for (; n; n--) {
        if (reader.number() & 1) reader.number();
        if (inline) reader.number();
      }
    },
  };

  search.Lexicon = class {
    constructor(manifest, typing) {
      this.manifest = manifest;
      this.typing = typing;
      this.needed = new Set();
    }

    /** A file; notes that it is needed when it is not there. */
    need(name) {
      if (!peek(name)) this.needed.add(name);
      return peek(name);
    }

    /** The script for what only some questions need; files that it reads first come with it. */
    more(...names) {
      names.filter((name) => name in this.manifest.checks).forEach((name) => this.need(name));
      return this.need("more")?.payload;
    }

    table(folder) {
      const file = this.manifest[folder] ? { payload: this.manifest[folder] } : this.need(folder);
      return file && (file.payload.table ||= new Table(folder, file.payload));
    }

    /** A file's terms: where the body of each starts and how many documents have it. */
    terms(name) {
      const file = this.need(name);
      if (file && !file.terms) {
        const { payload } = file;
        const reader = new Reader(payload);
        file.terms = new Map();
        for (let term = ""; reader.more; ) {
          term = reader.term(term);
          const count = reader.number();
          file.terms.set(term, { payload, at: reader.at, count });
          search.skip[name[0]](reader, count, !this.manifest.lengths);
        }
      }
      return file?.terms;
    }

    /** An entry of a table, or undefined while its file is not there. */
    entry(folder, term) {
      const table = this.table(folder);
      const terms = table && this.terms(table.names[table.index(term)]);
      return terms && (terms.get(term) || { count: 0 });
    }

    /** Pairs of term and count of all terms with a beginning; nothing while one is not there. */
    range(folder, prefix) {
      const files = this.table(folder)
        ?.files(prefix)
        .map((file) => this.terms(file));
      return files?.every(Boolean) && files.flatMap((terms) => [...terms].filter(([term]) => term.startsWith(prefix)).map(([term, { count }]) => [term, count]));
    }

    documents(term) {
      return this.entry("t", term)?.count;
    }

    beginning(prefix, limit) {
      const terms = this.range("t", prefix);
      return terms && search.first(limit, terms.filter(([term]) => term !== prefix && !term.includes(" ")));
    }
  };
})();
