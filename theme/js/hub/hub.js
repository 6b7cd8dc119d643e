// The study page: what is due today, the interview's date, progress, sessions, the file, the settings.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var make = zhuji.make;

  function section(id, title) {
    return make("section", { "class": "part", "aria-labelledby": "z-" + id }, make("h2", { id: "z-" + id }, title));
  }

  function Hub(place, store) {
    this.place = place;
    this.store = store;
    this.round = undefined;
    this.fields = [];
  }

  Hub.prototype.start = function () {
    var hub = this;
    this.notices = make("div", {});
    this.top = make("div", { "class": "today" });
    this.perilous = make("div", {});
    this.progress = make("div", {});
    this.sessions = make("div", {});
    this.panels = make("div", {}, this.interview(), this.perilous, this.progress, this.sessions,
      new study.Data(this.store).part(section), this.settings());
    this.stage = make("div", { "data-stage": "" });
    this.place.replaceChildren(this.notices, this.top, this.stage, this.panels);
    this.store.subscribe(function () { hub.show(); });
    this.show();
    addEventListener("hashchange", function () { hub.go(); });
    this.go();
  };

  /** The address says what is open: #review, #mock. */
  Hub.prototype.go = function () {
    if (location.hash === "#review" && !this.reviewing && this.waiting) this.review();
    if (location.hash.slice(0, 5) === "#mock") study.turn(location.hash);
  };

  Hub.prototype.review = function () {
    var hub = this;
    this.reviewing = true;
    return zhuji.load("assets/review.js").then(function () { hub.ask(); }, function (error) {
      hub.reviewing = false;
      zhuji.say(zhuji.text("study.failed", error.message));
    });
  };

  Hub.prototype.ask = function () {
    var hub = this;
    this.top.hidden = this.panels.hidden = true;
    study.review(this.stage, this.store, study.queue(this.store, this.round), function () {
      hub.reviewing = false;
      hub.top.hidden = hub.panels.hidden = false;
      hub.stage.replaceChildren();
      if (location.hash === "#review") history.replaceState(null, "", location.pathname + location.search);
      hub.show();
      hub.top.querySelector("button").focus();
    });
  };

  Hub.prototype.show = function () {
    this.notices.replaceChildren.apply(this.notices, study.notices(this.store));
    this.fields.forEach(function (field) { field(); });
    if (this.reviewing) return;
    this.showToday();
    this.showPerilous();
    this.showProgress();
    this.showSessions();
  };

  Hub.prototype.showToday = function () {
    var hub = this;
    var queues = study.queues(this.store, this.round);
    var all = queues.due.length + queues.weak.length + queues.fresh.length;
    var start = study.button(zhuji.text("hub.start"), function () { hub.review(); }, "button primary");
    this.waiting = all > 0;
    start.disabled = !all;
    var mock = study.button(zhuji.text("hub.mock"), function () { study.turn("#mock"); });
    if (!this.select) {
      this.select = make("select", { id: "z-round" }, make("option", { value: "" }, zhuji.text("hub.all")));
      study.data.rounds.forEach(function (round, i) { hub.select.append(make("option", { value: i }, round.title)); });
      this.select.onchange = function () {
        hub.round = hub.select.value === "" ? undefined : +hub.select.value;
        hub.showToday();
      };
      this.summary = make("p", { "class": "lead" });
      this.actions = make("p", { "class": "actions" });
      this.top.append(this.summary, make("p", {}, make("label", { "for": "z-round" }, zhuji.text("hub.round") + " "), this.select), this.actions);
    }
    this.summary.textContent = all ? zhuji.text("queue.count", queues.due.length, queues.weak.length, queues.fresh.length) : zhuji.text("queue.empty");
    this.actions.replaceChildren(start, mock);
  };

  /** Keeps a field to what is stored, unless somebody is at it. */
  Hub.prototype.follow = function (input, stored) {
    this.fields.push(function () {
      if (document.activeElement !== input) input[input.type === "checkbox" ? "checked" : "value"] = stored();
    });
    return input;
  };

  Hub.prototype.interview = function () {
    var hub = this;
    var part = section("interview", zhuji.text("hub.interview"));
    var input = this.follow(make("input", { type: "date", id: "z-date" }), function () { return hub.store.preferred("interviewDate", "") || ""; });
    input.onchange = function () { hub.store.prefer("interviewDate", input.value); };
    this.until = make("p", { "class": "caption" });
    part.append(make("p", {}, make("label", { "for": "z-date" }, zhuji.text("hub.interview.date") + " "), input), this.until,
      make("p", { "class": "caption" }, zhuji.text("hub.interview.rule")));
    return part;
  };

  Hub.prototype.showPerilous = function () {
    var date = study.interview(this.store.state);
    var days = date === undefined ? -1 : date - study.today();
    this.until.textContent = date === undefined ? "" : days < 0 ? zhuji.text("hub.interview.past") : zhuji.text("hub.interview.in", days);
    var list = study.perilous(this.store);
    this.perilous.replaceChildren();
    if (!list.length) return;
    var part = section("perilous", zhuji.text("hub.perilous"));
    var rows = make("ul", { "class": "rows pairs" });
    list.forEach(function (entry) {
      rows.append(make("li", {}, make("a", { href: zhuji.root + entry.question.root.href }, entry.question.text),
        make("span", { "class": "end" }, zhuji.text("hub.percent", Math.round(entry.recall * 100)))));
    });
    part.append(rows);
    this.perilous.append(part);
  };

  /** A row for each round or topic. */
  Hub.prototype.rows = function (title, groups) {
    var body = make("tbody", {});
    groups.forEach(function (group) {
      var tally = group.tally;
      var name = group.href ? make("a", { href: zhuji.root + group.href }, group.title) : group.title;
      body.append(make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, study.bar(tally)[0]),
        make("td", {}, tally.rated + " / " + group.ids.length), make("td", {}, String(tally.due))));
    });
    var head = make("tr", {});
    [title, zhuji.text("hub.grades"), zhuji.text("hub.rated"), zhuji.text("hub.due")].forEach(function (word) { head.append(make("th", { scope: "col" }, word)); });
    return make("div", { "class": "table" }, make("table", { "class": "progress" }, make("thead", {}, head), body));
  };

  Hub.prototype.showProgress = function () {
    var store = this.store;
    var part = section("progress", zhuji.text("hub.progress"));
    var rounds = study.grouped(study.data.rounds, function (question, i) { return question.rounds.indexOf(i) >= 0; });
    rounds.forEach(function (round) { round.tally = study.tally(store, round.ids); });
    part.append(this.rows(zhuji.text("hub.round"), rounds), this.rows(zhuji.text("hub.topic"), study.topics(store)));
    this.progress.replaceChildren(part);
    zhuji.reach();
  };

  Hub.prototype.showSessions = function () {
    var list = this.store.state.sessions.slice(-10).reverse();
    this.sessions.replaceChildren();
    if (!list.length) return;
    var part = section("sessions", zhuji.text("hub.sessions"));
    var rows = make("ul", { "class": "rows pairs" });
    list.forEach(function (session) {
      var date = new Date(session.start * 1000);
      var items = Array.isArray(session.items) ? session.items.length : 0;
      rows.append(make("li", {}, make("a", { href: "#mock/" + session.id }, date.toLocaleString(document.documentElement.lang)),
        make("span", { "class": "end" }, zhuji.text("hub.session", items, Math.round((session.end - session.start) / 60)))));
    });
    part.append(rows);
    this.sessions.append(part);
  };

  Hub.prototype.settings = function () {
    var hub = this;
    var store = this.store;
    var part = section("settings", zhuji.text("hub.settings"));
    function field(id, label, input) { return make("p", {}, make("label", { "for": id }, label + " "), input); }
    function number(id, name, low, high, step) {
      var input = hub.follow(make("input", { type: "number", id: id, min: low, max: high, step: step }), function () { return study[name](store.state); });
      input.onchange = function () {
        if (input.value !== "" && input.checkValidity()) store.prefer(name, +input.value);
        else input.reportValidity();
      };
      return input;
    }
    var instant = this.follow(make("input", { type: "checkbox", id: "z-instant" }), function () { return store.preferred("instant", false) === true; });
    instant.onchange = function () { store.prefer("instant", instant.checked); };
    part.append(
      field("z-retention", zhuji.text("hub.retention"), number("z-retention", "retention", "0.8", "0.97", "0.01")),
      field("z-daily", zhuji.text("hub.daily"), number("z-daily", "dailyNew", "0", "1000", "1")),
      field("z-instant", zhuji.text("hub.instant"), instant), make("p", { "class": "caption" }, zhuji.text("hub.keys.review")));
    return part;
  };

  study.tools.hub = function (place, store) { new Hub(place, store).start(); };
})();
