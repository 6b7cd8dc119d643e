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

  /** Saves the file, and remembers when. */
  Store.prototype.exportFile = function () {
    var now = new Date(Date.now());
    study.save("zhuji-" + zhuji.site + "-" + now.toISOString().slice(0, 10) + ".json", this.exported(now));
    this.meta.lastExport = study.now();
    return this.save();
  };

  /** Hands a text to the reader as a file. */
  study.save = function (name, content) {
    var url = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    var link = zhuji.make("a", { href: url, download: name, hidden: "" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
  };

  /** Merges what was read; what was before is kept until the next import. */
  Store.prototype.importState = function (state) {
    this.bak = { at: study.now(), state: this.state };
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
    return this.writing.then(function () { return store.load(); }).then(function () {
      if (!store.bak || !store.bak.state) return undefined;
      var before = study.clean(store.bak.state).state;
      store.state = study.merge(before, since(store.state, store.bak, store.meta.dev));
      store.unsaved = undefined;
      store.bak = undefined;
      store.tell();
      return store.save({ bak: null });
    });
  };

  /** Days since the last export, reviews since then: whether to remind. */
  Store.prototype.backupDue = function () {
    var last = this.meta.lastExport || 0;
    var fresh = this.state.log.filter(function (e) { return e[0] > last; }).length;
    return fresh >= 20 || fresh > 0 && last > 0 && study.now() - last > 5 * 86400;
  };

  /** Asks once that the browser does not throw the storage away; a site on a disk cannot ask. */
  study.persist = function () {
    if (location.protocol === "file:" || zhuji.kept("persist") || !navigator.storage || !navigator.storage.persist) return;
    zhuji.keep("persist", "asked");
    navigator.storage.persist().catch(function () { /* it is a wish */ });
  };
})();
