"use strict";
const KNOWN_DRAW = ["q0", "q6", "q7", "q11"];
const test = require("node:test");
const assert = require("node:assert");
const { mock, question } = require("./scripts.js");

const setup = (more) => ({ rounds: [], topics: [], weak: false, count: 3, minutes: 0, seed: "a", ...more });
const fresh = { known: {}, recent: [] };
const pool = Array.from({ length: 12 }, (none, i) => question("q" + i, { rounds: [i < 6 ? "1" : "2"] }));
const ids = (list) => list.map((each) => each.id);
const seeds = Array.from({ length: 2000 }, (none, i) => "seed" + i);
const share = (list, state, id, more) =>
  seeds.filter((seed) => ids(mock.draw(list, setup({ seed, count: 1, ...more }), state)).includes(id)).length / seeds.length;

test("the same seed and state give the same draw", () => {
  for (const seed of seeds.slice(0, 50)) {
    assert.deepStrictEqual(mock.draw(pool, setup({ seed }), fresh), mock.draw([...pool], setup({ seed }), fresh));
  }
});

test("seeds differ", () => {
  const draws = new Set(seeds.slice(0, 200).map((seed) => ids(mock.draw(pool, setup({ seed }), fresh)).join()));
  assert.ok(draws.size > 100, String(draws.size));
});

test("the draw is one known draw", () => {
  assert.deepStrictEqual(ids(mock.draw(pool, setup({ seed: "foundation", count: 4 }), fresh)), KNOWN_DRAW);
});


test("a question that goes away leaves the others drawn", () => {
  const drawn = ids(mock.draw(pool, setup({ count: 4 }), fresh));
  const gone = pool.find((each) => !drawn.includes(each.id));
  assert.deepStrictEqual(ids(mock.draw(pool.filter((each) => each !== gone), setup({ count: 4 }), fresh)), drawn);
});

test("questions come in the order of the site", () => {
  const drawn = ids(mock.draw(pool, setup({ count: 6 }), fresh));
  assert.deepStrictEqual(drawn, ids(pool).filter((id) => drawn.includes(id)));
});

test("only the chosen rounds and topics are asked", () => {
  assert.ok(mock.draw(pool, setup({ rounds: ["2"], count: 9 }), fresh).every((each) => each.rounds.includes("2")));
  const mixed = [question("a", { topic: "网络" }), question("b")];
  assert.deepStrictEqual(ids(mock.draw(mixed, setup({ topics: ["网络"] }), fresh)), ["a"]);
  assert.deepStrictEqual(mock.draw(mixed, setup({ topics: ["没有"] }), fresh), []);
});

test("weak questions come more often than known ones", () => {
  const pair = [question("weak"), question("known")];
  const state = { known: { weak: { grade: 1, recall: 0.9 }, known: { grade: 3, recall: 0.95 } }, recent: [] };
  assert.ok(share(pair, state, "weak") > 0.8);
});

test("what is being forgotten grows weak although it was known", () => {
  assert.ok(mock.weakness(pool[0], { grade: 3, recall: 0.4 }) > mock.weakness(pool[0], { grade: 3, recall: 0.9 }));
  assert.ok(mock.isWeak(pool[0], { grade: 3, recall: 0.8 }));
  assert.ok(!mock.isWeak(pool[0], { grade: 3, recall: 0.9 }));
});

test("before the first answer the rating after the real interview counts", () => {
  const pair = [question("failed", { self: "FAILED" }), question("known", { self: "KNOWN" })];
  assert.ok(share(pair, fresh, "failed") > 0.65);
  assert.deepStrictEqual(ids(mock.draw(pair, setup({ weak: true }), fresh)), ["failed"]);
});

test("what is asked often comes more often", () => {
  const pair = [question("often", { frequency: 3 }), question("seldom", { frequency: 1 })];
  assert.ok(share(pair, fresh, "often") > 0.7);
  const asked = [question("twice", { rounds: ["1", "2"] }), question("once")];
  assert.ok(share(asked, fresh, "twice") > 0.6);
});

test("what was asked lately waits until nothing else is left", () => {
  const recent = ids(pool).slice(0, 10);
  const drawn = ids(mock.draw(pool, setup({ count: 3 }), { known: {}, recent }));
  assert.ok(drawn.includes("q10") && drawn.includes("q11"));
  assert.strictEqual(drawn.length, 3);
});

test("minutes are filled and not passed", () => {
  const list = [5, 5, 20, 30].map((minutes, i) => question("m" + i, { minutes }));
  for (const seed of seeds.slice(0, 100)) {
    const drawn = mock.draw(list, setup({ minutes: 30, seed }), fresh);
    const sum = drawn.reduce((total, each) => total + each.minutes, 0);
    assert.ok(drawn.length > 0 && sum <= 30, seed);
  }
  assert.strictEqual(mock.draw([question("long", { minutes: 45 })], setup({ minutes: 10 }), fresh).length, 1);
});

test("an answer takes the minutes of its procedure where the author names none", () => {
  const stages = [{ minutes: 5 }, { minutes: 8 }];
  assert.strictEqual(mock.minutes(question("d", { kind: "DESIGN", stages })), 13);
  assert.strictEqual(mock.minutes(question("d", { kind: "DESIGN", stages, minutes: 45 })), 45);
});

test("chance is even", () => {
  const mean = seeds.reduce((sum, seed) => sum + mock.chance(seed, "x"), 0) / seeds.length;
  assert.ok(Math.abs(mean - 0.5) < 0.03, String(mean));
});
