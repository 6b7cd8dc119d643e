// Scores passages exactly as Lucene does: BM25Similarity, BooleanQuery, SynonymQuery,
// DisjunctionMaxQuery. Every operation on Java's floats is rounded; sums are doubles.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { Reader, ranges, open, load } = search.store;
  const f = Math.fround;

  /** SmallFloat.byte4ToInt: the length that a norm stands for. */
  const length = (norm) => (norm < 32 ? norm : 24 + ((norm & 7) | 8) * 2 ** ((norm >> 3) - 4));

  /** Adds what every answer needs to the manifest. */
  search.prepare = (manifest) => {
    const { documents, end } = manifest;
    const k1 = f(manifest.k1);
    const b = f(manifest.b);
    const average = f(manifest.weight / documents);
    manifest.idf = (count) => f(Math.log(1 + (documents - count + 0.5) / (count + 0.5)));
    manifest.cache = Float32Array.from({ length: 256 }, (_, norm) => f(1 / f(k1 * f(f(1 - b) + f(f(b * f(length(norm))) / average)))));
    manifest.normOf = new Uint8Array(end);
    if (manifest.lengths) {
      const reader = new Reader(manifest.lengths);
      ranges(manifest.ids, (id) => (manifest.normOf[id] = manifest.norms[reader.number()]));
    }
    manifest.boostOf = new Float32Array(end).fill(1);
    for (const [boost, ids] of manifest.boosts) ranges(ids, (id) => (manifest.boostOf[id] = boost));
  };

  /** Calls each(id, frequency, inHeading) for the postings of a term; learns norms that stand beside them. */
  const postings = ({ lengths, normOf, norms }, { payload, at, count }, each) => {
    const reader = new Reader(payload, at);
    for (let id = -1; count; count--) {
      const distance = reader.number();
      id += (distance >> 1) + 1;
      const code = distance & 1 ? reader.number() : -1;
      if (!lengths) normOf[id] = norms[reader.number()];
      each(id, code < 2 ? Math.max(1, code + 2) : 3 + (code >> 1), code > 1 && code & 1);
    }
  };

  /** What a node scores: its passages, in any order, and by their numbers a value and whether the heading has what is asked. */
  const evaluate = (node, lexicon) => {
    const { manifest } = lexicon;
    const { end, cache, normOf } = manifest;
    const ids = [];
    const values = new Float64Array(end);
    const headings = new Uint8Array(end);
    const found = (id, value, heading) => {
      if (!values[id]) ids.push(id);
      values[id] = value;
      headings[id] |= heading;
    };
    if (node.best) {
      for (const option of node.best.map((option) => evaluate(option, lexicon))) {
        for (const id of option.ids) found(id, Math.max(values[id], option.values[id]), option.headings[id]);
      }
    } else if (node.all) {
      const parts = node.all.map((text) => evaluate({ terms: [text], boost: 0.75 }, lexicon));
      for (const id of parts[0].ids) {
        if (!parts.every((part) => part.values[id])) continue;
        const sum = parts.reduce((sum, part) => sum + part.values[id], 0);
        found(id, f(sum), parts.every((part) => part.headings[id]));
      }
    } else {
      const entries = node.terms.map((text) => lexicon.entry("t", text));
      for (const entry of entries) postings(manifest, entry, (id, n, heading) => found(id, values[id] + n, heading));
      const weight = f(node.boost * manifest.idf(Math.max(...entries.map(({ count }) => count))));
      for (const id of ids) values[id] = f(weight - f(weight / f(1 + f(values[id] * cache[normOf[id]]))));
    }
    return { ids, values, headings };
  };

  const rank = (plan, lexicon, masks) => {
    const { manifest } = lexicon;
    const { end } = manifest;
    const scores = new Float64Array(end);
    const strong = new Float64Array(end);
    const has = new Uint8Array(end);
    const headed = new Uint8Array(end);
    let wanted = 0;
    for (const unit of plan.units) {
      const { ids, values, headings } = evaluate(unit.node, lexicon);
      wanted += unit.strong;
      for (const id of ids) {
        scores[id] += values[id];
        if (unit.strong) {
          strong[id] += values[id];
          has[id]++;
          headed[id] += headings[id];
        }
      }
    }
    if (plan.subject) postings(manifest, lexicon.entry("t", plan.subject), (id) => (scores[id] += plan.exactly));
    const own = new Float32Array(end);
    for (let id = 0; id < end; id++) {
      let score = scores[id];
      if (!score || !masks.every((mask) => mask(id))) continue;
      if (wanted > 1 && has[id] === wanted) score += f(strong[id] * 0.5);
      if (headed[id] === wanted) score += plan.heading;
      own[id] = f(score) * manifest.boostOf[id];
    }
    // pages never touch: the numbers beside one are of its page, or nobody's
    const share = plan.remembered || plan.meant[0] ? 0 : manifest.near;
    const final = own.map((score, id) => score && score + f(share * Math.max(id && own[id - 1], own[id + 1])));
    // the bits of floats sort as the floats do: the greatest first, equal ones in order
    const bits = new Int32Array(final.buffer);
    const keys = new Float64Array(end);
    const hits = [];
    let size = 0;
    for (let id = 0; id < end; id++) if (bits[id]) keys[size++] = id + (2 ** 31 - bits[id]) * 2 ** 21;
    for (const key of keys.subarray(0, size).sort()) {
      const id = key % 2 ** 21;
      hits.push({ id, score: final[id] });
    }
    return hits;
  };

  /** Puts first, of the best few, those that have a question's characters as they stand: Ranking.java. */
  const raise = async (plan, hits) => {
    if (!plan.remembered) return hits;
    if (plan.order) return plan.order(hits);
    const best = hits.splice(0, 5);
    (await search.passages(best)).forEach(({ heading, text }, i) => {
      if (search.flat(heading + "\n" + text).includes(plan.remembered)) best[i].score = f(best[i].score + plan.verbatim);
    });
    return best.sort((a, b) => b.score - a.score || a.id - b.id).concat(hits);
  };

  /** A passage's weighted length must be the one that the index has, else text and index differ. */
  const check = ({ id, title, anchor, heading, trail, text, aliases = "" }, manifest) => {
    const { size, term } = search.subject(heading, manifest);
    let weight = term ? 1 : 0;
    const add = (text, each) => search.tokenize(text, (kind, term, position) => (weight += each(position)));
    const [opening, more] = manifest.ofOpening;
    const [share, least, most] = manifest.ofHeading;
    add(heading, () => Math.min(most, Math.max(least, (share / (size || 1)) | 0)));
    add(aliases, () => least);
    for (const above of anchor ? [title, ...trail] : trail) add(above, () => 2);
    add(text, (position) => (position < opening ? more : 1));
    const norm = manifest.normOf[id];
    return length(norm) <= weight && weight < length(norm + 1);
  };

  /** The passages of hits, in their order. */
  search.passages = async (hits) => {
    const manifest = await open();
    return Promise.all(
      hits.map(async ({ id, score }) => {
        const name = "d/" + (id >> manifest.shift).toString(36);
        for (const page of (await load(name)).payload) {
          for (const [number, kind, anchor, heading, trail, text, aliases] of page.in) {
            const passage = { ...page, id, score, question: kind === 1, anchor, heading, trail, text, aliases };
            if (number === id && check(passage, manifest)) return passage;
          }
        }
        throw Object.assign(new Error("stale"), { file: name });
      }),
    );
  };

  /**
   * Answers a question: { plan, hits: [{ id, score }] }, all of them, best first.
   * Plans with what is loaded, loads what was missing, and plans anew until nothing is. While somebody is typing, a word
   * may only be a beginning: nothing is loaded on the suspicion that it is misspelt.
   */
  search.ask = async (question, filter = {}, typing = false) => {
    const manifest = await open();
    if (!manifest.documents) return { plan: { units: [], phrases: [], meant: [] }, lexicon: { manifest }, hits: [] };
    for (;;) {
      const lexicon = new search.Lexicon(manifest, typing);
      const plan = search.plan(question, lexicon);
      const quotes = /["“「『]/.test(question);
      const special = quotes || Object.values(filter).some(Boolean);
      const masks = special && lexicon.more(quotes ? "p" : "facets")?.masks(question, filter, lexicon, plan);
      if (plan.subject) lexicon.entry("t", plan.subject);
      if (!lexicon.needed.size) {
        return { plan, lexicon, hits: await raise(plan, rank(plan, lexicon, masks || [])) };
      }
      await Promise.all([...lexicon.needed].map(load));
    }
  };
})();
