// Cuts text into terms, exactly as SearchTokenizer.java does; both pass the vectors of tokens.tsv.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { letters, odd, classes } = search.tables;
  const LONGEST = 64;
  const FOLDED = new RegExp("[A-Z！-～" + letters + "]", "g");

  // the class of each code point: 1 of a word, 2 of a run whose neighbours pair, 3 as if it were not there
  const types = new Uint8Array(0xe0200);
  classes.forEach((text, i) => search.store.ranges(text, (c) => (types[c] = i + 1)));
  search.isPair = (term) => types[term.codePointAt()] === 2;

  /** What letters and wide characters are searched as. */
  const folds = {};
  const fold = (c) => {
    const code = c.charCodeAt();
    const narrow = code > 0xff00 ? String.fromCharCode(code - 0xfee0) : c;
    const plain = narrow.toLowerCase().normalize("NFD")[0];
    const i = odd.indexOf(plain);
    return i < 0 || i & 1 ? plain : odd[i + 1];
  };

  /** Calls token(kind, term, position, start, end); kinds are P pair, L last, S lone, W word, p part. */
  search.tokenize = (text, token) => {
    // what traditional characters are searched as, once an index told which those are
    const { simple } = search;
    const simplified = simple ? text.replace(/[^\0-\u2fff]/g, (c) => simple[c] || c) : text;
    const folded = simplified.replace(FOLDED, (c) => (folds[c] ||= fold(c)));
    let position = 0;
    // a character for each of the text: a letter, A upper case, 0 digit, h, i, or the character itself
    let shape = "";
    for (const c of folded) {
      const type = types[c.codePointAt()];
      const written = text[shape.length];
      if (type === 1) shape += written !== c && /[A-ZＡ-Ｚ]/.test(written) ? "A" : c === "_" ? c : /[0-9]/.test(c) ? "0" : "a";
      else shape += type ? " hi"[type - 1].repeat(c.length) : c;
    }

    const pairs = (from, to) => {
      let kind = "S";
      let before = "";
      let start;
      let end;
      for (const c of folded.slice(from, to)) {
        if (shape[from] !== "i") {
          if (before) token((kind = "P"), before + c, position++, start, from + c.length);
          before = c;
          start = from;
          end = from + c.length;
        }
        from += c.length;
      }
      token(kind === "P" ? "L" : kind, before, position++, start, end);
    };

    const word = (from, to, suffix) => {
      const starts = [];
      let term = "";
      let kinds = "";
      for (let i = from; i < to; i++) {
        if (shape[i] !== "i") {
          starts.push(i);
          term += folded[i];
          kinds += shape[i];
        }
      }
      const size = term.length;
      const part = (a, length) => {
        const b = a + Math.min(length, LONGEST);
        if (length > 1 && /[aA0]/.test(kinds.slice(a, b))) token("p", term.slice(a, b), position, starts[a], starts[b - 1] + 1);
      };
      if (!/[aA0]/.test(kinds)) return;
      if (size + suffix.length <= LONGEST) token("W", term + suffix, position, from, to + suffix.length);
      if (suffix) part(0, size);
      const segments = kinds.split(".");
      let at = 0;
      for (const segment of segments) {
        if (segments[1]) part(at, segment.length);
        for (const piece of segment.matchAll(/0+|A+(?!a)|A?a+/g)) {
          if (piece[0] !== segment) part(at + piece.index, piece[0].length);
        }
        at += segment.length + 1;
      }
      if (!segments[1] && !suffix && size > LONGEST) part(0, size);
      position++;
    };

    const runs = shape.replace(/\.(?![aA0_])/g, " ").matchAll(/h[hi]*|([aA0_](?:[aA0_i.]*[aA0_])?)(\+\+|[+#](?![aA0_])|)/g);
    for (const run of runs) {
      const [all, core, suffix] = run;
      if (core) word(run.index, run.index + core.length, suffix);
      else pairs(run.index, run.index + all.length);
    }
  };
})();
