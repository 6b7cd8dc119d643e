// Where progress lies: this site's storage on the web; from a disk, the storage of one file of the site in a hidden
// frame, since browsers give every file its own; else this page's own, or nothing but memory.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var PATIENCE = 800;
  var LOADING = 5000;

  /**
   * A promise that ends once the reader sees what was changed so far; at once when the page goes away, and without
   * frames where nobody looks at it.
   */
  study.painted = function () {
    return new Promise(function (done) {
      addEventListener("pagehide", done, { once: true });
      addEventListener("visibilitychange", done, { once: true });
      setTimeout(done, 100);
      requestAnimationFrame(function () { setTimeout(done); });
    });
  };

  function direct(where) {
    return zhuji.load("assets/store.js").then(function () {
      return {
        where: where,
        // a page can write here while it goes away, and waits for it when it does not
        patient: true,
        read: function () { return Promise.resolve(zhuji.cabinet.read(zhuji.site)); },
        write: function (rev, values) { return Promise.resolve(zhuji.cabinet.write(zhuji.site, rev, values)); },
        watch: function (act) { zhuji.cabinet.watch(zhuji.site, act); },
      };
    });
  }

  /**
   * The hidden frame: `answered` is its place once it answers, however late; `late` comes when that takes too long. The
   * short clock runs from when it has loaded, so that a slow machine is no failure; a file that is missing does not load
   * in every browser.
   */
  function framed() {
    var hub = zhuji.hub();
    var place = {
      where: "shared",
      read: function () { return hub.ask({ op: "read" }); },
      write: function (rev, values) { return hub.ask({ op: "write", rev: rev, values: values }); },
      watch: hub.watch,
    };
    return {
      answered: place.read().then(function () { return place; }),
      late: new Promise(function (done) {
        hub.loaded.then(function () { setTimeout(done, PATIENCE); });
        setTimeout(done, LOADING);
      }),
    };
  }

  /** The place that this page can reach now, with a better one that may come `later`; never fails. */
  study.place = function () {
    if (location.protocol !== "file:") return direct("shared");
    return zhuji.load("assets/frame.js").then(framed).then(nearest, function () { return direct("alone"); });
  };

  function nearest(frame) {
    return Promise.race([frame.answered, frame.late]).then(function (place) {
      if (place) return place;
      return direct("alone").then(function (alone) { return Object.assign(alone, { later: frame.answered }); });
    });
  }
})();
