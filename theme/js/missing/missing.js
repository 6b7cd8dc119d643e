// The page for a wrong address: the pages whose address or title it resembles most. Whatever the address says, it is
// only compared, and titles are only set as text.
(function () {
  "use strict";
  var zhuji = (globalThis.zhuji = globalThis.zhuji || {});
  var MOST = 5;
  var LEAST = 0.4;
  var LONGEST = 100;
  var root = new URL("..", document.currentScript.src);

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (e) { return text; }
  }

  /** A name without what nobody remembers of it. */
  function plain(name) {
    return name.slice(0, LONGEST).normalize("NFKC").toLowerCase().replace(/\.(html?|md)$/, "").replace(/[\s\p{P}\p{S}\p{C}]+/gu, "");
  }

  /** Whether a name says enough to be looked for in another. */
  function telling(name) { return name.length > 2 || name.length === 2 && /\p{Script=Han}/u.test(name); }

  /** How many of the pairs of neighbours of two names are the same, 0 to 1; more than half where one holds the other. */
  function likeness(a, b) {
    if (a === b) return a ? 1 : 0;
    if (telling(a) && b.includes(a)) return (1 + a.length / b.length) / 2;
    if (telling(b) && a.includes(b)) return (1 + b.length / a.length) / 2;
    var pairs = Object.create(null);
    var same = 0;
    for (var i = 1; i < a.length; i++) pairs[a.slice(i - 1, i + 1)] = (pairs[a.slice(i - 1, i + 1)] || 0) + 1;
    for (var j = 1; j < b.length; j++) {
      var pair = b.slice(j - 1, j + 1);
      if (pairs[pair] > 0) {
        pairs[pair]--;
        same++;
      }
    }
    return a.length + b.length > 2 ? 2 * same / (a.length + b.length - 2) : 0;
  }

  /** The folders and the name of an address below the site; a folder's own page is named like it. */
  function parts(path) {
    var names = path.split("/").map(decoded).map(plain).filter(function (name) { return name && name !== "index"; });
    return { name: names.pop() || "", folder: names.join("/") };
  }

  var path = location.pathname;
  var asked = parts(path.startsWith(root.pathname) ? path.slice(root.pathname.length) : path);

  /** Called by assets/titles.js with [address, title, other names…] of each page. */
  zhuji.near = function (pages) {
    var place = document.querySelector("[data-near]");
    var near = pages.map(function (page) {
      var here = parts(page[0]);
      var names = [here.name].concat(page.slice(1).map(plain));
      var like = Math.max.apply(null, names.map(function (name) { return likeness(asked.name, name); }));
      return { page: page, like: like + (here.folder === asked.folder ? 0.1 : here.name && here.name === asked.folder ? LEAST : 0) };
    }).filter(function (one) { return one.like >= LEAST; });
    near.sort(function (a, b) { return b.like - a.like; });
    near.slice(0, MOST).forEach(function (one) {
      var link = document.createElement("a");
      link.href = root.href + one.page[0];
      link.textContent = one.page[1];
      var item = document.createElement("li");
      item.append(link);
      place.querySelector("ul").append(item);
    });
    place.firstElementChild.hidden = !near.length;
  };
})();
