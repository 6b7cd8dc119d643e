// The part of the study page that deals with the progress file.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var make = zhuji.make;

  function Data(store) { this.store = store; }
  study.Data = Data;

  Data.prototype.part = function (section) {
    var data = this;
    var part = section("data", zhuji.text("file.data"));
    this.said = make("div", { role: "status" });
    this.plan = make("div", { "class": "plan", tabindex: "-1" });
    this.remind = make("p", { "class": "caption" });
    this.strange = make("p", { "class": "caption" });
    this.undo = study.button(zhuji.text("file.import.undo"), function () { data.takeBack(); });
    this.bad = study.button(zhuji.text("file.bad"), function () {
      study.save("zhuji-" + zhuji.site + "-bad.json", JSON.stringify(data.store.bad, null, 2));
    });
    var file = make("input", { type: "file", id: "z-file", accept: ".json,application/json" });
    file.onchange = function () { if (file.files[0]) data.take(file.files[0]); };
    var paste = make("textarea", { id: "z-paste", rows: "3", spellcheck: "false" });
    var read = study.button(zhuji.text("file.import.read"), function () { data.look(paste.value); });
    part.append(make("p", {}, zhuji.text("file.data.text")), this.remind,
      make("p", { "class": "actions" }, study.button(zhuji.text("file.export"), function () { data.exportFile(); }), this.undo, this.bad),
      this.others(), make("p", { "class": "caption" }, zhuji.text("file.text")), this.strange, make("p", {}, make("label", { "for": "z-file" }, zhuji.text("file.import") + " "), file),
      make("details", { "class": "fold" }, make("summary", {}, zhuji.text("file.import.paste")),
        make("label", { "for": "z-paste", "class": "hidden-text" }, zhuji.text("file.import.paste")), paste, make("p", {}, read)),
      this.plan, this.said);
    part.addEventListener("dragover", function (event) { event.preventDefault(); });
    part.addEventListener("drop", function (event) {
      event.preventDefault();
      if (event.dataTransfer.files[0]) data.take(event.dataTransfer.files[0]);
    });
    this.store.subscribe(function () { data.show(); });
    this.show();
    return part;
  };

  Data.prototype.show = function () {
    var store = this.store;
    this.undo.hidden = !(store.bak && store.bak.state);
    this.bad.hidden = !store.bad || !store.bad.length;
    this.remind.textContent = store.backupDue() ? zhuji.text("file.backup") : "";
    var strange = store.state.log.filter(function (e) { return !study.data.byId.has(study.current(e[1])); }).length;
    this.strange.textContent = strange ? zhuji.text("file.strange", strange) : "";
  };

  Data.prototype.exportFile = function () {
    this.store.exportFile();
    this.said.textContent = zhuji.text("file.exported", this.store.state.log.length);
  };

  /** What else leaves as a file: the ratings as a table, and the cards that the build made. */
  Data.prototype.others = function () {
    var data = this;
    function save(name, content, type) {
      study.save(name, content, type);
      data.said.textContent = zhuji.text("file.saved", name);
    }
    function cards(key, end, type) {
      return study.button(zhuji.text("file." + key), function () {
        zhuji.load("study/cards.js").then(function () {
          save(study.fileName(end), study.cardTexts[key], type);
        }).catch(function (error) { data.said.textContent = zhuji.text("file.failed", error.message); });
      });
    }
    return make("p", { "class": "actions" },
      study.button(zhuji.text("file.csv"), function () { save(study.fileName(".csv"), study.csv(data.store.state), "text/csv"); }),
      cards("anki", "-anki.txt", "text/plain"), cards("obsidian", "-cards.md", "text/markdown"));
  };

  Data.prototype.take = function (file) {
    var data = this;
    file.text().then(function (content) { data.look(content); }, function () { data.said.textContent = zhuji.text("file.import.json"); });
  };

  /** Shows what an import would do; nothing is changed yet. */
  Data.prototype.look = function (content) {
    var data = this;
    var read = study.read(content);
    this.said.textContent = "";
    this.plan.replaceChildren();
    if (read.error) { this.said.textContent = zhuji.text("file.import." + read.error); return; }
    var known = function (id) { return study.data.byId.has(study.current(id)); };
    var all = study.compare(this.store.state, read.state, known);
    var lines = [zhuji.text("file.plan.reviews", all.added, all.same), zhuji.text("file.plan.other", all.removed, all.sessions)];
    if (all.unknown) lines.push(zhuji.text("file.plan.unknown", all.unknown));
    if (all.gone) lines.push(zhuji.text("file.plan.gone", all.gone));
    if (read.dropped) lines.push(zhuji.text("file.plan.dropped", read.dropped));
    if (read.site.id !== zhuji.site) lines.push(zhuji.text("file.plan.foreign", read.site.title || read.site.id || "?"));
    var list = make("ul", {});
    lines.forEach(function (line) { list.append(make("li", {}, line)); });
    this.plan.append(make("h3", {}, zhuji.text("file.plan")), list, make("p", { "class": "actions" },
      study.button(zhuji.text("file.import.apply"), function () { data.apply(read.state, all.added); }, "button primary"),
      study.button(zhuji.text("file.import.cancel"), function () { data.plan.replaceChildren(); })));
    this.plan.focus();
  };

  Data.prototype.apply = function (state, added) {
    this.plan.replaceChildren();
    this.store.importState(state);
    this.said.textContent = zhuji.text("file.imported", added);
    this.undo.focus();
  };

  Data.prototype.takeBack = function () {
    var data = this;
    this.store.undoImport().then(function () { data.said.textContent = zhuji.text("file.import.undone"); });
  };
})();
