// A search field with its results: the same in the dialog and on the search page.
(function () {
  "use strict";
  const zhuji = globalThis.zhuji;
  const search = zhuji.search;
  const { make, text: words } = zhuji;
  const KINDS = { "": "search.all", question: "search.questions", note: "search.notes" };
  const PAUSE = 90;

  class View {
    /** first: how many passages are fetched at once; changed: is told each question. */
    constructor(first, changed) {
      this.first = first;
      this.changed = changed;
      this.kind = "";
      this.filter = {};
      this.turn = 0;
      this.input = make("input", {
        type: "search",
        role: "combobox",
        enterkeyhint: "search",
        autocomplete: "off",
        autocapitalize: "off",
        spellcheck: "false",
        maxlength: "512",
        "aria-autocomplete": "list",
        "aria-label": words("search.label"),
        placeholder: words("search.placeholder"),
      });
      this.options = new search.Options(this.input);
      this.input.setAttribute("aria-controls", this.options.name);
      this.scope = make("div", { class: "search-scope", role: "group", "aria-label": words("search.scope") });
      for (const kind of Object.keys(KINDS)) {
        const button = make("button", { type: "button" });
        button.onclick = () => this.choose(kind);
        this.scope.append(button);
      }
      this.status = make("span", { role: "status" });
      this.note = make("div", { class: "search-note" });
      this.aside = make("div", { class: "search-note" });
      this.rest = make("div", { class: "search-rest" });
      this.results = make("div", { class: "search-results" }, this.options.element, this.aside, this.rest);
      this.clear();
      this.listen();
    }

    listen() {
      let timer;
      const later = () => {
        // what stood there before anything was asked is no answer
        if (!this.status.textContent) this.options.select(-1);
        clearTimeout(timer);
        timer = setTimeout(() => this.run(true), PAUSE);
      };
      this.input.addEventListener("input", (event) => event.isComposing || later());
      this.input.addEventListener("compositionend", later);
      this.input.addEventListener("keydown", (event) => this.key(event));
      this.options.element.addEventListener("click", (event) => {
        if (event.target.closest(".search-hit")) search.recent.add(this.question);
      });
    }

    get question() {
      return this.input.value.trim();
    }

    choose(kind) {
      this.kind = kind;
      this.run();
    }

    /** Says beside each kind how many there are. */
    counts(hits, isQuestion) {
      const asked = hits.filter((id) => isQuestion[id]).length;
      const numbers = [hits.length, asked, hits.length - asked];
      Object.keys(KINDS).forEach((kind, i) => {
        const button = this.scope.children[i];
        button.setAttribute("aria-pressed", kind === this.kind);
        button.textContent = words(KINDS[kind]) + (hits.length ? " " + numbers[i] : "");
      });
    }

    key(event) {
      if (zhuji.composing(event)) return;
      const { key } = event;
      if (key === "ArrowDown" || key === "ArrowUp") this.options.move(key === "ArrowDown" ? 1 : -1);
      else if (key === "Enter") this.enter(event.ctrlKey || event.metaKey);
      else if (key === "Escape" && this.input.value) {
        event.stopPropagation();
        this.ask("");
      } else return;
      event.preventDefault();
    }

    enter(apart) {
      const option = this.options.chosen;
      if (!option) this.run();
      else if (apart && option.matches(".search-hit")) {
        search.recent.add(this.question);
        window.open(option.href, "_blank", "noopener");
      } else option.click();
    }

    ask(question) {
      this.input.value = question;
      this.input.focus();
      return this.run();
    }

    /** Answers what stands in the field; the last call wins. */
    async run(typing) {
      const turn = ++this.turn;
      const question = this.question;
      this.changed(question);
      if (!question) return this.empty();
      try {
        this.status.textContent = words("search.loading");
        await search.engine();
        const { plan, lexicon, hits } = await search.ask(question, this.filter, typing);
        if (turn !== this.turn) return;
        const isQuestion = search.questions(lexicon.manifest);
        this.counts(hits, isQuestion);
        const kept = hits.filter((id) => !this.kind || (this.kind === "question") === !!isQuestion[id]);
        await this.show(plan, kept, this.first, turn);
      } catch (error) {
        if (turn === this.turn) this.failed(error);
      }
    }

    /** Shows so many of the hits, and goes on while nobody types. */
    async show(plan, hits, count, turn) {
      const passages = await search.passages(hits.slice(0, count));
      if (turn !== this.turn) return;
      this.options.show(passages, search.wanted(plan), this.question);
      this.say(plan, hits.length);
      this.beside("names");
      if (hits.length <= count) return;
      const more = (n) => this.show(plan, hits, n, turn).catch((error) => turn === this.turn && this.failed(error));
      if (count < 12) setTimeout(() => turn === this.turn && more(12), 300);
      else this.button(this.rest, "search.more", () => more(count + 20));
    }

    /** A button that does its work once, and gives the focus back to the field. */
    button(place, key, act) {
      const button = make("button", { type: "button", class: "button" }, words(key));
      button.onclick = () => {
        button.remove();
        this.input.focus();
        act();
      };
      place.append(button);
    }

    say(plan, total) {
      this.status.textContent = total ? words("search.count", total) : words("search.none", this.question);
      const lines = plan.meant.map(([from, to]) => words("search.meant", from, to));
      if (!total) lines.push(words("search.none.hint"));
      this.note.replaceChildren(...lines.map((line) => make("span", {}, line)));
      this.aside.replaceChildren();
      this.rest.replaceChildren();
    }

    clear() {
      this.options.clear();
      this.counts([]);
      this.status.textContent = "";
      this.note.replaceChildren();
      this.aside.replaceChildren();
      this.rest.replaceChildren();
    }

    /** What has a script of its own and comes when there is nothing else to do, unless something new is asked. */
    beside(name) {
      const { turn } = this;
      const load = () =>
        turn === this.turn &&
        zhuji.load("assets/" + name + ".js").then(() => search[name](this)).catch((error) => {
          if (turn === this.turn) this.excuse(error, this.aside, () => this.run());
        });
      if (search[name]) load();
      else zhuji.idle(load);
    }

    /** Nothing is asked: what was asked before, and what is due where something was ever rated. */
    empty() {
      this.clear();
      const list = search.recent.list();
      const group = list.length && this.options.group("search.recent");
      for (const question of list) {
        const option = this.options.add(make("a", { href: "#" }, make("b", {}, question)), group);
        option.onclick = (event) => {
          event.preventDefault();
          this.ask(question);
        };
      }
      this.options.select(-1);
      const rated = location.protocol === "file:" || zhuji.kept("1:rev");
      if (rated && "hub" in document.documentElement.dataset) this.beside("due");
    }

    /** Says that the index could not be read: never that there is nothing. */
    failed(error) {
      this.clear();
      this.status.textContent = this.excuse(error, this.note, () => this.run());
    }

    /** Puts what went wrong in a place, with a button to try again. */
    excuse(error, place, again) {
      const key = { stale: "search.stale", format: "search.format" }[error.message] || "search.failed";
      const text = words(key, error.file || error.message);
      place.replaceChildren(make("span", {}, text));
      this.button(place, "search.retry", () => {
        if (search.reset) search.reset();
        again();
      });
      return text;
    }
  }

  search.View = View;
})();
