// Formulas: KaTeX draws them when they come near the screen, also on cards that scripts copy into the page later; until
// then, and without scripts, TeX is shown.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var folder = "assets/vendor/katex/";
  var known = new WeakSet();

  function undrawn(element) { return !element.classList.contains("drawn"); }

  /** Unseen beside the page, so that the faces are there before the formula takes its place. */
  function drawing(element, table) {
    var holder = zhuji.make("div", {});
    var tex = element.textContent;
    try {
      globalThis.katex.render(tex, holder, {
        displayMode: element.localName === "div",
        throwOnError: true,
        strict: false,
        trust: false,
        maxExpand: 1000
      });
    } catch (e) {
      element.title = e.message;
      return function () {};
    }
    table.append(holder);
    return function () {
      element.replaceChildren.apply(element, holder.childNodes);
      element.classList.add("drawn");
      element.dataset.tex = tex;
    };
  }

  function draw(elements) {
    var table = zhuji.make("div", { "class": "drawing-table", "aria-hidden": "true" });
    var ready = elements.filter(undrawn).map(function (element) { return drawing(element, table); });
    document.body.append(table);
    return document.fonts.ready.then(function () {
      ready.forEach(function (show) { show(); });
      table.remove();
      zhuji.reach();
    });
  }

  function prepare() { return Promise.all([zhuji.load(folder + "katex.min.js"), zhuji.style(folder + "katex.min.css")]); }

  /** The TeX stays, and takes the room that it needs. */
  function failed() {
    zhuji.each("div.math", function (formula) { formula.style.height = "auto"; });
  }

  function all() {
    var elements = Array.from(document.querySelectorAll(".math[data-tex]")).filter(undrawn);
    if (!elements.length) return Promise.resolve();
    return prepare().then(function () { return draw(elements); }).catch(failed);
  }
  zhuji.drawings.push(all);
  addEventListener("beforeprint", all);
  if (!globalThis.IntersectionObserver) { all(); return; }
  var near = new IntersectionObserver(function (entries) {
    var seen = entries.filter(function (entry) { return entry.isIntersecting; }).map(function (entry) { return entry.target; });
    if (!seen.length) return;
    seen.forEach(function (formula) { near.unobserve(formula); });
    prepare().then(function () { return draw(seen); }).catch(function () {
      near.disconnect();
      failed();
    });
  }, { rootMargin: zhuji.ahead });
  function watch() {
    zhuji.each(".math[data-tex]", function (formula) {
      if (known.has(formula)) return;
      known.add(formula);
      near.observe(formula);
    });
  }
  watch();
  new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
})();
