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

  /** What a node scores: its passages, in any order, and by their numbers a value and whether the heading has what is asked. */
  const evaluate = (node, lexicon, idf) => {
    const { manifest } = lexicon;
    const { end, cache, normOf } = manifest;
    let ids = [];
    const values = new Float64Array(end);
    const headings = new Uint8Array(end);
    const found = (id, value, heading) => {
      if (!values[id]) ids.push(id);
      values[id] = value;
      headings[id] |= heading;
    };
    if (node.best) {
      for (const option of node.best.map((option) => evaluate(option, lexicon, idf))) {
        for (const id of option.ids) found(id, Math.max(values[id], option.values[id]), option.headings[id]);
      }
    } else if (node.all) {
      const parts = node.all.map((text) => evaluate({ terms: [text], boost: 0.75 }, lexicon, idf));
      ids = parts[0].ids.filter((id) => parts.every((part) => part.values[id]));
      for (const id of ids) {
        values[id] = f(parts.reduce((sum, part) => sum + part.values[id], 0));
        headings[id] = parts.every((part) => part.headings[id]);
      }
    } else {
      const entries = node.terms.map((text) => lexicon.entry("t", text)).filter(Boolean);
      for (const entry of entries) {
        postings(manifest, entry, (id, frequency, heading) => found(id, values[id] + frequency, heading));
      }
      const weight = f(node.boost * idf(Math.max(...entries.map((entry) => entry.count))));
      for (const id of ids) values[id] = f(weight - f(weight / f(1 + f(values[id] * cache[normOf[id]]))));
    }
    return { ids, values, headings };
  };

  /** Tests that a filter sets a passage. */
  const kept = (filter, lexicon) => {
    const { manifest } = lexicon;
    const tests = [];
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
    const has = new Uint8Array(end);
    const headed = new Uint8Array(end);
    const wanted = plan.units.filter((unit) => unit.strong).length;
    for (const unit of plan.units) {
      const { ids, values, headings } = evaluate(unit.node, lexicon, plan.idf);
      for (const id of ids) {
        scores[id] += values[id];
        if (unit.strong) {
          strong[id] += values[id];
          has[id]++;
          headed[id] += headings[id];
        }
      }
    }
    const exact = plan.subject && lexicon.entry("t", plan.subject);
    if (exact) postings(manifest, exact, (id) => (scores[id] += plan.exactly));
    const own = new Float32Array(end);
    for (let id = 0; id < end; id++) {
      if (!scores[id] || !masks.every((mask) => mask(id))) continue;
      if (wanted > 1 && has[id] === wanted) scores[id] += f(strong[id] * 0.5);
      if (headed[id] === wanted) scores[id] += plan.heading;
      own[id] = f(scores[id]) * manifest.boostOf(id);
    }
    // pages never touch: the numbers beside one are of its page, or nobody's
    const share = plan.remembered || plan.meant.length ? 0 : manifest.near;
    const final = own.map((score, id) => score && score + f(share * Math.max(id && own[id - 1], own[id + 1])));
    return Array.from(descending(final), (id) => ({ id, norm: normOf[id], score: final[id] }));
  };

  /** The numbers of what has a score, the greatest first, equal ones in order: a radix sort of the bits of floats. */
  const descending = (scores) => {
    const bits = new Uint32Array(scores.buffer);
    let order = new Uint32Array(bits.length);
    let size = 0;
    for (let id = 0; id < bits.length; id++) if (bits[id]) order[size++] = id;
    for (const shift of [0, 11, 22]) {
      const starts = new Uint32Array(2049);
      for (let i = 0; i < size; i++) starts[((~bits[order[i]] >>> shift) & 2047) + 1]++;
      for (let i = 1; i < 2049; i++) starts[i] += starts[i - 1];
      const next = new Uint32Array(size);
      for (let i = 0; i < size; i++) next[starts[(~bits[order[i]] >>> shift) & 2047]++] = order[i];
      order = next;
    }
    return order;
  };

  /** Puts first, of the best few, those that have a question's characters as they stand: Ranking.java. */
  const raise = async (plan, hits, lexicon) => {
    if (!plan.remembered) return hits;
    if (plan.phrases.length) return search.densest(plan.remembered, hits, lexicon);
    const best = hits.splice(0, 5);
    const passages = await search.passages(best);
    best.forEach((hit, i) => {
      const { heading, text } = passages[i];
      const want = { ...NOTHING, phrases: [plan.remembered] };
      if ([heading, text].some((part) => search.marks(part, want).length)) hit.score = f(hit.score + plan.verbatim);
    });
    return best.sort((a, b) => b.score - a.score || a.id - b.id).concat(hits);
  };
  const NOTHING = { terms: new Set(), characters: new Set() };

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
      if (plan.pairs.some((pair) => lexicon.documents(pair.term) === 0) && lexicon.simplify()) continue;
      const masks = plan.phrases.map((phrase) => {
        const ids = lexicon.more("p") && search.quoted(phrase, lexicon);
        return ids && ((id) => ids.has(id));
      });
      masks.push(...kept(filter, lexicon));
      if (plan.subject) lexicon.entry("t", plan.subject);
      if (!lexicon.needed.size) {
        const hits = await raise(plan, rank(plan, lexicon, masks), lexicon);
        const { kind } = filter;
        return { plan, lexicon, hits: hits.filter(({ id }) => !kind || (kind === "question") === !!manifest.isQuestion[id]) };
      }
      await search.loadAll([...lexicon.needed]);
    }
  };
  search.ranges = ranges;
})();
