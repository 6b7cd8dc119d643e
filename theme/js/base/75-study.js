// The way to studying: its scripts come once the page stands, at the reader's first move or in a quiet moment. A reader
// of the home, coverage or graph page who never rated anything gets them with the first move only.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var SIGNS = ["pointerover", "pointerdown", "keydown", "focusin", "wheel"];
  if (!document.querySelector("[data-study], [data-today], [data-filters], [data-coverage], [data-mastery]")) return;

  function begin() {
    zhuji.load("assets/study.js").then(function () {
      SIGNS.forEach(function (kind) { removeEventListener(kind, begin); });
    }, function () { /* the page can be read without; the next sign asks again */ });
  }

  /** Pages on a disk cannot tell what others of them kept. */
  function begun() {
    return !document.querySelector("[data-today], [data-coverage], [data-mastery]") || location.protocol === "file:" || zhuji.kept("1:rev") !== null;
  }

  SIGNS.forEach(function (kind) { addEventListener(kind, begin, { passive: true }); });
  if (begun()) addEventListener("load", function () { zhuji.idle(begin); });
})();
