// A radio group that rates a question, with what each choice leads to.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;

  /** 今天, 明天, 14 天后, 3 天前. */
  study.ago = function (day) {
    var n = day - study.today();
    if (n === 0) return zhuji.text("checklist.today");
    return n === 1 ? zhuji.text("checklist.tomorrow") : n > 0 ? zhuji.text("checklist.in", n) : zhuji.text("checklist.ago", -n);
  };

  /** Words that are there already are no work for the browser. */
  study.words = function (element, words) {
    if (element.textContent !== words) element.textContent = words;
  };

  var groups = 0;

  /** A radio group that rates a question; `rated` is called with the grade, and with none to take the last one back. */
  study.rater = function (store, id, question, rated) {
    var name = "z-rate-" + ++groups;
    var set = zhuji.make("fieldset", { "class": "rate" }, zhuji.make("legend", { "class": "hidden-text" }, zhuji.text("study.rate", question)));
    var inputs = study.grades(store).map(function (grade) {
      var input = zhuji.make("input", { type: "radio", name: name, value: grade });
      input.onclick = function () { rated(grade); };
      set.append(zhuji.make("label", { title: zhuji.text("study.meaning." + grade) }, input, study.word(grade), zhuji.make("small", {})));
      return input;
    });
    set.when = zhuji.make("span", { "class": "when" });
    set.undo = study.button(zhuji.text("checklist.undo"), function () {
      rated();
      (inputs.find(function (input) { return input.checked; }) || inputs[0]).focus();
    }, "undo");
    /** Shows what is known now, and what each choice would lead to. */
    set.show = function () {
      var found = study.card(store, id);
      var days = study.preview(store, id);
      inputs.forEach(function (input) {
        input.checked = !!found && +input.value === found.grade;
        study.words(input.parentNode.lastChild, zhuji.text("study.days", days[input.value - 1]));
      });
      study.words(set.when, found ? zhuji.text("checklist.next", study.ago(Math.max(found.due, study.today()))) : "");
      var last = store.done[store.done.length - 1];
      set.undo.hidden = !last || last.added[0][1] !== id;
    };
    return set;
  };
})();
