// Runs the study scripts of the theme outside a browser, for the tests: a line of JSON in, a line of JSON out.
//   node run.js <folder of the theme> merge    [a, b] of states in, the merged state out
//   node run.js <folder of the theme> add      the same by the short way that a page takes for a part of a state
//   node run.js <folder of the theme> read     {"text"} of a progress file in, {"error"} or {"site", "dropped", "state"} out
//   node run.js <folder of the theme> write    a state in, the text of its file out
//   node run.js <folder of the theme> replay   {"id", "log", "prefs", "today", "was"} in, the card and its preview out
//   node run.js <folder of the theme> mix      {"topics", "last"} of questions in, their topics in the order of a review out
//   node run.js <folder of the theme> urgency  lines of the coverage page in, their names with the most urgent first out
//   node run.js <folder of the theme> tally    {"log", "flags", "today", "ids"} in, their tally out
//   node run.js <folder of the theme> backup   {"log", "lastExport", "today"} in, whether to remind of a backup out
//   node run.js <folder of the theme> name     {"zone", "now"} in, the name of a file saved then and there out
//   node run.js <folder of the theme> csv      {"data", "state"} in, the table of its ratings out
"use strict";
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const vm = require("vm");

const [theme, mode] = process.argv.slice(2);
const run = (file) => vm.runInThisContext(fs.readFileSync(path.join(theme, file), "utf8"), { filename: file });
// Node 18 has it, but under no name of its own
globalThis.crypto ??= require("crypto").webcrypto;
globalThis.zhuji = {};
run("vendor/ts-fsrs/ts-fsrs.js");
for (const name of fs.readdirSync(path.join(theme, "js/study")).sort()) {
  if (/^[0-5]\d-.*\.js$/.test(name)) run("js/study/" + name);
}
const { study } = globalThis.zhuji;
study.tools = {};
for (const name of ["file/00-file", "file/10-csv", "file/20-exchange", "tally/tally", "queue/queue", "urgency/urgency"]) run("js/" + name + ".js");

const merge = ([a, b]) => study.merge(study.clean(a).state, study.clean(b).state);
const add = ([a, b]) => {
  const part = study.clean(b).state;
  for (const name of Object.keys(part)) if (!(name in b)) delete part[name];
  return study.add(study.clean(a).state, part);
};
const read = ({ text }) => study.read(text);
const replay = ({ id, log, prefs, today, was }) => {
  (was || []).forEach((old) => study.rename(old, id));
  study.now = () => today;
  const store = new study.Store({ where: "test" });
  store.state = study.clean({ log, prefs }).state;
  const card = study.card(store, id);
  return { card, preview: study.preview(store, id), recall: study.recall(store, card, study.day(today)), today: study.day(today) };
};
const write = (state) =>
  study.write(study.clean(state).state, { site: { id: "a", title: "甲" }, exportedAt: "2026-11-22T09:00:00.000Z", device: "d-1" });
const mix = ({ topics, last }) =>
  study.mix(topics.map((topic) => ({ root: { topic } })), last).map((question) => question.root.topic);
const urgency = (lines) =>
  study.byUrgency(lines.map((line) => ({ ...line, weak: study.weakness(line.grade && line, line.self, line.recall) })))
    .map((line) => line.name);
const storeOf = ({ log, flags, lastExport, today }) => {
  study.now = () => today;
  const store = new study.Store({ where: "test" });
  store.state = study.clean({ log, flags }).state;
  store.meta.lastExport = lastExport;
  return store;
};
const tally = (line) => study.tally(storeOf(line), line.ids);
const backup = (line) => storeOf(line).backupDue();
const name = ({ zone, now }) => {
  process.env.TZ = zone;
  Date.now = () => Date.parse(now);
  return study.fileName(".json");
};
const csv = ({ data, state }) => {
  study.put(data);
  return study.csv(study.clean(state).state);
};
const answer = { merge, add, read, write, replay, mix, urgency, tally, backup, name, csv }[mode];

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(study.canonical(answer(JSON.parse(line))) + "\n");
  }
})().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
