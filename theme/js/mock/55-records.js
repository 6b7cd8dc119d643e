// Between the interview and the store of the study tools: what is known of each question, and the sessions so far.
// A stored record may come from a file that somebody was given, so nothing of it is believed before it is looked at.
(function () {
  "use strict";
  const { mock, study } = globalThis.zhuji;
  const LAST = 3;
  const BROKE = /^(\?(why|number|else)|[a-z0-9-]{2,64})?$/;

  const whole = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;

  function itemOf(record) {
    if (!Array.isArray(record)) return undefined;
    const [id, grade, depth, seconds, gates, order, broke = "", written = 0, skipped = 0] = record;
    const sound =
      study.isQuestion(id) && whole(grade, 4) && grade > 0 && whole(depth, 99) && whole(seconds, 86400) &&
      (order === null || whole(order, 99)) && typeof broke === "string" && BROKE.test(broke) &&
      whole(written, 99) && whole(skipped, 99) && (gates === null || typeof gates === "boolean");
    return sound ? { id: study.current(id), grade, depth, seconds, order, broke, written, skipped } : undefined;
  }

  const recordOf = (item) => [
    item.id, item.grade, item.depth, item.seconds, item.gates ? item.skipped === 0 : null,
    item.order, item.broke, item.written, item.skipped,
  ];

  function sessionOf(record) {
    if (record.kind !== "mock" || !Array.isArray(record.items)) return undefined;
    return {
      id: record.id, start: record.start, end: record.end,
      style: record.style === "gentle" ? "gentle" : "drill", seed: mock.isSeed(record.seed) ? record.seed : "",
      rounds: (Array.isArray(record.rounds) ? record.rounds : []).filter((round) => typeof round === "string"),
      items: record.items.map(itemOf).filter(Boolean),
    };
  }

  /** The mock interviews so far that have any question, oldest first. */
  mock.sessions = (store) =>
    store.state.sessions.map(sessionOf).filter((session) => session && session.items.length);

  /** What is known: {known: {id: {grade, recall}}, recent: ids of the last sessions}. */
  mock.state = (store, questions) => {
    const today = study.day(study.now());
    const known = Object.create(null);
    const look = (level) => {
      const card = study.card(store, level.id);
      if (card) known[level.id] = { grade: card.grade, recall: study.recall(store, card, today) };
      level.followUps.forEach(look);
    };
    questions.forEach(look);
    const recent = mock.sessions(store).slice(-LAST).flatMap((session) => session.items.map((item) => item.id));
    return { known, recent };
  };

  /**
   * Keeps an answer: the question's rating, a failure of the follow-up at which it broke, which makes it a card,
   * and a success of those that are cards already; then the session as far as it has come.
   */
  mock.keep = (store, session, run, item) => {
    const asked = run.levels.slice(1, run.held + (run.broke ? 1 : 0)).filter((each) => each.level);
    store.rate(item.id, item.grade, { mode: "m", seconds: item.seconds, depth: item.depth });
    asked.forEach((each) => {
      const how = { mode: "m", seconds: run.seconds[each.depth], depth: 0 };
      if (run.broke && each.depth === run.held) store.rate(each.id, study.FAILED, how);
      else if (study.card(store, each.id)) store.rate(each.id, study.KNOWN, how);
    });
    return mock.keepSession(store, session);
  };

  mock.keepSession = (store, session) => {
    session.end = Math.max(study.now(), session.end + 1);
    return store.session({
      id: session.id, start: session.start, end: session.end, kind: "mock", style: session.style, seed: session.seed,
      rounds: session.rounds, items: session.items.map(recordOf),
    });
  };
})();
