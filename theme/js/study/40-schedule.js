// When a question comes again: FSRS-6 by ts-fsrs, replayed over the reviews. The reviews are the truth; nothing that
// is worked out here is ever stored.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var FSRS = "assets/vendor/ts-fsrs/ts-fsrs.js";
  var LONGEST = (study.LONGEST = 180);
  var made = {};

  function preferred(state, name, low, high, otherwise) {
    var set = state.prefs[name];
    return set && typeof set[0] === "number" && set[0] >= low && set[0] <= high ? set[0] : otherwise;
  }
  study.retention = function (state) { return preferred(state, "retention", 0.8, 0.97, 0.9); };
  study.dailyNew = function (state) { return preferred(state, "dailyNew", 0, 1000, 10); };

  /** The study day of the interview, or undefined. */
  study.interview = function (state) {
    var set = state.prefs.interviewDate;
    return set && /^\d{4}-\d\d-\d\d$/.test(set[0]) ? Date.parse(set[0] + "T00:00Z") / 864e5 || undefined : undefined;
  };

  /** Loads what schedules; the other functions work once it is there. */
  study.scheduling = function () { return zhuji.load(FSRS); };

  function algorithm(retention) {
    made[retention] = made[retention] || new zhuji.FSRSAlgorithm({
      request_retention: retention, maximum_interval: LONGEST, enable_short_term: false, enable_fuzz: false,
    });
    return made[retention];
  }

  /** The days until each grade's next review, growing with the grade as in ts-fsrs's long-term scheduler. */
  function intervals(fsrs, memory, elapsed) {
    var days = [1, 2, 3, 4].map(function (grade) {
      return fsrs.next_interval(fsrs.next_state(memory, elapsed, grade).stability, elapsed);
    });
    days[0] = Math.min(days[0], days[1]);
    for (var i = 1; i < 4; i++) days[i] = Math.max(days[i], days[i - 1] + 1);
    return days;
  }

  /** Long intervals are spread by up to a twentieth, the same way on every machine, so that no day gets all. */
  function spread(id, days) {
    var hash = 2166136261;
    for (var i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619) >>> 0;
    return days <= 10 ? days : Math.min(LONGEST, days + Math.round(days * (hash % 101 - 50) / 1000));
  }

  function same(a, b) { return a.length === b.length && a.every(function (e, i) { return e === b[i]; }); }

  /** The reviews of a question replayed; again only when they changed. */
  function replayed(store, id, reviews) {
    var kept = store.cards.get(id);
    if (!kept || !same(kept.reviews, reviews)) {
      kept = { reviews: reviews, card: card(id, reviews, store.state) };
      store.cards.set(id, kept);
    }
    return Object.assign({}, kept.card);
  }

  function card(id, reviews, state) {
    var fsrs = algorithm(study.retention(state));
    var memory = null;
    var before = null;
    var day = 0;
    var elapsed = 0;
    reviews.forEach(function (e) {
      var next = study.day(e[0]);
      elapsed = memory ? Math.max(0, next - day) : 0;
      before = memory;
      memory = fsrs.next_state(memory, elapsed, e[2]);
      day = next;
    });
    var last = reviews[reviews.length - 1];
    return {
      id: id, reviews: reviews.length, grade: last[2], day: day, before: before, elapsed: elapsed,
      stability: memory.stability, difficulty: memory.difficulty,
    };
  }

  /**
   * What is known of a question: {reviews, grade, day, due, stability, difficulty}, days counted from 1970; null where
   * it was never rated. `due` obeys the interview's date.
   */
  study.card = function (store, id) {
    var reviews = store.of(id);
    if (!reviews.length) return null;
    var found = replayed(store, id, reviews);
    var days = intervals(algorithm(study.retention(store.state)), found.before, found.elapsed)[found.grade - 1];
    found.due = study.bend(found.day + spread(id, days), store.state, found.day);
    return found;
  };

  /** Before an interview nothing is put off beyond the day before it. FSRS knows no such day: the rule is ours. */
  study.bend = function (due, state, from) {
    var date = study.interview(state);
    var ahead = date !== undefined && date > from + 1 && date >= study.day(study.now());
    return ahead ? Math.min(due, date - 1) : due;
  };

  /** The days until the next review, for each of the four grades given now. */
  study.preview = function (store, id) {
    var reviews = store.of(id);
    var known = reviews.length ? replayed(store, id, reviews) : null;
    var today = study.day(study.now());
    var memory = known && { stability: known.stability, difficulty: known.difficulty };
    var days = intervals(algorithm(study.retention(store.state)), memory, known ? Math.max(0, today - known.day) : 0);
    return days.map(function (n) { return study.bend(today + spread(id, n), store.state, today) - today; });
  };

  /** The chance that a question is remembered on a day; 0 where it was never rated. */
  study.recall = function (store, found, day) {
    if (!found) return 0;
    return algorithm(study.retention(store.state)).forgetting_curve(Math.max(0, day - found.day), found.stability);
  };
})();
