// Chance from a seed: the same seed gives the same interview, on any machine and in any order of the questions.
(function () {
  "use strict";
  const zhuji = (globalThis.zhuji = globalThis.zhuji || {});
  const mock = (zhuji.mock = zhuji.mock || {});

  /** 32 bits of a text: FNV-1a over its UTF-16 units, then mixed, because near texts must fall far apart. */
  function hash(text) {
    let h = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  }

  /** A number between 0 and 1, both left out, that belongs to a name under a seed. */
  mock.chance = (seed, name) => (hash(seed + "\u0000" + name) + 0.5) / 4294967296;

  /**
   * Names in the order of a weighted draw without putting back: the larger its weight, the earlier a name comes.
   * Each name's luck is its own, so names that come or go leave the order of the others (Efraimidis and Spirakis 2006).
   */
  mock.order = (names, weight, seed) =>
    names
      .map((name, place) => ({ name, place, key: Math.log(mock.chance(seed, name)) / Math.max(weight(name), 1e-9) }))
      .sort((a, b) => b.key - a.key || a.place - b.place)
      .map((entry) => entry.name);

  /** The places 0 … n-1 in another order than the right one. */
  mock.shuffled = (n, seed) => {
    const places = Array.from({ length: n }, (none, i) => i);
    for (let round = 0; n > 1; round++) {
      const order = mock.order(places.map(String), () => 1, seed + "/" + round).map(Number);
      if (order.some((place, i) => place !== i)) return order;
    }
    return places;
  };

  mock.isSeed = (value) => typeof value === "string" && /^[A-Za-z0-9-]{1,32}$/.test(value);

  /** A new seed that can be read out to a partner: six letters and digits without those that look alike. */
  mock.newSeed = (random) => {
    const signs = "abcdefghjkmnpqrstuvwxyz23456789";
    return Array.from({ length: 6 }, () => signs[Math.floor(random() * signs.length)]).join("");
  };
})();
