// What the pages of a site share. On the web that is the site's storage; from a disk, where strict browsers give every
// file a storage of its own, one file keeps it for all, asked in a hidden frame.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var html = document.documentElement;
  var SHARED = ["theme", "keys"];
  var chosen = {};
  var hub;

  /** The frame: `loaded` ends when it stands; an answer comes late, or never where that file is missing. */
  zhuji.hub = function () {
    if (hub) return hub;
    var frame = zhuji.make("iframe", { src: zhuji.root + "store.html", title: zhuji.text("base.store"), hidden: "", "aria-hidden": "true", tabindex: "-1" });
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

  function far() { return location.protocol === "file:" && "hub" in html.dataset; }

  /** Keeps a setting for all pages of the site. */
  zhuji.share = function (name, value) {
    zhuji.keep(name, value);
    chosen[name] = value;
    if (far()) zhuji.hub().ask({ op: "settings", values: Object.assign({}, chosen) });
  };

  if (far()) addEventListener("load", function () {
    zhuji.idle(function () {
      zhuji.hub().ask({ op: "settings", values: {} }).then(function (shared) {
        SHARED.forEach(function (name) {
          if (!(name in chosen) && name in shared) zhuji.keep(name, shared[name]);
        });
        document.dispatchEvent(new CustomEvent("zhuji:shared"));
      });
    });
  });
})();
