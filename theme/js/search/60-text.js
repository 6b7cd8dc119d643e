// What of a text answers a question: marks by the tokenizer that the index was made with, snippets,
// and the passages themselves.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { load, peek } = search.store;

  /** The terms and single characters that a plan looks for. */
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
    return { terms, characters };
  };

  /** Where a text has what is wanted: [{ start, end, term }], in order, not overlapping. */
  const marks = (text, { terms, characters }) => {
    const found = [];
    search.tokenize(text, (kind, term, position, start, end) => {
      const first = kind === "W" || kind === "p" ? "" : String.fromCodePoint(term.codePointAt(0));
      if (terms.has(term)) found.push({ start, end, term });
      else if (first && characters.has(first)) {
        found.push({ start, end: start + (text.codePointAt(start) > 0xffff ? 2 : 1), term: first });
      }
    });
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

  const whole = (text, at) => (at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at);

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
    from = whole(flat, from);
    const to = whole(flat, Math.min(flat.length, from + size));
    const out = pieces(flat, list, from, to);
    if (from > 0) out.unshift(["…", false]);
    if (to < flat.length) out.push(["…", false]);
    return out;
  };

  /** A passage's weighted length must be the one that the index has, else text and index differ. */
  const check = (passage, norm, manifest) => {
    const { size, term } = search.subject(passage.heading, manifest);
    let weight = term ? 1 : 0;
    const add = (text, each) => search.tokenize(text, () => (weight += each));
    const [share, least, most] = manifest.ofHeading;
    add(passage.heading, Math.min(most, Math.max(least, Math.floor(share / Math.max(1, size)))));
    if (passage.anchor) add(passage.title, 2);
    passage.trail.forEach((above) => add(above, 2));
    add(passage.text, 1);
    return search.norm(weight) === norm;
  };

  /** The passages of hits, in their order. */
  search.passages = async (hits) => {
    const manifest = await search.store.open();
    const name = (id) => "d/" + (id >> manifest.shift).toString(36);
    await Promise.all([...new Set(hits.map(({ id }) => name(id)))].map(load));
    return hits.map(({ id, norm, score }) => {
      for (const page of peek(name(id))) {
        for (const [number, kind, anchor, heading, trail, text] of page.in) {
          if (number !== id) continue;
          const { url, title, topic } = page;
          const passage = { id, score, url, title, topic, question: kind === 1, anchor, heading, trail, text };
          if (check(passage, norm, manifest)) return passage;
        }
      }
      throw Object.assign(new Error("stale"), { file: name(id) });
    });
  };

  Object.assign(search, { wanted, marks, pieces, snippet });
})();
