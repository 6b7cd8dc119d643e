// Compares the search of a folder of notes with Pagefind and with MiniSearch on bigrams: prints a table.
//   node search.js FOLDER N      FOLDER is what search.sh prepared, N how many questions of each set
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");
const { pathToFileURL } = require("url");

const [folder, count] = process.argv.slice(2);
const questions = JSON.parse(fs.readFileSync(path.join(folder, "questions.json"), "utf8"));
const KEYWORDS = ["线程池", "B+树", "goroutine", "红黑树", "TIME_WAIT", "缓存穿透", "volatile", "三次握手", "索引失效", "ConcurrentHashMap", "分布式锁", "垃圾回收"];
const SETS = ["A", "B", "C"];
const TOP = 10;
const SHOWN = 5;

const packed = (file) => zlib.gzipSync(fs.readFileSync(file), { level: 6 }).length;
const size = (below) =>
  fs.readdirSync(below, { withFileTypes: true }).reduce((sum, entry) => {
    const at = path.join(below, entry.name);
    return sum + (entry.isDirectory() ? size(at) : /\.(pf_|pagefind)/.test(entry.name) ? fs.statSync(at).size : packed(at));
  }, 0);

/** An engine: ask(question) gives places [page, anchor], best first; fresh() forgets what it loaded. */
const zhuji = () => {
  const site = path.join(folder, "zhuji");
  const scripts = ["engine", "search"].map((name) => path.join(site, "assets", name + ".js"));
  let bytes = 0;
  let search;
  const fresh = () => {
    globalThis.zhuji = { root: "", make: () => ({}), text: (key) => key, strings: {} };
    for (const script of scripts) vm.runInThisContext(fs.readFileSync(script, "utf8"));
    search = globalThis.zhuji.search;
    bytes = scripts.reduce((sum, script) => sum + packed(script), 0);
    search.insert = async (source) => {
      const file = path.join(site, source.replace(/\?.*/, ""));
      bytes += packed(file);
      vm.runInThisContext(fs.readFileSync(file, "utf8"));
    };
  };
  fresh();
  return {
    name: "Zhuji",
    fresh,
    bytes: () => bytes,
    seconds: Number(questions.seconds),
    size: size(path.join(site, "search")),
    ask: async (question, limit) => {
      const { hits } = await search.ask(question);
      const passages = await search.passages(hits.slice(0, limit * 4));
      return passages.map(({ url, anchor }) => [url, anchor]);
    },
    cold: async (question) => search.passages((await search.ask(question)).hits.slice(0, SHOWN)),
  };
};

