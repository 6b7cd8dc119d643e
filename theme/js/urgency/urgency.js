// The order of the coverage page by the reader's own ratings: asked often × I am weak × the note is thin comes first.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var ORDERS = ["author", "mine"];
  var THIN = { MISSING: 3, THIN: 2, SHALLOW: 1, GOOD: 0 };
  var SELF = { FAILED: 4, VAGUE: 3, KNOWN: 1 };
  var GRADE = [2, 4, 3, 1, 1];

  /** As the build weighs the author's rating, 1 to 4; what was known and is forgotten grows up to 4 again. */
  study.weakness = function (found, self, recall) {
    return found ? Math.max(GRADE[found.grade], 1 + 3 * (1 - recall)) : SELF[self] || GRADE[0];
  };

  /** Lines of {often, weak, thin}: the most urgent first, equal ones as they stood. */
  study.byUrgency = function (lines) {
    return lines.slice().sort(function (a, b) {
      return b.often * b.weak * b.thin - a.often * a.weak * a.thin || b.often * b.weak - a.often * a.weak;
    });
  };

  /** A row of the page, with what the reader knows of its question. */
  function line(row, store) {
    var found = study.card(store, row.dataset.question);
    var recall = study.recall(store, found, study.today());
    return {
      row: row, found: found, recall: recall, often: +row.dataset.often,
      weak: study.weakness(found, row.dataset.self, recall), thin: THIN[row.dataset.level],
    };
  }

  function note(one) {
    var old = one.row.querySelector(".mine");
    if (old) old.remove();
    if (!one.found) return;
    one.row.querySelector("p").append(zhuji.make("span", { "class": "mine" },
      study.rating(one.found.grade), " " + zhuji.text("urgency.recall", Math.round(one.recall * 100))));
  }

  study.tools.urgency = function (list, store) {
    var written = Array.from(list.children);
    var order = "author";

    function show() {
      var lines = written.map(function (row) { return line(row, store); });
      lines.forEach(order === "mine" ? note : function (one) { note({ row: one.row }); });
      var sorted = order === "mine" ? study.byUrgency(lines) : lines;
      list.append.apply(list, sorted.map(function (one) { return one.row; }));
      zhuji.say(zhuji.text("urgency.sorted"));
    }

    var set = zhuji.make("fieldset", { "class": "chips" }, zhuji.make("legend", { "class": "hidden-text" }, zhuji.text("urgency.order")));
    ORDERS.forEach(function (name) {
      var input = zhuji.make("input", { type: "radio", name: "z-order", value: name });
      input.checked = name === order;
      input.onchange = function () {
        order = name;
        show();
      };
      set.append(zhuji.make("label", {}, input, zhuji.text("urgency." + name)));
    });
    zhuji.each("[data-order]", function (place) { place.append(set); });
    store.subscribe(function () { if (order === "mine") show(); });
  };
})();
