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
    if (manifest.lengths) {
      const reader = new Reader(manifest.lengths);
      manifest.normOf = new Uint8Array(manifest.end);
      ranges(manifest.ids, (id) => (manifest.normOf[id] = manifest.norms[reader.number()]));
    }
    const boosts = new Map();
    for (const [boost, ids] of manifest.boosts || []) ranges(ids, (id) => boosts.set(id, f(boost)));
    manifest.boostOf = (id) => boosts.get(id) ?? 1;
    manifest.isQuestion = new Uint8Array(manifest.end);
    ranges(manifest.questions, (id) => (manifest.isQuestion[id] = 1));
  };

  /** Calls each(id, frequency, norm, inHeading) for the postings of a term. */
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
      const norm = manifest.lengths ? manifest.normOf[id] : manifest.norms[reader.number()];
      each(id, weight, norm, heading);
    }
  };

  /** What a node scores: id to [score, in heading, norm]. */
  const evaluate = (node, lexicon, idf) => {
    const { manifest } = lexicon;
    const scores = new Map();
    if (node.best) {
      for (const option of node.best) {
        for (const [id, value] of evaluate(option, lexicon, idf)) {
          const old = scores.get(id);
          if (!old) scores.set(id, value);
          else scores.set(id, [Math.max(old[0], value[0]), old[1] | value[1], value[2]]);
        }
      }
      return scores;
    }
    if (node.all) {
      node.all.forEach((text, i) => {
        for (const [id, value] of evaluate({ terms: [text], boost: 0.75 }, lexicon, idf)) {
          const old = scores.get(id);
          if (i === 0) scores.set(id, [...value, 1]);
          else if (old) scores.set(id, [old[0] + value[0], old[1] & value[1], old[2], old[3] + 1]);
        }
      });
      for (const [id, value] of scores) {
        if (value[3] < node.all.length) scores.delete(id);
        else value[0] = f(value[0]);
      }
      return scores;
    }
    const entries = node.terms.map((text) => lexicon.entry("t", text)).filter(Boolean);
    if (!entries.length) return scores;
    const weight = f(node.boost * idf(Math.max(...entries.map((entry) => entry.count))));
    const score = (frequency, norm) => f(weight - f(weight / f(1 + f(frequency * manifest.cache[norm]))));
    if (entries.length === 1) {
      postings(manifest, entries[0], (id, frequency, norm, heading) =>
        scores.set(id, [score(frequency, norm), heading, norm]),
      );
      return scores;
    }
    for (const entry of entries) {
      postings(manifest, entry, (id, frequency, norm, heading) => {
        const old = scores.get(id);
        if (old) {
          old[0] += frequency;
          old[1] |= heading;
        } else scores.set(id, [frequency, heading, norm]);
      });
    }
    for (const value of scores.values()) value[0] = score(value[0], value[2]);
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

  /** Which passages a filter keeps, or undefined while the facets are not there. */
  const kept = (filter, lexicon) => {
    const { manifest } = lexicon;
    const tests = [];
    if (filter.kind) tests.push((id) => manifest.isQuestion[id] === (filter.kind === "question" ? 1 : 0));
    for (const name of ["round", "topic", "tag"]) {
      if (filter[name]) {
        const facets = lexicon.need("facets");
        if (!facets) return undefined;
        const mask = new Uint8Array(manifest.end);
        const own = Object.hasOwn(facets[name], filter[name]) ? facets[name][filter[name]] : "";
        ranges(own, (id) => (mask[id] = 1));
        tests.push((id) => mask[id]);
      }
    }
    return (id) => tests.every((test) => test(id));
  };

  const rank = (plan, lexicon, masks) => {
    const { manifest } = lexicon;
    const totals = new Map();
    const exact = plan.subject && plan.exactly > 0 && lexicon.entry("t", plan.subject);
    const strong = plan.units.filter((unit) => unit.strong).length;
    for (const unit of plan.units) {
      for (const [id, [score, heading, norm]] of evaluate(unit.node, lexicon, plan.idf)) {
        let sum = totals.get(id);
        if (!sum) totals.set(id, (sum = { id, norm, score: 0, strong: 0, has: 0, headed: 0 }));
        sum.score += score;
        if (unit.strong) {
          sum.strong += score;
          sum.has++;
          sum.headed += heading;
        }
      }
    }
    if (strong && exact) {
      postings(manifest, exact, (id, _, norm) => {
        if (!totals.has(id)) totals.set(id, { id, norm, score: 0, strong: 0, has: 0, headed: 0 });
        totals.get(id).score += plan.exactly;
      });
    }
    const hits = [];
    for (const sum of totals.values()) {
      if (!masks.every((mask) => mask(sum.id))) continue;
      let score = sum.score;
      if (strong > 1 && sum.has === strong) score += f(sum.strong * 0.5);
      if (strong && plan.heading > 0 && sum.headed === strong) score += plan.heading;
      hits.push({ id: sum.id, norm: sum.norm, score: f(f(score) * manifest.boostOf(sum.id)) });
    }
    return hits.sort((a, b) => b.score - a.score || a.id - b.id);
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
      masks.push(kept(filter, lexicon));
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
