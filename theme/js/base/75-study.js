// The way to studying: its scripts come once the page stands, at the reader's first move or in a quiet moment. Who never
// rated anything gets them on the home, coverage and graph pages with the first move only, and on notes not at all.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var SIGNS = ["pointerover", "pointerdown", "keydown", "focusin", "wheel"];

  /** Whether the reader may have rated something: pages on a disk cannot tell what others of them kept. */
  zhuji.begun = function () { return "hub" in document.documentElement.dataset && (location.protocol === "file:" || zhuji.kept("1:rev") !== null); };

  var early = document.querySelector("[data-study], [data-filters]") || zhuji.begun();
  if (!document.querySelector("[data-study], [data-today], [data-filters], [data-coverage], [data-mastery]" + (early ? ", [data-mine]" : ""))) return;

  function begin() {
    zhuji.load("assets/study.js").then(function () {
      SIGNS.forEach(function (kind) { removeEventListener(kind, begin); });
    }, function () { /* the page can be read without; the next sign asks again */ });
  }

  SIGNS.forEach(function (kind) { addEventListener(kind, begin, { passive: true }); });
  if (early) addEventListener("load", function () { zhuji.idle(begin); });
})();
