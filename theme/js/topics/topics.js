// The table of topics by the reader's own ratings: how much of what is rated is 不会 or 模糊.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var table = document.querySelector(".matrix");
  var note = document.querySelector("[data-weak]");
  var rows = table ? Array.from(table.tBodies[0].rows) : [];
  /** What the build wrote, which holds until the first rating. */
  var built = rows.map(function (row) { return Array.from(row.lastElementChild.childNodes); });
  var said = note && note.textContent;

  /** The tally of the questions of a row, found by its name and page. */
  function tally(row, store) {
    var link = row.cells[0].querySelector("a");
    var topic = study.data.topics.findIndex(function (one) {
      return one.title === row.cells[0].textContent && (one.href || null) === (link && link.getAttribute("href"));
    });
    return study.tally(store, study.data.questions.filter(function (q) { return q.topic === topic; }).map(function (q) { return q.id; }));
  }

  function share(tally) {
    if (!tally.rated) return zhuji.make("span", { "class": "muted" }, study.word(0));
    return Math.floor((tally.vague + tally.failed) * 100 / tally.rated) + " %";
  }

  /** Fills in the last column; that of one who never rated stays as the interview went. */
  study.shares = function (store) {
    var tallies = rows.map(function (row) { return tally(row, store); });
    var mine = tallies.some(function (one) { return one.rated; });
    rows.forEach(function (row, i) {
      row.lastElementChild.replaceChildren.apply(row.lastElementChild, mine ? [share(tallies[i])] : built[i]);
    });
    if (note) note.textContent = mine ? zhuji.text("topics.mine") : said;
    if (table) table.dispatchEvent(new Event("zhuji:filled"));
  };
})();
