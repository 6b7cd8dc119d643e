// What an interviewer asks on one question: the question, one chain of its follow-ups, and then what nobody prepared.
(function () {
  "use strict";
  const { mock } = globalThis.zhuji;
  /** A gentle interviewer asks so far and no further. */
  const GENTLE = 2;
  const UNPREPARED = ["why", "number", "else"];

  const height = (level) => 1 + level.followUps.reduce((most, below) => Math.max(most, height(below)), 0);

  /** One branch of the tree: deep ones and those that broke before are likelier. */
  function branch(question, seed, known) {
    const chain = [];
    for (let at = question; at.followUps.length; at = chain[chain.length - 1]) {
      const byId = new Map(at.followUps.map((level) => [level.id, level]));
      const weight = (id) => height(byId.get(id)) ** 2 * (known[id] && known[id].grade < 3 ? 4 : 1);
      chain.push(byId.get(mock.order([...byId.keys()], weight, seed)[0]));
    }
    return chain;
  }

  /** The levels of an interview on a question: [{id, depth, level}], the last ones without a level of the author's. */
  mock.levels = (question, style, seed, known) => {
    const chain = branch(question, seed, known);
    const asked = style === "drill" ? chain : chain.slice(0, GENTLE);
    const levels = [question, ...asked].map((level, depth) => ({ id: level.id, depth, level }));
    if (style !== "drill") return levels;
    const extra = mock.order(UNPREPARED, () => 1, seed + "/" + question.id);
    return [...levels, ...extra.map((id, i) => ({ id: "?" + id, depth: levels.length + i, level: null }))];
  };

  /** Levels that the author wrote, the question itself among them. */
  mock.written = (levels) => levels.filter((each) => each.level).length;

  /** An answer in progress; every step gives a new one. held counts the levels that were answered. */
  mock.begin = (levels) => ({ levels, held: 0, broke: false, seconds: [] });

  mock.isDone = (run) => run.broke || run.held === run.levels.length;

  mock.now = (run) => run.levels[run.held];

  mock.answer = (run, seconds) => {
    if (mock.isDone(run)) return run;
    return { ...run, held: run.held + 1, seconds: [...run.seconds, seconds] };
  };

  mock.fail = (run, seconds) => {
    if (mock.isDone(run)) return run;
    return { ...run, broke: true, seconds: [...run.seconds, seconds] };
  };

  /** 1 where the question itself broke, 2 at the first follow-up, 3 later or never. */
  mock.proposed = (run) => (run.broke ? Math.min(run.held + 1, 3) : 3);
})();
