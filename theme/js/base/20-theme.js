// Colours: as the system, light, or dark. The head's script has set what was chosen before the first paint.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var html = document.documentElement;
  var menu;

  function chosen() { return html.dataset.theme || "auto"; }

  /** The browser's own bar: a colour for each scheme, as the system's, until the reader chooses one. */
  var bars = Array.from(document.querySelectorAll("meta[name=theme-color]"), function (meta) {
    return { meta: meta, colour: meta.content, dark: /dark/.test(meta.media) };
  });
  function paint(theme) {
    bars.forEach(function (bar) {
      var like = bars.find(function (one) { return theme === "auto" ? one === bar : one.dark === (theme === "dark"); });
      if (like) bar.meta.content = like.colour;
    });
  }
  paint(chosen());

  function show(theme) {
    if (theme === "auto") delete html.dataset.theme;
    else html.dataset.theme = theme;
    paint(theme);
    document.dispatchEvent(new CustomEvent("zhuji:theme"));
  }

  function choose(theme) {
    show(theme);
    zhuji.share("theme", theme === "auto" ? null : theme);
  }

  document.addEventListener("zhuji:shared", function () {
    var theme = zhuji.kept("theme") || "auto";
    if (theme !== chosen()) show(theme);
  });

  /** Whether the page is dark now. */
  zhuji.dark = function () {
    return chosen() === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : chosen() === "dark";
  };

  function build() {
    var set = zhuji.make("fieldset", {}, zhuji.make("legend", { "class": "hidden-text" }, zhuji.text("base.theme")));
    ["auto", "light", "dark"].forEach(function (theme) {
      var input = zhuji.make("input", { type: "radio", name: "zhuji-theme", value: theme });
      input.checked = chosen() === theme;
      input.onchange = function () { choose(theme); };
      set.append(zhuji.make("label", {}, input, zhuji.text("base.theme." + theme)));
    });
    var popover = zhuji.make("div", { "class": "theme-menu", popover: "auto", id: "z-theme" }, set);
    document.querySelector(".bar").append(popover);
    return popover;
  }

  zhuji.each("[data-theme-switch]", function (button) {
    if (!button.togglePopover) {
      button.onclick = function () { choose(zhuji.dark() ? "light" : "dark"); };
      return;
    }
    button.setAttribute("aria-expanded", "false");
    button.onclick = function () {
      if (!menu) {
        menu = build();
        menu.addEventListener("toggle", function (event) {
          var open = event.newState === "open";
          button.setAttribute("aria-expanded", String(open));
          if (open) menu.querySelector(":checked").focus();
        });
      }
      menu.querySelectorAll("input").forEach(function (i) { i.checked = i.value === chosen(); });
      menu.togglePopover();
    };
  });
  zhuji.key("t", zhuji.text("base.keys.theme"), function () { choose(zhuji.dark() ? "light" : "dark"); });
})();
