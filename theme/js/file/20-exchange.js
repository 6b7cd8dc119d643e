// Progress as a file: export, import with a look before, undo.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var Store = study.Store;

  /** The text of this site's progress file. */
  Store.prototype.exported = function (now) {
    return study.write(this.state, {
      site: { id: zhuji.site, title: document.querySelector(".logo span").textContent },
      exportedAt: now.toISOString(), device: this.meta.dev,
    });
  };

  /** Names of files say which site they are of, and of which day where the reader is. */
  study.fileName = function (end) {
    var now = Date.now();
    var local = new Date(now - new Date(now).getTimezoneOffset() * 60000);
    return "zhuji-" + zhuji.site + "-" + local.toISOString().slice(0, 10) + end;
  };

  /** Saves the file, and remembers when. */
  Store.prototype.exportFile = function () {
    study.save(study.fileName(".json"), this.exported(new Date(Date.now())));
    this.meta.lastExport = study.now();
    return this.save();
  };

  /** Hands a text to the reader as a file. */
  study.save = function (name, content, type) {
    var url = URL.createObjectURL(new Blob([content], { type: type || "application/json" }));
    var link = zhuji.make("a", { href: url, download: name, hidden: "" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
  };

  /** Merges what was read; what was before is kept until the next import. */
  Store.prototype.importState = function (state) {
    this.bak = { at: study.now(), state: this.state };
    this.unsavedBak = true;
    return this.commit(state, { bak: JSON.stringify(this.bak) });
  };

  /** What this browser added after the import stays when the import is taken back. */
  function since(state, bak, dev) {
    var late = study.nothing();
    late.log = state.log.filter(function (e) { return e[0] >= bak.at && e[6] === dev; });
    late.removed = state.removed.filter(function (e) { return e[0] >= bak.at && e[2] === dev; });
    late.sessions = state.sessions.filter(function (s) { return s.start >= bak.at; });
    Object.keys(state.flags).forEach(function (id) {
      Object.keys(state.flags[id]).forEach(function (name) {
        var set = state.flags[id][name];
        if (set[1] < bak.at) return;
        late.flags[id] = late.flags[id] || Object.create(null);
        late.flags[id][name] = set;
      });
    });
    Object.keys(state.prefs).forEach(function (name) {
      if (state.prefs[name][1] >= bak.at) late.prefs[name] = state.prefs[name];
    });
    return late;
  }

  /** Takes the last import back. */
  Store.prototype.undoImport = function () {
    var store = this;
    this.writing = this.writing
      .then(function () { return store.writable() ? store.load() : undefined; })
      .then(function () { return store.withdraw(); });
    return this.writing;
  };

  /** Puts back what was before the import, and again on top of what another page may write meanwhile. */
  Store.prototype.withdraw = function () {
    var store = this;
    var bak = this.bak;
    if (!bak || !bak.state) return undefined;
    this.state = study.merge(study.clean(bak.state).state, since(this.state, bak, this.meta.dev));
    this.unsaved = undefined;
    var written = this.writable() ? this.place.write(this.rev, Object.assign(this.pack(), { bak: null })) : Promise.resolve({});
    return written.then(function (got) {
      if (got.values) {
        store.take(got);
        return store.withdraw();
      }
      if (got.error) {
        store.unsaved = store.state;
        store.troubles.add(got.error);
      }
      store.rev = got.rev || store.rev;
      store.bak = undefined;
      store.unsavedBak = false;
      store.tell();
      return undefined;
    });
  };

  /** Reviews since the last export, days since then or, where there was none, since the first: whether to remind. */
  Store.prototype.backupDue = function () {
    var last = this.meta.lastExport || 0;
    var fresh = this.state.log.filter(function (e) { return e[0] > last; });
    return fresh.length >= 20 || fresh.length > 0 && study.now() - (last || fresh[0][0]) > 5 * 86400;
  };
})();
