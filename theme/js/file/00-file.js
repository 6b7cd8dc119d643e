// The progress file as text: read with suspicion, written a review a line, and compared with what is there already.
(function () {
  "use strict";
  var study = globalThis.zhuji.study;
  var BYTES = 5 * 1024 * 1024;
  var DEPTH = 8;

  function tooDeep(value, left) {
    if (value === null || typeof value !== "object") return false;
    return left === 0 || Object.keys(value).some(function (key) { return tooDeep(value[key], left - 1); });
  }
  function unsafe(value) {
    if (value === null || typeof value !== "object") return false;
    return Object.keys(value).some(function (key) { return key === "__proto__" || unsafe(value[key]); });
  }

  function isVersion(value) { return Number.isInteger(value) && value >= 1 && value <= 1e6; }

  var ENVELOPE = ["format", "version", "site", "exportedAt", "device", "app", "scheduler"];

  /**
   * Reads the text of a progress file: {error} with why not, or {site, state, dropped}. Why not: size, json, depth,
   * name (a key that no file may have), format, newer.
   */
  study.read = function (text) {
    if (text.length > BYTES || new TextEncoder().encode(text).length > BYTES) return { error: "size" };
    var file;
    try { file = JSON.parse(text.replace(/^\uFEFF/, "")); } catch (e) { return { error: "json" }; }
    if (tooDeep(file, DEPTH)) return { error: "depth" };
    if (unsafe(file)) return { error: "name" };
    if (!study.isObject(file) || file.format !== "zhuji-progress" || !isVersion(file.version)) return { error: "format" };
    if (file.version > 1) return { error: "newer" };
    var value = { rest: study.bare() };
    Object.keys(file).forEach(function (name) {
      if (study.parts.indexOf(name) >= 0) value[name] = file[name];
      else if (ENVELOPE.indexOf(name) < 0) value.rest[name] = file[name];
    });
    var read = study.clean(value);
    var site = study.isObject(file.site) ? file.site : {};
    read.site = { id: String(site.id || ""), title: String(site.title || "") };
    return read;
  };

  /** The text of a progress file, a review a line. */
  study.write = function (state, about) {
    var file = {
      format: "zhuji-progress", version: 1, site: about.site, exportedAt: about.exportedAt, device: about.device,
      app: "zhuji",
      scheduler: { algo: "fsrs-6", retention: study.retention(state), maxInterval: study.LONGEST, shortTerm: false, weights: "default" },
    };
    study.parts.concat(Object.keys(state.rest)).forEach(function (name) {
      file[name] = study.parts.indexOf(name) >= 0 ? state[name] : state.rest[name];
    });
    var lines = Object.keys(file).map(function (name) {
      var value = file[name];
      var text = Array.isArray(value) && value.length
        ? "[\n    " + value.map(function (e) { return JSON.stringify(e); }).join(",\n    ") + "\n  ]"
        : JSON.stringify(value);
      return "  " + JSON.stringify(name) + ": " + text;
    });
    return "{\n" + lines.join(",\n") + "\n}\n";
  };

  /** What merging `b` into `a` brings: reviews new and known, and those of questions that `known` does not have. */
  study.compare = function (a, b, known) {
    var have = new Set(a.log.map(study.key));
    var gone = new Set(a.removed.map(study.removalKey));
    var result = { added: 0, same: 0, gone: 0, unknown: 0, sessions: 0 };
    b.log.forEach(function (e) {
      var name = study.key(e);
      if (gone.has(name)) result.gone++;
      else if (have.has(name)) result.same++;
      else result.added++;
      if (!known(e[1])) result.unknown++;
    });
    var sessions = new Set(a.sessions.map(function (s) { return s.id; }));
    result.sessions = b.sessions.filter(function (s) { return !sessions.has(s.id); }).length;
    result.removed = study.merge(a, b).removed.length - a.removed.length;
    return result;
  };
})();
