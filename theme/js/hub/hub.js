// The study page: what is due today, the interview's date, progress, sessions, the file, the settings.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var text = study.text;
  var make = zhuji.make;

  function section(id, title) {
    return make("section", { "class": "part", "aria-labelledby": "z-" + id }, make("h2", { id: "z-" + id }, title));
  }

  function Hub(place, store) {
    this.place = place;
    this.store = store;
    this.round = undefined;
    this.parts = [];
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
    if (location.hash === "#review" && !this.reviewing) this.review();
    if (location.hash.slice(0, 5) === "#mock") this.mock();
  };

  Hub.prototype.review = function () {
    var hub = this;
    this.reviewing = true;
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

  Hub.prototype.mock = function () {
    var hub = this;
    var place = document.querySelector("[data-mock]");
    return zhuji.load("assets/mock.js").then(function () {
      place.hidden = false;
      zhuji.mock.page(place, hub.store);
    });
  };

  Hub.prototype.show = function () {
    this.notices.replaceChildren.apply(this.notices, study.notices(this.store));
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
    var start = study.button(text("start"), function () { hub.review(); }, "button primary");
    start.disabled = all === 0;
    var mock = study.button(text("mock"), function () { hub.mock(); });
    if (!this.select) {
      this.select = make("select", { id: "z-round" }, make("option", { value: "" }, text("all")));
      study.data.rounds.forEach(function (round, i) { hub.select.append(make("option", { value: i }, round.title)); });
      this.select.onchange = function () {
        hub.round = hub.select.value === "" ? undefined : +hub.select.value;
        hub.showToday();
      };
      this.summary = make("p", { "class": "lead" });
      this.actions = make("p", { "class": "actions" });
      this.top.append(this.summary, make("p", {}, make("label", { "for": "z-round" }, text("round") + " "), this.select), this.actions);
    }
    this.summary.textContent = all ? text("queue", queues.due.length, queues.weak.length, queues.fresh.length) : text("empty");
    this.actions.replaceChildren(start, mock);
  };

  Hub.prototype.interview = function () {
    var hub = this;
    var part = section("interview", text("interview"));
    var input = make("input", { type: "date", id: "z-date" });
    input.value = this.store.preferred("interviewDate", "") || "";
    input.onchange = function () { hub.store.prefer("interviewDate", input.value); };
    this.until = make("p", { "class": "caption" });
    part.append(make("p", {}, make("label", { "for": "z-date" }, text("interview.date") + " "), input), this.until,
      make("p", { "class": "caption" }, text("interview.rule")));
    return part;
  };

  Hub.prototype.showPerilous = function () {
    var date = study.interview(this.store.state);
    var days = date === undefined ? -1 : date - study.today();
    this.until.textContent = date === undefined ? "" : days < 0 ? text("interview.past") : text("interview.in", days);
    var list = study.perilous(this.store);
    this.perilous.replaceChildren();
    if (!list.length) return;
    var part = section("perilous", text("perilous"));
    var rows = make("ul", { "class": "rows pairs" });
    list.forEach(function (entry) {
      rows.append(make("li", {}, make("a", { href: zhuji.root + entry.question.root.href }, entry.question.text),
        make("span", { "class": "end" }, text("percent", Math.round(entry.recall * 100)))));
    });
    part.append(rows);
    this.perilous.append(part);
  };

  /** A row for each round or topic; topics with the weakest first. */
  Hub.prototype.rows = function (title, groups) {
    var store = this.store;
    var body = make("tbody", {});
    groups.forEach(function (group) {
      var tally = study.tally(store, group.ids);
      var name = group.href ? make("a", { href: zhuji.root + group.href }, group.title) : group.title;
      body.append(make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, study.bar(tally)[0]),
        make("td", {}, tally.rated + " / " + group.ids.length), make("td", {}, String(tally.due))));
    });
    var head = make("tr", {});
    [title, text("grades"), text("rated.count"), text("due")].forEach(function (word) { head.append(make("th", { scope: "col" }, word)); });
    return make("div", { "class": "table" }, make("table", { "class": "progress" }, make("thead", {}, head), body));
  };

  function grouped(list, belongs) {
    return list.map(function (item, i) {
      var ids = study.data.questions.filter(function (question) { return belongs(question, i); }).map(function (q) { return q.id; });
      return { title: item.title, href: item.href, ids: ids };
    }).filter(function (group) { return group.ids.length; });
  }

  Hub.prototype.showProgress = function () {
    var store = this.store;
    var part = section("progress", text("progress.title"));
    var topics = grouped(study.data.topics, function (question, i) { return question.topic === i; });
    function weakness(group) {
      var tally = study.tally(store, group.ids);
      return tally.rated ? (tally.failed * 2 + tally.vague) / tally.rated : -1;
    }
    topics.sort(function (a, b) { return weakness(b) - weakness(a); });
    part.append(this.rows(text("round"), grouped(study.data.rounds, function (question, i) { return question.rounds.indexOf(i) >= 0; })),
      this.rows(text("topic"), topics));
    this.progress.replaceChildren(part);
    zhuji.reach();
  };

  Hub.prototype.showSessions = function () {
    var list = this.store.state.sessions.slice(-10).reverse();
    this.sessions.replaceChildren();
    if (!list.length) return;
    var part = section("sessions", text("sessions"));
    var rows = make("ul", { "class": "rows pairs" });
    list.forEach(function (session) {
      var date = new Date(session.start * 1000);
      var items = Array.isArray(session.items) ? session.items.length : 0;
      rows.append(make("li", {}, make("a", { href: "#mock/" + session.id }, date.toLocaleString(document.documentElement.lang)),
        make("span", { "class": "end" }, text("session", items, Math.round((session.end - session.start) / 60)))));
    });
    part.append(rows);
    this.sessions.append(part);
  };

  Hub.prototype.settings = function () {
    var store = this.store;
    var part = section("settings", text("settings"));
    function field(id, label, input) { return make("p", {}, make("label", { "for": id }, label + " "), input); }
    function number(id, name, low, high, step, value) {
      var input = make("input", { type: "number", id: id, min: low, max: high, step: step });
      input.value = value;
      input.onchange = function () {
        if (input.value !== "" && input.checkValidity()) store.prefer(name, +input.value);
        else input.reportValidity();
      };
      return input;
    }
    var instant = make("input", { type: "checkbox", id: "z-instant" });
    instant.checked = store.preferred("instant", false) === true;
    instant.onchange = function () { store.prefer("instant", instant.checked); };
    part.append(
      field("z-retention", text("retention"), number("z-retention", "retention", "0.8", "0.97", "0.01", study.retention(store.state))),
      field("z-daily", text("daily"), number("z-daily", "dailyNew", "0", "1000", "1", study.dailyNew(store.state))),
      field("z-instant", text("instant"), instant), make("p", { "class": "caption" }, text("keys.review")));
    return part;
  };

  study.hub = function (place, store) { new Hub(place, store).start(); };

  /** The bars of the rounds on the home page, as the reader rates them; before that, as the interview went. */
  function bars(store) {
    study.data.rounds.forEach(function (round, i) {
      var link = document.querySelector(".rounds > li > a[href=\"" + CSS.escape(round.href) + "\"]");
      var ids = study.data.questions.filter(function (q) { return q.rounds.indexOf(i) >= 0; }).map(function (q) { return q.id; });
      var tally = study.tally(store, ids);
      if (!link || !tally.rated) return;
      document.querySelector("#z-rounds small").textContent = text("mine");
      link.parentNode.lastElementChild.replaceChildren.apply(link.parentNode.lastElementChild, study.bar(tally));
    });
  }

  /** The home page's panel. */
  study.panel = function (place, store) {
    function show() {
      var queues = study.queues(store);
      var all = queues.due.length + queues.weak.length + queues.fresh.length;
      place.querySelector("[data-count]").textContent = all ? text("queue", queues.due.length, queues.weak.length, queues.fresh.length) : text("empty");
      place.querySelectorAll(".notice").forEach(function (notice) { notice.remove(); });
      place.append.apply(place, study.notices(store));
      bars(store);
    }
    store.subscribe(show);
    show();
  };
})();
