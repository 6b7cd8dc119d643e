// The site's questions, as its build wrote them into study/questions.js, and the names that questions had before.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var renamed = new Map();

  study.rename = function (old, id) {
    renamed.set(old, id);
    if (study.store) study.store.reviews = undefined;
  };

  /** What a question is called now. */
  study.current = function (id) { return renamed.get(id) || id; };

  /** The study day that a time belongs to, as a number; days begin at four in the morning. */
  study.day = function (time) {
    var date = new Date((time - 4 * 3600) * 1000);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 864e5;
  };

  /** Renamed questions of a page, where the list of all questions is not loaded. */
  study.renames = function (root) {
    root.querySelectorAll("[data-was]").forEach(function (card) {
      card.dataset.was.trim().split(" ").forEach(function (old) { study.rename(old, card.dataset.question || card.dataset.followup || card.dataset.mine); });
    });
  };

  /** Called by study/questions.js. */
  study.put = function (data) {
    var byId = new Map();
    function add(question, root) {
      question.root = root || question;
      byId.set(question.id, question);
      (question.followUps || []).forEach(function (below) { add(below, question.root); });
    }
    data.questions.forEach(function (question) { add(question); });
    byId.forEach(function (question, id) {
      (question.was || []).forEach(function (old) { if (!byId.has(old)) study.rename(old, id); });
    });
    data.byId = byId;
    study.data = data;
  };

  /** The questions, loaded once. */
  study.questions = function () {
    return zhuji.load("study/questions.js").then(function () { return study.data; });
  };
})();
