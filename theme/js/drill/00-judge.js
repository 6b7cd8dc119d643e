// Two drills: steps in their right order, and a procedure whose next stage stays shut until enough is ticked.
(function () {
  "use strict";
  const { mock } = globalThis.zhuji;

  /**
   * Judges an order of the steps 0 … n-1: first is the first place that is wrong, or -1;
   * errors counts neighbours that stand the wrong way round.
   */
  mock.judge = (order) => ({
    first: order.findIndex((step, place) => step !== place),
    errors: order.filter((step, place) => place > 0 && order[place - 1] > step).length,
  });

  /** The order after one step has been moved to another place. */
  mock.moved = (order, from, to) => {
    const rest = order.filter((step, place) => place !== from);
    rest.splice(Math.max(0, Math.min(to, rest.length)), 0, order[from]);
    return rest;
  };

  /**
   * Where somebody stands in a procedure: stages are {gate, boxes}, ticks one array of flags a stage,
   * skipped the stages whose gate was passed by. missing is how many ticks the current stage still needs.
   */
  mock.gate = (stages, at, ticks, skipped) => {
    const stage = stages[at];
    const ticked = ticks[at].filter(Boolean).length;
    const missing = skipped.includes(at) ? 0 : Math.max(0, Math.min(stage.gate, stage.boxes) - ticked);
    return { missing, open: missing === 0, last: at === stages.length - 1 };
  };
})();
