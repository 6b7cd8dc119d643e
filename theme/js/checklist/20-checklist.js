// The checklist of a round: ratings, progress, filters, flags, and ways to print it.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var FILTERS = ["all", "unrated", "1", "2", "3", "due", "star"];
  var PRINTS = ["points", "list", "blank", "large"];

  function Round(main, store) {
    this.main = main;
    this.store = store;
    this.filter = "all";
    this.cards = Array.from(main.querySelectorAll("[data-question]"));
    this.raters = new Map();
    this.ids = Array.from(new Set(this.cards.map(function (card) { return card.dataset.question; })));
    this.bar = main.querySelector("[data-progress]");
    this.initial = Array.from(this.bar.childNodes);
  }

  Round.prototype.start = function () {
    var round = this;
    this.cards.forEach(function (card) { round.rateable(card, card.dataset.question); });
    this.main.addEventListener("toggle", function (event) {
      var level = event.target;
      if (level.open && level.matches && level.matches("[data-followup]")) round.rateable(level, level.dataset.followup);
    }, true);
    this.filters();
    this.printing();
    this.main.querySelectorAll("[data-export]").forEach(function (button) { button.onclick = function () { round.exportFile(); }; });
    this.notice = zhuji.make("div", {});
    this.bar.before(this.notice);
    this.store.subscribe(function () { round.changed(); });
    this.show();
  };

  /** What was just rated shows it at once; all the rest follows when the reader has seen that. */
  Round.prototype.changed = function () {
    var round = this;
    this.raters.forEach(function (rater, element) {
      if (idOf(element) === round.touched) round.showOne(rater, element);
    });
    this.touched = undefined;
    this.warn();
    if (this.behind) return;
    this.behind = true;
    study.painted().then(function () {
      round.behind = false;
      round.show();
    });
  };

  /** Gives a card, or a follow-up that was opened, its ratings. */
  Round.prototype.rateable = function (element, id) {
    if (this.raters.has(element)) return;
    var round = this;
    var root = element.hasAttribute("data-question");
    var title = element.querySelector(root ? ".card-title > :last-child" : "summary > span");
    var rater = study.rater(this.store, id, title.textContent.trim(), function (grade) { round.rate(id, grade); });
    var slot = zhuji.make("div", { "class": "rate-line" }, rater, rater.when, rater.undo);
    if (root) {
      slot.append(this.star(id), this.more(id));
      element.querySelector("[data-rate]").replaceWith(slot);
    } else {
      element.querySelector("summary").after(slot);
    }
    this.raters.set(element, rater);
    rater.show();
  };

  Round.prototype.rate = function (id, grade) {
    if (!grade) {
      this.touched = id;
      this.store.undo();
      zhuji.say(zhuji.text("review.undone"));
      return;
    }
    var last = this.store.of(id).slice(-1)[0];
    if (last && last[2] === grade && study.day(last[0]) === study.today()) return;
    this.touched = id;
    this.store.rate(id, grade, { mode: "c" });
    study.painted().then(function () {
      zhuji.say(zhuji.text("study.rated", study.word(grade)));
    });
  };

  /** The progress file, also of what this page alone has in memory. */
  Round.prototype.exportFile = function () {
    var store = this.store;
    return zhuji.load("assets/file.js").then(function () {
      store.exportFile();
      zhuji.say(zhuji.text("file.exported", store.state.log.length));
    });
  };

  Round.prototype.star = function (id) {
    var store = this.store;
    var round = this;
    var button = study.button("☆", function () {
      round.touched = id;
      store.flag(id, "star", !store.flagged(id, "star"));
    }, "star");
    button.setAttribute("aria-label", zhuji.text("checklist.star"));
    button.dataset.star = id;
    return button;
  };

  /** 跳过, 备注, 历史, made when somebody looks. */
  Round.prototype.more = function (id) {
    var store = this.store;
    var details = zhuji.make("details", { "class": "more" },
      zhuji.make("summary", { "aria-label": zhuji.text("checklist.more") }, "⋯"));
    details.addEventListener("toggle", function (event) {
      event.stopPropagation();
      var old = details.querySelector("div");
      if (old) old.remove();
      if (!details.open) return;
      var skip = zhuji.make("input", { type: "checkbox" });
      skip.checked = store.flagged(id, "skip") === true;
      skip.onchange = function () { store.flag(id, "skip", skip.checked); };
      var note = zhuji.make("textarea", { rows: "3", maxlength: "2000" });
      note.value = store.flagged(id, "note") || "";
      note.onchange = function () { store.flag(id, "note", note.value.slice(0, 2000)); };
      details.append(zhuji.make("div", {}, zhuji.make("label", {}, skip, zhuji.text("checklist.skip")),
        zhuji.make("label", {}, zhuji.text("checklist.note"), note), study.history(store, id)));
    });
    return details;
  };

  /** The last ratings of a question. */
  study.history = function (store, id) {
    var list = zhuji.make("ul", {});
    store.of(id).slice(-8).reverse().forEach(function (e) {
      list.append(zhuji.make("li", {}, study.ago(study.day(e[0])) + " ", study.rating(e[2]), " " + zhuji.text("checklist.mode." + ("crmi".indexOf(e[4]) < 0 ? "i" : e[4]))));
    });
    if (!list.firstChild) list.append(zhuji.make("li", {}, study.word(0)));
    return list;
  };

  Round.prototype.filters = function () {
    var round = this;
    var set = zhuji.make("fieldset", { "class": "chips" }, zhuji.make("legend", { "class": "hidden-text" }, zhuji.text("checklist.filter")));
    FILTERS.forEach(function (name) {
      var input = zhuji.make("input", { type: "radio", name: "z-filter", value: name });
      input.checked = name === "all";
      input.onchange = function () { round.filter = name; round.sift(); };
      set.append(zhuji.make("label", {}, input, zhuji.text("checklist.filter." + name)));
    });
    var line = this.main.querySelector("[data-filters]");
    line.append(set);
    this.shown = zhuji.make("p", { "class": "caption" });
    line.after(this.shown);
    addEventListener("hashchange", function () { round.reach(); });
    document.addEventListener("click", function (event) {
      var link = event.target.closest("a");
      // the address that stands there already is no change
      if (link && link.hash && link.href === location.href) round.reach();
    });
  };

  /** What an address names is shown, whatever the filter leaves out. */
  Round.prototype.reach = function () {
    var target = this.main.querySelector(":target");
    if (!target || !target.closest("[hidden]")) return;
    this.main.querySelector("[name=z-filter]").click();
    target.scrollIntoView();
  };

  Round.prototype.fits = function (id) {
    var found = study.card(this.store, id);
    if (this.filter === "all") return true;
    if (this.filter === "star") return this.store.flagged(id, "star") === true;
    if (this.filter === "due") return study.waits(this.store, id);
    return this.filter === "unrated" ? !found : !!found && Math.min(found.grade, 3) === +this.filter;
  };

  /** Hides what the filter leaves out, and headings that nothing is left of. */
  Round.prototype.sift = function () {
    var round = this;
    var shown = 0;
    this.cards.forEach(function (card) {
      card.hidden = !round.fits(card.dataset.question);
      if (!card.hidden) shown++;
    });
    this.main.querySelectorAll(".group").forEach(function (heading) {
      var next = heading.nextElementSibling;
      var left = false;
      for (; next && !next.matches(".group, .review"); next = next.nextElementSibling) left = left || next.matches(".card:not([hidden])");
      heading.hidden = !left && round.filter !== "all";
    });
    var words = zhuji.text("checklist.shown", shown);
    this.shown.textContent = this.filter === "all" ? "" : words;
    zhuji.say(words);
  };

  Round.prototype.printing = function () {
    var store = this.store;
    var button = this.main.querySelector("[data-print]");
    var dialog;
    function chosen() {
      var name = store.preferred("print", "points");
      return PRINTS.indexOf(name) < 0 ? "points" : name;
    }
    button.onclick = function () {
      if (!dialog) {
        var set = zhuji.make("fieldset", { "class": "choices" }, zhuji.make("legend", { "class": "hidden-text" }, zhuji.text("checklist.print")));
        PRINTS.forEach(function (name) {
          var input = zhuji.make("input", { type: "radio", name: "z-print", value: name });
          set.append(zhuji.make("label", {}, input, zhuji.text("checklist.print." + name)));
        });
        dialog = zhuji.dialog("printing", zhuji.text("checklist.print"), zhuji.make("div", {}, set, study.button(zhuji.text("checklist.print"), function () {
          var name = set.querySelector(":checked").value;
          store.prefer("print", name);
          document.documentElement.dataset.paper = name;
          dialog.close();
          zhuji.print();
        })));
      }
      dialog.querySelector("[value=" + chosen() + "]").checked = true;
      dialog.showModal();
    };
    document.documentElement.dataset.paper = chosen();
  };

  function idOf(element) { return element.dataset.question || element.dataset.followup; }

  /** Writes a rating into the glyph of a card or a list. */
  function mark(glyph, grade) {
    if (!glyph) return;
    var rating = study.rating(grade);
    glyph.className = rating.className.replace("rating", "glyph");
    study.words(glyph, rating.textContent[0]);
    if (glyph.hasAttribute("role")) glyph.setAttribute("aria-label", study.word(grade));
  }

  /** The rating of a card or of a follow-up that was opened. */
  Round.prototype.showOne = function (rater, element) {
    rater.show();
    var id = element.dataset.question;
    if (!id) return;
    var found = study.card(this.store, id);
    if (found || element.dataset.rated) {
      element.dataset.rated = "true";
      mark(element.querySelector(".card-title .glyph"), found ? found.grade : 0);
      mark(document.querySelector(".toc a[href=\"#q-" + id + "\"] .glyph"), found ? found.grade : 0);
    }
    var star = element.querySelector("[data-star]");
    var on = String(this.store.flagged(id, "star") === true);
    if (star.getAttribute("aria-pressed") === on) return;
    star.textContent = on === "true" ? "★" : "☆";
    star.setAttribute("aria-pressed", on);
  };

  /** What is wrong with the storage is said at once. */
  Round.prototype.warn = function () {
    var wrong = this.store.where + Array.from(this.store.troubles);
    if (wrong === this.wrong) return;
    this.wrong = wrong;
    this.notice.replaceChildren.apply(this.notice, study.notices(this.store));
  };

  Round.prototype.show = function () {
    var round = this;
    this.raters.forEach(function (rater, element) { round.showOne(rater, element); });
    this.warn();
    var tally = study.tally(this.store, this.ids);
    var caption = zhuji.make("p", { "class": "caption" }, zhuji.text("checklist.progress", tally.rated, this.ids.length, tally.due));
    this.bar.replaceChildren.apply(this.bar, tally.rated ? [caption].concat(study.bar(tally)) : this.initial);
  };

  study.tools.checklist = function (main, store) { new Round(main, store).start(); };
})();
