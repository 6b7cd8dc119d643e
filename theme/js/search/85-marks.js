// Marks on the page that a result leads to what was asked.
(function () {
  "use strict";
  const search = globalThis.zhuji.search;
  const make = globalThis.zhuji.make;
  const BLOCKS = "p,li,td,th,dt,dd,h1,h2,h3,h4,h5,h6,pre,figcaption,summary,blockquote,div,section,article,aside";
  const SLICE = 12;

  /** The texts of an element by the block that they stand in: a word may go on in the next one. */
  const texts = (element) => {
    const blocks = new Map();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest("script,style,svg,button,select,[data-tex]")) continue;
      const block = parent.closest(BLOCKS) || element;
      if (!blocks.has(block)) blocks.set(block, []);
      blocks.get(block).push(node);
    }
    return blocks.values();
  };

  const markAll = (nodes, want) => {
    const list = search.marks(nodes.map((node) => node.data).join(""), want);
    const made = [];
    let at = 0;
    for (const node of list.length ? nodes : []) {
      const from = at;
      const pieces = search.pieces(node.data, list.map(({ start, end }) => ({ start: start - from, end: end - from })));
      at += node.data.length;
      if (!pieces.some(([, isMark]) => isMark)) continue;
      const parts = pieces.map(([text, isMark]) => (isMark ? make("mark", { class: "search-mark" }, text) : text));
      made.push(...parts.filter((part) => typeof part !== "string"));
      node.replaceWith(...parts);
    }
    return made;
  };

  const unmark = (made) => {
    for (const one of made) {
      const parent = one.parentNode;
      one.replaceWith(...one.childNodes);
      if (parent) parent.normalize();
    }
  };

  /** Marks in an element what a question looks for, in slices; Escape takes the marks away. */
  search.mark = async (element, question) => {
    await search.engine();
    const { plan } = await search.ask(question);
    const want = search.wanted(plan);
    const made = [];
    let wanting = true;
    document.addEventListener("keydown", function away(event) {
      if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
      document.removeEventListener("keydown", away);
      wanting = false;
      unmark(made);
    });
    let since = performance.now();
    for (const nodes of texts(element)) {
      if (performance.now() - since > SLICE) {
        await new Promise((go) => setTimeout(go));
        since = performance.now();
      }
      if (!wanting) return;
      made.push(...markAll(nodes, want));
    }
    if (!location.hash && made.length) made[0].scrollIntoView({ block: "center" });
  };
})();
