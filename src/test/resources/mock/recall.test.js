"use strict";
const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

vm.runInThisContext(fs.readFileSync(path.join(__dirname, "../../../../theme/js/recall/00-asks.js"), "utf8"));
const { recall } = globalThis.zhuji;
const heading = (level, asks) => ({ level, asks, own: false });
const text = { level: 0, asks: false, own: false };
const own = { level: 0, asks: false, own: true };

test("headings that ask are known by their words", () => {
  for (const words of ["换线程要不要刷 TLB", "锁怎么排队", "间隙锁为什么会引出死锁", "谁来收旧版本", "贵在哪：五笔账", "读吗？", "Why so slow", "How it works"]) {
    assert.ok(recall.asks(words), words);
  }
  for (const words of ["参考", "动手试", "追问链", "逐步推演", "Island hopping", "Whole files"]) {
    assert.ok(!recall.asks(words), words);
  }
});

test("what stands under a question belongs to it up to the next heading of its level", () => {
  const lines = [text, heading(2, true), text, heading(3, false), text, heading(2, false), text];
  assert.deepStrictEqual(recall.owners(lines), [-1, -1, 1, 1, 1, -1, -1]);
});

test("a question below a question hides its own answer", () => {
  const lines = [heading(2, true), text, heading(3, true), text, heading(3, false), text];
  assert.deepStrictEqual(recall.owners(lines), [-1, 0, -1, 2, 0, 0]);
});

test("a callout that asks stays to be seen", () => {
  assert.deepStrictEqual(recall.owners([heading(2, true), own, text]), [-1, -1, 0]);
});
