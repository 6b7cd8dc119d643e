// The way to the search: its script is loaded when somebody asks for it.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var page = document.querySelector("[data-search-page]");

  /** The search, and beside it what answers, which it waits for only when something is asked. */
  function load() {
    if (!page || location.search) zhuji.load("assets/engine.js").catch(function () { /* it says so itself when it is asked */ });
    return zhuji.load("assets/search.js");
  }

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
  if (zhuji.searchKey !== "Ctrl K") zhuji.each("[data-search-open]", function (button) {
    button.setAttribute("aria-keyshortcuts", "Meta+K");
    button.querySelector("kbd").textContent = zhuji.searchKey;
  });
  zhuji.key("/", zhuji.text("base.keys.search"), open);

  function show() {
    load().then(function () { zhuji.search.page(page); }).catch(function () {
      var again = zhuji.make("button", { type: "button", "class": "button" }, zhuji.text("base.search.retry"));
      again.onclick = show;
      page.replaceChildren(zhuji.make("p", { role: "alert" }, zhuji.text("base.search.failed")), again);
    });
  }

  if (page) show();
  var query = new URLSearchParams(location.search).get("mark");
  var main = document.querySelector("main");
  // a note that cannot be marked is still the note
  if (query && main) load().then(function () { return zhuji.search.mark(main, query); }).catch(function () {});
})();
