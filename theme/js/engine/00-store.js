// Loads the files of the index as scripts, and reads what they hold.
(function () {
  "use strict";
  const zhuji = (globalThis.zhuji ||= {});
  const search = (zhuji.search ||= {});
  const FORMAT = 5;
  const digits = new Uint8Array(128);
  let digit = 0;
  for (const range of ["09", "AZ", "az", "--", "__"]) {
    for (let c = range.charCodeAt(); c <= range.charCodeAt(1); c++) digits[c] = digit++;
  }

  /** Reads numbers of five bits a character, and text. */
  class Reader {
    constructor(text, at = 0) {
      this.text = text;
      this.at = at;
    }
    get more() {
      return this.at < this.text.length;
    }
    number() {
      for (let n = 0; ; ) {
        const d = digits[this.text.charCodeAt(this.at++)];
        n = n * 32 + (d & 31);
        if (!(d > 31)) return n;
      }
    }
    /** A term that shares its beginning with the one before. */
    term(before) {
      const common = this.number();
      const rest = this.number();
      this.at += rest;
      return before.slice(0, common) + this.text.slice(this.at - rest, this.at);
    }
  }

  /** Calls each(id) for gaps and runs of numbers. */
  const ranges = (text, each) => {
    const reader = new Reader(text);
    for (let id = 0; reader.more; ) {
      id += reader.number();
      for (let n = reader.number(); n; n--) each(id++);
    }
  };

  /** Lucene's order of terms, by code point: what follows the surrogates is put before them. */
  const key = (term) => term.replace(/[\ue000-\uffff]/g, "\ud7ff$&");
  const compare = (a, b) => (key(a) < key(b) ? -1 : a === b ? 0 : 1);

  const hash = (text) => {
    let h = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    return h >>> 0;
  };

  const name = (number) => number.toString(36);

  /** A sorted table in several files: which one holds a term. */
  class Table {
    constructor(folder, { borders, checks }) {
      const reader = new Reader(borders);
      this.borders = [];
      for (let before = ""; reader.more; this.borders.push(before)) before = reader.term(before);
      this.names = this.borders.map((border) => folder + "/" + name(hash(border)));
      this.names.forEach((name, i) => (expected[name] = checks.substr(i * 2, 2)));
    }
    index(term) {
      let low = 0;
      for (let high = this.borders.length; high - low > 1; ) {
        const middle = (low + high) >> 1;
        if (compare(this.borders[middle], term) > 0) high = middle;
        else low = middle;
      }
      return low;
    }
    /** The files of all terms with a beginning. */
    files(prefix) {
      return this.names.slice(this.index(prefix), this.index(prefix + "\u{10ffff}") + 1);
    }
  }

  let expected, loaded, waiting, build, opening;

  /** Inserts a script; tests put another way in its place. */
  search.insert = (source) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = source;
      script.onload = () => resolve(script.remove());
      script.onerror = reject;
      document.head.append(script);
    });

  const given = {};
  search.put = (name, check, payload) => (given[name] = { check, payload });

  const get = async (name, again = "") => {
    const folder = name === "more" ? "assets/search-" : "search/";
    delete given[name];
    try {
      await search.insert((zhuji.root || "") + folder + name + ".js?v=" + (expected[name] || build) + again);
      const file = given[name];
      if (!file) throw new Error("empty");
      if (expected[name] && expected[name] !== file.check) throw new Error("stale");
      return file;
    } catch (error) {
      if (again) throw Object.assign(error, { file: name });
      return get(name, "&again=" + Math.random());
    }
  };

  /** A file, with its payload; asks for it once. */
  const load = (name) =>
    (waiting[name] ||= get(name).then(
      (file) => (loaded[name] = file),
      (error) => {
        delete waiting[name];
        throw error;
      },
    ));

  /** What is loaded of a file, or nothing yet. */
  const peek = (name) => loaded[name];

  /** Reads the manifest, once. */
  const open = () =>
    (opening ||= get("manifest")
      .then(({ check, payload }) => {
        if (payload.format !== FORMAT) throw new Error("format");
        build = check;
        expected = payload.checks;
        if (payload.documents) search.prepare(payload);
        return payload;
      })
      .catch((error) => {
        opening = 0;
        throw error;
      }));

  /** Forgets everything that was read, to try again. */
  search.reset = () => {
    expected = {};
    loaded = {};
    waiting = {};
    build = "";
    opening = 0;
  };
  search.reset();

  search.store = { Reader, Table, ranges, compare, hash, name, load, peek, open };
})();
