// What every script of the site stands on: the way to its root, its texts, and what it keeps.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var html = document.documentElement;
  var loading = {};

  zhuji.root = html.dataset.root || "";
  zhuji.site = html.dataset.site || "";

  /** The text of a key in the site's language, with {0}, {1} filled in. */
  zhuji.text = function (key) {
    var values = arguments;
    var text = zhuji.strings[key] || key;
    return text.replace(/\{(\d)\}/g, function (all, i) { return String(values[+i + 1]); });
  };

  /** Loads a classic script of the site once; modules and fetch do not work from a folder. */
  zhuji.load = function (path) {
    if (!loading[path]) {
      loading[path] = new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = zhuji.root + path;
        script.onload = done;
        script.onerror = function () {
          delete loading[path];
          script.remove();
          failed(new Error("cannot load " + path));
        };
        document.head.append(script);
      });
    }
    return loading[path];
  };

  /** Adds a style sheet of the site once; what it styles may be shown before it is there, but need not. */
  zhuji.style = function (path) {
    if (!loading[path]) {
      loading[path] = new Promise(function (done) {
        var link = zhuji.make("link", { rel: "stylesheet", href: zhuji.root + path });
        link.onload = link.onerror = done;
        document.head.append(link);
      });
    }
    return loading[path];
  };

  /** Small settings of this site in this browser; a browser that keeps nothing is fine. */
  zhuji.kept = function (name) {
    try { return localStorage.getItem("zhuji:" + zhuji.site + ":" + name); } catch (e) { return null; }
  };
  zhuji.keep = function (name, value) {
    try {
      if (value === null) localStorage.removeItem("zhuji:" + zhuji.site + ":" + name);
      else localStorage.setItem("zhuji:" + zhuji.site + ":" + name, value);
    } catch (e) { /* private windows and full stores */ }
  };

  /** Acts in a quiet moment; a page that nobody looks at may wait long for one. */
  zhuji.idle = function (act) {
    if (globalThis.requestIdleCallback) requestIdleCallback(act, { timeout: 2000 });
    else setTimeout(act);
  };

  /** Whether a key belongs to an input method that is still composing. */
  zhuji.composing = function (event) { return event.isComposing || event.keyCode === 229; };

  /** Builds an element: zhuji.make("button", {type: "button"}, "text"). */
  zhuji.make = function (name, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    for (var i = 2; i < arguments.length; i++) element.append(arguments[i]);
    return element;
  };

  zhuji.each = function (selector, act) { document.querySelectorAll(selector).forEach(act); };

  /** Says something to a screen reader without moving the focus. */
  zhuji.say = function (text) {
    var live = document.querySelector("[data-live]");
    if (!live) {
      live = zhuji.make("p", { "class": "hidden-text", role: "status", "data-live": "" });
      document.body.append(live);
    }
    live.textContent = "";
    setTimeout(function () { live.textContent = text; }, 60);
  };

  /** A modal dialog that closes on its button and on a click beside it; the focus goes back by itself. */
  zhuji.dialog = function (kind, title, content) {
    var close = zhuji.make("button", { type: "button", "class": "icon-button", "aria-label": zhuji.text("base.close") }, "✕");
    var dialog = zhuji.make("dialog", { "class": kind, "aria-label": title },
      zhuji.make("div", { "class": "dialog-head" }, zhuji.make("span", {}, title), close), content);
    close.onclick = function () { dialog.close(); };
    dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
    return dialog;
  };
})();