const pagefind = async () => {
  const site = path.join(folder, "pages/pagefind");
  let bytes = 0;
  globalThis.fetch = async (address) => {
    const file = path.join(site, String(address).replace(/^.*\/pagefind\//, "").replace(/\?.*/, ""));
    // its own files are compressed already
    bytes += /\.(pf_\w+|pagefind)$/.test(file) ? fs.statSync(file).size : packed(file);
    return new Response(fs.readFileSync(file));
  };
  globalThis.location = { href: "https://example.org/", pathname: "/" };
  globalThis.document = { querySelector: () => ({ getAttribute: () => "zh-cn" }), currentScript: null };
  globalThis.window = globalThis;
  const module = path.join(folder, "pagefind.mjs");
  fs.copyFileSync(path.join(site, "pagefind.js"), module);
  let turn = 0;
  let engine;
  const fresh = async () => {
    engine = await import(pathToFileURL(module).href + "?" + turn++);
    bytes = packed(path.join(site, "pagefind.js"));
    await engine.options({ basePath: "https://example.org/pagefind/", baseUrl: "/", noWorker: true });
    await engine.init("zh-cn");
  };
  await fresh();
  const found = async (question, limit) => {
    const { results } = await engine.search(question);
    return Promise.all(results.slice(0, limit).map((result) => result.data()));
  };
  const clean = (url) => decodeURI(url).replace(/^\//, "").replace(/#.*/, "");
  return {
    // it ranks pages; the parts of one come in the order of the page
    pages: true,
    name: "Pagefind " + require(path.join(folder, "node_modules/pagefind/package.json")).version,
    fresh,
    bytes: () => bytes,
    seconds: Number(fs.readFileSync(path.join(folder, "pagefind.seconds"), "utf8")),
    size: size(site),
    ask: async (question, limit) =>
      (await found(question, limit)).flatMap(({ url, sub_results: parts }) =>
        parts.length ? parts.map((part) => [clean(url), part.url.split("#")[1] || ""]) : [[clean(url), ""]],
      ),
    cold: (question) => found(question, SHOWN),
  };
};

const minisearch = () => {
  const MiniSearch = require(path.join(folder, "node_modules/minisearch/dist/cjs/index.cjs"));
  const tokenize = (text) => {
    const terms = [];
    for (const [run] of text.toLowerCase().matchAll(/[a-z0-9_+#]+|[\u3400-\u9fff]+/g)) {
      if (/[a-z0-9_]/.test(run[0]) || run.length === 1) terms.push(run);
      else for (let i = 0; i + 1 < run.length; i++) terms.push(run.slice(i, i + 2));
    }
    return terms;
  };
  const options = {
    fields: ["title", "titles", "text"],
    storeFields: ["page", "anchor"],
    tokenize,
    searchOptions: { tokenize, fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  };
  const sections = JSON.parse(fs.readFileSync(path.join(folder, "sections.json"), "utf8"));
  const start = process.hrtime.bigint();
  const engine = new MiniSearch(options);
  engine.addAll(sections);
  const text = JSON.stringify(engine);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const total = zlib.gzipSync(text, { level: 6 }).length;
  const library = packed(path.join(folder, "node_modules/minisearch/dist/umd/index.js"));
  return {
    name: "MiniSearch " + require(path.join(folder, "node_modules/minisearch/package.json")).version + ", bigrams",
    fresh: () => {},
    bytes: () => total + library,
    seconds,
    size: total,
    ask: async (question) => engine.search(question).slice(0, TOP * 4).map(({ page, anchor }) => [page, anchor]),
    cold: async () => [],
  };
};

/** One over the place of what was looked for among different places, or nothing below the tenth. */
const reciprocal = (places, wanted) => {
  const place = [...new Set(places)].indexOf(wanted) + 1;
  return place > 0 && place <= TOP ? 1 / place : 0;
};

const measure = async (engine) => {
  const cells = [engine.name];
  let none = 0;
  let asked = 0;
  for (const set of SETS) {
    let section = 0;
    let page = 0;
    const some = questions[set].slice(0, Number(count));
    for (const [question, file, anchor] of some) {
      const places = await engine.ask(question, TOP);
      none += places.length ? 0 : 1;
      asked++;
      section += reciprocal(places.map((place) => place.join("#")), file + "#" + anchor);
      page += reciprocal(places.map(([first]) => first), file);
    }
    cells.push((engine.pages ? "–" : (section / some.length).toFixed(3)) + " / " + (page / some.length).toFixed(3));
  }
  let bytes = 0;
  for (const keyword of KEYWORDS) {
    await engine.fresh();
    await engine.cold(keyword);
    bytes += engine.bytes();
  }
  cells.push(((none / asked) * 100).toFixed(1) + " %");
  cells.push(Math.round(bytes / KEYWORDS.length / 1000) + " kB");
  cells.push((engine.size / 1e6).toFixed(1) + " MB", engine.seconds.toFixed(1) + " s");
  console.log("| " + cells.join(" | ") + " |");
};

(async () => {
  console.log("| | A | B | C | 没有结果 | 第一次查一个词 | 索引 | 建索引 |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const engine of [zhuji, pagefind, minisearch]) await measure(await engine());
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
