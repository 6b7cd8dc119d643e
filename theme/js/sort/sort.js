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

    function sort(column, down) {
      heads.forEach(function (head) { head.removeAttribute("aria-sort"); });
      heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
      var sorted = rows.slice().sort(function (a, b) {
        var more = number(b, column) - number(a, column);
        return down ? more : -more;
      });
      table.tBodies[0].append.apply(table.tBodies[0], sorted);
    }

    heads.forEach(function (head, column) {
      var button = head.querySelector("button");
      if (button) button.onclick = function () { sort(column, head.getAttribute("aria-sort") !== "descending"); };
    });
    // figures that came after the reader had them sorted
    table.addEventListener("zhuji:filled", function () {
      heads.forEach(function (head, column) {
        var way = head.getAttribute("aria-sort");
        if (way) sort(column, way === "descending");
      });
    });
  });
})();
