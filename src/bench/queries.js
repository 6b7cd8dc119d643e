// Asks a built site's own search script what readers would, and prints what a question costs them.
//
//   node src/bench/queries.js SITE [QUESTIONS]
//
// Questions (200 of each kind) are drawn from the headings of the index by a seeded generator: a keyword (one word of a
// heading, or two to four of its characters), the words of a heading without those that only ask, the whole heading;
// and keywords as readers get them wrong or spell them: a Latin word with one edit, the pinyin of two to four characters,
// their initials, two to four characters one of which is another that sounds the same.
// Bytes are of a reader who has only the page: the search scripts, the manifest, the index files and the passages of
// the first five results, each compressed by gzip as a host does. Trips are requests that had to wait for one another,
// the scripts' own left out: mean and most. The names of tags and topics come once, after an answer and when the browser
// has nothing else to do; they are told apart. Work is the processor's time, without reading and compressing files; the first question reads the manifest.
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

vm.runInThisContext(read("assets/engine.js").toString(), { filename: "engine.js" });
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
  search.put = (name, check, pages) => (readings = pages);
  vm.runInThisContext(read("search/pinyin.js").toString());
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
/** A word with one letter left out, said twice, changed or moved. */
const typo = (heading) => {
  const latin = heading.match(/[A-Za-z]{5,}/g);
  if (!latin) return "";
  const word = latin[random(latin.length)].toLowerCase();
  const at = 1 + random(word.length - 2);
  const edits = ["", word[at] + word[at], "aeirst"[random(6)], word[at + 1] + word[at]];
  const edit = random(4);
  return word.slice(0, at) + edits[edit] + word.slice(at + (edit === 3 ? 2 : 1));
};
const han = (heading) => {
  const runs = heading.replace(QUESTION_WORDS, " ").match(/\p{Script=Han}{2,}/gu);
  if (!runs) return "";
  const run = runs[random(runs.length)];
  const length = Math.min(run.length, 2 + random(3));
  return run.slice(random(run.length - length + 1)).slice(0, length);
};
let readings = {};
const sound = (c) => Object.keys(readings).find((syllable) => readings[syllable].includes(c)) || "";
const spelled = (heading) => [...han(heading)].map(sound).join("");
const initials = (heading) => [...han(heading)].map((c) => sound(c)[0]).join("");
const homophone = (heading) => {
  const right = han(heading);
  const at = random(right.length || 1);
  const others = (readings[sound(right[at])] || "").replace(right[at], "");
  return others && right.slice(0, at) + others[random(others.length)] + right.slice(at + 1);
};
const words = (heading) => heading.replace(QUESTION_WORDS, " ").replace(/[^\p{L}\p{N}+#._-]+/gu, " ").trim();

const ask = async (question) => {
  asked = [];
  rounds = 0;
  aside = 0;
  const start = cpu();
  const { hits, plan } = await search.ask(question);
  await search.passages(hits.slice(0, SHOWN));
  return { guessed: plan.meant.length > 0, work: cpu() - start - aside, rounds, bytes: asked.reduce((sum, name) => sum + size(name), 0), files: asked.length };
};

const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
const percentile = (list, p) => [...list].sort((a, b) => a - b)[Math.ceil((list.length * p) / 100) - 1];
const kilo = (n) => (n / 1000).toFixed(1).padStart(7);

const measure = async (name, questions, guessed) => {
  const cold = [];
  const first = [];
  const warm = [];
  for (const question of questions) {
    search.reset();
    const result = await ask(question);
    if (guessed && !result.guessed) continue;
    cold.push(result);
    first.push(result.work);
  }
  search.reset();
  await search.store.open();
  for (const question of questions) warm.push((await ask(question)).work);
  if (!cold.length) return;
  const all = cold.map((result) => result.bytes + client);
  console.log(
    name.padEnd(16) +
      kilo(mean(all)) + kilo(percentile(all, 50)) + kilo(percentile(all, 95)) + kilo(Math.max(...all)) +
      mean(cold.map((result) => result.files)).toFixed(1).padStart(8) +
      mean(cold.map((result) => result.rounds)).toFixed(1).padStart(8) +
      String(Math.max(...cold.map((result) => result.rounds))).padStart(4) +
      percentile(first, 95).toFixed(1).padStart(10) +
      percentile(warm, 95).toFixed(1).padStart(10),
  );
};

const client = size("assets/engine.js") + size("assets/search.js");
(async () => {
  const all = headings();
  const some = Array.from({ length: +count }, () => all[random(all.length)]);
  const kinds = { keyword: some.map(keyword), "without question": some.map(words), "whole heading": some };
  const manifest = size("search/manifest.js");
  console.log(`search scripts ${kilo(client).trim()} kB, ${kilo(size("assets/engine.js")).trim()} kB of them the engine; manifest ${kilo(manifest).trim()} kB, compressed; counted in every question`);
  console.log(`after the first answer, when nothing else is to do: names of tags and topics ${kilo(size("assets/names.js") + size("search/names.js")).trim()} kB, not counted below`);
  console.log("                 kB mean median    p95    max   files   trips   first ms  later ms  (p95 of the processor's time)");
  // the engine is compiled before it is measured, as it is for a reader who has typed before
  search.reset();
  for (const question of kinds["whole heading"].slice(0, 20)) await ask(question);
  for (const [name, questions] of Object.entries(kinds)) await measure(name, questions.filter(Boolean));
  console.log("of words that no passage holds, those that were taken for others:");
  for (const [name, make] of Object.entries({ typo, pinyin: spelled, initials, homophone })) {
    await measure(name, some.map(make).filter(Boolean), true);
  }
})();
