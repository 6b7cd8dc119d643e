// The interview in progress: one question at a time, its levels as a drill core, a small clock, and nothing else.
(function () {
  "use strict";
  const { zhuji } = globalThis;
  const { mock, study } = zhuji;
  const { make, text } = zhuji;
  /** Help comes in three steps; the last one costs the level. */
  const HELPS = 2;
  /** The longest time that a record holds. */
  const DAY = 86400;

  /** page is {put, store, byId, state}; session is {queue, items, style, seed, clock}; done is called at its end. */
  function Interview(page, session, done) {
    Object.assign(this, { page, session, done, place: 0, clock: session.clock });
    this.core = make("section", { "class": "core", "aria-label": text("mock.current") });
    this.time = make("span", { "class": "mock-clock", role: "timer" });
    this.bar = make("div", { "class": "mock-bar" });
    this.core.addEventListener("keydown", (event) => this.key(event));
    this.ticking = setInterval(() => this.tick(), 1000);
    page.put(this.bar, this.core);
    this.ask();
  }

  mock.interview = (page, session, done) => new Interview(page, session, done);

  /** Begins the next question, or ends. */
  Interview.prototype.ask = function () {
    const { session, page } = this;
    this.question = session.queue[this.place];
    if (!this.question) { this.end(); return; }
    if (this.place + 1 === session.queue.length) zhuji.load("assets/report.js").catch(() => { /* asked again at the end */ });
    const levels = mock.levels(this.question, session.style, session.seed, page.state().known);
    Object.assign(this, { run: mock.begin(levels), helps: 0, drill: null, walk: null, begun: study.now(), since: study.now() });
    if (this.question.stages.length) this.walk = mock.newWalk(this.question);
    this.phase = this.walk ? "stages" : "ask";
    this.showBar();
    this.show();
  };

  /** Seconds since the last level began; the next one begins now. */
  Interview.prototype.lap = function () {
    const now = study.now();
    const seconds = now - this.since;
    this.since = now;
    return Math.max(0, Math.min(DAY, seconds));
  };

  Interview.prototype.tick = function () {
    if (this.phase === "rate") return;
    this.time.textContent = mock.time(study.now() - this.begun);
  };

  Interview.prototype.answered = function () {
    if (this.phase !== "ask" && this.phase !== "stages") return;
    const first = this.run.held === 0;
    this.run = mock.answer(this.run, this.lap());
    this.helps = 0;
    this.phase = "ask";
    if (first && this.question.steps > 1) {
      this.phase = "order";
      this.drill = mock.newDrill(this.question, this.session.seed);
    } else if (mock.isDone(this.run)) this.phase = "rate";
    this.show();
  };

  Interview.prototype.stuck = function () {
    if (this.phase !== "ask" && this.phase !== "stages") return;
    if (this.helps >= HELPS) { this.broke(); return; }
    this.helps++;
    this.show();
  };

  Interview.prototype.broke = function () {
    this.run = mock.fail(this.run, this.lap());
    this.phase = "rate";
    this.show();
  };

  /** After the drill of the steps, whose time is the question's and no level's, the follow-ups go on. */
  Interview.prototype.ordered = function () {
    this.drill.seconds = this.lap();
    this.phase = mock.isDone(this.run) ? "rate" : "ask";
    this.show();
  };

  Interview.prototype.rated = function (grade) {
    const { run, session, page } = this;
    const item = {
      id: this.question.id, grade, depth: run.held, written: mock.written(run.levels),
      seconds: Math.min(DAY, run.seconds.reduce((sum, each) => sum + each, this.drill ? this.drill.seconds : 0)),
      broke: run.broke ? mock.now(run).id : "",
      order: this.drill && this.drill.first ? this.drill.first.errors : null,
      gates: this.question.stages.some((stage) => stage.gate > 0),
      skipped: this.walk ? this.walk.skipped.length : 0,
    };
    session.items.push(item);
    mock.keep(page.store, session, run, item);
    this.place++;
    this.ask();
  };

  Interview.prototype.end = function () {
    clearInterval(this.ticking);
    this.done(this.session);
  };

  Interview.prototype.key = function (event) {
    if (zhuji.kept("keys") === "off" || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (zhuji.composing(event) || event.target.matches("textarea, select, input:not([type=radio], [type=checkbox])")) return;
    const button = event.target.closest("a, button, summary, input[type=checkbox]");
    const act = {
      " ": () => !button && this.space(),
      h: () => this.stuck(),
      1: () => this.choose(1), 2: () => this.choose(2), 3: () => this.choose(3),
    }[event.key];
    if (act && act() !== false) event.preventDefault();
  };

  /** The space bar presses the one button of the screen that leads on. */
  Interview.prototype.space = function () {
    const next = this.core.querySelector(".button.primary");
    if (next) next.click();
  };

  Interview.prototype.choose = function (grade) {
    const radio = this.core.querySelector("input[name=grade][value='" + grade + "']");
    if (!radio) return false;
    radio.checked = true;
    radio.focus();
    return true;
  };

  Interview.prototype.showBar = function () {
    const { session, place } = this;
    const all = session.queue.length;
    const bars = make("span", { "class": "mock-progress", role: "img", "aria-label": text("mock.progress", place + 1, all) });
    session.queue.forEach((none, i) => bars.append(make("i", { "class": i < place ? "past" : i === place ? "now" : "" })));
    const clock = study.button("", () => { this.clock = !this.clock; face(); }, "quiet");
    const face = () => {
      this.time.hidden = !this.clock;
      clock.textContent = text(this.clock ? "mock.clock.hide" : "mock.clock.show");
    };
    face();
    this.time.setAttribute("aria-label", text("mock.clock"));
    this.tick();
    this.bar.replaceChildren(
      make("span", { "class": "mock-name" }, session.name + "，" + text("mock.style." + session.style)), bars,
      make("span", { "class": "mock-count", "aria-hidden": "true" }, place + 1 + " / " + all), this.time, clock,
      study.button(text("mock.end"), () => this.end(), "quiet"));
  };

  const stratum = (depth) => "stratum-" + Math.min(depth + 1, 5);

  mock.levelText = (each) => (each.level ? mock.label(each.level) : text("mock.ask." + each.id.slice(1)));

  Interview.prototype.past = function (each) {
    const broke = this.run.broke && each.depth === this.run.held;
    const line = make("p", { "class": "level-question", "data-depth": each.depth }, mock.levelText(each));
    const level = make("div", { "class": "level past " + stratum(each.depth) + (broke ? " broke" : "") }, line,
      make("p", { "class": "caption" + (broke ? " FAILED" : "") },
        text(broke ? "mock.broke.here" : "mock.answered", mock.time(this.run.seconds[each.depth]))));
    if (this.phase === "rate" && each.level) level.append(...mock.truth(each.level, broke));
    return level;
  };

  /** Points and pitfalls of a level, folded unless it broke there. */
  mock.truth = (level, open) =>
    [["point", "ul", "mock.points"], ["pitfall", "ul", "mock.pitfalls"]].flatMap(([name, list, title]) => {
      const copies = mock.copies(level, name);
      if (!copies.length) return [];
      const fold = make("details", { "class": "fold" }, make("summary", {}, text(title), make("span", {}, String(copies.length))),
        make(list, { "class": name === "pitfall" ? "pitfalls" : "" }, ...copies.map((copy) => make("li", {}, copy))));
      fold.open = open;
      return [fold];
    });

  Interview.prototype.show = function () {
    const { run, phase } = this;
    const levels = run.levels.slice(0, run.held + (run.broke ? 1 : 0)).map((each) => this.past(each));
    if (phase === "ask" || phase === "stages") levels.push(...this.current(mock.now(run)));
    if (phase === "order") levels.push(mock.drillView(this));
    if (phase === "rate") levels.push(...this.unasked(), mock.verdict(this));
    this.core.replaceChildren(...levels);
    zhuji.reach();
    const heading = this.core.querySelector("h2");
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "nearest" });
  };

  /** What the author wrote below the level that broke. */
  Interview.prototype.unasked = function () {
    const { run } = this;
    const below = mock.written(run.levels) - run.held - 1;
    if (!run.broke || below < 1) return [];
    const line = make("p", { "class": "level-question", "data-depth": run.held + 1 }, text("mock.unasked", below));
    return [make("div", { "class": "level next" }, line)];
  };

  Interview.prototype.current = function (each) {
    const heading = make("h2", { "class": "level-question", tabindex: "-1", "data-depth": each.depth }, mock.levelText(each));
    const level = make("div", { "class": "level now " + stratum(each.depth) }, heading);
    if (!each.level) level.append(make("p", { "class": "caption" }, text("mock.unprepared")));
    if (this.phase === "stages") level.append(mock.walkView(this));
    if (this.helps) level.append(this.help(each));
    level.append(this.actions());
    const more = this.run.held + 1 < this.run.levels.length;
    return more ? [level, make("div", { "class": "level next" }, make("p", { "class": "level-question", "data-depth": each.depth + 1 }, text("mock.deeper")))] : [level];
  };

  Interview.prototype.actions = function () {
    const stuck = study.button(text("mock.stuck"), () => this.stuck());
    stuck.setAttribute("aria-expanded", String(this.helps > 0));
    const keys = make("span", { "class": "mock-keys" }, make("kbd", {}, "h"), " " + text("mock.stuck"));
    if (this.phase === "stages") return make("div", { "class": "actions" }, ...mock.walkButtons(this), stuck, keys);
    const done = study.button(text("mock.done"), () => this.answered(), "button primary");
    keys.prepend(make("kbd", {}, text("mock.key.space")), " " + text("mock.done") + "　");
    return make("div", { "class": "actions" }, done, stuck, keys);
  };

  Interview.prototype.help = function (each) {
    const hints = each.level ? mock.copies(each.level, "hint") : [text("mock.hint." + each.id.slice(1))];
    const boundary = make("li", {}, make("b", {}, text("mock.boundary")), make("p", {}, text("mock.boundary.example")));
    const list = make("ol", { "class": "mock-help", "aria-label": text("mock.help") });
    const hint = make("li", {}, make("b", {}, text("mock.hint")), ...(hints.length ? hints : [text("mock.hint.none")]).map((copy) => make("p", {}, copy)));
    list.append(hint);
    if (this.helps > 1) {
      list.append(boundary, make("li", { "class": "price" }, make("span", {}, text(each.level ? "mock.price" : "mock.price.unprepared")),
        study.button(text(each.level ? "mock.show" : "mock.give"), () => this.broke())));
    }
    return list;
  };
})();
