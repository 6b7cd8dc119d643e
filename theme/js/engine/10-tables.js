// Character tables of the search, the same as the resources of dev.zhuji.search.
(function () {
  "use strict";
  globalThis.zhuji.search.tables = {
    // gaps and runs of the characters of words, of those that pair with their neighbours, of those that are passed over
    classes: [
      "XGA7Q411QXF1A1415N1V1jOc04223311611dQ8b61X6AX7Y8RXLXBLA4Z6SDm3Xe01XQ5F1Ao6YRZe5m0ZZ0X0",
      "ae0e0dm53XPYM631YQ145XB1YUZ1Gm0ck0Y0qm0Yh0Tq3gz4egSm0XZ6XQYWZ0aWW0",
      "bD1oIZGeJ5cy35Q5XH5XtiRGdF1wWm0dG",
    ],
    // these lose their case and their marks, as Unicode has it
    letters: "µ-ɏΆ-ώЀ-ӿḀ-ỿ",
    // and then these become what Unicode does not say
    odd: "µμøođdıiłlςσ",
  };
})();
