// A review: one question at a time, said aloud before anything is shown, its follow-ups one by one.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;

  function Review(place, store, queue, ended) {
    this.place = place;
    this.store = store;
    this.queue = queue;
    this.ended = ended;
    this.rated = [];
    this.began = Date.now();
  }

  /** The part of a card that is asked: the whole card, or one follow-up of it. */
  function asked(question) {
    var card = study.cloneCard(question.root.id);
    card.querySelectorAll("[id], [aria-labelledby]").forEach(function (e) {
      e.removeAttribute("id");
      e.removeAttribute("aria-labelledby");
    });
    if (question.root === question) return { label: card.querySelector(".card-title > :last-child"), from: card };
    var level = card.querySelector("[data-followup=\"" + question.id + "\"]");
    return { label: level.querySelector("summary > span"), from: level };
  }

  /** Key points as boxes to tick: what was said counts, what was not is seen. */
  function ticks(fold) {
    fold.querySelectorAll(":scope > ul > li").forEach(function (item) {
      var label = zhuji.make("label", {}, zhuji.make("input", { type: "checkbox" }), zhuji.make("span", {}));
      label.lastChild.append.apply(label.lastChild, Array.from(item.childNodes));
      item.replaceChildren(label);
      item.className = "tick";
    });
  }

  Review.prototype.next = function () {
    this.question = this.queue.shift();
    if (!this.question) { this.finish(); return; }
    this.shownAt = Date.now();
    this.open = false;
    this.depth = 0;
    this.build();
    this.region.focus();
  };

  Review.prototype.build = function () {
    var review = this;
    var question = this.question;
    var part = asked(question);
    var title = zhuji.make("h2", { "class": "card-title" });
    title.append.apply(title, Array.from(part.label.childNodes));
    title.querySelectorAll(".rating").forEach(function (rating) { rating.remove(); });
    var own = function (selector) { return Array.from(part.from.querySelectorAll(":scope > " + selector + ", :scope > .card-body > " + selector)); };
    var folds = own(".fold");
    this.hints = folds.filter(function (fold) { return fold.dataset.aid === "hints"; });
    this.answers = own(".card-notes").concat(own(".prose"), own(".caption:has(a)"), own(".stages"),
      folds.filter(function (fold) { return fold.dataset.aid !== "hints"; }));
    this.answers.forEach(function (answer) {
      answer.hidden = true;
      if (answer.matches(".fold")) answer.open = true;
      if (answer.dataset.aid === "points") ticks(answer);
    });
    this.levels = Array.from(part.from.querySelectorAll(".level"));
    this.levels.forEach(function (level) {
      level.hidden = true;
      level.open = false;
      level.querySelectorAll(":scope > .fold[data-aid=points]").forEach(ticks);
    });
    var core = zhuji.make("div", { "class": "core" });
    core.append.apply(core, this.levels.filter(function (level) { return !level.parentNode.closest(".level") || level.parentNode === part.from; }));
    this.buttons = zhuji.make("p", { "class": "review-buttons" });
    this.rater = zhuji.make("p", { "class": "review-rate", role: "group", "aria-label": zhuji.text("study.rate", title.textContent) });
    this.rater.hidden = true;
    this.region = zhuji.make("section", { "class": "card reviewing", tabindex: "-1", "aria-label": zhuji.text("review.title") },
      this.meta(), title);
    this.region.append.apply(this.region, this.hints.concat(this.answers, [core, this.buttons, this.rater]));
    this.region.addEventListener("keydown", function (event) { review.key(event); });
    this.place.replaceChildren(this.region);
    this.offer();
  };

  Review.prototype.meta = function () {
    var question = this.question;
    this.spent = zhuji.make("span", {});
    var meta = zhuji.make("p", { "class": "card-meta" },
      zhuji.make("span", {}, zhuji.text("review.left", this.queue.length + 1)), this.spent,
      zhuji.make("a", { href: zhuji.root + question.root.href }, study.data.rounds[question.root.rounds[0]].name));
    if (question.root !== question) meta.append(zhuji.make("span", {}, zhuji.text("review.under", question.root.text)));
    return meta;
  };

  Review.prototype.hiddenLevel = function () { return this.levels.find(function (level) { return level.hidden; }); };

  Review.prototype.minutes = function () { return Math.round((Date.now() - this.began) / 60000); };

  Review.prototype.undoButton = function () {
    var review = this;
    return this.store.done.length && this.rated.length ? [study.button(zhuji.text("review.undo"), function () { review.undo(); })] : [];
  };

  /** The buttons that make sense now, and the time that went by until now. */
  Review.prototype.offer = function () {
    var review = this;
    this.spent.textContent = zhuji.text("review.spent", this.minutes());
    this.buttons.replaceChildren();
    if (!this.open) this.buttons.append(study.button(zhuji.text("review.reveal"), function () { review.reveal(); }, "button primary"));
    else if (this.hiddenLevel()) this.buttons.append(study.button(zhuji.text("review.deeper"), function () { review.deeper(); }));
    this.buttons.append.apply(this.buttons, this.undoButton());
    this.buttons.append(study.button(zhuji.text("review.end"), function () { review.finish(); }));
  };

  Review.prototype.reveal = function () {
    var review = this;
    this.open = true;
    this.answers.forEach(function (answer) { answer.hidden = false; });
    var days = study.preview(this.store, this.question.id);
    study.grades(this.store).forEach(function (grade) {
      var button = study.button(study.word(grade), function () { review.rate(grade); });
      button.append(zhuji.make("small", {}, zhuji.text("study.days", days[grade - 1])));
      button.title = zhuji.text("study.meaning." + grade);
      button.setAttribute("aria-keyshortcuts", String(grade));
      review.rater.append(button);
    });
    this.rater.hidden = false;
    this.offer();
    zhuji.reach();
    this.region.focus({ preventScroll: true });
  };

  /** Shows the next follow-up: first the question alone, what stands under it once it is opened. */
  Review.prototype.deeper = function () {
    var level = this.hiddenLevel();
    if (!level) return;
    for (var above = level.parentNode.closest(".level"); above; above = above.parentNode.closest(".level")) above.open = true;
    level.hidden = false;
    this.depth++;
    this.offer();
    level.querySelector("summary").focus();
  };

  Review.prototype.rate = function (grade) {
    var question = this.question;
    var seconds = Math.min(3600, (Date.now() - this.shownAt) / 1000);
    this.store.rate(question.id, grade, { mode: "r", seconds: seconds, depth: this.depth });
    this.rated.push({ question: question, grade: grade });
    zhuji.say(zhuji.text("study.rated", study.word(grade)));
    this.next();
  };

  Review.prototype.undo = function () {
    if (!this.rated.length || this.store.undo() === null) return;
    if (this.question) this.queue.unshift(this.question);
    this.queue.unshift(this.rated.pop().question);
    zhuji.say(zhuji.text("review.undone"));
    this.next();
  };

  Review.prototype.key = function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || zhuji.composing(event)) return;
    var at = event.target;
    if (event.key === "Escape" && this.question) { this.finish(); return; }
    if (zhuji.kept("keys") === "off" || at.matches("textarea, select")) return;
    // a space opens the follow-up that has the focus, and goes on from one that is open
    var opened = at.matches(".level[open] > summary");
    if (event.key === " " && at.matches("button, a, input, summary") && this.open && !opened) return;
    if (!this.act(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  Review.prototype.act = function (key) {
    if (key === "u") this.undo();
    else if (!this.question) return false;
    else if (key === " ") { if (this.open) this.deeper(); else this.reveal(); }
    else if (key === "f") { if (this.open) this.deeper(); else return false; }
    else if (key === "n") return this.follow();
    else if (this.open && study.grades(this.store).indexOf(+key) >= 0) this.rate(+key);
    else return false;
    return true;
  };

  /** Opens the note that answers, in a new tab, so that the review stays. */
  Review.prototype.follow = function () {
    var link = this.open && this.region.querySelector(".card-notes a");
    if (!link) return false;
    open(link.href, "_blank", "noopener");
    return true;
  };

  Review.prototype.finish = function () {
    var review = this;
    if (this.question) this.queue.unshift(this.question);
    this.question = null;
    var failed = this.rated.filter(function (one) { return one.grade < study.KNOWN; });
    var title = zhuji.make("h2", { tabindex: "-1" }, zhuji.text("review.done"));
    var counts = [3, 2, 1].map(function (grade) {
      return study.word(grade) + " " + review.rated.filter(function (one) { return Math.min(one.grade, 3) === grade; }).length;
    }).join(" · ");
    var summary = zhuji.make("section", { "class": "summary" }, title,
      zhuji.make("p", { "class": "meta" }, zhuji.text("review.done.text", this.rated.length, this.minutes()) + (this.rated.length ? counts : "")));
    if (failed.length) {
      var list = zhuji.make("ul", { "class": "rows" });
      failed.forEach(function (one) { list.append(review.again(one)); });
      summary.append(zhuji.make("h3", {}, zhuji.text("review.reread")), list);
    }
    var actions = zhuji.make("p", { "class": "review-buttons" }, study.button(zhuji.text("review.back"), function () { review.ended(); }, "button primary"));
    actions.append.apply(actions, this.undoButton());
    summary.append(actions);
    summary.addEventListener("keydown", function (event) { review.key(event); });
    this.place.replaceChildren(summary);
    title.focus();
  };

  /** A line of the summary: the question, its rating, the notes to read again. */
  Review.prototype.again = function (one) {
    var line = zhuji.make("li", {}, zhuji.make("a", { href: zhuji.root + one.question.root.href }, one.question.text), study.rating(one.grade));
    var notes = asked(one.question).from.querySelector(".card-notes");
    if (notes && notes.textContent.trim()) line.append(notes);
    return line;
  };

  /** Reviews a queue of questions in an element; `ended` is called when the reader is through with it. */
  study.review = function (place, store, queue, ended) {
    var review = new Review(place, store, queue, ended);
    review.next();
    return review;
  };
})();
