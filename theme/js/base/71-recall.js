// The way to recall on a note: its script and style are loaded when somebody asks for it.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var button = document.querySelector("[data-recall]");
  if (!button) return;

  function toggle() {
    if (!document.querySelector("link[data-recall-style]")) {
      document.head.append(zhuji.make("link", { rel: "stylesheet", href: zhuji.root + "assets/recall.css", "data-recall-style": "" }));
    }
    zhuji.load("assets/recall.js").then(function () { zhuji.recall.toggle(button); });
  }
  button.onclick = toggle;
  zhuji.key("r", zhuji.text("base.keys.recall"), toggle);
})();
