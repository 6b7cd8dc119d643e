// Settings that hold for all pages of the site: on the web each page finds them in the site's storage, on a disk in a frame.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;

  function settle(values) {
    if (location.protocol !== "file:" || !("hub" in document.documentElement.dataset)) return;
    zhuji.load("assets/frame.js").then(function () { zhuji.settle(values); }, function () { /* each page keeps its own */ });
  }

  /** Keeps a setting for all pages. */
  zhuji.share = function (name, value) {
    var values = {};
    values[name] = value;
    zhuji.keep(name, value);
    settle(values);
  };

  addEventListener("load", function () {
    zhuji.idle(function () { settle({}); });
  });
})();
