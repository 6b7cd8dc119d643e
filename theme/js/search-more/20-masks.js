// Which passages a question may find at all: those with its quoted phrases, of a round, a topic, a tag.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;

  /** A test of a passage's number, as far as the files are there; what is quoted counts more where it is all that is said. */
  search.mask = (question, filter, lexicon, plan) => {
    plan.phrases = search.phrases(question.slice(0, 512));
    const tests = plan.phrases.map((phrase) => {
      const ids = search.quoted(phrase, lexicon);
      return ids && ((id) => ids.has(id));
    });
    if (plan.phrases[0]) for (const part of ["exactly", "verbatim"]) plan[part] *= lexicon.manifest.quoted;
    const names = Object.keys(filter).filter((name) => filter[name]);
    const facets = names.length && lexicon.need("facets")?.payload;
    for (const name of facets ? names : []) {
      const own = Object.hasOwn(facets[name], filter[name]) ? facets[name][filter[name]] : "";
      const mask = new Uint8Array(lexicon.manifest.end);
      search.store.ranges(own, (id) => (mask[id] = 1));
      tests.push((id) => mask[id]);
    }
    return (id) => tests.every((test) => test(id));
  };
})();
