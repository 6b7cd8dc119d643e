// The ratings as a table: RFC 4180, with the mark by which spreadsheets know UTF-8.
(function () {
  "use strict";
  var study = globalThis.zhuji.study;
  var HEAD = ["time", "question", "text", "rounds", "grade", "seconds", "mode", "depth", "device"];

  /** Quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe. */
  function field(value) {
    var text = String(value).replace(/^[=+@\t\r]|^-(?!\d+$)/, "'$&");
    return /[",\r\n]/.test(text) ? "\"" + text.replace(/"/g, "\"\"") + "\"" : text;
  }

  /** A line for each rating, the oldest first. */
  study.csv = function (state) {
    var lines = state.log.map(function (e) {
      var question = study.data.byId.get(study.current(e[1]));
      var rounds = question ? question.root.rounds.map(function (round) { return study.data.rounds[round].name; }) : [];
      var time = new Date(e[0] * 1000).toISOString().replace(".000", "");
      return [time, e[1], question ? question.text : "", rounds.join("、"), e[2], e[3], e[4], e[5], e[6]];
    });
    return "\uFEFF" + [HEAD].concat(lines).map(function (line) { return line.map(field).join(",") + "\r\n"; }).join("");
  };
})();
