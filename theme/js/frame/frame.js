// The file that keeps what the pages of a site on a disk share, asked in a hidden frame: strict browsers give every file a
// storage of its own.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var chosen = {};
  var hub;

  /** The frame: `loaded` ends when it stands; an answer comes late, or never where that file is missing. */
  zhuji.hub = function () {
    if (hub) return hub;
    var frame = zhuji.make("iframe", { src: zhuji.root + "store.html", title: zhuji.text("frame.store"), hidden: "", "aria-hidden": "true", tabindex: "-1" });
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
    var loaded = new Promise(function (done) { frame.addEventListener("load", done); });
    hub = {
      loaded: loaded,
      ask: function (message) {
        return loaded.then(function () {
          return new Promise(function (done) {
            message.id = ++count;
            waiting[count] = done;
            message.zhuji = "ask";
            message.site = zhuji.site;
            frame.contentWindow.postMessage(message, "*");
          });
        });
      },
      watch: function (act) { watchers.push(act); },
    };
    document.body.append(frame);
    return hub;
  };

  /** Keeps the settings that are given for all pages of the site, and takes over the others. */
  zhuji.settle = function (values) {
    Object.assign(chosen, values);
    zhuji.hub().ask({ op: "settings", values: Object.assign({}, chosen) }).then(function (shared) {
      Object.keys(shared).forEach(function (name) {
        if (!(name in chosen)) zhuji.keep(name, shared[name]);
      });
      document.dispatchEvent(new CustomEvent("zhuji:shared"));
    });
  };
})();
