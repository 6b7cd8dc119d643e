// The part of lighthouse.sh that runs in Node: serves a site gzipped, as hosts do, and asks Lighthouse about its pages.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const [site, times = "3", ...wanted] = process.argv.slice(2);
const BELOW = "/notes/kb/";
const KINDS = ["performance", "accessibility", "best-practices", "seo"];
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8", ".xml": "application/xml", ".woff2": "font/woff2", ".png": "image/png" };

/** The longest page of a kind, which has most in it. */
const longest = (kind) => fs.readdirSync(site, { recursive: true })
  .filter((name) => name.endsWith(".html"))
  .filter((name) => fs.readFileSync(path.join(site, name), "utf8").includes(`<body class="${kind}">`))
  .sort((a, b) => fs.statSync(path.join(site, b)).size - fs.statSync(path.join(site, a)).size)[0];

const server = http.createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const file = path.join(site, path.normalize(name.slice(BELOW.length)) || "index.html");
  if (!name.startsWith(BELOW) || !file.startsWith(site) || !fs.existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream", "Content-Encoding": "gzip" });
  response.end(zlib.gzipSync(fs.readFileSync(file), { level: 9 }));
}).listen(0, "127.0.0.1");
await new Promise((ready) => server.once("listening", ready));

const chrome = await chromeLauncher.launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
console.log("| page | " + KINDS.join(" | ") + " | LCP | CLS | TBT |\n| --- |" + " --- |".repeat(KINDS.length + 3));
for (const page of wanted.length ? wanted : ["index.html", longest("note"), longest("round")]) {
  const url = `http://127.0.0.1:${server.address().port}${BELOW}${encodeURI(page)}`;
  const runs = [];
  for (let i = 0; i < +times; i++) {
    runs.push((await lighthouse(url, { port: chrome.port, onlyCategories: KINDS, logLevel: "error" })).lhr);
  }
  const audit = (id) => median(runs.map((run) => run.audits[id].numericValue));
  const scores = KINDS.map((kind) => Math.round(100 * median(runs.map((run) => run.categories[kind].score))));
  console.log(`| ${page} | ${scores.join(" | ")} | ${(audit("largest-contentful-paint") / 1000).toFixed(1)} s `
    + `| ${audit("cumulative-layout-shift").toFixed(3)} | ${audit("total-blocking-time").toFixed(0)} ms |`);
  const failed = Object.values(runs[0].categories).flatMap((category) => category.auditRefs)
    .filter((ref) => ref.weight > 0 && runs[0].audits[ref.id].score !== null && runs[0].audits[ref.id].score < 0.9)
    .map((ref) => `${ref.id}: ${runs[0].audits[ref.id].displayValue ?? runs[0].audits[ref.id].title}`);
  if (failed.length) console.error(`${page} loses points by ${failed.join("; ")}`);
}
await chrome.kill();
server.close();
