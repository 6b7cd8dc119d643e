// Cuts text into terms, exactly as SearchTokenizer.java does; both pass the vectors of tokens.tsv.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const WORD = 1;
  const PAIR = 2;
  const IGNORED = 3;
  const LONGEST = 64;
  const DOT = 4;
  const MARK = 3;
  const DIGIT = 2;
  const UPPER = 1;

  const classes = new Uint8Array(0x40000);
  const folded = new Uint16Array(0x10000);

  const ranges = (text, each) => {
    for (const range of text.split(" ")) {
      const [from, to = from] = range.split("-").map((hex) => parseInt(hex, 16));
      for (let c = from; c <= to && c < 0x40000; c++) each(c);
    }
  };

  /** Learns pairs of a character and the one that it is searched as. */
  search.simplify = (pairs) => {
    for (let i = 0; i + 1 < pairs.length; i += 2) folded[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  };

  for (let c = 0; c < 0x10000; c++) folded[c] = c > 64 && c < 91 ? c + 32 : c;
  ranges(search.tables.letters, (c) => {
    folded[c] = String.fromCharCode(c).toLowerCase().normalize("NFD").charCodeAt(0);
  });
  search.simplify(search.tables.odd);
  for (let c = 0xff01; c < 0xff5f; c++) folded[c] = folded[c - 0xfee0];
  search.tables.classes.forEach((text, type) => ranges(text, (c) => (classes[c] = type)));

  const fold = (c) => (c < 0x10000 ? folded[c] : c);
  const classOf = (c) => (c < 0x40000 ? classes[c] : c >= 0xe0100 && c <= 0xe01ef ? IGNORED : 0);
  search.classOf = classOf;
  const isUpper = (c) => (c > 64 && c < 91) || (c > 0xff20 && c < 0xff3b);

  /** Calls token(kind, term, position, start, end); kinds are P pair, L last, S lone, W word, p part. */
  search.tokenize = (text, token) => {
    let at = 0;
    let position = 0;
    const typeAt = (i) => (i < text.length ? classOf(fold(text.codePointAt(i))) : 0);

    const pairs = () => {
      let previous = "";
      let start = at;
      let end = at;
      let lone = true;
      while (at < text.length) {
        const c = text.codePointAt(at);
        const f = fold(c);
        const type = classOf(f);
        if (type !== PAIR && type !== IGNORED) break;
        const from = at;
        at += c > 0xffff ? 2 : 1;
        if (type === IGNORED) continue;
        const here = String.fromCodePoint(f);
        if (previous) {
          token("P", previous + here, position++, start, at);
          lone = false;
        }
        previous = here;
        start = from;
        end = at;
      }
      token(lone ? "S" : "L", previous, position++, start, end);
    };

    const word = () => {
      const from = at;
      const types = [];
      const starts = [];
      let term = "";
      let end = at;
      let named = false;
      while (at < text.length) {
        const c = text.codePointAt(at);
        const f = fold(c);
        const type = classOf(f);
        const dot = f === 46 && typeAt(at + 1) === WORD;
        if (type !== WORD && type !== IGNORED && !dot) break;
        const width = c > 0xffff ? 2 : 1;
        if (type !== IGNORED) {
          const kind = dot ? DOT : f === 95 ? MARK : f > 47 && f < 58 ? DIGIT : isUpper(c) ? UPPER : 0;
          types.push(kind);
          starts.push(at);
          term += String.fromCharCode(f);
          named = named || kind < MARK;
          end = at + width;
        }
        at += width;
      }
      if (!named) return;
      const length = term.length;
      const next = fold(text.charCodeAt(end));
      let suffix = 0;
      if (next === 43 && fold(text.charCodeAt(end + 1)) === 43) suffix = 2;
      else if ((next === 43 || next === 35) && typeAt(end + 1) !== WORD) suffix = 1;
      if (suffix) at = end + suffix;

      const part = (a, b) => {
        if (b - a < 2) return;
        const last = Math.min(b, a + LONGEST);
        for (let i = a; i < last; i++) {
          if (types[i] < MARK) {
            token("p", term.slice(a, last), position, starts[a], starts[last - 1] + 1);
            return;
          }
        }
      };
      const boundary = (i, to) => {
        const before = types[i - 1];
        const here = types[i];
        if ((before === DIGIT) !== (here === DIGIT)) return true;
        return here === UPPER && (before === 0 || (before === UPPER && i + 1 < to && types[i + 1] === 0));
      };
      const split = (a, b) => {
        let start = a;
        for (let i = a; i < b; i++) {
          if (types[i] === MARK) {
            if (start < i) part(start, i);
            start = i + 1;
          } else if (i > start && boundary(i, b)) {
            part(start, i);
            start = i;
          }
        }
        if (start > a && start < b) part(start, b);
      };

      if (length + suffix <= LONGEST) {
        token("W", term + (next === 35 ? "#" : "++").slice(0, suffix), position, from, end + suffix);
      }
      if (suffix) part(0, length);
      const dotted = types.includes(DOT);
      let start = 0;
      for (let i = 0; i <= length; i++) {
        if (i === length || types[i] === DOT) {
          if (dotted) part(start, i);
          split(start, i);
          start = i + 1;
        }
      }
      if (!dotted && !suffix && length > LONGEST) part(0, length);
      position++;
    };

    while (at < text.length) {
      const type = typeAt(at);
      if (type === PAIR) pairs();
      else if (type === WORD) word();
      else at += text.codePointAt(at) > 0xffff ? 2 : 1;
    }
  };
})();
