// The reader's own ratings beside the questions that a page lists, in the room that it keeps for them.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;

  study.tools.mine = function (place, store) {
    function show() {
      var begun = store.state.log.length > 0;
      zhuji.each("[data-mine]", function (room) {
        var grade = study.last(store, room.dataset.mine);
        room.replaceChildren.apply(room, grade ? [zhuji.text("mine.label"), study.rating(grade)] : begun ? [study.rating(0)] : []);
      });
    }
    store.subscribe(show);
    show();
  };
})();
