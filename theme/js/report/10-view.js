// The report on the screen, on paper and as Markdown.
(function () {
  "use strict";
  const { zhuji } = globalThis;
  const { mock, study } = zhuji;
  const { make, text } = zhuji;

  const questionLink = (question) => make("a", { href: question.href }, question.text);

  function part(title, ...content) {
    return make("section", { "class": "mock-part" }, make("h2", {}, title), ...content);
  }

  function rows(list, line) {
    const all = make("ul", { "class": "rows" });
    list.forEach((each) => all.append(make("li", {}, ...line(each))));
    return all;
  }

  function core(row) {
    const bar = make("span", { "class": "held", role: "img", "aria-label": text("report.held.of", Math.min(row.depth, row.written), row.written) });
    for (let i = 0; i < row.written; i++) bar.append(make("i", { "class": i < row.depth ? "stratum-" + Math.min(i + 1, 5) : "open" }));
    return bar;
  }

  function table(report) {
    const head = make("tr", {});
    ["question", "held", "time", "rating"].forEach((key) => head.append(make("th", { scope: "col" }, text("report.column." + key))));
    const body = make("tbody", {});
    report.rows.forEach((row) => body.append(make("tr", {},
      make("th", { scope: "row" }, questionLink(row.question)),
      make("td", {}, core(row), make("span", {}, " " + mock.heldText(row, text))),
      make("td", {}, mock.time(row.seconds)), make("td", {}, study.rating(row.grade)))));
    return make("div", { "class": "table" }, make("table", { "class": "mock-table" }, make("thead", {}, head), body));
  }

  function breaks(report) {
    if (!report.breaks.length) return [];
    return [part(text("report.breaks"), rows(report.breaks, (point) => [
      make("span", {}, make("b", { "class": "FAILED" }, text("report.depth", point.depth) + " "), point.text || text("mock.ask." + point.unprepared)),
      make("span", { "class": "end" }, mock.noteLinks(point.notes)),
      make("p", {}, point.depth ? text("report.break.of", point.question.text) : point.question.topic),
    ]))];
  }

  function drills(report) {
    if (!report.orders.length && !report.gates.length) return [];
    return [part(text("report.drills"), rows(
      [...report.orders.map((row) => [row, text("report.order.errors", row.order)]), ...report.gates.map((row) => [row, text("report.gates.skipped", row.skipped)])],
      ([row, said]) => [questionLink(row.question), make("span", { "class": "end" }, said)]))];
  }

  function topics(report) {
    return [part(text("report.by.topic"), rows(report.topics, (each) => [
      make("span", {}, each.topic), make("span", { "class": "end" }, text("report.topic", each.asked, each.broke))]))];
  }

  function reread(report) {
    if (!report.notes.length) return [];
    return [part(text("report.reread"), rows(report.notes, (note) => [make("a", { href: note.href }, note.title)]))];
  }

  function change(report, byId) {
    const lines = mock.changes(report, byId, text);
    return lines.length ? [part(text("report.change"), rows(lines, (line) => [make("span", {}, line)]))] : [];
  }

  function save(name, content) {
    const link = make("a", { href: URL.createObjectURL(new Blob([content], { type: "text/markdown" })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function actions(again, title, markdown) {
    const button = (key, act, primary) => study.button(text(key), act, "button" + (primary ? " primary" : ""));
    const copy = button("report.copy", () => zhuji.copy(markdown).then(() => {
      copy.textContent = text("report.copied");
      zhuji.say(text("report.copied"));
    }, () => save(title + ".md", markdown)));
    return make("p", { "class": "actions" },
      button("report.again", again, true), copy, button("report.download", () => save(title + ".md", markdown)),
      button("report.print", () => print()));
  }

  /** The report on one session in the place of the interview; sessions are all, oldest first. */
  mock.showReport = (page, session, sessions, again) => {
    const before = sessions.filter((other) => other.id !== session.id && other.start < session.start).pop();
    const report = mock.report(session, page.byId, before);
    const title = text("report.title", mock.date(session.start));
    const facts = [page.nameOf(session), text("mock.style." + session.style)];
    if (session.seed) facts.push(text("mock.seed") + " " + session.seed);
    facts.push(mock.summary(report, text));
    const heading = make("h2", { "class": "mock-head", tabindex: "-1" }, title);
    page.put(make("article", { "class": "mock-report" }, heading,
      make("p", { "class": "meta" }, ...facts.map((fact) => make("span", {}, fact))),
      actions(again, title, mock.markdown(report, title, facts, page.byId, text)), table(report),
      ...breaks(report), ...drills(report), ...change(report, page.byId), ...topics(report), ...reread(report)));
    if (report.gone) page.host.lastChild.append(make("p", { "class": "caption" }, text("report.gone", report.gone)));
    zhuji.reach();
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
})();
