// Small parts of pages: ratings, days, bars, copies of the cards. Texts of a reader are only ever set as text.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var NAMES = ["", "FAILED", "VAGUE", "KNOWN", "KNOWN"];
  var GLYPHS = ["–", "✕", "△", "○", "○"];

  study.word = function (grade) { return zhuji.text("study.grade." + grade); };

  study.today = function () { return study.day(study.now()); };

  study.button = function (label, act, kind) {
    var button = zhuji.make("button", { type: "button", "class": kind || "button" }, label);
    button.onclick = act;
    return button;
  };

  /** Writes a rating into the glyph of a card or a list. */
  study.mark = function (glyph, grade) {
    if (!glyph) return;
    glyph.className = "glyph " + NAMES[grade];
    glyph.textContent = GLYPHS[grade];
    if (glyph.hasAttribute("role")) glyph.setAttribute("aria-label", study.word(grade));
  };

  /** A rating as glyph and word. */
  study.rating = function (grade) {
    return zhuji.make("span", { "class": "rating " + NAMES[grade] }, GLYPHS[grade] + " " + study.word(grade));
  };

  /** How many of some questions are known, vague, failed, not rated and due. */
  study.tally = function (store, ids) {
    var counts = { known: 0, vague: 0, failed: 0, unrated: 0, due: 0, rated: 0 };
    var today = study.today();
    ids.forEach(function (id) {
      var found = study.card(store, id);
      if (!found) { counts.unrated++; return; }
      counts.rated++;
      counts[found.grade === 1 ? "failed" : found.grade === 2 ? "vague" : "known"]++;
      if (found.due <= today) counts.due++;
    });
    return counts;
  };

  /** The bar and legend of a tally, as the pages are built with. */
  study.bar = function (tally) {
    var label = zhuji.text("study.tally", tally.known, tally.vague, tally.failed, tally.unrated);
    var bar = zhuji.make("div", { "class": "bar-of", role: "img", "aria-label": label });
    var legend = zhuji.make("p", { "class": "legend", "aria-hidden": "true" });
    [["known", 3], ["vague", 2], ["failed", 1], ["unrated", 0]].forEach(function (part) {
      var name = part[0];
      for (var i = 0; i < tally[name]; i++) bar.append(zhuji.make("i", name === "unrated" ? {} : { "class": name }));
      legend.append(zhuji.make("span", {}, zhuji.make("i", name === "unrated" ? {} : { "class": name }),
        study.word(part[1]) + " " + tally[name]));
    });
    return [bar, legend];
  };

  /** The grades on offer: 秒答 only where a reader asked for it. */
  study.grades = function (store) { return store.preferred("instant", false) === true ? [1, 2, 3, 4] : [1, 2, 3]; };

  function clone(selector) {
    var template = document.querySelector(selector);
    return template ? template.content.cloneNode(true) : null;
  }
  study.cloneCard = function (id) {
    var copy = study.isQuestion(id) && clone("template[data-card=\"" + id + "\"]");
    return copy ? copy.querySelector(".card") : null;
  };
  study.cloneWay = function (id) { return clone("template[data-way=\"" + CSS.escape(id) + "\"]"); };

  /** Bars that say what is wrong with the storage. */
  study.notices = function (store) {
    var list = Array.from(store.troubles).map(function (name) { return zhuji.text("study.trouble." + name); });
    if (store.where === "alone") list.push(zhuji.text("study.trouble.alone"));
    return list.map(function (words) { return zhuji.make("p", { "class": "notice", role: "status" }, words); });
  };
})();
