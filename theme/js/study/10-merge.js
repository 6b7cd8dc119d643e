// Two states of progress into one: commutative, associative, idempotent. Nothing here knows of a site's questions.
(function () {
  "use strict";
  var study = globalThis.zhuji.study;

  function order(a, b) { return a < b ? -1 : a > b ? 1 : 0; }
  function greater(a, b) { return study.canonical(a) < study.canonical(b) ? b : a; }

  /** A field set twice: the later wins, at one time the greater text. */
  function later(a, b) { return a[1] === b[1] ? greater(a, b) : a[1] > b[1] ? a : b; }
  function longer(a, b) { return a.end === b.end ? greater(a, b) : a.end > b.end ? a : b; }

  function union(a, b, key, choose) {
    var all = new Map();
    [a, b].forEach(function (list) {
      list.forEach(function (e) {
        var name = key(e);
        var other = all.get(name);
        all.set(name, other === undefined ? e : choose(other, e));
      });
    });
    return all;
  }

  function fields(a, b, choose) {
    var all = Object.create(null);
    [a, b].forEach(function (from) {
      Object.keys(from).forEach(function (name) {
        all[name] = name in all ? choose(all[name], from[name]) : from[name];
      });
    });
    return all;
  }

  function byTime(device) {
    return function (a, b) { return a[0] - b[0] || order(a[1], b[1]) || order(a[device], b[device]); };
  }

  study.merge = function (a, b) {
    var removed = union(a.removed, b.removed, study.removalKey, greater);
    var log = union(a.log, b.log, study.key, greater);
    removed.forEach(function (e, name) { log.delete(name); });
    return {
      log: Array.from(log.values()).sort(byTime(6)),
      removed: Array.from(removed.values()).sort(byTime(2)),
      flags: fields(a.flags, b.flags, function (x, y) { return fields(x, y, later); }),
      sessions: Array.from(union(a.sessions, b.sessions, function (s) { return s.id; }, longer).values())
        .sort(function (x, y) { return x.start - y.start || order(x.id, y.id); }),
      prefs: fields(a.prefs, b.prefs, later),
      rest: fields(a.rest, b.rest, greater),
    };
  };

  /** The same as merging, quickly where `part` is one review later than all others. */
  study.add = function (state, part) {
    var e = part.log && part.log[0];
    var last = state.log[state.log.length - 1];
    var simple = e && Object.keys(part).length === 1 && part.log.length === 1 && (!last || last[0] < e[0])
      && !state.removed.some(function (r) { return r[0] === e[0] && r[1] === e[1] && r[2] === e[6]; });
    return simple ? Object.assign({}, state, { log: state.log.concat(part.log) })
      : study.merge(state, Object.assign(study.nothing(), part));
  };
})();
