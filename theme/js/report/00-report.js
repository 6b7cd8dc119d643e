// What an interview says afterwards: where the chains broke, what to read again, what changed since the last one.
(function () {
  "use strict";
  const { mock } = globalThis.zhuji;
  const UNPREPARED = /^\?(why|number|else)$/;

  const sum = (list, value) => list.reduce((total, each) => total + value(each), 0);

  /** A level of a question by its id; undefined where the author has taken it away. */
  mock.find = (question, id) => {
    if (question.id === id) return question;
    for (const below of question.followUps) {
      const found = mock.find(below, id);
      if (found) return found;
    }
    return undefined;
  };

  /** Notes of several questions or levels, each note once. */
  function notesOf(levels) {
    const byHref = new Map();
    levels.forEach((level) => level.notes.forEach((note) => byHref.has(note.href) || byHref.set(note.href, note)));
    return [...byHref.values()];
  }

  function breakOf(item, question) {
    const level = UNPREPARED.test(item.broke) ? undefined : mock.find(question, item.broke);
    return {
      question,
      depth: item.depth,
      unprepared: level ? "" : item.broke.slice(1),
      text: level ? level.text : "",
      notes: level && level.notes.length ? level.notes : question.notes,
    };
  }

  /** What two interviews have in common: the same questions, rated and held twice. */
  mock.compare = (items, before) => {
    const earlier = new Map(before.map((item) => [item.id, item]));
    const both = items.filter((item) => earlier.has(item.id));
    const share = (list) => {
      const written = sum(list, (item) => item.written);
      return written ? sum(list, (item) => Math.min(item.depth, item.written)) / written : 0;
    };
    const old = (item) => earlier.get(item.id);
    const moved = (item) => Math.sign(item.grade - old(item).grade || item.depth - old(item).depth);
    return {
      shared: both.length,
      better: both.filter((item) => moved(item) > 0).map((item) => item.id),
      worse: both.filter((item) => moved(item) < 0).map((item) => item.id),
      held: share(items),
      heldBefore: share(before),
      pace: items.length ? sum(items, (item) => item.seconds) / items.length : 0,
      paceBefore: before.length ? sum(before, (item) => item.seconds) / before.length : 0,
    };
  };

  /**
   * The report on a session {items}, of the questions that still exist.
   * An item is {id, grade, depth, written, seconds, broke, order, skipped}: broke is the id of a level, ?why and its
   * like for what nobody had written, or nothing; order is the errors of the drill or null; skipped counts gates.
   */
  mock.report = (session, byId, before) => {
    const rows = session.items.filter((item) => byId.has(item.id)).map((item) => ({ ...item, question: byId.get(item.id) }));
    const broken = rows.filter((row) => row.broke);
    const breaks = broken.map((row) => breakOf(row, row.question));
    const topics = [...new Set(rows.map((row) => row.question.topic))].map((topic) => {
      const own = rows.filter((row) => row.question.topic === topic);
      return { topic, asked: own.length, broke: own.filter((row) => row.broke).length };
    });
    return {
      rows,
      breaks,
      orders: rows.filter((row) => row.order > 0),
      gates: rows.filter((row) => row.skipped > 0),
      topics: topics.sort((a, b) => b.broke / b.asked - a.broke / a.asked),
      notes: notesOf([...breaks, ...rows.filter((row) => row.grade < 3).map((row) => row.question)]),
      grades: [1, 2, 3].map((grade) => rows.filter((row) => Math.min(row.grade, 3) === grade).length),
      seconds: sum(rows, (row) => row.seconds),
      gone: session.items.length - rows.length,
      change: before && before.items.length ? mock.compare(session.items, before.items) : null,
    };
  };

  const escaped = (text) => text.replace(/[\\`*_[\]<>|#]/g, "\\$&").replace(/\s+/g, " ");
  /** A section is called "note › section" on the page and note#section in a wikilink. */
  const wiki = (note) => "[[" + note.title.replace(/[[\]|#^]/g, " ").replace(" › ", "#").trim() + "]]";

  /** What the comparison with the session before says, line by line; nothing where there was none. */
  mock.changes = ({ change }, byId, text) => {
    if (!change) return [];
    const { shared, held, heldBefore, pace, paceBefore } = change;
    const percent = (share) => Math.round(share * 100) + "%";
    const names = (ids) => ids.filter((id) => byId.has(id)).map((id) => byId.get(id).text).join("；");
    return [
      text("report.change.held", percent(heldBefore), percent(held)),
      text("report.change.pace", mock.time(paceBefore), mock.time(pace)),
      shared ? text("report.change.shared", shared, change.better.length, change.worse.length) : text("report.change.none"),
      ...["better", "worse"].filter((way) => change[way].length).map((way) => text("report.change." + way, names(change[way]))),
    ];
  };

  /**
   * The report as Markdown for the 复盘 of a round, under its title and a line of facts; notes are wikilinks, so that
   * they lead on in the knowledge base.
   */
  mock.markdown = (report, title, facts, byId, text) => {
    const lines = ["## " + escaped(title), "", facts.map(escaped).join(" · ")];
    const part = (heading, list) => list.length && lines.push("", "### " + heading, "", ...list.map((line) => "- " + line));
    const name = (question) => escaped(question.text);
    lines.push("", "| " + ["question", "held", "time", "rating"].map((key) => text("report.column." + key)).join(" | ") + " |");
    lines.push("| --- | --- | --- | --- |");
    report.rows.forEach((row) =>
      lines.push("| " + [name(row.question), mock.heldText(row, text), mock.time(row.seconds), text("study.grade." + row.grade)].join(" | ") + " |"),
    );
    part(text("report.breaks"), report.breaks.map((point) =>
      text("report.break", point.depth, escaped(point.text) || text("mock.ask." + point.unprepared)) +
      (point.depth ? " " + text("report.break.of", name(point.question)) : "") + " " +
      (point.notes.map(wiki).join(" ") || text("mock.missing"))));
    part(text("report.drills"), [
      ...report.orders.map((row) => name(row.question) + " " + text("report.order.errors", row.order)),
      ...report.gates.map((row) => name(row.question) + " " + text("report.gates.skipped", row.skipped)),
    ]);
    part(text("report.change"), mock.changes(report, byId, text).map(escaped));
    part(text("report.by.topic"), report.topics.map((each) => escaped(each.topic) + " " + text("report.topic", each.asked, each.broke)));
    part(text("report.reread"), report.notes.map(wiki));
    return lines.join("\n").replace(/\n{3,}/g, "\n\n") + "\n";
  };

  /** Written levels that held, and how many more that nobody had written. */
  mock.heldText = (row, text) => {
    const held = Math.min(row.depth, row.written) + " / " + row.written;
    return row.depth > row.written ? held + text("report.extra", row.depth - row.written) : held;
  };

  mock.summary = (report, text) =>
    text("report.summary", report.rows.length, mock.time(report.seconds), report.grades[2], report.grades[1], report.grades[0]);
})();
