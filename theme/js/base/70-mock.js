// The way to the mock interview: its scripts are loaded on its page alone.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var page = document.querySelector("[data-mock-page]");
  if (!page) return;
  zhuji.load("assets/study.js")
    .then(function () { return zhuji.load("assets/mock.js"); })
    .then(function () { return zhuji.mock.start(page); });
})();
