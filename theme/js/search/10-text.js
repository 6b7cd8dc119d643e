// What of a text answers a question: marks by the tokenizer that the index was made with, and snippets.
(function () {
  "use strict";
  const zhuji = globalThis.zhuji;
  const search = (zhuji.search ||= {});

  /** Loads what answers questions. */
  search.engine = () => zhuji.load("assets/engine.js");

  /** Which passages are questions, by their numbers. */
  search.questions = (manifest) => {
    const questions = {};
    search.store.ranges(manifest.questions || "", (id) => (questions[id] = true));
    return questions;
  };

  /** What a plan looks for: terms, single characters, and phrases whose terms count together only. */
  const wanted = (plan) => {
    const terms = new Set();
    const characters = new Set();
    const collect = (node) => {
      if (node.lone) characters.add(node.lone);
      else if (node.terms) node.terms.forEach((term) => terms.add(term));
      else (node.best || node.all).forEach(collect);
    };
    const strong = plan.units.filter((unit) => unit.strong);
    (strong.length ? strong : plan.units).forEach((unit) => collect(unit.node));
    const phrases = plan.phrases || [];
    for (const { terms: quoted, open } of phrases) {
      quoted.forEach((term) => terms.delete(term));
      if (open) characters.delete(quoted[quoted.length - 1]);
    }
    return { terms, characters, phrases };
  };

  const width = (text, at) => (text.codePointAt(at) > 0xffff ? 2 : 1);

  /** Calls found(start, end, term) for each place of a phrase among tokens. */
  const phrased = (text, { terms, positions, open }, tokens, found) => {
    const last = terms.length - 1;
    for (const first of tokens) {
      const slots = terms.map((term, i) =>
        tokens.find(
          (token) =>
            token.position === first.position + positions[i] &&
            (open && i === last ? token.pair && token.term.startsWith(term) : token.term === term),
        ),
      );
      if (!slots.every(Boolean)) continue;
      const { start, end } = slots[last];
      found(slots[0].start, open ? start + width(text, start) : end, terms.join(" "));
    }
  };

  /** Where a text has what is wanted: [{ start, end, terms }], in order, not overlapping. */
  const marks = (text, { terms, characters, phrases }) => {
    const found = [];
    const tokens = [];
    const add = (start, end, term) => found.push({ start, end, term });
    search.tokenize(text, (kind, term, position, start, end) => {
      const pair = kind !== "W" && kind !== "p";
      const first = pair ? String.fromCodePoint(term.codePointAt(0)) : "";
      if (phrases.length) tokens.push({ term, position, start, end, pair });
      if (terms.has(term)) add(start, end, term);
      else if (first && characters.has(first)) add(start, start + width(text, start), first);
    });
    for (const phrase of phrases) {
      const near = new Set(phrase.terms);
      const last = phrase.open && phrase.terms[phrase.terms.length - 1];
      const some = tokens.filter(({ term, pair }) => near.has(term) || (last && pair && term.startsWith(last)));
      phrased(text, phrase, some, add);
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    const apart = [];
    for (const mark of found) {
      const last = apart[apart.length - 1];
      if (last && mark.start < last.end) {
        last.end = Math.max(last.end, mark.end);
        last.terms.add(mark.term);
      } else apart.push({ start: mark.start, end: mark.end, terms: new Set([mark.term]) });
    }
    return apart;
  };

  /** The pieces of a text: [text, whether it is marked]. */
  const pieces = (text, list, from = 0, to = text.length) => {
    const out = [];
    let at = from;
    for (const { start, end } of list) {
      if (end <= from || start >= to) continue;
      if (start > at) out.push([text.slice(at, start), false]);
      out.push([text.slice(Math.max(at, start), Math.min(to, end)), true]);
      at = Math.min(to, end);
    }
    if (at < to) out.push([text.slice(at, to), false]);
    return out;
  };

  const LETTER = /[\w\u00c0-\u024f]/;

  /** The nearest place in a direction that cuts no word and no character in two. */
  const edge = (text, at, step) => {
    let moved = at;
    const inside = () => moved > 0 && moved < text.length && LETTER.test(text[moved - 1]) && LETTER.test(text[moved]);
    while (inside() && Math.abs(moved - at) < 40) moved += step;
    return moved > 0 && (text.charCodeAt(moved) & 0xfc00) === 0xdc00 ? moved - 1 : moved;
  };

  /** The stretch of a text that has the most of what is wanted, in pieces. */
  const snippet = (text, want, size) => {
    const flat = text.replace(/\s+/g, " ");
    const list = marks(flat, want);
    let best = 0;
    let most = 0;
    list.forEach((first, i) => {
      const seen = new Set();
      for (let j = i; j < list.length && list[j].end <= first.start + size - 16; j++) {
        list[j].terms.forEach((term) => seen.add(term));
      }
      if (seen.size > most) {
        most = seen.size;
        best = first.start;
      }
    });
    let from = best < 24 ? 0 : best - 16;
    if (from + size > flat.length) from = Math.max(0, flat.length - size);
    from = Math.min(most ? best : from, edge(flat, from, -1));
    while (from > 0 && from < best && /[\s\p{P}]/u.test(flat[from]) && !/[\p{Ps}\p{Pi}]/u.test(flat[from])) from++;
    let to = edge(flat, Math.min(flat.length, from + size), 1);
    for (const { start, end } of list) if (start < to && to < end) to = end;
    const out = pieces(flat, list, from, to);
    if (from > 0) out.unshift(["…", false]);
    if (to < flat.length) out.push(["…", false]);
    return out;
  };

  /** A line of a diagram's source: Diagrams.java. */
  const DRAWN = /^\u2063.*$/gm;

  /** What a result shows: [pieces, whether they are the source of a diagram], which only answers where no prose does. */
  const excerpt = (text, want, size) => {
    const prose = text.replace(DRAWN, "");
    const source = (text.match(DRAWN) || []).join("\n").replace(/\u2063/g, "");
    const drawn = !marks(prose, want).length && marks(source, want).length > 0;
    return [snippet((drawn ? source : prose).trim(), want, size), drawn];
  };

  Object.assign(search, { wanted, marks, pieces, excerpt });
})();
