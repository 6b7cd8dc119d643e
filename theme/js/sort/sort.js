// The table of topics and rounds, sorted by the column that the reader asks for.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;

  function number(row, column) {
    var value = parseFloat(row.cells[column].textContent);
    return isNaN(value) ? -1 : value;
  }

  zhuji.each(".matrix", function (table) {
    var rows = Array.from(table.tBodies[0].rows);
    var heads = Array.from(table.tHead.rows[0].cells);

    function sort(column) {
      var down = heads[column].getAttribute("aria-sort") !== "descending";
      heads.forEach(function (head) { head.removeAttribute("aria-sort"); });
      heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
      var sorted = rows.slice().sort(function (a, b) {
        var more = number(b, column) - number(a, column);
        return down ? more : -more;
      });
      table.tBodies[0].append.apply(table.tBodies[0], sorted);
    }

    heads.forEach(function (head, column) {
      if (!column) return;
      var button = zhuji.make("button", { type: "button", "class": "sort", "aria-label": zhuji.text("sort.by", head.textContent) });
      button.onclick = function () { sort(column); };
      head.append(" ", button);
    });
  });
})();
