// Without a connection: where the site wants it, a service worker keeps the whole site after the first visit. Never from a folder.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var workers = navigator.serviceWorker;
  if (document.documentElement.dataset.offline === undefined || !/^http/.test(location.protocol) || !workers) return;

  /** A new build is there, whole: the reader says when. */
  function offer(registration) {
    if (!registration.waiting || !workers.controller || document.querySelector(".update")) return;
    var button = zhuji.make("button", { type: "button", "class": "button" }, zhuji.text("base.update.now"));
    button.onclick = function () {
      if (registration.waiting) registration.waiting.postMessage("take over");
      else location.reload();
    };
    document.querySelector("main").prepend(
      zhuji.make("p", { "class": "update", role: "status" }, zhuji.text("base.update"), " ", button));
  }

  function watch(registration) {
    offer(registration);
    registration.addEventListener("updatefound", function () {
      var worker = registration.installing;
      if (worker) worker.addEventListener("statechange", function () { offer(registration); });
    });
  }

  // a page of one build never goes on with files of another
  if (workers.controller) workers.addEventListener("controllerchange", function () { location.reload(); });
  addEventListener("load", function () {
    workers.register(zhuji.root + "sw.js").then(watch, function () { /* the site works without */ });
  });
})();
