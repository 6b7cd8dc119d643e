// Finds quoted phrases by the places of their terms: what Lucene's PhraseQuery finds; Quotes.java.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { Reader } = search.store;
  const OPEN = "\"“「『";
  const CLOSE = "\"”」』";

  search.skip.p = (reader, n) => {
    for (; n; n--) for (let k = reader.number() & 1 ? reader.number() + 2 : 1; k; k--) reader.number();
  };

  /** The phrases that stand in quotes. */
  search.phrases = (text) => {
    const list = [];
    for (let i = 0; i < text.length; i++) {
      const mark = OPEN.indexOf(text[i]);
      const end = mark < 0 ? -1 : text.indexOf(CLOSE[mark], i + 1);
      if (end > 0) {
        const inside = [];
        search.tokenize(text.slice(i + 1, end), (kind, term, position) => {
          if (kind !== "p") inside.push({ kind, term, position });
        });
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

  /** The places of a term in the passages that hold it: id to positions. */
  const places = (entry) => {
    const found = new Map();
    const reader = new Reader(entry.payload, entry.at);
    for (let n = entry.count, id = -1; n; n--) {
      const distance = reader.number();
      id += (distance >> 1) + 1;
      const list = [];
      let at = 0;
      for (let k = distance & 1 ? reader.number() + 2 : 1; k; k--) list.push((at += reader.number()));
      found.set(id, list);
    }
    return found;
  };

  /** Where passages have a phrase: id to first places; undefined while a file is not there. */
  search.quoted = (phrase, lexicon) => {
    const last = phrase.terms.length - 1;
    const slots = phrase.terms.map((text, i) => {
      if (!phrase.open || i < last) return [lexicon.entry("p", text)];
      const terms = lexicon.range("p", text);
      return terms ? terms.map(([term]) => lexicon.entry("p", term)) : [undefined];
    });
    if (slots.some((slot) => slot.includes(undefined))) return undefined;
    let starts;
    slots.forEach((slot, i) => {
      const found = new Map();
      for (const entry of slot) {
        for (const [id, list] of places(entry)) {
          const begins = list.map((at) => at - phrase.positions[i]);
          const kept = starts ? begins.filter((at) => starts.get(id)?.has(at)) : begins;
          if (kept.length) found.set(id, new Set([...(found.get(id) || []), ...kept]));
        }
      }
      starts = found;
    });
    return starts;
  };
})();
