// Opens the store and gives each page the one tool that it has a place for: the scripts of the others stay away.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  /** What a tool needs beside its own script. */
  var WITH = { hub: ["file", "queue", "tally"], today: ["queue", "tally", "topics"], mastery: ["tally", "topics"], checklist: ["tally"] };

  /** The tools by the names of their scripts: each is given its place on the page and the store. */
  study.tools = {};

  /** The page's tool, and its place. The study page has two: the address says which. */
  function tool() {
    var hub = document.querySelector("[data-study]");
    if (hub) return location.hash.slice(0, 5) === "#mock" ? ["mock", document.querySelector("[data-mock]")] : ["hub", hub];
    var found;
    [["today", "[data-today]"], ["urgency", "[data-coverage]"], ["mastery", "[data-mastery]"], ["checklist", ".round main"], ["mine", "[data-mine]"]].forEach(function (one) {
      var place = document.querySelector(one[1]);
      if (place && !found) found = [one[0], place];
    });
    return found;
  }

  function start() {
    var found = tool();
    if (!found) return;
    var light = found[0] === "mine";
    var scripts = (WITH[found[0]] || []).concat(found[0]).map(function (name) { return zhuji.load("assets/" + name + ".js"); });
    var questions = light || found[0] === "checklist" ? study.renames(document) : study.questions();
    Promise.all([study.open(), light || study.scheduling(), questions].concat(scripts)).then(function (got) {
      study.tools[found[0]](found[1], got[0]);
      document.documentElement.dataset.studying = found[0];
    }).catch(function (error) {
      if (light) return;
      found[1].hidden = false;
      found[1].prepend(zhuji.make("p", { "class": "notice", role: "status" }, zhuji.text("study.failed", error.message)));
    });
  }

  /**
   * Goes on with what an address of this page names, on a fresh page, so that no page carries two tools; on the same
   * page where progress lives in its memory alone.
   */
  study.turn = function (hash) {
    history.replaceState(null, "", location.pathname + location.search + hash);
    return study.store.writing.then(function () {
      if (study.store.troubles.size) start();
      else location.reload();
    });
  };

  start();
})();
