// The cabinet that progress lies in: the local storage of a web site, or of this file alone when it is opened from a
// disk, where it answers the page that holds it in a frame. It knows names and texts, nothing of what they mean.
(function () {
  "use strict";
  var zhuji = (globalThis.zhuji = globalThis.zhuji || {});
  var NAMES = ["log", "removed", "flags", "sessions", "prefs", "rest", "meta", "bak", "bad"];

  function prefix(site) { return "zhuji:" + site + ":1:"; }
  var SETTINGS = ["theme", "keys"];

  function revision(site) { return +localStorage.getItem(prefix(site) + "rev") || 0; }

  function put(name, value) {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  }

  /** All of them or none. */
  function putAll(site, values) {
    var before = {};
    try {
      Object.keys(values).forEach(function (name) {
        var key = prefix(site) + name;
        before[key] = localStorage.getItem(key);
        put(key, values[name]);
      });
    } catch (e) {
      Object.keys(before).forEach(function (key) { localStorage.removeItem(key); });
      Object.keys(before).forEach(function (key) { if (before[key] !== null) put(key, before[key]); });
      throw e;
    }
  }

  var cabinet = (zhuji.cabinet = {
    /** {rev, values}, or {error: "absent"} where the browser keeps nothing. */
    read: function (site) {
      try {
        var values = {};
        NAMES.forEach(function (name) {
          var value = localStorage.getItem(prefix(site) + name);
          if (value !== null) values[name] = value;
        });
        return { rev: revision(site), values: values };
      } catch (e) {
        return { error: "absent" };
      }
    },

    /** Writes if nobody else has since `rev`; otherwise gives what they wrote. {rev}, {rev, values} or {error}. */
    write: function (site, rev, values) {
      try {
        if (revision(site) !== rev) return cabinet.read(site);
      } catch (e) {
        return { error: "absent" };
      }
      try {
        values.rev = String(rev + 1);
        putAll(site, values);
        return { rev: rev + 1 };
      } catch (e) {
        return { error: "full" };
      }
    },

    /** Keeps what is given of the small settings that all pages share, and tells them all; none where nothing is kept. */
    settings: function (site, values) {
      var all = {};
      try {
        SETTINGS.forEach(function (name) {
          var key = "zhuji:" + site + ":" + name;
          if (name in values) put(key, values[name]);
          all[name] = localStorage.getItem(key);
        });
      } catch (e) { /* each page keeps its own */ }
      return all;
    },

    /** Calls back when another page of the site wrote. */
    watch: function (site, act) {
      addEventListener("storage", function (event) {
        if (event.key === null || event.key === prefix(site) + "rev") act();
      });
    },
  });

  if (!document.documentElement.hasAttribute("data-store") || location.protocol !== "file:" || parent === window) return;
  addEventListener("message", function (event) {
    var ask = event.data;
    if (event.source !== parent || !ask || ask.zhuji !== "ask" || typeof ask.site !== "string") return;
    var result = ask.op === "settings" ? cabinet.settings(ask.site, ask.values)
      : ask.op === "write" ? cabinet.write(ask.site, ask.rev, ask.values) : cabinet.read(ask.site);
    parent.postMessage({ zhuji: "answer", id: ask.id, result: result }, "*");
  });
  cabinet.watch(document.documentElement.dataset.site || "", function () {
    parent.postMessage({ zhuji: "changed" }, "*");
  });
  parent.postMessage({ zhuji: "ready" }, "*");
})();
