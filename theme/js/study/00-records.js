// The records of a reader's progress: what is one, what is not, and how two of a name are put in order.
(function () {
  "use strict";
  var zhuji = (globalThis.zhuji = globalThis.zhuji || {});
  var study = (zhuji.study = zhuji.study || {});
  var NAMES = ["log", "removed", "flags", "sessions", "prefs"];

  study.FAILED = 1;
  study.KNOWN = 3;
  study.parts = NAMES;

  function whole(value, low, high) { return Number.isInteger(value) && value >= low && value <= high; }
  function isTime(value) { return whole(value, 0, 1e11); }
  function matches(pattern) { return function (value) { return typeof value === "string" && pattern.test(value); }; }
  var isObject = (study.isObject = function (value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
  });
  var isQuestion = (study.isQuestion = matches(/^[a-z0-9-]{2,64}$/));
  var isDevice = matches(/^[a-z0-9-]{1,32}$/);
  var isMode = matches(/^[a-z]$/);
  var isSessionId = matches(/^[A-Za-z0-9-]{1,64}$/);
  var isField = matches(/^[A-Za-z][A-Za-z0-9-]{0,31}$/);

  /** A review: [time, question, grade, seconds, mode, depth, device]; what newer versions append stays. */
  function isReview(e) {
    return Array.isArray(e) && e.length >= 7 && isTime(e[0]) && isQuestion(e[1]) && whole(e[2], 1, 4)
      && whole(e[3], 0, 86400) && isMode(e[4]) && whole(e[5], 0, 99) && isDevice(e[6]);
  }
  function isRemoval(e) {
    return Array.isArray(e) && e.length >= 3 && isTime(e[0]) && isQuestion(e[1]) && isDevice(e[2]);
  }
  function isSession(e) { return isObject(e) && isSessionId(e.id) && isTime(e.start) && isTime(e.end); }
  function isSet(e) { return Array.isArray(e) && e.length >= 2 && isTime(e[1]); }
  function isFlag(name, e) {
    if (!isField(name) || !isSet(e)) return false;
    if (name === "star" || name === "skip") return typeof e[0] === "boolean";
    return name !== "note" || typeof e[0] === "string" && e[0].length <= 2000;
  }

  /** What names a review: the same of two files is one review. */
  study.key = function (e) { return e[0] + " " + e[1] + " " + e[6]; };
  study.removalKey = function (e) { return e[0] + " " + e[1] + " " + e[2]; };

  /** JSON with sorted keys and no white space: the order by which ties are broken. */
  study.canonical = function canonical(value) {
    if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
    if (!isObject(value)) return JSON.stringify(value);
    return "{" + Object.keys(value).sort().map(function (key) {
      return JSON.stringify(key) + ":" + canonical(value[key]);
    }).join(",") + "}";
  };

  /** An object without inherited names: a question may be called "constructor". */
  var bare = (study.bare = function () { return Object.create(null); });

  study.nothing = function () { return { log: [], removed: [], flags: bare(), sessions: [], prefs: bare(), rest: bare() }; };

  /** What is sound of a value read from outside, and how many records were not. */
  study.clean = function (value) {
    var state = study.nothing();
    var dropped = 0;
    function list(name, is) {
      if (value[name] === undefined) return;
      if (!Array.isArray(value[name])) { dropped++; return; }
      state[name] = value[name].filter(is);
      dropped += value[name].length - state[name].length;
    }
    function fields(from, is) {
      var to = bare();
      if (from === undefined) return to;
      if (!isObject(from)) { dropped++; return to; }
      Object.keys(from).forEach(function (name) {
        if (is(name, from[name])) to[name] = from[name];
        else dropped++;
      });
      return to;
    }
    list("log", isReview);
    list("removed", isRemoval);
    list("sessions", isSession);
    state.prefs = fields(value.prefs, function (name, e) { return isField(name) && isSet(e); });
    state.flags = fields(value.flags, function (name, e) { return isQuestion(name) && isObject(e); });
    Object.keys(state.flags).forEach(function (id) { state.flags[id] = fields(state.flags[id], isFlag); });
    state.rest = fields(value.rest, isField);
    return { state: study.merge(study.nothing(), state), dropped: dropped };
  };
})();
