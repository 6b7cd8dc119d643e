// A search field with its results: the same in the dialog and on the search page.
(function () {
  "use strict";
  const zhuji = globalThis.zhuji;
  const search = zhuji.search;
  const { make, text: words } = { make: (...all) => zhuji.make(...all), text: (...all) => zhuji.text(...all) };
  const KINDS = ["", "question", "note"];
  const FACETS = ["round", "topic", "tag"];
  const RECENT = 8;
  let views = 0;

  const recent = () => {
    try {
      const list = JSON.parse(zhuji.kept("search") || "[]");
      return Array.isArray(list) ? list.filter((one) => typeof one === "string").slice(0, RECENT) : [];
    } catch (e) {
      return [];
    }
  };
  const remember = (question) => {
    const list = [question, ...recent().filter((one) => one !== question)].slice(0, RECENT);
    zhuji.keep("search", JSON.stringify(list));
  };

  const marked = (element, list) => {
    for (const [text, isMark] of list) element.append(isMark ? make("mark", {}, text) : text);
    return element;
  };

  class View {
    /** first: how many passages are fetched at once; page: whether this is the search page. */
    constructor({ first, page }) {
      this.first = first;
      this.isPage = page;
      this.name = "search-" + views++;
      this.kind = "";
      this.filter = {};
      this.options = [];
      this.active = -1;
      this.turn = 0;
      this.build();
    }

    build() {
      this.input = make("input", {
        type: "search",
        role: "combobox",
        enterkeyhint: "search",
        autocomplete: "off",
        autocapitalize: "off",
        spellcheck: "false",
        maxlength: "512",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": this.name,
        "aria-label": words("search.label"),
        placeholder: words("search.placeholder"),
      });
      this.scope = make("div", { class: "search-scope", role: "group", "aria-label": words("search.scope") });
      this.buttons = KINDS.map((kind) => {
        const button = make("button", { type: "button", "aria-pressed": String(kind === this.kind) });
        button.onclick = () => this.choose(kind);
        this.scope.append(button);
        return button;
      });
      this.list = make("div", { class: "search-list", role: "listbox", id: this.name, "aria-label": words("search.results") });
      this.status = make("span", { role: "status" });
      this.note = make("p", { class: "search-note" });
      this.note.hidden = true;
      this.counts([]);
      let timer;
      const later = () => {
        clearTimeout(timer);
        timer = setTimeout(() => this.run(), 90);
      };
      this.input.addEventListener("input", (event) => event.isComposing || later());
      this.input.addEventListener("compositionend", later);
      this.input.addEventListener("keydown", (event) => this.key(event));
      this.list.addEventListener("pointermove", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) this.select(this.options.indexOf(option), false);
      });
    }

    get question() {
      return this.input.value.trim();
    }

    choose(kind) {
      this.kind = kind;
      this.buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(KINDS[i] === kind)));
      this.run();
    }

    counts(hits) {
      const asked = hits.filter(({ id }) => this.isQuestion && this.isQuestion[id]).length;
      const numbers = [hits.length, asked, hits.length - asked];
      const names = ["search.all", "search.questions", "search.notes"];
      this.buttons.forEach((button, i) => {
        button.textContent = words(names[i]) + (hits.length ? " " + numbers[i] : "");
      });
    }

    key(event) {
      if (zhuji.composing(event)) return;
      const { key } = event;
      if (key === "ArrowDown" || key === "ArrowUp") {
        const n = this.options.length;
        if (n) this.select((this.active + (key === "ArrowDown" ? 1 : n - (this.active < 0 ? 0 : 1))) % n, true);
        event.preventDefault();
      } else if (key === "Enter") {
        event.preventDefault();
        const option = this.options[Math.max(0, this.active)];
        if (!option) this.run();
        else if (event.ctrlKey || event.metaKey) {
          this.keep();
          if (option.href) window.open(option.href, "_blank", "noopener");
        } else option.click();
      } else if (key === "Escape" && this.input.value) {
        event.preventDefault();
        event.stopPropagation();
        this.input.value = "";
        this.run();
      }
    }

    select(index, scroll) {
      this.active = index;
      this.options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
      const option = this.options[index];
      if (!option) return this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-activedescendant", option.id);
      if (scroll) option.scrollIntoView({ block: "nearest" });
    }

    keep() {
      if (this.question) remember(this.question);
    }

    /** Answers what stands in the field; the last call wins. */
    async run() {
      const turn = ++this.turn;
      const question = this.question;
      this.changed(question);
      if (!question) return this.empty();
      try {
        this.status.textContent = words("search.loading");
        const answer = await search.ask(question, { ...this.filter });
        if (turn !== this.turn) return;
        this.isQuestion = answer.lexicon.manifest.isQuestion;
        this.counts(answer.hits);
        const kept = answer.hits.filter(({ id }) => !this.kind || (this.kind === "question") === !!this.isQuestion[id]);
        await this.show(answer.plan, kept, this.first, turn);
      } catch (error) {
        if (turn === this.turn) this.failed(error);
      }
    }

    /** Shows so many of the hits, and goes on while nobody types. */
    async show(plan, hits, count, turn) {
      const passages = await search.passages(hits.slice(0, count));
      if (turn !== this.turn) return;
      this.render(plan, passages, hits.length);
      if (count < 12 && hits.length > count) {
        setTimeout(() => {
          if (turn === this.turn) {
            this.show(plan, hits, 12, turn).catch((error) => turn === this.turn && this.failed(error));
          }
        }, 300);
      } else if (hits.length > count) this.more(() => this.show(plan, hits, count + 20, turn));
    }

    changed() {}

    clear() {
      this.options = [];
      this.list.replaceChildren();
      this.note.hidden = true;
      this.note.replaceChildren();
      this.select(-1);
    }

    empty() {
      this.clear();
      this.counts([]);
      this.status.textContent = "";
      const list = recent();
      if (list.length) {
        const group = this.group("search.recent");
        for (const question of list) {
          const option = this.option(make("a", { href: "#" }, make("b", {}, question)), group);
          option.onclick = (event) => {
            event.preventDefault();
            this.input.value = question;
            this.input.focus();
            this.run();
          };
        }
      }
      this.expanded();
    }

    expanded() {
      this.input.setAttribute("aria-expanded", String(this.options.length > 0));
    }

    group(key) {
      const group = make("div", { role: "group", "aria-label": words(key) });
      group.append(make("h3", { role: "presentation" }, words(key)));
      this.list.append(group);
      return group;
    }

    option(link, group) {
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
      link.setAttribute("tabindex", "-1");
      link.id = this.name + "-" + this.options.length;
      this.options.push(link);
      group.append(link);
      return link;
    }

    render(plan, passages, total) {
      const chosen = this.options[this.active] && this.options[this.active].href;
      this.clear();
      const want = search.wanted(plan);
      const groups = {};
      const pages = new Map();
      const seen = new Set();
      for (const passage of passages) {
        const place = passage.url + "#" + passage.anchor;
        if (seen.has(place)) continue;
        seen.add(place);
        if (!pages.has(passage.url)) pages.set(passage.url, []);
        pages.get(passage.url).push(passage);
      }
      for (const list of pages.values()) {
        list.slice(0, passages[0].question ? list.length : 3).forEach((passage, i) => {
          const key = passage.question ? "search.questions" : "search.notes";
          groups[key] = groups[key] || this.group(key);
          this.hit(passage, want, groups[key], i > 0 && !passage.question);
        });
      }
      this.say(plan, total);
      this.select(Math.max(0, this.options.findIndex((option) => chosen && option.href === chosen)));
      if (!this.options.length) this.select(-1);
      this.expanded();
    }

    say(plan, total) {
      this.status.textContent = total ? words("search.count", total) : words("search.none", this.question);
      const lines = plan.meant.map(([from, to]) => words("search.meant", from, to));
      if (!total) lines.push(words("search.none.hint"));
      this.note.hidden = !lines.length;
      for (const line of lines) this.note.append(make("span", {}, line));
    }

    hit(passage, want, group, follows) {
      const { title, heading, trail, topic, text, anchor } = passage;
      const query = "?mark=" + encodeURIComponent(this.question);
      const link = make("a", {
        href: zhuji.root + passage.url + query + (anchor ? "#" + encodeURIComponent(anchor) : ""),
        class: follows ? "search-hit follows" : "search-hit",
      });
      const head = passage.question ? heading : title;
      if (!follows) {
        link.append(marked(make("b", {}), search.pieces(head, search.marks(head, want))));
        const beside = passage.question ? title : topic;
        if (beside) link.append(make("em", {}, beside));
      }
      const path = passage.question ? trail : [...trail, ...(anchor ? [heading] : [])];
      if (path.length) {
        const line = path.join(" / ");
        link.append(marked(make("small", {}), search.pieces(line, search.marks(line, want))));
      }
      if (text) link.append(marked(make("p", {}), search.snippet(text, want, 72)));
      link.addEventListener("click", () => this.keep());
      this.option(link, group);
    }

    more(next) {
      const button = make("button", { type: "button", class: "button search-more" }, words("search.more"));
      button.onclick = () => {
        button.disabled = true;
        next().catch((error) => this.failed(error));
      };
      this.list.append(button);
    }

    /** Says that the index could not be read: never that there is nothing. */
    failed(error) {
      this.clear();
      this.counts([]);
      const stale = error.message === "stale" || error.message === "format";
      this.status.textContent = words(stale ? "search.stale" : "search.failed", error.file || "");
      const retry = make("button", { type: "button", class: "button" }, words("search.retry"));
      retry.onclick = () => {
        search.reset();
        this.input.focus();
        this.run();
      };
      this.note.append(make("span", {}, this.status.textContent), retry);
      this.note.hidden = false;
      this.expanded();
    }

    /** Choices of round, topic and tag, for the search page. */
    async facets() {
      const manifest = await search.store.open();
      if (!manifest.documents) return "";
      const facets = await search.store.load("facets");
      const box = make("div", { class: "search-facets" });
      for (const name of FACETS) {
        const values = Object.keys(facets[name]);
        if (!values.length) continue;
        const choice = make("select", { "aria-label": words("search." + name) });
        choice.append(make("option", { value: "" }, words("search." + name)));
        for (const value of values) choice.append(make("option", { value }, value));
        choice.value = this.filter[name] || "";
        choice.onchange = () => {
          this.filter[name] = choice.value;
          this.run();
        };
        box.append(choice);
      }
      return box;
    }
  }

  search.View = View;
})();
