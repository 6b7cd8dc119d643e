// Code: a copy button on every block, and groups as tabs.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var count = 0;

  /** A console's lines without their prompts; output lines stay when no line has one. */
  function plain(text, lang) {
    var shell = /^(sh|bash|shell|console|zsh|shellsession)$/.test(lang || "");
    return (shell ? text.replace(/^[$#] (?=\S)/gm, "") : text).replace(/\n$/, "");
  }

  function copy(text) {
    if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
    var area = zhuji.make("textarea", { "class": "hidden-text" });
    area.value = text;
    document.body.append(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("not allowed"));
  }

  /** Copies a text; the promise fails where the browser does not allow it. */
  zhuji.copy = copy;

  zhuji.each("figure.code", function (figure) {
    var lang = figure.dataset.lang;
    var label = lang ? zhuji.text("base.copy.code.lang", lang) : zhuji.text("base.copy.code");
    var button = zhuji.make("button", { type: "button", "class": "copy", "aria-label": label }, zhuji.text("base.copy"));
    button.onclick = function () {
      copy(plain(figure.querySelector("pre").textContent, lang)).then(function () {
        button.textContent = zhuji.text("base.copied");
        zhuji.say(zhuji.text("base.copied"));
        setTimeout(function () { button.textContent = zhuji.text("base.copy"); }, 1600);
      }, function () { getSelection().selectAllChildren(figure.querySelector("pre")); });
    };
    figure.append(button);
  });

  function select(tabs, panels, chosen, focus) {
    tabs.forEach(function (tab, i) {
      tab.setAttribute("aria-selected", String(i === chosen));
      tab.tabIndex = i === chosen ? 0 : -1;
      panels[i].hidden = i !== chosen;
    });
    if (focus) tabs[chosen].focus();
  }

  zhuji.each(".code-group", function (group) {
    var panels = Array.from(group.querySelectorAll(":scope > figure.code"));
    if (panels.length < 2) return;
    var bar = zhuji.make("div", { "class": "tabs", role: "tablist", "aria-label": zhuji.text("base.code") });
    var tabs = panels.map(function (panel, i) {
      var id = "z-code-" + ++count;
      var title = panel.querySelector("figcaption");
      var tab = zhuji.make("button", { type: "button", role: "tab", id: id, "aria-controls": id + "-panel" },
        title ? title.textContent : panel.dataset.lang || String(i + 1));
      panel.id = panel.id || id + "-panel";
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", id);
      tab.onclick = function () { select(tabs, panels, i); };
      return tab;
    });
    bar.addEventListener("keydown", function (event) {
      var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      select(tabs, panels, (tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length, true);
    });
    bar.append.apply(bar, tabs);
    group.prepend(bar);
    select(tabs, panels, 0);
  });
})();
