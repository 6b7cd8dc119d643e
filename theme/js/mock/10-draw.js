// Which questions are asked: by round, topic, weakness and how often they come up.
(function () {
  "use strict";
  const { mock } = globalThis.zhuji;
  const MINUTES = { QA: 4, ALGO: 15, PROJECT: 8, DESIGN: 30, DEBUG: 8, BEHAVIOR: 6 };
  const SELF = { FAILED: 0.9, VAGUE: 0.6, KNOWN: 0.3 };
  const GRADE = [0.5, 0.9, 0.6, 0.15, 0.1];
  const FREQUENCY = [1, 0.5, 1, 2];
  /** Below this chance of recall a question counts as weak, whatever its last rating was. */
  const FORGOTTEN = 0.85;

  /** Minutes that an answer takes: as the author says, else what is usual for its kind. */
  mock.minutes = (question) =>
    question.minutes || question.stages.reduce((sum, stage) => sum + stage.minutes, 0) || MINUTES[question.kind] || 5;

  /**
   * How badly a question needs asking, 0 to 1.
   * known is {grade: 1-4, recall: 0-1} of the last answer, or undefined.
   */
  mock.weakness = (question, known) => {
    if (!known) return SELF[question.self] || GRADE[0];
    return Math.max(GRADE[known.grade] || GRADE[0], 1 - known.recall);
  };

  mock.isWeak = (question, known) =>
    known ? known.grade < 3 || known.recall < FORGOTTEN : question.self === "FAILED" || question.self === "VAGUE";

  /** The questions that a set-up allows. */
  mock.candidates = (questions, setup, state) =>
    questions.filter(
      (question) =>
        (!setup.rounds.length || question.rounds.some((round) => setup.rounds.includes(round))) &&
        (!setup.topics.length || setup.topics.includes(question.topic)) &&
        (!setup.weak || mock.isWeak(question, state.known[question.id])),
    );

  /**
   * The questions of an interview, in the order in which the rounds ask them.
   * setup is {rounds, topics, weak, count or minutes, seed}; state is {known: {id: {grade, recall}}, recent: [id]}.
   * What was asked in the last sessions is asked again only where nothing else is left.
   */
  mock.draw = (questions, setup, state) => {
    const allowed = mock.candidates(questions, setup, state);
    const byId = new Map(allowed.map((question) => [question.id, question]));
    const weight = (id) => {
      const question = byId.get(id);
      return (
        mock.weakness(question, state.known[id]) * (FREQUENCY[question.frequency] || 1) * question.rounds.length
      );
    };
    const order = mock.order([...byId.keys()], weight, setup.seed);
    const fresh = order.filter((id) => !state.recent.includes(id));
    const drawn = new Set(take([...fresh, ...order.filter((id) => !fresh.includes(id))], setup, byId));
    return allowed.filter((question) => drawn.has(question.id));
  };

  /** The first count names, or those that fit in the minutes, and always one. */
  function take(ids, setup, byId) {
    if (!setup.minutes) return ids.slice(0, setup.count);
    let left = setup.minutes;
    const fitting = ids.filter((id) => {
      const minutes = mock.minutes(byId.get(id));
      if (minutes > left) return false;
      left -= minutes;
      return true;
    });
    return fitting.length ? fitting : ids.slice(0, 1);
  }
})();
