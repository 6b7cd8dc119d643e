// Runs the search scripts of the theme outside a browser, for the tests.
//   node run.js <folder of the scripts> tokens   lines of JSON strings in, lines of tokens out
//   node run.js <folder of the scripts> ask <folder of the site>
//       lines of {"question", "filter", "limit"} in, lines of {"total", "hits": [[id, bits]], "meant"} or {"error"} out
//   node run.js <folder of the scripts> trips <folder of the site>
//       lines of questions in, lines out of how often files were waited for, the texts of the best five included
"use strict";
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const vm = require("vm");

const [folder, mode, site] = process.argv.slice(2);
globalThis.zhuji = { search: {} };
const run = (below, names) => {
  for (const name of fs.readdirSync(below).sort()) {
    if (names.test(name)) vm.runInThisContext(fs.readFileSync(path.join(below, name), "utf8"), { filename: name });
  }
};
run(folder, /\.js$/);
const { search } = globalThis.zhuji;
search.insert = async (source) => {
  if (source.startsWith("assets/search-more.js")) run(path.join(folder, "../search-more"), /\.js$/);
  else vm.runInThisContext(fs.readFileSync(path.join(site, source.replace(/\?.*/, "")), "utf8"));
};

/** Counts requests that were made while others were under way as one. */
const trips = async (question) => {
  const insert = search.insert;
  let count = 0;
  let under = 0;
  search.insert = async (source) => {
    if (!under++) count++;
    await new Promise(setImmediate);
    under--;
    await insert(source);
  };
  search.reset();
  const { hits } = await search.ask(question);
  await search.passages(hits.slice(0, 5));
  search.insert = insert;
  return count;
};

const bits = (score) => new Int32Array(new Float32Array([score]).buffer)[0];

const tokens = (text) => {
  const list = [];
  search.tokenize(text, (kind, term, position, start, end) =>
    list.push([kind, term, position, start, end].join(" ")),
  );
  return list;
};

const answer = async ({ question, filter, limit }) => {
  const { kind, ...facets } = filter || {};
  let hits;
  let plan;
  let scores;
  try {
    const found = await search.ask(question, facets);
    const isQuestion = {};
    search.store.ranges(found.lexicon.manifest.questions || "", (id) => (isQuestion[id] = true));
    // the page keeps a kind of what is found, too
    hits = found.hits.filter((id) => !kind || (kind === "question") === !!isQuestion[id]);
    ({ plan, scores } = found);
  } catch (error) {
    return { error: error.message };
  }
  const best = Array.from(hits.slice(0, limit), (id) => [id, bits(scores[id])]);
  return { total: hits.length, hits: best, meant: plan.meant };
};

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const input = JSON.parse(line);
    const output = await { tokens, trips, ask: answer }[mode](input);
    process.stdout.write(JSON.stringify(output) + "\n");
  }
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
