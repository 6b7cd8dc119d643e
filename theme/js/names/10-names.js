// Tags and topics by their names, below an answer; NamesFile.java. Lucene knows nothing of them.
(function () {
  "use strict";
  const zhuji = globalThis.zhuji;
  const { search, make, text: words } = zhuji;
  const SHOWN = 5;

  /** What of a name is compared: its letters as they are searched, without what stands between them. */
  const fold = (name) => {
    let folded = "";
    search.tokenize(name, (kind, term) => {
      if (kind === "P") folded += String.fromCodePoint(term.codePointAt());
      else if (kind !== "p") folded += term;
    });
    return folded;
  };

  /** The rows of the file, in both kinds the largest first; they are read anew once traditional characters are known. */
  let rows;
  let simple;
  const read = (kinds) => {
    if (rows && simple === search.simple) return rows;
    simple = search.simple;
    const all = Object.keys(kinds).flatMap((kind) => {
      const { names, pages, notes, asked = [] } = kinds[kind];
      const links = pages.split(" ");
      return names.map((name, i) => ({ kind, name, folded: fold(name), page: links[i], notes: notes[i], asked: asked[i] || 0 }));
    });
    return (rows = all.sort((a, b) => b.notes + b.asked - a.notes - a.asked));
  };

  /** Those that begin with what is asked, then those that have it within: a lone letter is a beginning only. */
  const find = (all, question) => {
    const asked = fold(question);
    const within = asked.length > 1 || (asked && search.isPair(asked));
    const begin = all.filter(({ folded }) => asked && folded.startsWith(asked));
    const others = all.filter(({ folded }) => within && folded.indexOf(asked) > 0);
    return [...begin, ...others].slice(0, SHOWN);
  };

  const address = ({ kind, name, page }) =>
    zhuji.root + (kind === "tag" ? "tags/" + (page || name.toLowerCase()) + ".html" : page);

  const option = (row) => {
    const { kind, name, notes, asked } = row;
    const sizes = [notes && words("names.notes", notes), asked && words("names.asked", asked)].filter(Boolean);
    const said = words("names.of", words("search." + kind), sizes.join(" · "));
    return make("a", { href: address(row), class: "search-hit" }, make("b", {}, name), make("em", {}, said));
  };

  /** Adds them to the list that a view shows, once; a filter leaves nothing of them. */
  search.names = async (view) => {
    const { options, kind, filter, question } = view;
    const { all } = options;
    if (kind || Object.values(filter).some(Boolean)) return;
    const { payload } = await search.store.load("names");
    if (options.all !== all || options.named === all) return;
    options.named = all;
    const found = find(read(payload), question);
    if (!found.length) return;
    const group = options.group("names.title");
    for (const row of found) options.add(option(row), group);
    options.keep();
    view.status.textContent = words("names.count", view.status.textContent, found.length);
  };
})();
