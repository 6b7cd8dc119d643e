// The menu on narrow screens: the page's own list of notes in a dialog. Without scripts its button is a link to all pages.
// There the header goes away while the reader reads on, and comes back on the way up.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var drawer;

  zhuji.each("[data-menu]", function (button) {
    var side = document.querySelector(".side");
    if (!side) return;
    button.setAttribute("role", "button");
    button.setAttribute("aria-haspopup", "dialog");
    function open(event) {
      event.preventDefault();
      if (!drawer) {
        var copy = side.cloneNode(true);
        copy.removeAttribute("aria-label");
        var list = zhuji.make("nav", { "class": "side", "aria-label": zhuji.text("base.menu") });
        list.append.apply(list, Array.from(copy.childNodes));
        drawer = zhuji.dialog("drawer", zhuji.text("base.menu"), list);
      }
      drawer.showModal();
      var here = drawer.querySelector("[aria-current]");
      if (here) here.scrollIntoView({ block: "center" });
    }
    button.addEventListener("click", open);
    button.addEventListener("keydown", function (event) { if (event.key === " ") open(event); });
  });

  var header = document.querySelector(".top");
  var last = scrollY;
  if (header) addEventListener("scroll", function () {
    var moved = scrollY - last;
    if (Math.abs(moved) < 8 || document.querySelector("dialog[open]")) return;
    last = scrollY;
    header.classList.toggle("away", moved > 0 && last > header.offsetHeight);
  }, { passive: true });
})();
