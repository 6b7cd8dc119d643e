// A list of results: what of it is chosen, and how a passage looks in it.
(function () {
  "use strict";
  const zhuji = globalThis.zhuji;
  const search = zhuji.search;
  const { make, text: words } = zhuji;
  const SHOWN = 3;
  let lists = 0;

  const marked = (element, pieces) => {
    for (const [text, isMark] of pieces) element.append(isMark ? make("mark", {}, text) : text);
    return element;
  };

  class Options {
    /** input: the field that the list belongs to, which keeps the focus. */
    constructor(input) {
      this.name = "search-" + lists++;
      this.input = input;
      this.all = [];
      this.at = -1;
      this.element = make("div", { class: "search-list", role: "listbox", id: this.name, "aria-label": words("search.results") });
      this.element.addEventListener("pointermove", (event) => {
        const option = event.target.closest("[role=option]");
        if (option && input.value) this.select(this.all.indexOf(option));
      });
    }

    clear() {
      this.all = [];
      this.element.replaceChildren();
      this.select(-1);
    }

    select(index) {
      this.at = index;
      this.all.forEach((option, i) => option.setAttribute("aria-selected", i === index));
      const option = this.all[index];
      if (option) this.input.setAttribute("aria-activedescendant", option.id);
      else this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-expanded", this.all.length > 0);
    }

    /** To the next one or the one before; the last is followed by the first. */
    move(step) {
      const n = this.all.length;
      if (!n) return;
      this.select(this.at < 0 ? (step > 0 ? 0 : n - 1) : (this.at + step + n) % n);
      this.all[this.at].scrollIntoView({ block: "nearest" });
    }

    get chosen() {
      return this.all[this.at];
    }

    group(key, number) {
      const label = words(key, number);
      const group = make("div", { role: "group", "aria-label": label });
      group.append(make("h3", { role: "presentation" }, label));
      this.element.append(group);
      return group;
    }

    add(link, group) {
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
      link.setAttribute("tabindex", "-1");
      link.id = this.name + "-" + this.all.length;
      this.all.push(link);
      group.append(link);
      return link;
    }

    /** Passages by their notes, questions apart; what was chosen stays so. */
    show(passages, want, question) {
      this.before = this.at > 0 && this.chosen.href;
      this.clear();
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
        list.slice(0, list[0].question ? list.length : SHOWN).forEach((passage, i) => {
          const key = passage.question ? "search.questions" : "search.notes";
          groups[key] = groups[key] || this.group(key);
          this.add(this.hit(passage, want, question, i > 0 && !passage.question), groups[key]);
        });
      }
      this.keep();
    }

    /** Chooses what was chosen before the list was made anew, else the first. */
    keep() {
      const same = this.all.findIndex((option) => option.href === this.before);
      this.select(this.all.length ? Math.max(0, same) : -1);
      if (same > 0) this.chosen.scrollIntoView({ block: "nearest" });
    }

    hit({ url, title, heading, trail, topic, text, anchor, question: asked }, want, question, follows) {
      const link = make("a", {
        href: zhuji.root + url + "?mark=" + encodeURIComponent(question) + (anchor ? "#" + encodeURIComponent(anchor) : ""),
        class: follows ? "search-hit follows" : "search-hit",
      });
      const line = (name, text) => link.append(marked(make(name, {}), search.pieces(text, search.marks(text, want))));
      if (!follows) {
        line("b", asked ? heading : title);
        const beside = asked ? title : topic;
        if (beside) link.append(make("em", {}, beside));
      }
      const path = asked ? trail : [...trail, ...(anchor ? [heading] : [])];
      if (path.length) line("small", path.join(" / "));
      const [pieces, drawn] = search.excerpt(text, want, 72);
      const shown = marked(make(drawn ? "code" : "p", {}), pieces);
      if (pieces.length) link.append(drawn ? make("p", {}, shown) : shown);
      return link;
    }
  }

  search.Options = Options;
})();
