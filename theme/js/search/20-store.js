// Loads the files of the index as scripts, and reads what they hold.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const FORMAT = 3;
  const LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
  const MORE = "WXYZabcdefghijklmnopqrstuvwxyz-_";
  const digits = new Uint8Array(128);
  for (let i = 0; i < 32; i++) {
    digits[LAST.charCodeAt(i)] = i;
    digits[MORE.charCodeAt(i)] = i + 32;
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
      let n = 0;
      let d = digits[this.text.charCodeAt(this.at++)];
      while (d > 31) {
        n = n * 32 + d - 32;
        d = digits[this.text.charCodeAt(this.at++)];
      }
      return n * 32 + d;
    }
    /** A term that shares its beginning with the one before. */
    term(before) {
      const common = this.number();
      const rest = this.number();
      this.at += rest;
      return before.slice(0, common) + this.text.slice(this.at - rest, this.at);
    }
  }

  /** Lucene's order of terms: by code point. */
  const compare = (a, b) => {
    const n = Math.min(a.length, b.length);
    for (let i = 0; i < n; i++) {
      const c = a.charCodeAt(i);
      const d = b.charCodeAt(i);
      if (c !== d) {
        const high = (c & 0xf800) === 0xd800;
        return high === ((d & 0xf800) === 0xd800) ? c - d : high ? 1 : -1;
      }
    }
    return a.length - b.length;
  };

  const hash = (text) => {
    let h = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    return h >>> 0;
  };

  /** A sorted table in several files: which one holds a term. */
  class Table {
    constructor(folder, { borders, checks }) {
      const reader = new Reader(borders);
      this.borders = [];
      for (let before = ""; reader.more; this.borders.push(before)) before = reader.term(before);
      this.names = this.borders.map((border) => folder + "/" + hash(border).toString(36));
      this.names.forEach((name, i) => (expected[name] = checks.substr(i * 2, 2)));
    }
    index(term) {
      let low = 0;
      let high = this.borders.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (compare(this.borders[middle], term) <= 0) low = middle;
        else high = middle - 1;
      }
      return low;
    }
    file(term) {
      return this.names[this.index(term)];
    }
    /** The files of all terms with a beginning. */
    files(prefix) {
      return this.names.slice(this.index(prefix), this.index(prefix + "\u{10ffff}") + 1);
    }
  }

  let expected = {};
  let loaded = {};
  let waiting = {};
  let build = "";

  /** Inserts a script; tests put another way in its place. */
  search.insert = (source) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.charset = "utf-8";
      script.src = source;
      script.onload = () => resolve(script.remove());
      script.onerror = () => reject(new Error("missing"));
      document.head.append(script);
    });

  const given = {};
  search.put = (name, check, payload) => {
    given[name] = { check, payload };
  };

  const fetchOnce = async (name, query) => {
    delete given[name];
    await search.insert((globalThis.zhuji.root || "") + "search/" + name + ".js" + query);
    const file = given[name];
    if (!file) throw new Error("empty");
    delete given[name];
    if (expected[name] !== undefined && expected[name] !== file.check) throw new Error("stale");
    return file;
  };

  let turn = 0;
  const get = async (name) => {
    const version = "?v=" + (expected[name] || build);
    try {
      return await fetchOnce(name, version);
    } catch (first) {
      return fetchOnce(name, version + "&again=" + Date.now() + turn++);
    }
  };

  /** The payload of a file; asks for it once. */
  const load = (name) => {
    if (!waiting[name]) {
      waiting[name] = get(name).then(
        (file) => (loaded[name] = file.payload),
        (error) => {
          delete waiting[name];
          throw Object.assign(error, { file: name });
        },
      );
    }
    return waiting[name];
  };

  /** What is loaded of a file, or nothing yet. */
  const peek = (name) => loaded[name];

  let manifest;
  let opening;

  /** Reads the manifest, once. */
  const open = () => {
    if (!opening) {
      opening = get("manifest").then(
        ({ check, payload }) => {
          if (payload.format !== FORMAT) throw new Error("format");
          build = check;
          expected = { ...payload.checks };
          manifest = payload;
          if (payload.documents) manifest.table = new Table("t", payload.t);
          return manifest;
        },
        (error) => {
          throw Object.assign(error, { file: "manifest" });
        },
      );
      opening.catch(() => (opening = undefined));
    }
    return opening;
  };

  /** Forgets everything that was read, to try again. */
  search.reset = () => {
    expected = {};
    loaded = {};
    waiting = {};
    opening = undefined;
    build = "";
    for (const forget of resets) forget();
  };
  const resets = [];

  search.store = { Reader, Table, compare, hash, load, peek, open, onReset: (forget) => resets.push(forget) };
})();
