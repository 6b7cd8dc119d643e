// The set-up: which rounds, how many questions, how hard; it remembers what was chosen last.
(function () {
  "use strict";
  const { zhuji } = globalThis;
  const { mock, study } = zhuji;
  const { make, text } = zhuji;
  const DEFAULTS = { rounds: [], topics: [], weak: false, by: "count", count: 4, minutes: 45, style: "drill", clock: true };

  function remembered() {
    try {
      const kept = JSON.parse(zhuji.kept("mock"));
      return Object.fromEntries(Object.keys(DEFAULTS).map((key) => {
        const fits = kept && typeof kept[key] === typeof DEFAULTS[key] && Array.isArray(kept[key]) === Array.isArray(DEFAULTS[key]);
        return [key, fits ? kept[key] : DEFAULTS[key]];
      }));
    } catch (e) {
      return { ...DEFAULTS };
    }
  }

  /** What a round's file says of an interview like it: as many minutes as it took, else all that it asked. */
  const preset = (round) => ({
    rounds: [round.href],
    ...(round.minutes ? { by: "minutes", minutes: Math.min(600, round.minutes) } : { by: "count", count: Math.min(50, round.questions) }),
  });

  /**
   * The set-up of the address, ?round=rounds/round-3.html&seed=…, over the one of last time; one round takes as long as
   * it took in reality, unless the address says how many questions.
   */
  mock.wished = (address, all) => {
    const asked = new URLSearchParams(address);
    const setup = remembered();
    setup.rounds = setup.rounds.filter((href) => all.some((round) => round.href === href));
    if (asked.has("round")) {
      const wanted = all.filter((round) => asked.getAll("round").includes(decodeURI(round.href)));
      setup.rounds = wanted.map((round) => round.href);
      if (wanted.length === 1 && wanted[0].minutes) Object.assign(setup, preset(wanted[0]));
    }
    if (asked.has("count")) {
      Object.assign(setup, { by: "count", count: Math.min(50, Math.max(1, Number(asked.get("count")) || DEFAULTS.count)) });
    }
    if (asked.has("style")) setup.style = asked.get("style") === "gentle" ? "gentle" : "drill";
    setup.seed = mock.isSeed(asked.get("seed")) ? asked.get("seed") : "";
    return setup;
  };

  function choice(type, name, value, checked, label, note) {
    const input = make("input", { type, name, value });
    input.checked = checked;
    const line = make("label", { "class": "choice" }, input, make("span", {}, label));
    if (note) line.lastChild.append(make("small", {}, note));
    return line;
  }

  const group = (legend, ...lines) =>
    make("fieldset", { "class": "mock-choices" }, make("legend", {}, legend), make("div", {}, ...lines));

  function amount(setup, name, most) {
    const input = make("input", { type: "number", name: name + "-value", min: "1", max: String(most), value: String(setup[name]), "aria-label": text("mock.by." + name) });
    input.oninput = () => { input.closest("div").querySelector("[value=" + name + "]").checked = true; };
    const line = choice("radio", "by", name, setup.by === name, text("mock.by." + name));
    return make("div", { "class": "amount" }, line, input);
  }

  /** A button for each round: its minutes, where its file has them, and how many of its questions that makes. */
  function presets(page, form, seed, show) {
    const buttons = page.rounds.flatMap((round) => {
      const made = preset(round);
      const drawn = mock.drawn({ ...made, topics: [], seed }, page.open(), page.state()).length;
      const label = round.minutes ? text("mock.preset.minutes", round.name, round.minutes, drawn) : text("mock.preset", round.name, drawn);
      return drawn ? [study.button(label, () => {
        form.querySelectorAll("[type=checkbox]:not([name=clock])").forEach((box) => { box.checked = made.rounds.includes(box.value); });
        form.querySelector("[name=by][value=" + made.by + "]").checked = true;
        form.querySelector("[name=" + made.by + "-value]").value = made[made.by];
        show();
      })] : [];
    });
    return buttons.length ? [group(text("mock.presets"), ...buttons)] : [];
  }

  function rest(setup, topics, drawn) {
    const seed = make("input", { type: "text", name: "seed", value: setup.seed, placeholder: drawn, maxlength: "32", pattern: "[A-Za-z0-9\\-]*", autocomplete: "off", spellcheck: "false" });
    const fold = make("details", { "class": "fold mock-more" },
      make("summary", {}, text("mock.more")),
      group(text("mock.topics"), ...topics.map((topic) => choice("checkbox", "topic", topic, setup.topics.includes(topic), topic)), make("small", {}, text("mock.topics.note"))),
      group(text("mock.also"),
        choice("checkbox", "weak", "1", setup.weak, text("mock.weak"), text("mock.weak.note")),
        choice("checkbox", "clock", "1", setup.clock, text("mock.clock.show"))),
      make("label", { "class": "mock-seed" }, make("span", {}, text("mock.seed")), seed, make("small", {}, text("mock.seed.note"))));
    fold.open = Boolean(setup.topics.length || setup.weak || setup.seed);
    return fold;
  }

  function read(form) {
    const data = new FormData(form);
    const amountOf = (name) => Math.min(600, Math.max(1, Math.floor(Number(data.get(name + "-value"))) || DEFAULTS[name]));
    return {
      rounds: data.getAll("round"), topics: data.getAll("topic"), weak: data.has("weak"), clock: data.has("clock"),
      by: data.get("by"), count: amountOf("count"), minutes: amountOf("minutes"), style: data.get("style"),
      seed: data.get("seed"),
    };
  }

  /** What mock.draw understands of it. */
  mock.drawn = (setup, questions, state) =>
    mock.draw(questions, { ...setup, minutes: setup.by === "minutes" ? setup.minutes : 0 }, state);

  /** The form; begin is given the set-up. */
  mock.form = (page, setup, begin) => {
    const rounds = page.rounds.map(({ href, title, questions }) =>
      choice("checkbox", "round", href, !setup.rounds.length || setup.rounds.includes(href), title, text("mock.questions", questions)));
    const topics = [...new Set(page.questions.map((question) => question.topic))];
    const seed = mock.newSeed(Math.random);
    const outlook = make("p", { "class": "caption", role: "status" });
    const start = make("button", { "class": "button primary", type: "submit" }, text("mock.start"));
    const form = make("form", { "class": "mock-setup" },
      group(text("mock.rounds"), ...rounds),
      group(text("mock.amount"), amount(setup, "count", 50), amount(setup, "minutes", 600)),
      group(text("mock.style"), ...["gentle", "drill"].map((style) =>
        choice("radio", "style", style, setup.style === style, text("mock.style." + style), text("mock.style." + style + ".note")))),
      rest(setup, topics, seed), make("div", { "class": "mock-begin" }, start, outlook));
    const wish = () => {
      const made = read(form);
      return { ...made, seed: mock.isSeed(made.seed) ? made.seed : seed };
    };
    const show = () => {
      const made = wish();
      const drawn = made.rounds.length ? mock.drawn(made, page.open(), page.state()) : [];
      const minutes = drawn.reduce((sum, question) => sum + mock.minutes(question), 0);
      outlook.textContent = drawn.length ? text("mock.outlook", drawn.length, minutes) : text("mock.none");
      start.setAttribute("aria-disabled", String(!drawn.length));
    };
    form.prepend(...presets(page, form, wish().seed, show));
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const made = wish();
      if (start.getAttribute("aria-disabled") === "true") return;
      zhuji.keep("mock", JSON.stringify({ ...made, rounds: made.rounds.length === page.rounds.length ? [] : made.rounds, seed: undefined }));
      begin(made);
    });
    show();
    return form;
  };
})();
