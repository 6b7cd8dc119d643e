// The store: progress in memory, written through. What is written is merged, never overwritten, so two pages of the
// site cannot lose each other's reviews; what cannot be written stays in memory, and the reader is told.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var SCHEMA = 1;
  var opened;

  /** Seconds since 1970. */
  study.now = function () { return Math.floor(Date.now() / 1000); };

  function device() {
    var bytes = crypto.getRandomValues(new Uint8Array(4));
    return "d-" + Array.from(bytes, function (b) { return (b + 256).toString(16).slice(1); }).join("");
  }

  function parse(text) {
    try { return JSON.parse(text); } catch (e) { return undefined; }
  }

  /** What lies in the cabinet as {state, meta, bad}; `bad` are the values of which anything could not be read. */
  study.unpack = function (values) {
    var value = {};
    var bad = [];
    study.parts.concat("rest").forEach(function (name) {
      if (values[name] === undefined) return;
      var part = {};
      part[name] = parse(values[name]);
      var dropped = part[name] === undefined || part[name] === null ? 1 : study.clean(part).dropped;
      if (dropped) bad.push([study.now(), name, values[name]]);
      if (part[name] !== undefined && part[name] !== null) value[name] = part[name];
    });
    var meta = values.meta === undefined ? undefined : parse(values.meta);
    if (!meta || typeof meta.dev !== "string" || !Number.isInteger(meta.schema)) {
      if (values.meta !== undefined) bad.push([study.now(), "meta", values.meta]);
      meta = { schema: SCHEMA, dev: device(), created: study.now() };
    }
    return { state: study.clean(value).state, meta: meta, bad: bad };
  };

  function Store(place) {
    this.place = place;
    this.where = place.where;
    this.troubles = new Set();
    this.listeners = new Set();
    this.done = [];
    this.cards = new Map();
    this.rev = 0;
    this.state = study.nothing();
    this.meta = { schema: SCHEMA, dev: device(), created: study.now() };
    this.writing = Promise.resolve();
  }

  /** Calls back after each change, with the store. Gives a function that stops it. */
  Store.prototype.subscribe = function (act) {
    var listeners = this.listeners;
    listeners.add(act);
    return function () { listeners.delete(act); };
  };
  Store.prototype.tell = function () {
    var store = this;
    this.reviews = undefined;
    this.listeners.forEach(function (act) { act(store); });
  };
  Store.prototype.trouble = function (name) {
    if (this.troubles.has(name)) return;
    this.troubles.add(name);
    this.tell();
  };

  /** Whether changes reach the storage; if not, they live as long as the page. */
  Store.prototype.writable = function () {
    return !this.locked && !this.troubles.has("absent") && !this.troubles.has("newer");
  };

  Store.prototype.load = function () {
    var store = this;
    return this.place.read().then(function (got) { return store.take(got); }).then(function () { return store; });
  };

  Store.prototype.take = function (got) {
    if (got.error) { this.trouble(got.error); return undefined; }
    var found = study.unpack(got.values);
    this.rev = got.rev;
    if (!this.unsavedBak) this.bak = got.values.bak === undefined ? undefined : parse(got.values.bak);
    this.bad = parse(got.values.bad || "[]");
    if (!Array.isArray(this.bad)) this.bad = [];
    this.fresh = got.values.meta === undefined;
    if (!this.fresh) this.meta = found.meta;
    this.state = this.unsaved ? study.merge(found.state, this.unsaved) : found.state;
    if (found.meta.schema > SCHEMA) this.troubles.add("newer");
    else if (found.bad.length) return this.rescue(found.bad);
    this.tell();
    return undefined;
  };

  /** Puts unreadable values aside before anything takes their place. */
  Store.prototype.rescue = function (bad) {
    var store = this;
    this.troubles.add("corrupt");
    this.bad = this.bad.concat(bad);
    var values = this.pack();
    values.bad = JSON.stringify(this.bad);
    return this.place.write(this.rev, values).then(function (got) {
      if (got.error) {
        store.locked = true;
        store.troubles.add(got.error);
      }
      else if (got.values) return store.take(got);
      else store.rev = got.rev;
      store.tell();
      return undefined;
    });
  };

  Store.prototype.pack = function () {
    var state = this.state;
    var values = { meta: JSON.stringify(this.meta) };
    study.parts.concat("rest").forEach(function (name) { values[name] = JSON.stringify(state[name]); });
    return values;
  };

  /** Merges a part of a state into this one and writes it; the promise ends when it is written or cannot be. */
  Store.prototype.commit = function (delta, more) {
    this.state = study.add(this.state, delta);
    this.unsaved = study.add(this.unsaved || study.nothing(), delta);
    this.tell();
    return this.save(more);
  };

  /** Writes after what the reader sees has changed, where that cannot be lost; several changes at a time once. */
  Store.prototype.save = function (more) {
    var store = this;
    if (this.waiting && !more) return this.writing;
    this.waiting = !more;
    this.writing = this.writing.then(function () {
      return store.place.patient && study.painted();
    }).then(function () {
      store.waiting = false;
      return store.writeThrough(more || {});
    });
    return this.writing;
  };

  Store.prototype.writeThrough = function (more) {
    var store = this;
    if (!this.writable()) return undefined;
    var written = this.unsaved;
    return this.place.write(this.rev, Object.assign(this.pack(), more)).then(function (got) {
      if (got.error) { store.trouble(got.error); return undefined; }
      if (got.values) { store.take(got); return store.writeThrough(more); }
      store.rev = got.rev;
      if (more.bak) store.unsavedBak = false;
      if (store.unsaved === written) store.unsaved = undefined;
      store.fresh = false;
      if (store.troubles.delete("full")) store.tell();
      return undefined;
    });
  };

  /**
   * Goes on in another place, which turned out to be within reach: what is in memory and what lies there are joined.
   */
  Store.prototype.move = function (place) {
    var store = this;
    this.writing = this.writing.then(function () {
      store.place = place;
      store.where = place.where;
      store.unsaved = store.state;
      store.troubles.clear();
      store.locked = false;
      place.watch(function () { store.load(); });
      return store.load();
    }).then(function () { return store.writeThrough({}); });
    return this.writing;
  };

  /** A second at which neither a review nor a removal of this question stands. */
  Store.prototype.free = function (id, from) {
    var dev = this.meta.dev;
    var taken = new Set();
    this.state.log.forEach(function (e) { if (e[1] === id && e[6] === dev) taken.add(e[0]); });
    this.state.removed.forEach(function (e) { if (e[1] === id && e[2] === dev) taken.add(e[0]); });
    var at = from;
    while (taken.has(at)) at++;
    return at;
  };

  function removal(e) { return [e[0], e[1], e[6]]; }

  /**
   * Rates a question: 1 不会, 2 模糊, 3 会, 4 秒答. `how` may have {seconds, mode, depth}: mode "c" on a round's list,
   * where a second rating on the same day takes the place of the first, "r" in a review, "m" in a mock interview.
   */
  Store.prototype.rate = function (id, grade, how) {
    var mode = how && how.mode || "c";
    var now = study.now();
    var dev = this.meta.dev;
    var day = study.day(now);
    var old = mode !== "c" ? [] : this.state.log.filter(function (e) {
      return e[1] === id && e[4] === "c" && e[6] === dev && study.day(e[0]) === day;
    });
    var seconds = Math.max(0, Math.min(86400, Math.round(how && how.seconds || 0)));
    var entry = [this.free(id, now), id, grade, seconds, mode, how && how.depth || 0, dev];
    this.done.push({ added: [entry], removed: old });
    this.commit(old.length ? { log: [entry], removed: old.map(removal) } : { log: [entry] }).then(study.persist);
    return entry;
  };

  /** Takes back the last rating of this page; gives the question's id, or null where there is none. */
  Store.prototype.undo = function () {
    var last = this.done.pop();
    if (!last) return null;
    var store = this;
    this.commit({
      removed: last.added.map(removal),
      log: last.removed.map(function (e) {
        var again = e.slice();
        again[0] = store.free(e[1], e[0]);
        store.done.forEach(function (one) { if (study.key(one.added[0]) === study.key(e)) one.added = [again]; });
        return again;
      }),
    });
    return last.added[0][1];
  };

  /** Sets a flag of a question: star or skip to true or false, note to a text. */
  Store.prototype.flag = function (id, name, value) {
    var flags = {};
    flags[id] = {};
    flags[id][name] = [value, study.now()];
    return this.commit({ flags: flags });
  };
  Store.prototype.flagged = function (id, name) {
    var flags = this.state.flags[id];
    return flags && flags[name] ? flags[name][0] : undefined;
  };

  /** Sets a preference for this site; reads one. */
  Store.prototype.prefer = function (name, value) {
    var prefs = {};
    prefs[name] = [value, study.now()];
    return this.commit({ prefs: prefs });
  };
  Store.prototype.preferred = function (name, otherwise) {
    var set = this.state.prefs[name];
    return set ? set[0] : otherwise;
  };

  /** Keeps the record of a session: {id, start, end, kind, rounds, items}. */
  Store.prototype.session = function (record) { return this.commit({ sessions: [record] }); };

  /** The reviews of a question, oldest first, under all names it had. */
  Store.prototype.of = function (id) {
    if (!this.reviews) {
      var all = (this.reviews = new Map());
      this.state.log.forEach(function (e) {
        var name = study.current(e[1]);
        if (all.has(name)) all.get(name).push(e);
        else all.set(name, [e]);
      });
    }
    return this.reviews.get(study.current(id)) || [];
  };

  /** Asks once that the browser does not throw the storage away; a site on a disk cannot ask. */
  study.persist = function () {
    if (location.protocol === "file:" || zhuji.kept("persist") || !navigator.storage || !navigator.storage.persist) return;
    zhuji.keep("persist", "asked");
    navigator.storage.persist().catch(function () { /* it is a wish */ });
  };
  study.Store = Store;

  /** The one store of this page, opened; never fails. */
  study.open = function () {
    opened = opened || study.place().then(function (place) {
      var store = new Store(place);
      place.watch(function () { store.load(); });
      if (place.later) place.later.then(function (shared) { store.move(shared); });
      study.store = store;
      return store.load();
    });
    return opened;
  };
})();
