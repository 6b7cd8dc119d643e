// How far a round, or all of them, is known: numbers, and the bar that shows them.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;

  /** Whether a question waits to be reviewed; what the reader skips never does. */
  study.waits = function (store, id) {
    var found = study.card(store, id);
    return !!found && found.due <= study.today() && store.flagged(id, "skip") !== true;
  };

  /** How many of some questions are known, vague, failed, not rated and due. */
  study.tally = function (store, ids) {
    var counts = { known: 0, vague: 0, failed: 0, unrated: 0, due: 0, rated: 0 };
    ids.forEach(function (id) {
      var found = study.card(store, id);
      if (!found) { counts.unrated++; return; }
      counts.rated++;
      counts[found.grade === 1 ? "failed" : found.grade === 2 ? "vague" : "known"]++;
      if (study.waits(store, id)) counts.due++;
    });
    return counts;
  };

  function piece(name) { return zhuji.make("i", name === "unrated" ? {} : { "class": name }); }

  /** The bar and legend of a tally, as the pages are built with. */
  study.bar = function (tally) {
    var label = zhuji.text("tally.all", tally.known, tally.vague, tally.failed, tally.unrated);
    var bar = zhuji.make("div", { "class": "bar-of", role: "img", "aria-label": label });
    var legend = zhuji.make("p", { "class": "legend", "aria-hidden": "true" });
    [["known", 3], ["vague", 2], ["failed", 1], ["unrated", 0]].forEach(function (part) {
      var name = part[0];
      for (var i = 0; i < tally[name]; i++) bar.append(piece(name));
      legend.append(zhuji.make("span", {}, piece(name), study.word(part[1]) + " " + tally[name]));
    });
    return [bar, legend];
  };
})();
