"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { mock, text, level, question } = require("./scripts.js");

const note = (name) => ({ title: name, href: name + ".html" });
const goroutine = question("goroutine", {
  text: "go 程和线程有什么区别？", topic: "操作系统", notes: [note("协程与线程")],
  followUps: [{ ...level("cost"), text: "为什么成本高？", notes: [note("上下文切换")] }],
});
const cpu = question("cpu", { text: "CPU 100% 怎么定位？", topic: "排障", notes: [] });
const moments = question("moments", { text: "设计 | 朋友圈 <b>", topic: "系统设计", notes: [note("朋友圈")] });
const byId = new Map([goroutine, cpu, moments].map((each) => [each.id, each]));
const item = (id, grade, depth, broke, more) => ({ id, grade, depth, broke, written: 3, seconds: 60, order: null, skipped: 0, ...more });
const session = {
  items: [item("goroutine", 2, 1, "cost"), item("cpu", 1, 0, "cpu", { order: 2 }), item("moments", 3, 3, "?number", { skipped: 1 })],
};
const report = (before) => mock.report(session, byId, before);

test("a chain is named where it broke, with the notes of that level", () => {
  const [first, second, third] = report().breaks;
  assert.deepStrictEqual([first.depth, first.text, first.notes], [1, "为什么成本高？", [note("上下文切换")]]);
  assert.deepStrictEqual([second.depth, second.text, second.notes], [0, "CPU 100% 怎么定位？", []]);
  assert.deepStrictEqual([third.unprepared, third.text], ["number", ""]);
});

test("notes to read again are those of the breaks and of what was rated low, each once", () => {
  assert.deepStrictEqual(report().notes.map((each) => each.title), ["上下文切换", "朋友圈", "协程与线程"]);
});

test("a section leaves as a wikilink to it", () => {
  const asked = question("a", { notes: [{ title: "上下文切换 › 成本[1]", href: "a.html#b" }] });
  const told = mock.report({ items: [item("a", 1, 0, "a")] }, new Map([["a", asked]]));
  assert.match(mock.markdown(told, "模拟", [], new Map(), text), /\[\[上下文切换#成本 1\]\]/);
});

test("drills and ratings are counted", () => {
  const { orders, gates, grades, seconds } = report();
  assert.deepStrictEqual([orders.map((row) => row.id), gates.map((row) => row.id)], [["cpu"], ["moments"]]);
  assert.deepStrictEqual([grades, seconds], [[1, 1, 1], 180]);
});

test("topics that broke come first", () => {
  const items = [item("moments", 3, 3, ""), item("cpu", 1, 0, "cpu")];
  assert.deepStrictEqual(mock.report({ items }, byId).topics.map((each) => each.topic), ["排障", "系统设计"]);
});

test("a question that is gone is left out and counted", () => {
  const more = { items: [...session.items, item("gone", 1, 0, "gone")] };
  assert.deepStrictEqual([mock.report(more, byId).rows.length, mock.report(more, byId).gone], [3, 1]);
});

test("two sessions are compared by what they share", () => {
  const before = { items: [item("goroutine", 1, 0, "goroutine"), item("moments", 3, 3, ""), item("other", 3, 3, "")] };
  const { change } = report(before);
  assert.deepStrictEqual([change.shared, change.better, change.worse], [2, ["goroutine"], []]);
  assert.ok(Math.abs(change.held - 4 / 9) < 1e-9 && Math.abs(change.heldBefore - 6 / 9) < 1e-9);
  assert.strictEqual(report().change, null);
  assert.strictEqual(report({ items: [] }).change, null);
});

test("Markdown keeps its table whole and its texts plain", () => {
  const lines = mock.markdown(report(), "模拟面试 2026-11-22", ["题签 a"], byId, text).split("\n");
  assert.ok(lines.includes("| 设计 \\| 朋友圈 \\<b\\> | 3 / 3 | 1:00 | 会 |"), lines.join("\n"));
  assert.ok(lines.some((line) => line.startsWith("- ") && line.includes("[[上下文切换]]")));
  assert.ok(lines.every((line) => !/\{\d\}|undefined|mock\./.test(line)), lines.join("\n"));
});

test("Markdown says what the page says: facts, topics and what changed", () => {
  const before = { items: [item("goroutine", 1, 0, "goroutine"), item("moments", 3, 3, ""), item("cpu", 2, 1, "why")] };
  const lines = mock.markdown(report(before), "模拟", ["三面 | 四面", "题签 abc"], byId, text).split("\n");
  const part = (name) => {
    const from = lines.indexOf("### " + name) + 2;
    assert.ok(from > 1, name + " in " + lines.join("\n"));
    return lines.slice(from, lines.findIndex((line, i) => i >= from && !line)).join("\n");
  };
  assert.strictEqual(lines[2], "三面 \\| 四面 · 题签 abc");
  assert.strictEqual(part("与上次相比"), [
    "- 守住的层数：44% → 44%", "- 每题用时：1:00 → 1:00", "- 两次都问到 3 题：1 题更好，1 题更差",
    "- 更好：go 程和线程有什么区别？", "- 更差：CPU 100% 怎么定位？",
  ].join("\n"));
  assert.strictEqual(part("按主题"), ["- 操作系统 1 题，断 1", "- 排障 1 题，断 1", "- 系统设计 1 题，断 1"].join("\n"));
  assert.ok(!mock.markdown(report(), "模拟", [], byId, text).includes("与上次相比"));
});
