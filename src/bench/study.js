// Measures the study tools of a built site and prints what it saw:
//   node src/bench/study.js SITE [CHROMIUM]
// Sizes gzipped; 10,000 reviews of 300 questions replayed in Node; with a Chromium, the first rating on the longest
// round page, with nothing rated before and with 10,000 reviews in the storage: eleven fresh browsers each.
"use strict";
const { spawn } = require("child_process");
const fs = require("fs");
const http = require("http");
const os = require("os");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");

const [site, chromium] = process.argv.slice(2);
const REVIEWS = 10000;
const RUNS = 11;
const DAY = 86400;
const zipped = (file) => zlib.gzipSync(fs.readFileSync(path.join(site, file)), { level: 9 }).length;
const profiles = fs.mkdtempSync(path.join(os.tmpdir(), "zhuji-study-"));
const say = (what, value) => console.log(what.padEnd(52) + value);

const CORE = ["study.js", "store.js", "vendor/ts-fsrs/ts-fsrs.js", "study.css"];
const TOOLS = {
  "home page": ["queue.js", "tally.js", "topics.js", "today.js"],
  "round page, with an export": ["tally.js", "checklist.js", "file.js"],
  "study page, with a review": ["file.js", "queue.js", "tally.js", "hub.js", "review.js"],
  "coverage page": ["urgency.js"],
  "graph page": ["tally.js", "topics.js", "mastery.js"],
  "mock interview": ["mock.js", "mock.css"],
  "mock interview with drills and its report": ["mock.js", "mock.css", "drill.js", "drill.css", "report.js", "report.css"],
};
const sum = (names) => names.reduce((bytes, name) => bytes + zipped("assets/" + name), 0);
for (const name of new Set([CORE, ...Object.values(TOOLS)].flat())) say("assets/" + name, zipped("assets/" + name) + " B");
for (const [page, names] of Object.entries(TOOLS)) say("all for studying: " + page, sum(CORE.concat(names)) + " B");
for (const file of ["study.html", "study/questions.js", "study/cards.js"]) say(file, zipped(file) + " B");
const rounds = fs.readdirSync(path.join(site, "rounds")).filter((name) => name.endsWith(".html"));
const longest = rounds.sort((a, b) => zipped("rounds/" + b) - zipped("rounds/" + a))[0];
const count = (fs.readFileSync(path.join(site, "rounds", longest), "utf8").match(/data-question=/g) || []).length;
say(`rounds/${longest}, ${count} questions`, zipped("rounds/" + longest) + " B");

/** Reviews of 300 questions over two years, the same on every run. */
const reviews = (ids) => {
  const log = [];
  for (let i = 0; i < REVIEWS; i++) {
    const grade = 1 + ((i * 7919) % 11 > 2 ? 2 : i % 2);
    log.push([1730000000 + Math.floor(i / 14) * DAY + (i % 14) * 60, ids[(i * 31) % ids.length], grade, 20, "r", 0, "d-1"]);
  }
  return log;
};

const replay = () => {
  globalThis.zhuji = {};
  const run = (file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
  run("theme/vendor/ts-fsrs/ts-fsrs.js");
  for (const name of fs.readdirSync("theme/js/study").sort()) if (/^[0-4]/.test(name)) run("theme/js/study/" + name);
  const { study } = globalThis.zhuji;
  const ids = Array.from({ length: 300 }, (_, i) => "question-" + i);
  const stored = { log: JSON.stringify(reviews(ids)) };
  const times = [];
  for (let turn = 0; turn < 5; turn++) {
    const began = performance.now();
    const store = new study.Store({ where: "bench" });
    store.state = study.unpack(stored).state;
    const read = performance.now();
    ids.forEach((id) => study.card(store, id));
    times.push([read - began, performance.now() - read]);
  }
  const show = (i) => times.map((time) => time[i].toFixed(0)).join(" ") + " ms";
  say("10,000 reviews read and checked, 5 times", show(0));
  say("10,000 reviews of 300 questions replayed", show(1));
};

/** Serves the site with a script on the round's page that rates its first question and sends back the time. */
const rating = (stored) => new Promise((done) => {
  const html = fs.readFileSync(path.join(site, "rounds", longest), "utf8");
  const id = /data-site="([^"]*)"/.exec(html)[1];
  const ids = [...html.matchAll(/data-question="([^"]*)"/g)].map((match) => match[1]);
  const script = (stored ? `localStorage.setItem("zhuji:${id}:1:log", ${JSON.stringify(JSON.stringify(reviews(ids)))});` : "") + `
    const wait = setInterval(() => {
      const input = document.querySelector(".rate input");
      if (!input || !document.querySelector("[data-studying]")) return;
      clearInterval(wait);
      const began = performance.now();
      const times = [];
      input.click();
      document.body.getBoundingClientRect();
      times.push(performance.now() - began);
      const painted = new Promise((done) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(times[1] = performance.now() - began);
        channel.port2.postMessage(0);
      }));
      const stored = zhuji.study.store.writing.then(() => (times[2] = performance.now() - began));
      Promise.all([painted, stored]).then(() => fetch("/done?" + times.map((time) => time.toFixed(1)).join(" ")));
    }, 20);`;
  const profile = fs.mkdtempSync(path.join(profiles, "run-"));
  let browser;
  const server = http.createServer((request, response) => {
    const [name, result] = decodeURIComponent(request.url).split("?");
    if (name === "/done") {
      browser.once("exit", () => done(result));
      browser.kill();
      server.close();
      return;
    }
    const types = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html" };
    response.setHeader("Content-Type", types[path.extname(name)] || "image/svg+xml");
    if (name === "/bench.js") response.end(script);
    else if (name === "/rounds/" + longest) response.end(html.replace("<script src=", '<script src="/bench.js" defer></script><script src='));
    else fs.readFile(path.join(site, path.normalize(name)), (error, bytes) => response.end(error ? "" : bytes));
  });
  server.listen(0, "127.0.0.1", () => {
    browser = spawn(chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile,
      `http://127.0.0.1:${server.address().port}/rounds/${longest}`], { stdio: "ignore" });
  });
});

/** The median and the worst of several fresh browsers: laid out, painted, stored. */
const ratings = async (what, stored) => {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push((await rating(stored)).split(" ").map(Number));
  ["laid out", "painted", "stored"].forEach((name, i) => {
    const times = runs.map((run) => run[i]).sort((a, b) => a - b);
    say(`${what}, ${name}: median, worst`, `${times[RUNS >> 1].toFixed(0)}, ${times[RUNS - 1].toFixed(0)} ms`);
  });
};

(async () => {
  replay();
  if (!chromium) return;
  await ratings("first rating", false);
  await ratings("a rating after 10,000 reviews", true);
  // the browsers' own processes end a little later than they do
  setTimeout(() => fs.rmSync(profiles, { recursive: true, force: true, maxRetries: 5 }), 2000);
})();
