// What to review, and in which order.
(function () {
  "use strict";
  var study = globalThis.zhuji.study;
  var CLOSE = 7;
  /** What is less sure than this on the day of the interview has to be passed before. */
  var SURE = 0.85;

  /** A follow-up is a card of its own when its author says so, or once it was not answered well. */
  function isCard(store, question) {
    if (question.root === question || question.card) return true;
    return store.of(question.id).some(function (e) { return e[2] < study.KNOWN; });
  }

  /** All questions and follow-ups that are cards, without what the reader skips. */
  study.cards = function (store, round) {
    return Array.from(study.data.byId.values()).filter(function (question) {
      return isCard(store, question) && store.flagged(question.id, "skip") !== true
        && (round === undefined || question.root.rounds.indexOf(round) >= 0);
    });
  };

  /** The questions that were seen for the first time today. */
  function begun(store) {
    var today = study.today();
    return study.cards(store).filter(function (question) {
      var first = store.of(question.id)[0];
      return first && study.day(first[0]) === today;
    }).length;
  }

  /** New ones: what went badly in the interview first, then what is asked often. */
  function newest(a, b) {
    return (a.self || 2.5) - (b.self || 2.5) || (b.root.frequency || 0) - (a.root.frequency || 0);
  }

  /** {due, weak, fresh} of a round or of all, each in its order. */
  study.queues = function (store, round) {
    var today = study.today();
    var date = study.interview(store.state);
    var close = date !== undefined && date >= today && date - today <= CLOSE;
    var due = [];
    var weak = [];
    var fresh = [];
    study.cards(store, round).forEach(function (question) {
      var found = study.card(store, question.id);
      var entry = { question: question, card: found, recall: study.recall(store, found, close ? date : today) };
      if (!found) fresh.push(question);
      else if (found.due <= today) due.push(entry);
      else if (found.day !== today && (found.grade === study.FAILED || close)) weak.push(entry);
    });
    function surely(a, b) { return a.recall - b.recall; }
    function question(entry) { return entry.question; }
    return {
      due: due.sort(surely).map(question),
      weak: weak.sort(surely).map(question),
      fresh: fresh.sort(newest).slice(0, Math.max(0, study.dailyNew(store.state) - begun(store))),
    };
  };

  /**
   * The place of the question to ask after one of the topic `last`: the first of another topic, or of the topic that
   * fills more than half of what is left, because it would be alone at the end.
   */
  function after(left, last) {
    var counts = new Map();
    left.forEach(function (question) { counts.set(question.root.topic, (counts.get(question.root.topic) || 0) + 1); });
    var crowded = left.findIndex(function (question) { return counts.get(question.root.topic) * 2 > left.length; });
    if (crowded >= 0 && left[crowded].root.topic !== last) return crowded;
    return Math.max(0, left.findIndex(function (question) { return question.root.topic !== last; }));
  }

  /** No two of one topic in a row where that can be helped, the first not of `last`; otherwise the order stays. */
  study.mix = function (questions, last) {
    var left = questions.slice();
    var mixed = [];
    while (left.length) {
      var next = left.splice(after(left, last), 1)[0];
      last = next.root.topic;
      mixed.push(next);
    }
    return mixed;
  };

  /** Due ones, then weak ones, then new ones. */
  study.queue = function (store, round) {
    var queues = study.queues(store, round);
    return [queues.due, queues.weak, queues.fresh].reduce(function (all, part) {
      var last = all.length ? all[all.length - 1].root.topic : -1;
      return all.concat(study.mix(part, last));
    }, []);
  };

  /** Rounds or topics, each with the ids of its questions; those without any are left out. */
  study.grouped = function (list, belongs) {
    return list.map(function (item, i) {
      var ids = study.data.questions.filter(function (question) { return belongs(question, i); }).map(function (q) { return q.id; });
      return { title: item.title, href: item.href, ids: ids };
    }).filter(function (group) { return group.ids.length; });
  };

  /** The topics with their tallies, the weakest first, those without a rating last. */
  study.topics = function (store) {
    var topics = study.grouped(study.data.topics, function (question, i) { return question.topic === i; });
    topics.forEach(function (topic) {
      topic.tally = study.tally(store, topic.ids);
      topic.weak = topic.tally.rated ? (topic.tally.failed * 2 + topic.tally.vague) / topic.tally.rated : -1;
    });
    return topics.sort(function (a, b) { return b.weak - a.weak; });
  };

  /** What would not be remembered well enough on the day of the interview, the worst first. */
  study.perilous = function (store) {
    var date = study.interview(store.state);
    if (date === undefined || date < study.today()) return [];
    return study.cards(store).map(function (question) {
      return { question: question, card: study.card(store, question.id) };
    }).filter(function (entry) {
      return entry.card && study.recall(store, entry.card, date) < SURE;
    }).map(function (entry) {
      entry.recall = study.recall(store, entry.card, date);
      return entry;
    }).sort(function (a, b) { return a.recall - b.recall; });
  };
})();
