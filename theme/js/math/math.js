// Formulas: KaTeX draws them when they come near the screen, also on cards that scripts copy into the page later; until
// then, and without scripts, TeX is shown.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var folder = "assets/vendor/katex/";
  var known = new WeakSet();

  function draw(element) {
    var tex = element.textContent;
    if (element.classList.contains("drawn")) return;
    try {
      globalThis.katex.render(tex, element, {
        displayMode: element.localName === "div",
        throwOnError: true,
        strict: false,
        trust: false,
        maxExpand: 1000
      });
      element.classList.add("drawn");
      element.dataset.tex = tex;
    } catch (e) {
      element.textContent = tex;
      element.title = e.message;
    }
  }

  function prepare() {
    if (!document.querySelector("link[data-katex]")) {
      document.head.append(zhuji.make("link", { rel: "stylesheet", href: zhuji.root + folder + "katex.min.css", "data-katex": "" }));
    }
    return zhuji.load(folder + "katex.min.js");
  }

  function all() {
    if (!document.querySelector(".math[data-tex]:not(.drawn)")) return Promise.resolve();
    return prepare().then(function () {
      zhuji.each(".math[data-tex]", draw);
      zhuji.reach();
    }, function () { /* the TeX stays */ });
  }
  zhuji.drawings.push(all);
  addEventListener("beforeprint", all);
  if (!globalThis.IntersectionObserver) { all(); return; }
  var near = new IntersectionObserver(function (entries) {
    var seen = entries.filter(function (entry) { return entry.isIntersecting; });
    if (!seen.length) return;
    seen.forEach(function (entry) { near.unobserve(entry.target); });
    prepare().then(function () {
      seen.forEach(function (entry) { draw(entry.target); });
      zhuji.reach();
    }, function () { near.disconnect(); });
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
