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

  function framed(frame) {
    var waiting = {};
    var count = 0;
    var watchers = [];
    addEventListener("message", function (event) {
      var said = event.data;
      if (event.source !== frame.contentWindow || !said) return;
      if (said.zhuji === "changed") watchers.forEach(function (act) { act(); });
      if (said.zhuji !== "answer" || !waiting[said.id]) return;
      waiting[said.id](said.result);
      delete waiting[said.id];
    });
    function ask(message) {
      return new Promise(function (done) {
        message.id = ++count;
        waiting[count] = done;
        message.zhuji = "ask";
        message.site = zhuji.site;
        frame.contentWindow.postMessage(message, "*");
      });
    }
    return {
      where: "shared",
      read: function () { return ask({ op: "read" }); },
      write: function (rev, values) { return ask({ op: "write", rev: rev, values: values }); },
      watch: function (act) { watchers.push(act); },
    };
  }

  /**
   * The hidden frame: `answered` is its place once it answers, however late; `late` comes when that takes too long. The
   * short clock runs from when it has loaded, so that a slow machine is no failure; a file that is missing does not load
   * in every browser.
   */
  function hub() {
    var frame = zhuji.make("iframe", { src: zhuji.root + "store.html", title: zhuji.text("study.store"), hidden: "", "aria-hidden": "true", tabindex: "-1" });
    var answered = new Promise(function (done) {
      frame.addEventListener("load", function () {
        var place = framed(frame);
        place.read().then(function () { done(place); });
      });
    });
    var late = new Promise(function (done) {
      frame.addEventListener("load", function () { setTimeout(done, PATIENCE); });
      setTimeout(done, LOADING);
    });
    document.body.append(frame);
    return { answered: answered, late: late };
  }

  /** The place that this page can reach now, with a better one that may come `later`; never fails. */
  study.place = function () {
    if (location.protocol !== "file:") return direct("shared");
    var frame = hub();
    return Promise.race([frame.answered, frame.late]).then(function (place) {
      if (place) return place;
      return direct("alone").then(function (alone) { return Object.assign(alone, { later: frame.answered }); });
    });
  };
})();
