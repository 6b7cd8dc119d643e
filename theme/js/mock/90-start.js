// Puts the interview on the study page: set-up, interview, report, and back to the page.
(function () {
  "use strict";
  const { zhuji } = globalThis;
  const { mock, study } = zhuji;
  const { make, text } = zhuji;
  let shown;

  function Page(host, store, data) {
    const questions = mock.read(data);
    Object.assign(this, {
      host, store, questions,
      rounds: data.rounds.map(({ href, title, name }) =>
        ({ href, title, name, questions: questions.filter((question) => question.rounds.includes(href)).length })),
      byId: new Map(questions.map((question) => [question.id, question])),
      hub: document.querySelector("[data-study]"), title: document.querySelector("main h1"),
    });
    this.rounds.forEach((round, i) => { round.minutes = data.rounds[i].minutes || 0; });
    this.away = this.title.textContent;
    this.notice = make("div", {});
    store.subscribe(() => this.warn());
    this.warn();
  }

  /** What is wrong with the storage stands above all that the interview shows, as long as it is so. */
  Page.prototype.warn = function () {
    const wrong = this.store.where + [...this.store.troubles];
    if (wrong === this.wrong) return;
    this.wrong = wrong;
    this.notice.replaceChildren(...study.notices(this.store));
  };

  Page.prototype.put = function (...content) { this.host.replaceChildren(this.notice, ...content); };

  /** Questions that the reader has not put aside. */
  Page.prototype.open = function () {
    return this.questions.filter((question) => this.store.flagged(question.id, "skip") !== true);
  };

  Page.prototype.state = function () { return mock.state(this.store, this.questions); };

  Page.prototype.nameOf = function (session) {
    const names = this.rounds.filter((round) => session.rounds.includes(round.href)).map((round) => round.name);
    return names.length && names.length < this.rounds.length ? names.join("、") : text("mock.all");
  };

  Page.prototype.running = function (on) {
    this.isRunning = on;
    document.body.classList.toggle("running", on);
  };

  Page.prototype.setUp = function () {
    this.running(false);
    this.title.classList.remove("hidden-text");
    const sessions = mock.sessions(this.store);
    const setup = mock.wished(location.search, this.rounds);
    const back = study.button(text("mock.leave"), () => this.leave());
    const line = make("p", { "class": "mock-last" }, back);
    if (sessions.length) {
      const last = sessions[sessions.length - 1];
      line.prepend(make("span", {}, text("mock.last", mock.date(last.start), last.items.length)),
        study.button(text("mock.last.show"), () => this.report(last)));
    }
    this.put(make("p", { "class": "lead" }, text("mock.lead")),
      mock.form(this, setup, (made) => this.begin(made)), line);
    this.title.tabIndex = -1;
    this.title.focus({ preventScroll: true });
    scrollTo(0, 0);
  };

  Page.prototype.begin = function (setup) {
    if (this.isRunning) return;
    this.running(true);
    const now = study.now();
    const session = {
      id: "m-" + now + "-" + setup.seed, start: now, end: now, style: setup.style, seed: setup.seed,
      rounds: setup.rounds, clock: setup.clock, items: [], queue: mock.drawn(setup, this.open(), this.state()),
    };
    session.name = this.nameOf(session);
    this.need(session.queue.some((question) => question.steps > 1 || question.stages.length) && "drill", () => {
      mock.interview(this, session, (ended) => {
        this.running(false);
        if (ended.items.length) this.report(ended);
        else this.setUp();
      });
    });
  };

  /** Goes on with a part that has a script and a sheet of its own, which come when they are needed. */
  Page.prototype.need = function (part, act) {
    const loaded = part && [zhuji.load("assets/" + part + ".js"), zhuji.style("assets/" + part + ".css")];
    Promise.all(loaded || []).then(() => {
      this.title.classList.add("hidden-text");
      act();
    }, (error) => {
      this.running(false);
      this.put(make("p", { "class": "notice", role: "status" }, text("study.failed", error.message)));
    });
  };

  Page.prototype.report = function (session) {
    this.need("report", () => mock.showReport(this, session, mock.sessions(this.store), () => this.setUp()));
  };

  Page.prototype.enter = function () {
    this.hub.hidden = true;
    this.host.hidden = false;
    this.title.textContent = text("mock.title");
    const asked = mock.sessions(this.store).find((session) => "#mock/" + session.id === location.hash);
    if (asked) this.report(asked);
    else this.setUp();
  };

  Page.prototype.leave = function () {
    this.host.hidden = true;
    this.host.replaceChildren();
    this.hub.hidden = false;
    this.title.textContent = this.away;
    this.title.classList.remove("hidden-text");
    this.title.focus({ preventScroll: true });
    study.turn("");
  };

  /** Shows the interview in the place of the study page; again when the address asks for another report. */
  study.tools.mock = async (host, store) => {
    await zhuji.style("assets/mock.css");
    if (!shown) {
      shown = new Page(host, store, study.data);
      host.classList.add("mock");
      addEventListener("hashchange", () => {
        if (shown.host.hidden || shown.isRunning) return;
        if (location.hash.startsWith("#mock")) shown.enter();
        else shown.leave();
      });
    }
    if (!shown.isRunning) shown.enter();
  };
})();
