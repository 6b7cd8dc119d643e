// Where the search appears: a dialog on every page, the search page, and the page that a result leads to.
(function () {
  "use strict";
  const zhuji = globalThis.zhuji;
  const search = zhuji.search;
  const make = (...all) => zhuji.make(...all);
  const words = (...all) => zhuji.text(...all);
  const SVG = "http://www.w3.org/2000/svg";

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

  const session = {
    get: () => {
      try {
        return sessionStorage.getItem("zhuji:search") || "";
      } catch (e) {
        return "";
      }
    },
    set: (question) => {
      try {
        sessionStorage.setItem("zhuji:search", question);
      } catch (e) {
        /* a page opened from a folder may keep nothing */
      }
    },
  };

  let dialog;
  let view;

  const build = () => {
    view = new search.View({ first: 5, page: false });
    view.changed = session.set;
    const close = make("button", { type: "button", class: "search-close", "aria-label": words("search.close") }, make("kbd", {}, "Esc"));
    const keys = [["↑ ↓", "search.choose"], ["Enter", "search.open"], ["Tab", "search.scope"]].map(([key, text]) =>
      make("span", { "aria-hidden": "true" }, make("kbd", {}, key), " " + words(text)),
    );
    dialog = make(
      "dialog",
      { class: "search-dialog", "aria-label": words("search.label") },
      make("div", { class: "search-field" }, glass(), view.input, close),
      view.scope,
      view.note,
      view.list,
      make("div", { class: "search-foot" }, view.status, ...keys),
    );
    close.onclick = () => dialog.close();
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    view.list.addEventListener("click", (event) => {
      const link = event.target.closest("a.search-hit");
      if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
    });
    document.body.append(dialog);
  };

  /** Opens the dialog; closing it gives the focus back to where it was. */
  search.open = () => {
    if (!dialog) build();
    if (dialog.open) return;
    dialog.showModal();
    view.input.value = session.get();
    view.input.select();
    view.input.focus();
    view.run();
    search.store.open().catch((error) => view.failed(error));
  };

  /** Makes an element of the search page the search, with its question in the address. */
  search.page = (element) => {
    const page = new search.View({ first: 20, page: true });
    const address = new URLSearchParams(location.search);
    page.input.value = (address.get("q") || "").slice(0, 512);
    for (const name of ["round", "topic", "tag"]) page.filter[name] = address.get(name) || "";
    const kind = address.get("kind");
    if (kind === "question" || kind === "note") page.kind = kind;
    page.changed = (question) => {
      const now = new URLSearchParams();
      if (question) now.set("q", question);
      if (page.kind) now.set("kind", page.kind);
      for (const [name, value] of Object.entries(page.filter)) if (value) now.set(name, value);
      const query = now.toString();
      try {
        history.replaceState(null, "", query ? "?" + query : location.pathname);
      } catch (e) {
        /* not everywhere from a folder */
      }
    };
    const field = make("div", { class: "search-field" }, glass(), page.input);
    element.classList.add("search-page");
    element.append(field, page.scope, page.note, page.status, page.list);
    page.facets().then((box) => page.scope.after(box), (error) => page.failed(error));
    page.choose(page.kind);
    page.input.focus({ preventScroll: true });
  };

  const BLOCKS = "p,li,td,th,dt,dd,h1,h2,h3,h4,h5,h6,pre,figcaption,summary,blockquote,div,section,article,aside";

  /** Marks in an element what a question looks for; Escape takes the marks away. */
  search.mark = async (element, question) => {
    if (!element) return;
    const { plan } = await search.ask(question);
    const want = search.wanted(plan);
    const blocks = new Map();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest("script,style,svg,button,select,[data-tex]")) continue;
      const block = parent.closest(BLOCKS) || element;
      if (!blocks.has(block)) blocks.set(block, []);
      blocks.get(block).push(node);
    }
    const made = [];
    for (const nodes of blocks.values()) {
      const list = search.marks(nodes.map((node) => node.data).join(""), want);
      let at = 0;
      for (const node of list.length ? nodes : []) {
        const out = search.pieces(node.data, list.map((m) => ({ start: m.start - at, end: m.end - at })));
        at += node.data.length;
        if (!out.some(([, isMark]) => isMark)) continue;
        const parts = out.map(([text, isMark]) => (isMark ? make("mark", { class: "search-mark" }, text) : text));
        made.push(...parts.filter((part) => typeof part !== "string"));
        node.replaceWith(...parts);
      }
    }
    if (!location.hash && made.length) made[0].scrollIntoView({ block: "center" });
    document.addEventListener("keydown", function away(event) {
      if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
      document.removeEventListener("keydown", away);
      for (const one of made) {
        const parent = one.parentNode;
        one.replaceWith(...one.childNodes);
        if (parent) parent.normalize();
      }
    });
  };
})();
