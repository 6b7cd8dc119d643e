// Asks a built site's own search script what readers would, and prints what a question costs them.
//
//   node src/bench/queries.js SITE [QUESTIONS]
//
// Questions (200 of each kind) are drawn from the headings of the index by a seeded generator: a keyword (one word of a
// heading, or two to four of its characters), the words of a heading without those that only ask, the whole heading.
// Bytes are of a reader who has only the page: the search script, the manifest, the index files and the passages of
// the first five results, each compressed by gzip as a host does. Round trips are requests that had to wait for one
// another. Work is the processor's time, without reading and compressing files; the first question reads the manifest.
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");

const [site, count = "200"] = process.argv.slice(2);
const SHOWN = 5;
const QUESTION_WORDS = /什么是|是什么|为什么|有什么|有哪些|怎么样|怎么|如何|哪些|什么|多少|区别|吗|呢|的|了|和|与|及|在|是/g;

globalThis.window = globalThis;
globalThis.zhuji = { search: {} };
const read = (name) => fs.readFileSync(path.join(site, name));
const bytes = new Map();
const size = (name) => {
  if (!bytes.has(name)) bytes.set(name, zlib.gzipSync(read(name)).length);
  return bytes.get(name);
};

vm.runInThisContext(read("assets/search.js").toString(), { filename: "search.js" });
const { search } = globalThis.zhuji;

/** Answers all requests that wait at once, as a network would, and then lets the page go on. */
let waiting = [];
let asked = [];
let rounds = 0;
let aside = 0;
search.insert = (source) =>
  new Promise((resolve, reject) => {
    waiting.push({ name: source.replace(/\?.*/, ""), resolve, reject });
    if (waiting.length === 1) setImmediate(answer);
  });
const answer = () => {
  const batch = waiting;
  waiting = [];
  rounds++;
  const start = cpu();
  const texts = batch.map(({ name }) => (size(name), read(name).toString()));
  aside += cpu() - start;
  batch.forEach(({ name, resolve }, i) => {
    asked.push(name);
    vm.runInThisContext(texts[i]);
    resolve();
  });
};
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let seed = 20261122;
const random = (n) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 0x100000000) * n);
};

/** The headings of all passages, each once. */
const headings = () => {
  const found = new Set();
  const put = search.put;
  search.put = (name, check, pages) => {
    for (const page of pages) for (const passage of page.in) found.add(passage[3]);
  };
  for (const name of fs.readdirSync(path.join(site, "search/d")).sort()) {
    vm.runInThisContext(read("search/d/" + name).toString());
  }
  search.put = put;
  return [...found].sort();
};

const keyword = (heading) => {
  const words = heading.replace(QUESTION_WORDS, " ").match(/[A-Za-z][\w+#.]{2,}|\p{Script=Han}{2,}/gu);
  if (!words) return "";
  const word = words[random(words.length)];
  if (word.charCodeAt(0) < 128) return word;
  const length = Math.min(word.length, 2 + random(3));
  const from = random(word.length - length + 1);
  return word.slice(from, from + length);
};
const words = (heading) => heading.replace(QUESTION_WORDS, " ").replace(/[^\p{L}\p{N}+#._-]+/gu, " ").trim();

const ask = async (question) => {
  asked = [];
  rounds = 0;
  aside = 0;
  const start = cpu();
  const { hits } = await search.ask(question);
  await search.passages(hits.slice(0, SHOWN));
  return { work: cpu() - start - aside, rounds, bytes: asked.reduce((sum, name) => sum + size(name), 0), files: asked.length };
};

const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
const percentile = (list, p) => [...list].sort((a, b) => a - b)[Math.ceil((list.length * p) / 100) - 1];
const kilo = (n) => (n / 1000).toFixed(1).padStart(7);

const measure = async (name, questions) => {
  const cold = [];
  const first = [];
  const warm = [];
  for (const question of questions) {
    search.reset();
    const result = await ask(question);
    cold.push(result);
    first.push(result.work);
  }
  search.reset();
  await search.store.open();
  for (const question of questions) warm.push((await ask(question)).work);
  const all = cold.map((result) => result.bytes + client);
  console.log(
    name.padEnd(16) +
      kilo(mean(all)) + kilo(percentile(all, 50)) + kilo(percentile(all, 95)) + kilo(Math.max(...all)) +
      mean(cold.map((result) => result.files)).toFixed(1).padStart(8) +
      String(Math.max(...cold.map((result) => result.rounds))).padStart(8) +
      percentile(first, 95).toFixed(1).padStart(10) +
      percentile(warm, 95).toFixed(1).padStart(10),
  );
};

const client = size("assets/search.js");
(async () => {
  const all = headings();
  const some = Array.from({ length: +count }, () => all[random(all.length)]);
  const kinds = { keyword: some.map(keyword), "without question": some.map(words), "whole heading": some };
  const manifest = size("search/manifest.js");
  console.log(`search script ${kilo(client).trim()} kB, manifest ${kilo(manifest).trim()} kB, compressed; counted in every question`);
  console.log("                 kB mean median    p95    max   files   trips  first ms  later ms  (p95 of the processor's time)");
  // the engine is compiled before it is measured, as it is for a reader who has typed before
  search.reset();
  for (const question of kinds["whole heading"].slice(0, 20)) await ask(question);
  for (const [name, questions] of Object.entries(kinds)) await measure(name, questions.filter(Boolean));
})();
