// Puts the page together: set-up, interview, report, and back.
(function () {
  "use strict";
  const { zhuji } = globalThis;
  const { mock, study } = zhuji;
  const { make, text } = zhuji;

  function troubles(store) {
    const line = make("p", { "class": "mock-trouble", role: "status" });
    const show = () => {
      const name = ["newer", "absent", "full", "corrupt"].find((each) => store.troubles.has(each)) || (store.where === "alone" ? "alone" : "");
      line.textContent = name ? text("mock.trouble." + name) : "";
      line.hidden = !name;
    };
    store.subscribe(show);
    show();
    return line;
  }

  function page(host, store) {
    const questions = mock.read(document);
    const rounds = [...document.querySelectorAll("template[data-round]")].map((template) => ({
      number: template.dataset.round, questions: Number(template.dataset.questions), title: template.content.textContent,
    }));
    const names = new Map(rounds.map((round) => [round.number, round.title.split(/[：:]/)[0]]));
    return {
      host, store, questions, rounds,
      byId: new Map(questions.map((question) => [question.id, question])),
      state: () => mock.state(store, questions),
      nameOf: (session) =>
        session.rounds.length === rounds.length && rounds.length > 1 ? text("mock.all")
          : session.rounds.map((number) => names.get(number)).filter(Boolean).join("、") || text("mock.all"),
    };
  }

  function last(kb, store, again) {
    const sessions = mock.sessions(store);
    const session = sessions[sessions.length - 1];
    if (!session) return [];
    const show = make("button", { type: "button", "class": "button" }, text("mock.last.show"));
    show.onclick = () => mock.showReport(kb, session, sessions, again);
    return [make("p", { "class": "mock-last" }, make("span", {}, text("mock.last", mock.date(session.start), session.items.length)), show)];
  }

  function running(on) { document.body.classList.toggle("running", on); }

  /** Fills the page; called once by the base script. */
  mock.start = async (host) => {
    const [store] = await Promise.all([study.open(), study.scheduling()]);
    const kb = page(host, store);
    const title = document.querySelector("[data-mock-title]");
    const again = () => {
      running(false);
      title.classList.remove("hidden-text");
      const setup = mock.wished(location.search);
      host.replaceChildren(troubles(store), make("p", { "class": "lead" }, text("mock.lead")), mock.form(kb, setup, begin), ...last(kb, store, again));
    };
    const begin = (setup) => {
      const now = study.now();
      const session = {
        id: "m-" + now + "-" + setup.seed, start: now, end: now, style: setup.style, seed: setup.seed,
        rounds: setup.rounds, clock: setup.clock, items: [], queue: mock.drawn(setup, kb.questions, kb.state()),
      };
      session.name = kb.nameOf(session);
      running(true);
      title.classList.add("hidden-text");
      mock.interview(kb, session, (ended) => {
        running(false);
        if (ended.items.length) mock.showReport(kb, ended, mock.sessions(store), again);
        else again();
      });
    };
    again();
    host.dataset.mockPage = "ready";
  };
})();
