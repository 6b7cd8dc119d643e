"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { mock, level, question } = require("./scripts.js");

const tree = question("root", { followUps: [level("a", level("b", level("c"))), level("x")] });
const ids = (levels) => levels.map((each) => each.id);
const known = {};
const deep = (style, seed) => ids(mock.levels(tree, style, seed || deepSeed, known));
const deepSeed = Array.from({ length: 99 }, (none, i) => "s" + i).find((seed) => ids(mock.levels(tree, "gentle", seed, known)).includes("a"));
const walk = (levels, held, breaks) => {
  let run = mock.begin(levels);
  for (let i = 0; i < held; i++) run = mock.answer(run, 10);
  return breaks ? mock.fail(run, 5) : run;
};

test("digging asks one chain to its end and then three questions that nobody wrote", () => {
  const levels = deep("drill");
  assert.deepStrictEqual(levels.slice(0, 4), ["root", "a", "b", "c"]);
  assert.deepStrictEqual(levels.slice(4).sort(), ["?else", "?number", "?why"]);
});

test("a gentle interviewer stops after the second follow-up", () => {
  assert.deepStrictEqual(deep("gentle"), ["root", "a", "b"]);
});

test("a chain belongs to its seed", () => {
  assert.deepStrictEqual(deep("drill", "k"), deep("drill", "k"));
});

test("deep chains and those that broke are likelier", () => {
  const seeds = Array.from({ length: 600 }, (none, i) => "t" + i);
  const share = (state, id) => seeds.filter((seed) => ids(mock.levels(tree, "drill", seed, state)).includes(id)).length / 600;
  assert.ok(share({}, "a") > 0.8);
  assert.ok(share({ x: { grade: 1, recall: 0.5 } }, "x") > share({}, "x") * 2);
});

test("a question without follow-ups is still dug into", () => {
  const levels = mock.levels(question("lone"), "drill", "s", known);
  assert.strictEqual(levels.length, 4);
  assert.strictEqual(mock.written(levels), 1);
});

test("depth counts from the question itself", () => {
  const levels = mock.levels(tree, "drill", deepSeed, known);
  assert.deepStrictEqual(levels.map((each) => each.depth), [0, 1, 2, 3, 4, 5, 6]);
  assert.strictEqual(mock.written(levels), 4);
});

test("a run ends where it breaks, and not again", () => {
  const run = walk(mock.levels(tree, "drill", deepSeed, known), 2, true);
  assert.ok(mock.isDone(run));
  assert.strictEqual(mock.now(run).id, "b");
  assert.deepStrictEqual(run.seconds, [10, 10, 5]);
  assert.strictEqual(mock.answer(run, 1), run);
  assert.strictEqual(mock.fail(run, 1), run);
});

test("a run ends after the last level", () => {
  const levels = mock.levels(tree, "drill", deepSeed, known);
  assert.ok(!mock.isDone(walk(levels, levels.length - 1)));
  assert.ok(mock.isDone(walk(levels, levels.length)));
});

test("the rating is proposed from the depth", () => {
  const levels = mock.levels(tree, "drill", deepSeed, known);
  assert.deepStrictEqual([0, 1, 2, 5].map((held) => mock.proposed(walk(levels, held, true))), [1, 2, 3, 3]);
  assert.strictEqual(mock.proposed(walk(levels, levels.length)), 3);
});

test("steps are never shuffled into their right order", () => {
  for (let i = 0; i < 300; i++) {
    const order = mock.shuffled(2 + (i % 6), "seed" + i);
    assert.deepStrictEqual([...order].sort(), order.map((none, place) => place));
    assert.notStrictEqual(mock.judge(order).first, -1);
  }
  assert.deepStrictEqual(mock.shuffled(1, "a"), [0]);
  assert.deepStrictEqual(mock.shuffled(0, "a"), []);
});

test("the first wrong step is named and neighbours the wrong way round are counted", () => {
  assert.deepStrictEqual(mock.judge([0, 1, 2]), { first: -1, errors: 0 });
  assert.deepStrictEqual(mock.judge([0, 2, 1, 3]), { first: 1, errors: 1 });
  assert.deepStrictEqual(mock.judge([3, 2, 1, 0]), { first: 0, errors: 3 });
});

test("steps that are put right one after another end right", () => {
  let order = mock.shuffled(7, "x");
  for (let place = 0; place < 7; place++) order = mock.moved(order, order.indexOf(place), place);
  assert.deepStrictEqual(mock.judge(order), { first: -1, errors: 0 });
  assert.deepStrictEqual(mock.moved([0, 1, 2], 0, -1), [0, 1, 2]);
  assert.deepStrictEqual(mock.moved([0, 1, 2], 2, 9), [0, 1, 2]);
});

test("a gate opens at its number of ticks and not before", () => {
  const stages = [{ gate: 2, boxes: 3 }, { gate: 0, boxes: 1 }, { gate: 9, boxes: 1 }];
  const ticks = [[true, false, false], [false], [true]];
  assert.deepStrictEqual(mock.gate(stages, 0, ticks, []), { missing: 1, open: false, last: false });
  assert.deepStrictEqual(mock.gate(stages, 0, [[true, true, false], [false], [false]], []).open, true);
  assert.deepStrictEqual(mock.gate(stages, 0, ticks, [0]).open, true);
  assert.deepStrictEqual(mock.gate(stages, 1, ticks, []), { missing: 0, open: true, last: false });
  assert.deepStrictEqual(mock.gate(stages, 2, ticks, []), { missing: 0, open: true, last: true });
});

test("times are read as minutes", () => {
  assert.deepStrictEqual([0, 59.9, 60, 605, 3725, -3].map(mock.time), ["0:00", "0:59", "1:00", "10:05", "1:02:05", "0:00"]);
});
