// Scores passages exactly as Lucene does: BM25Similarity, BooleanQuery, SynonymQuery,
// DisjunctionMaxQuery. Every operation on Java's floats is rounded; sums are doubles.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { Reader, open } = search.store;
  const f = Math.fround;

  /** SmallFloat.byte4ToInt: the length that a norm stands for. */
  const length = (norm) => {
    if (norm < 24) return norm;
    const bits = norm - 24;
    const shift = (bits >> 3) - 1;
    return 24 + (shift < 0 ? bits & 7 : ((bits & 7) | 8) * 2 ** shift);
  };

  /** Calls each(id) for gaps and runs of numbers. */
  const ranges = (text, each) => {
    const reader = new Reader(text);
    for (let id = 0; reader.more; ) {
      id += reader.number();
      for (let n = reader.number(); n; n--) each(id++);
    }
  };

  /** Adds what every answer needs to the manifest. */
  const prepare = (manifest) => {
    if (manifest.cache) return;
    const k1 = f(manifest.k1);
    const b = f(manifest.b);
    const average = f(manifest.weight / manifest.documents);
    manifest.cache = Float32Array.from({ length: 256 }, (_, norm) =>
      f(1 / f(k1 * f(f(1 - b) + f(f(b * f(length(norm))) / average)))),
    );
    manifest.normOf = new Uint8Array(manifest.end);
    if (manifest.lengths) {
      const reader = new Reader(manifest.lengths);
      ranges(manifest.ids, (id) => (manifest.normOf[id] = manifest.norms[reader.number()]));
    }
    const boosts = new Map();
    for (const [boost, ids] of manifest.boosts || []) ranges(ids, (id) => boosts.set(id, f(boost)));
    manifest.boostOf = (id) => boosts.get(id) ?? 1;
    manifest.isQuestion = new Uint8Array(manifest.end);
    ranges(manifest.questions, (id) => (manifest.isQuestion[id] = 1));
  };

  /** Calls each(id, frequency, inHeading) for the postings of a term; learns norms that stand beside them. */
  const postings = (manifest, entry, each) => {
    const reader = new Reader(entry.payload, entry.at);
    for (let n = entry.count, id = -1; n; n--) {
      const distance = reader.number();
      id += (distance >> 1) + 1;
      let weight = 1;
      let heading = 0;
      if (distance & 1) {
        const code = reader.number() - 2;
        weight = code < 0 ? code + 4 : 4 + (code >> 1);
        heading = code < 0 ? 0 : code & 1;
      }
      if (!manifest.lengths) manifest.normOf[id] = manifest.norms[reader.number()];
      each(id, weight, heading);
    }
  };

  /** Passages with a value each, and whether it is of their heading: columns, for there may be very many. */
  class Scores {
    constructor(most) {
      this.size = 0;
      this.ids = new Uint32Array(most);
      this.values = new Float64Array(most);
      this.headings = new Uint8Array(most);
    }
    push(id, value, heading) {
      this.ids[this.size] = id;
      this.values[this.size] = value;
      this.headings[this.size++] = heading;
    }
  }

  /** The passages of any list; both(scores, row, value, heading) joins what two say of one. */
  const union = (end, lists, both) => {
    if (lists.length === 1) return lists[0];
    const scores = new Scores(lists.reduce((sum, list) => sum + list.size, 0));
    const rows = new Uint32Array(end);
    for (const { size, ids, values, headings } of lists) {
      for (let i = 0; i < size; i++) {
        const row = rows[ids[i]];
        if (row) both(scores, row - 1, values[i], headings[i]);
        else {
          scores.push(ids[i], values[i], headings[i]);
          rows[ids[i]] = scores.size;
        }
      }
    }
    return scores;
  };
  const larger = (scores, row, value, heading) => {
    if (value > scores.values[row]) scores.values[row] = value;
    scores.headings[row] |= heading;
  };
  const sum = (scores, row, value, heading) => {
    scores.values[row] += value;
    scores.headings[row] |= heading;
  };

  /** The passages of all lists, with the sum of their values. */
  const intersection = (end, lists) => {
    const rows = new Uint32Array(end);
    let scores = lists[0];
    for (const list of lists.slice(1)) {
      rows.fill(0);
      for (let i = 0; i < scores.size; i++) rows[scores.ids[i]] = i + 1;
      const kept = new Scores(Math.min(scores.size, list.size));
      for (let i = 0; i < list.size; i++) {
        const row = rows[list.ids[i]] - 1;
        if (row >= 0) kept.push(list.ids[i], scores.values[row] + list.values[i], scores.headings[row] & list.headings[i]);
      }
      scores = kept;
    }
    return scores;
  };

  /** What a node scores. */
  const evaluate = (node, lexicon, idf) => {
    const { manifest } = lexicon;
    const { end, cache, normOf } = manifest;
    if (node.best) return union(end, node.best.map((option) => evaluate(option, lexicon, idf)), larger);
    if (node.all) {
      const scores = intersection(end, node.all.map((text) => evaluate({ terms: [text], boost: 0.75 }, lexicon, idf)));
      for (let i = 0; i < scores.size; i++) scores.values[i] = f(scores.values[i]);
      return scores;
    }
    const entries = node.terms.map((text) => lexicon.entry("t", text)).filter(Boolean);
    if (!entries.length) return new Scores(0);
    const lists = entries.map((entry) => {
      const list = new Scores(entry.count);
      postings(manifest, entry, (id, frequency, heading) => list.push(id, frequency, heading));
      return list;
    });
    const scores = union(end, lists, sum);
    const weight = f(node.boost * idf(Math.max(...entries.map((entry) => entry.count))));
    for (let i = 0; i < scores.size; i++) {
      scores.values[i] = f(weight - f(weight / f(1 + f(scores.values[i] * cache[normOf[scores.ids[i]]]))));
    }
    return scores;
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

  /** The passages that hold a phrase; undefined while a file is not there. */
  const quoted = (phrase, lexicon) => {
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
      for (const entry of slot.filter(Boolean)) {
        for (const [id, list] of places(entry)) {
          const begins = list.map((at) => at - phrase.positions[i]);
          const kept = starts ? begins.filter((at) => starts.get(id)?.has(at)) : begins;
          if (kept.length) found.set(id, new Set([...(found.get(id) || []), ...kept]));
        }
      }
      starts = found;
    });
    return new Set(starts.keys());
  };

  /** Tests that a filter sets a passage. */
  const kept = (filter, lexicon) => {
    const { manifest } = lexicon;
    const tests = [];
    if (filter.kind) tests.push((id) => manifest.isQuestion[id] === (filter.kind === "question" ? 1 : 0));
    for (const name of ["round", "topic", "tag"]) {
      if (filter[name]) {
        const facets = lexicon.need("facets");
        if (!facets) return tests;
        const mask = new Uint8Array(manifest.end);
        const own = Object.hasOwn(facets[name], filter[name]) ? facets[name][filter[name]] : "";
        ranges(own, (id) => (mask[id] = 1));
        tests.push((id) => mask[id]);
      }
    }
    return tests;
  };

  const rank = (plan, lexicon, masks) => {
    const { manifest } = lexicon;
    const { end, normOf } = manifest;
    const scores = new Float64Array(end);
    const strong = new Float64Array(end);
    const has = new Uint16Array(end);
    const headed = new Uint16Array(end);
    const seen = new Uint8Array(end);
    const wanted = plan.units.filter((unit) => unit.strong).length;
    for (const unit of plan.units) {
      const { size, ids, values, headings } = evaluate(unit.node, lexicon, plan.idf);
      for (let i = 0; i < size; i++) {
        const id = ids[i];
        seen[id] = 1;
        scores[id] += values[i];
        if (unit.strong) {
          strong[id] += values[i];
          has[id]++;
          headed[id] += headings[i];
        }
      }
    }
    const exact = wanted && plan.subject && plan.exactly > 0 && lexicon.entry("t", plan.subject);
    if (exact) {
      postings(manifest, exact, (id) => {
        seen[id] = 1;
        scores[id] += plan.exactly;
      });
    }
    const found = new Scores(end);
    for (let id = 0; id < end; id++) {
      if (!seen[id] || !masks.every((mask) => mask(id))) continue;
      let score = scores[id];
      if (wanted > 1 && has[id] === wanted) score += f(strong[id] * 0.5);
      if (wanted && plan.heading > 0 && headed[id] === wanted) score += plan.heading;
      found.push(id, f(f(score) * manifest.boostOf(id)), 0);
    }
    const hits = new Array(found.size);
    descending(found.values, found.size).forEach((row, i) => {
      hits[i] = { id: found.ids[row], norm: normOf[found.ids[row]], score: found.values[row] };
    });
    return hits;
  };

  /** The rows of floats that are not negative, the greatest first, equal ones in order: a radix sort of their bits. */
  const descending = (values, size) => {
    const bits = new Uint32Array(Float32Array.from(values.subarray(0, size)).buffer);
    let order = Uint32Array.from(bits.keys());
    for (const shift of [0, 11, 22]) {
      const starts = new Uint32Array(2049);
      for (let i = 0; i < size; i++) starts[((~bits[i] >>> shift) & 2047) + 1]++;
      for (let i = 1; i < 2049; i++) starts[i] += starts[i - 1];
      const next = new Uint32Array(size);
      for (let i = 0; i < size; i++) next[starts[(~bits[order[i]] >>> shift) & 2047]++] = order[i];
      order = next;
    }
    return order;
  };

  /**
   * Answers a question: { plan, hits: [{ id, norm, score }] }, all of them, best first.
   * Plans with what is loaded, loads what was missing, and plans anew until nothing is.
   */
  search.ask = async (question, filter = {}) => {
    const manifest = await open();
    if (!manifest.documents) return { plan: { units: [], meant: [] }, lexicon: { manifest }, hits: [] };
    prepare(manifest);
    for (;;) {
      const lexicon = new search.Lexicon(manifest);
      const plan = search.plan(question, lexicon);
      if (!lexicon.needed.size && plan.pairs.some((pair) => lexicon.documents(pair.term) === 0)) {
        if (lexicon.simplify()) continue;
      }
      const masks = plan.phrases.map((phrase) => {
        const ids = quoted(phrase, lexicon);
        return ids && ((id) => ids.has(id));
      });
      masks.push(...kept(filter, lexicon));
      if (plan.subject && plan.exactly > 0) lexicon.entry("t", plan.subject);
      if (!lexicon.needed.size) return { plan, lexicon, hits: rank(plan, lexicon, masks) };
      await search.loadAll([...lexicon.needed]);
    }
  };
  search.ranges = ranges;

  /** SmallFloat.intToByte4: the norm of a length. */
  search.norm = (n) => {
    if (n < 24) return n;
    const bits = 32 - Math.clz32(n - 24);
    if (bits < 4) return n;
    return 24 + (((n - 24) >> (bits - 4)) & 7) + ((bits - 3) << 3);
  };
})();
