// The worker that keeps the whole site after the first visit, and the reader's way to a new build.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var workers = navigator.serviceWorker;

  /** A new build is there, whole: the reader says when. */
  function offer(registration) {
    if (!registration.waiting || !workers.controller || document.querySelector(".update")) return;
    var button = zhuji.make("button", { type: "button", "class": "button" }, zhuji.text("offline.now"));
    button.onclick = function () {
      if (registration.waiting) registration.waiting.postMessage("take over");
      else location.reload();
    };
    document.querySelector("main").prepend(
      zhuji.make("p", { "class": "update", role: "status" }, zhuji.text("offline.update"), " ", button));
  }

  workers.register(zhuji.root + "sw.js").then(function (registration) {
    offer(registration);
    registration.addEventListener("updatefound", function () {
      var worker = registration.installing;
      if (worker) worker.addEventListener("statechange", function () { offer(registration); });
    });
  }, function () { /* the site works without */ });
})();
