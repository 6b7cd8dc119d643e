// Loads the scripts of a bundle of the theme that need no page.
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

for (const bundle of ["mock", "drill", "report"]) {
  const folder = path.join(__dirname, "../../../../theme/js", bundle);
  for (const name of fs.readdirSync(folder).sort()) {
    if (/^(00-report|00-judge|[0-3]\d-.*)\.js$/.test(name)) {
      vm.runInThisContext(fs.readFileSync(path.join(folder, name), "utf8"), { filename: name });
    }
  }
}
const strings = fs.readFileSync(path.join(__dirname, "../../../../theme/i18n/zh-CN.properties"), "utf8");
const words = new Map(strings.split("\n").map((line) => line.split(/=(.*)/s).slice(0, 2)));

exports.mock = globalThis.zhuji.mock;

/** The texts of the theme, as zhuji.text gives them in a page. */
exports.text = (key, ...values) => {
  if (!words.has(key)) throw new Error("no text is called " + key);
  return words.get(key).replace(/\{(\d)\}/g, (all, i) => String(values[+i]));
};

const level = (id, ...followUps) => ({ id, text: "为什么 " + id + "？", notes: [], followUps });
exports.level = level;

exports.question = (id, more) => ({
  id, text: "题 " + id, kind: "QA", rounds: ["3.html"], topic: "系统", self: "", frequency: 0, minutes: 0,
  notes: [{ title: "笔记 " + id, href: id + ".html" }], stages: [], steps: 0, followUps: [], ...more,
});
