// What of a text answers a question: marks by the tokenizer that the index was made with, snippets,
// and the passages themselves.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { load, peek } = search.store;

  /** What a plan looks for: terms, single characters, and phrases whose terms count together only. */
  const wanted = (plan) => {
    const terms = new Set();
    const characters = new Set();
    const collect = (node) => {
      if (node.best) node.best.forEach(collect);
      else if (node.lone) characters.add(node.lone);
      else (node.all || node.terms).forEach((term) => terms.add(term));
    };
    const strong = plan.units.filter((unit) => unit.strong);
    (strong.length ? strong : plan.units).forEach((unit) => collect(unit.node));
    for (const { terms: quoted, open } of plan.phrases) {
      quoted.forEach((term) => terms.delete(term));
      if (open) characters.delete(quoted[quoted.length - 1]);
    }
    return { terms, characters, phrases: plan.phrases };
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

  /** SmallFloat.intToByte4: the norm of a length. */
  const normOf = (n) => {
    if (n < 24) return n;
    const bits = 32 - Math.clz32(n - 24);
    if (bits < 4) return n;
    return 24 + (((n - 24) >> (bits - 4)) & 7) + ((bits - 3) << 3);
  };
  /** A passage's weighted length must be the one that the index has, else text and index differ. */
  const check = (passage, norm, manifest) => {
    const { size, term } = search.subject(passage.heading, manifest);
    let weight = term ? 1 : 0;
    const add = (text, each) => search.tokenize(text, () => (weight += each));
    const [opening, more] = manifest.ofOpening;
    const [share, least, most] = manifest.ofHeading;
    add(passage.aliases || "", least);
    add(passage.heading, Math.min(most, Math.max(least, Math.floor(share / Math.max(1, size)))));
    if (passage.anchor) add(passage.title, 2);
    passage.trail.forEach((above) => add(above, 2));
    search.tokenize(passage.text, (kind, term, position) => (weight += position < opening ? more : 1));
    return normOf(weight) === norm;
  };

  /** The passages of hits, in their order. */
  search.passages = async (hits) => {
    const manifest = await search.store.open();
    const name = (id) => "d/" + (id >> manifest.shift).toString(36);
    await Promise.all([...new Set(hits.map(({ id }) => name(id)))].map(load));
    return hits.map(({ id, norm, score }) => {
      for (const page of peek(name(id))) {
        for (const [number, kind, anchor, heading, trail, text, aliases] of page.in) {
          if (number !== id) continue;
          const { url, title, topic } = page;
          const passage = { id, score, url, title, topic, question: kind === 1, anchor, heading, trail, text, aliases };
          if (check(passage, norm, manifest)) return passage;
        }
      }
      throw Object.assign(new Error("stale"), { file: name(id) });
    });
  };

  Object.assign(search, { wanted, marks, pieces, snippet });
})();
