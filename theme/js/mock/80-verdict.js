// After a question: where it broke, what should have been said, and a rating, proposed from the depth.
(function () {
  "use strict";
  const { zhuji } = globalThis;
  const { mock, study } = zhuji;
  const { make, text } = zhuji;

  function noteLinks(notes) {
    if (!notes.length) return make("span", { "class": "badge" }, text("mock.missing"));
    const line = make("span", { "class": "mock-notes" });
    notes.forEach((note) => line.append(make("a", { href: note.href, target: "_blank", rel: "noopener" }, note.title)));
    return line;
  }
  mock.noteLinks = noteLinks;

  mock.verdict = (interview) => {
    const { run, question, session, place } = interview;
    const proposed = mock.proposed(run);
    const title = run.broke ? text(run.held ? "mock.verdict.broke" : "mock.verdict.broke.root", run.held) : text("mock.verdict.held", run.levels.length);
    const choices = make("div", { "class": "mock-rate" });
    [1, 2, 3].forEach((grade) => {
      const input = make("input", { type: "radio", name: "grade", value: grade });
      input.checked = grade === proposed;
      choices.append(make("label", {}, input, study.rating(grade), make("small", {}, text("study.meaning." + grade))));
    });
    const set = make("fieldset", {}, make("legend", {}, text("mock.rate"), make("small", {}, text("mock.rate.proposed", study.word(proposed)))), choices);
    const last = place + 1 === session.queue.length;
    const next = study.button(text(last ? "mock.report.show" : "mock.next"),
      () => interview.rated(Number(set.querySelector(":checked").value)), "button primary");
    const level = run.broke && mock.now(run).level;
    const notes = level && level.notes.length ? level.notes : question.notes;
    return make("div", { "class": "mock-verdict" },
      make("h2", { tabindex: "-1" }, title),
      make("p", { "class": "caption" }, text("mock.verdict.notes") + " ", noteLinks(notes)),
      set, make("div", { "class": "actions" }, next,
        make("span", { "class": "mock-keys" }, make("kbd", {}, "1"), " ", make("kbd", {}, "2"), " ", make("kbd", {}, "3"), " " + text("mock.rate") + "　", make("kbd", {}, text("mock.key.space")), " " + next.textContent)));
  };
})();
