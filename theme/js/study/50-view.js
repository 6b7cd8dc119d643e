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

  /** A rating as glyph and word. */
  study.rating = function (grade) {
    return zhuji.make("span", { "class": "rating " + NAMES[grade] }, GLYPHS[grade] + " " + study.word(grade));
  };

  /** The grade of a question's last review; 0 where it was never rated. */
  study.last = function (store, id) {
    var reviews = store.of(id);
    return reviews.length ? reviews[reviews.length - 1][2] : 0;
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
