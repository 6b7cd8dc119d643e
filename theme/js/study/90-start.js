// Opens the store and gives each page what it can use of it.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;

  function start() {
    var hub = document.querySelector("[data-study]");
    var today = document.querySelector("[data-today]");
    var main = document.querySelector("main");
    var round = document.body.classList.contains("round");
    if (!hub && !today && !round) return;
    study.renames(document);
    var questions = hub || today ? study.questions() : Promise.resolve();
    Promise.all([study.open(), study.scheduling(), questions]).then(function (got) {
      if (hub) study.hub(hub, got[0]);
      else if (today) study.panel(today, got[0]);
      else study.round(main, got[0]);
      document.documentElement.dataset.studying = "";
    }).catch(function (error) {
      (hub || today || main).prepend(zhuji.make("p", { "class": "notice", role: "status" }, study.text("failed", error.message)));
    });
  }

  start();
})();
