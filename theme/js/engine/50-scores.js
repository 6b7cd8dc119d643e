// Scores passages exactly as Lucene does: BM25Similarity, BooleanQuery, SynonymQuery,
// DisjunctionMaxQuery. Every operation on Java's floats is rounded; sums are doubles.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const { Reader, ranges, name, open, load } = search.store;
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
    const reader = new Reader(manifest.lengths);
    // on a large site they stand beside the postings
    ranges(manifest.ids || "", (id) => (manifest.normOf[id] = manifest.norms[reader.number()]));
    manifest.boostOf = new Float32Array(end).fill(1);
    for (const [boost, ids] of manifest.boosts) ranges(ids, (id) => (manifest.boostOf[id] = boost));
  };

  /** A term's passages, with its frequency in each and whether the heading has it; learns norms that stand beside them. */
  const postings = ({ lengths, normOf, norms }, { payload, at, count }) => {
    const reader = new Reader(payload, at);
    const ids = new Int32Array(count);
    const values = new Float32Array(count);
    const headings = new Uint8Array(count);
    for (let id = -1, i = 0; i < count; i++) {
      const distance = reader.number();
      ids[i] = id += (distance >> 1) + 1;
      const code = distance & 1 ? reader.number() : -1;
      values[i] = code < 2 ? code + 2 : 3 + (code >> 1);
      headings[i] = (code > 1) & code;
      if (!lengths) normOf[id] = norms[reader.number()];
    }
    return { ids, values, headings };
  };

  /** Joins lists of passages: by their numbers the sums of their values, or the best, how many lists and how many headings have each. */
  const join = (lists, end, best) => {
    const sums = new Float64Array(end);
    const times = new Uint32Array(end);
    const heads = new Uint32Array(end);
    for (const { ids, values, headings } of lists) {
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i];
        sums[id] = best ? Math.max(sums[id], values[i]) : sums[id] + values[i];
        times[id]++;
        heads[id] += headings[i];
      }
    }
    return { sums, times, heads };
  };

  /** What a node scores: its passages, and of each a value and whether the heading has what is asked. */
  const evaluate = ({ best, all, terms, weight }, lexicon) => {
    const { manifest } = lexicon;
    const { end, cache, normOf } = manifest;
    const lists = terms ? terms.map((text) => postings(manifest, lexicon.entry("t", text))) : (best || all).map((part) => evaluate(part, lexicon));
    let [list] = lists;
    if (lists[1]) {
      const { sums, times, heads } = join(lists, end, best);
      const least = all?.length || 1;
      const ids = [...times.keys()].filter((id) => times[id] >= least);
      list = { ids, values: ids.map((id) => f(sums[id])), headings: ids.map((id) => heads[id] >= least) };
    }
    const w = f(weight);
    if (terms) list.values = list.values.map((n, i) => f(w - f(w / f(1 + f(n * cache[normOf[list.ids[i]]])))));
    return list;
  };

  /** What a plan finds, best first, and the scores of all passages. */
  const rank = (plan, lexicon, mask) => {
    const { manifest } = lexicon;
    const { end, boostOf } = manifest;
    const lists = plan.units.map(({ node, strong }) => ({ ...evaluate(node, lexicon), strong }));
    const wanted = lists.filter(({ strong }) => strong);
    const { sums } = join(lists, end);
    const strong = join(wanted, end);
    if (plan.subject) for (const id of postings(manifest, plan.subject).ids) sums[id] += plan.exactly;
    // one more at each end
    const own = new Float32Array(end + 2);
    for (let id = 0; id < end; id++) {
      let score = sums[id];
      if (score && (!mask || mask(id))) {
        if (wanted[1] && strong.times[id] === wanted.length) score += f(strong.sums[id] * 0.5);
        if (strong.heads[id] === wanted.length) score += plan.heading;
        own[id + 1] = f(score) * boostOf[id];
      }
    }
    // pages never touch: the numbers beside one are of its page, or nobody's
    const share = plan.remembered || plan.meant[0] ? 0 : manifest.near;
    const scores = new Float32Array(end);
    let hits = new Int32Array(end);
    let size = 0;
    for (let id = 0; id < end; id++) {
      if (own[id + 1]) {
        scores[id] = own[id + 1] + f(share * Math.max(own[id], own[id + 2]));
        hits[size++] = id;
      }
    }
    // the bits of floats sort as the floats do, here sixteen at a time: the greatest first, equal ones in order
    const halves = new Uint16Array(scores.buffer);
    for (const half of [0, 1]) {
      const places = new Int32Array(65537);
      for (let i = 0; i < size; i++) places[65536 - halves[hits[i] * 2 + half]]++;
      for (let i = 0; i < 65536; i++) places[i + 1] += places[i];
      const sorted = new Int32Array(size);
      for (let i = 0; i < size; i++) sorted[places[65535 - halves[hits[i] * 2 + half]]++] = hits[i];
      hits = sorted;
    }
    return { hits, scores };
  };

  /** Adds to the scores of the best few by how much of their text a run of characters is: Ranking.java, Share.java. */
  const raise = async ({ remembered, verbatim }, { hits, scores }) => {
    if (!remembered) return;
    const best = hits.slice(0, 5);
    const rest = remembered.length - 1;
    const shares = (await search.passages(best)).map(({ text }) => {
      const runs = search.flat(text).split("\n").filter((run) => run.length > rest && search.isPair(run));
      return runs.reduce((sum, run) => sum + (run.split(remembered).length - 1) / (run.length - rest) / runs.length, 0);
    });
    const most = Math.max(...shares) || 1;
    best.forEach((id, i) => (scores[id] += (verbatim * shares[i]) / most));
    hits.set(best.sort((a, b) => scores[b] - scores[a]));
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
      Array.from(hits, async (id) => {
        const file = "d/" + name(id >> manifest.shift);
        for (const page of (await load(file)).payload) {
          for (const [number, question, anchor, heading, trail, text, aliases] of page.in) {
            const passage = { ...page, id, question, anchor, heading, trail, text, aliases };
            if (number === id && check(passage, manifest)) return passage;
          }
        }
        throw Object.assign(new Error("stale"), { file });
      }),
    );
  };

  /**
   * Answers a question: { plan, hits, scores }, the numbers of all that is found, best first, and the score of each.
   * Plans with what is loaded, loads what was missing, and plans anew until nothing is. While somebody is typing, a word
   * may only be a beginning: nothing is loaded on the suspicion that it is misspelt.
   */
  search.ask = async (question, filter = {}, typing = false) => {
    const manifest = await open();
    if (!manifest.documents) return { plan: { units: [], meant: [] }, lexicon: { manifest }, hits: [] };
    for (;;) {
      const lexicon = new search.Lexicon(manifest, typing);
      const plan = search.plan(question, lexicon);
      const quotes = /["“「『]/.test(question);
      const special = quotes || Object.values(filter).some(Boolean);
      const mask = special && lexicon.more(quotes ? "p" : "facets")?.mask(question, filter, lexicon, plan);
      if (!lexicon.needed.size) {
        const found = rank(plan, lexicon, mask);
        await raise(plan, found);
        return { plan, lexicon, ...found };
      }
      await Promise.all([...lexicon.needed].map(load));
    }
  };
})();
