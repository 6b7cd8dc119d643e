// What the home page says of today: how much waits, how each round stands, which topics are weakest.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var WEAKEST = 5;

  /** The bars of the rounds, as the reader rates them; before that, as the interview went. */
  function bars(store) {
    study.data.rounds.forEach(function (round, i) {
      var link = document.querySelector(".rounds > li > a[href=\"" + CSS.escape(round.href) + "\"]");
      var ids = study.data.questions.filter(function (q) { return q.rounds.indexOf(i) >= 0; }).map(function (q) { return q.id; });
      var tally = study.tally(store, ids);
      if (!link || !tally.rated) return;
      document.querySelector("#z-rounds small").textContent = zhuji.text("today.mine");
      link.parentNode.lastElementChild.replaceChildren.apply(link.parentNode.lastElementChild, study.bar(tally));
    });
  }

  /** A topic that is rated, with how its questions stand. */
  function row(topic) {
    var name = topic.href ? zhuji.make("a", { href: zhuji.root + topic.href }, topic.title) : topic.title;
    var tally = topic.tally;
    return zhuji.make("li", {}, name, zhuji.make("span", { "class": "end" }, zhuji.text("today.topic", tally.failed, tally.vague, tally.rated)));
  }

  /** The weakest topics by the reader's own ratings, in the place of those after the interview. */
  function weakest(store) {
    var part = document.querySelector("[data-weakest]");
    var topics = study.topics(store).filter(function (topic) { return topic.weak > 0; }).slice(0, WEAKEST);
    if (!part || !topics.length) return;
    part.hidden = false;
    part.querySelector("small").textContent = zhuji.text("today.mine.topics");
    part.querySelector("ul").replaceChildren.apply(part.querySelector("ul"), topics.map(row));
  }

  study.tools.today = function (place, store) {
    function show() {
      var queues = study.queues(store);
      var all = queues.due.length + queues.weak.length + queues.fresh.length;
      place.querySelector("[data-count]").textContent = all ? zhuji.text("queue.count", queues.due.length, queues.weak.length, queues.fresh.length) : zhuji.text("queue.empty");
      place.querySelectorAll(".notice").forEach(function (notice) { notice.remove(); });
      place.append.apply(place, study.notices(store));
      bars(store);
      weakest(store);
      study.shares(store);
    }
    store.subscribe(show);
    show();
  };
})();
