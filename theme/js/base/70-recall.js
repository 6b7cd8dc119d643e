// The way to recall on a note: its script and style are loaded when somebody asks for it.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var button = document.querySelector("[data-recall]");
  if (!button) return;

  function toggle() {
    zhuji.style("assets/recall.css");
    zhuji.load("assets/recall.js").then(function () { zhuji.recall.toggle(button); });
  }
  button.onclick = toggle;
  zhuji.key("r", zhuji.text("base.keys.recall"), toggle);
})();
