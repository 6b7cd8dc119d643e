// Paper: at the foot of each sheet the page's title and the day, and links to elsewhere as a numbered list. Both are made
// when printing begins: a style sheet knows neither, and on the screen they are nowhere. Without scripts sheets are
// numbered all the same, and an address stands behind its link.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  /** What the choices of a round leave out of its sheets. */
  var UNPRINTED = ".source, [data-paper=list] .card :is(.fold, .prose), [data-paper=blank] .card-body";
  var sheet;
  var list;

  /** A string as CSS has it, whatever it says. */
  function quoted(text) {
    return "\"" + text.replace(/[^\w\u00a0-\uffff ]/g, function (sign) { return "\\" + sign.charCodeAt(0).toString(16) + " "; }) + "\"";
  }

  function foot() {
    var title = (document.querySelector("h1") || document.querySelector("title")).textContent.replace(/\s+/g, " ").trim();
    var day = new Date(Date.now()).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    var words = quoted((title.length > 60 ? title.slice(0, 60) + "…" : title) + " · " + day);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = Array.from(document.adoptedStyleSheets).concat(sheet);
    }
    while (sheet.cssRules.length) sheet.deleteRule(0);
    sheet.insertRule("@page{@bottom-left{content:" + words + ";font:8pt sans-serif;color:#555}}");
  }

  function links() {
    var numbers = new Map();
    var items = zhuji.make("ol", {});
    clear();
    zhuji.each("main a[rel~=noopener]", function (link) {
      var address = link.getAttribute("href");
      if (link.closest(UNPRINTED)) return;
      if (!numbers.has(address)) {
        numbers.set(address, numbers.size + 1);
        items.append(zhuji.make("li", {}, address));
      }
      link.dataset.n = numbers.get(address);
    });
    if (!numbers.size) return;
    list = zhuji.make("div", { "class": "prose" }, zhuji.make("section", { "class": "footnotes" }, zhuji.make("h2", {}, zhuji.text("paper.links")), items));
    document.querySelector("main").append(list);
  }

  function clear() {
    zhuji.each("a[data-n]", function (link) { delete link.dataset.n; });
    if (list) list.remove();
    list = undefined;
  }

  addEventListener("beforeprint", function () {
    links();
    try { foot(); } catch (e) { /* a browser without such style sheets, or with a language that it does not know */ }
  });
  addEventListener("afterprint", clear);
})();
