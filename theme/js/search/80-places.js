// Where the search appears: a dialog on every page, and a page of its own.
(function () {
  "use strict";
  const zhuji = globalThis.zhuji;
  const search = zhuji.search;
  const { make, text: words } = zhuji;
  const SVG = "http://www.w3.org/2000/svg";
  const FACETS = ["round", "topic", "tag"];

  const glass = () => {
    const icon = document.createElementNS(SVG, "svg");
    icon.setAttribute("class", "icon");
    icon.setAttribute("viewBox", "0 0 18 18");
    icon.setAttribute("aria-hidden", "true");
    const lines = document.createElementNS(SVG, "path");
    lines.setAttribute("d", "M13.2 8a5.2 5.2 0 1 1-10.4 0 5.2 5.2 0 0 1 10.4 0ZM12 12l4 4");
    icon.append(lines);
    return icon;
  };

  let dialog;
  let view;

  const build = () => {
    view = new search.View(5, search.recent.leave);
    const close = make("button", { type: "button", class: "search-close", "aria-label": words("search.close") }, make("kbd", {}, "Esc"));
    const keys = [["↑ ↓", "search.choose"], ["Enter", "search.open"], ["Tab", "search.scope"]].map(([key, text]) =>
      make("span", { "aria-hidden": "true" }, make("kbd", {}, key), " " + words(text)),
    );
    dialog = make(
      "dialog",
      { class: "search-dialog", "aria-label": words("search.label") },
      make("div", { class: "search-field" }, glass(), view.input),
      view.scope,
      view.note,
      view.results,
      make("div", { class: "search-foot" }, view.status, ...keys),
      close,
    );
    close.onclick = () => dialog.close();
    dialog.addEventListener("click", (event) => {
      const link = event.target.closest(".search-hit");
      const apart = event.ctrlKey || event.metaKey || event.shiftKey;
      if (event.target === dialog || (link && !apart)) dialog.close();
    });
    document.body.append(dialog);
  };

  /** Opens the dialog; closing it gives the focus back to where it was. */
  search.open = () => {
    if (!dialog) build();
    if (dialog.open) return;
    dialog.showModal();
    view.ask(search.recent.last());
    view.input.select();
    search.engine().then(() => search.store.open()).catch((error) => view.failed(error));
  };

  /** Choices of round, topic and tag. */
  const facets = async (page, box) => {
    await search.engine();
    const manifest = await search.store.open();
    const facets = manifest.documents ? (await search.store.load("facets")).payload : {};
    box.replaceChildren();
    for (const name of FACETS) {
      const values = Object.keys(facets[name] || {});
      if (!values.length) continue;
      const now = page.filter[name];
      if (now && !values.includes(now)) values.push(now);
      const choice = make("select", { "aria-label": words("search." + name) });
      choice.append(make("option", { value: "" }, words("search." + name)));
      for (const value of values) choice.append(make("option", { value }, value));
      choice.value = now;
      choice.onchange = () => {
        page.filter[name] = choice.value;
        page.run();
      };
      box.append(choice);
    }
  };

  /** Puts what is asked into the address, so that it can be sent to others. */
  const share = (page, question) => {
    const now = new URLSearchParams();
    for (const [name, value] of Object.entries({ q: question, kind: page.kind, ...page.filter })) {
      if (value) now.set(name, value);
    }
    try {
      history.replaceState(null, "", String(now) ? "?" + now : location.pathname);
    } catch (e) {
      /* not everywhere from a folder */
    }
  };

  /** Makes an element of the search page the search, with its question in the address. */
  search.page = (element) => {
    const page = new search.View(20, (question) => share(page, question));
    const address = new URLSearchParams(location.search);
    for (const name of FACETS) page.filter[name] = address.get(name) || "";
    const kind = address.get("kind");
    if (kind === "question" || kind === "note") page.kind = kind;
    element.classList.add("search-page");
    element.replaceChildren(make("div", { class: "search-field" }, glass(), page.input), page.scope, page.note, page.status, page.results);
    const choices = make("div", { class: "search-facets" });
    page.scope.after(choices);
    const choose = () => facets(page, choices).catch((error) => page.excuse(error, choices, choose));
    page.ask((address.get("q") || "").slice(0, 512));
    // who opens the page without a question reads nothing of the index before the page stands
    if (page.question || !globalThis.requestIdleCallback) choose();
    else requestIdleCallback(choose, { timeout: 2000 });
  };
})();
