// Keyboard: one table of single keys, a switch to turn them off, and a dialog that shows them.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var keys = [];
  var help;

  /** What the keyboard's own shortcut for searching is called. */
  zhuji.searchKey = /^(Mac|iP)/.test(navigator.platform) ? "⌘ K" : "Ctrl K";

  /** Gives a single key a meaning; it does nothing in fields, with modifiers, or while a dialog is open. */
  zhuji.key = function (key, text, act) { keys.push({ key: key, text: text, act: act }); };

  function allowed(event) {
    if (zhuji.kept("keys") === "off" || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (zhuji.composing(event) || event.repeat || document.querySelector("dialog[open]")) return false;
    var at = event.target;
    return !(at.closest && at.closest("input, textarea, select, [contenteditable], [role=combobox]"));
  }

  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || !allowed(event)) return;
    keys.some(function (entry) {
      if (entry.key !== event.key) return false;
      if (entry.act() !== false) event.preventDefault();
      return true;
    });
  });

  function build() {
    var list = zhuji.make("dl", {});
    [{ key: zhuji.searchKey, text: zhuji.text("base.keys.search") }].concat(keys).forEach(function (entry) {
      list.append(zhuji.make("dt", {}, zhuji.make("kbd", {}, entry.key)), zhuji.make("dd", {}, entry.text));
    });
    var box = zhuji.make("input", { type: "checkbox", role: "switch" });
    box.checked = zhuji.kept("keys") !== "off";
    box.onchange = function () { zhuji.share("keys", box.checked ? null : "off"); };
    var label = zhuji.make("label", {}, box, zhuji.text("base.keys.switch"));
    var review = "hub" in document.documentElement.dataset
      ? zhuji.make("p", {}, zhuji.make("a", { href: zhuji.root + "study.html" }, zhuji.text("base.keys.review"))) : "";
    return zhuji.dialog("help", zhuji.text("base.keys"), zhuji.make("div", { "class": "keys" }, list, review, label));
  }

  zhuji.help = function () {
    help = help || build();
    if (!help.open) help.showModal();
  };

  function follow(rel) {
    return function () {
      var link = document.querySelector("a[rel=" + rel + "]");
      if (!link) return false;
      link.click();
    };
  }

  zhuji.key("[", zhuji.text("base.keys.previous"), follow("prev"));
  zhuji.key("]", zhuji.text("base.keys.next"), follow("next"));
  zhuji.key("?", zhuji.text("base.keys.help"), zhuji.help);
  zhuji.each("[data-help]", function (button) { button.onclick = zhuji.help; });
})();
