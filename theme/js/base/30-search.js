// The way to the search: its script is loaded when somebody asks for it.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var page = document.querySelector("[data-search-page]");

  function load() { return zhuji.load("assets/search.js"); }

  function open() {
    load().then(function () { zhuji.search.open(); }, function () { location.href = zhuji.root + "search.html"; });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-search-open]");
    if (!button || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", function (event) {
    if (zhuji.composing(event) || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  zhuji.key("/", zhuji.text("base.keys.search"), open);

  if (page) load().then(function () { zhuji.search.page(page); });
  var query = new URLSearchParams(location.search).get("mark");
  if (query) load().then(function () { zhuji.search.mark(document.querySelector("main"), query); });
})();
