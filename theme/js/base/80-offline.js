// Without a connection: where the site wants it, a service worker keeps the whole site after the first visit. Never from a folder.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var workers = navigator.serviceWorker;
  if (document.documentElement.dataset.offline === undefined || !/^http/.test(location.protocol) || !workers) return;
  // a page of one build never goes on with files of another
  if (workers.controller) workers.addEventListener("controllerchange", function () { location.reload(); });
  addEventListener("load", function () {
    zhuji.load("assets/offline.js").catch(function () { /* the site works without */ });
  });
})();
