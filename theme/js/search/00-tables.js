// Character tables of the search, the same as the resources of dev.zhuji.search.
(function () {
  "use strict";
  const zhuji = (globalThis.zhuji = globalThis.zhuji || {});
  const search = (zhuji.search = zhuji.search || {});
  search.tables = {
    classes: [
      "",
      "30-39 41-5a 5f 61-7a aa b5 ba c0-d6 d8-f6 f8-2af 370-373 376-377 37b-37d 37f 386 388-481 48a-52f 531-556 561-587 5d0-5ea 620-64a 660-669 66e-6d3 6f0-6fc 900-dff e01-e3a e40-e4e e50-e59 10a0-10fa 1e00-1fff 2c60-2c7f",
      "3005-3007 3041-3096 309d-309f 30a1-30fa 30fc-30ff 3105-312f 3131-318e 31f0-31ff 3400-4dbf 4e00-9fff a960-a97c ac00-d7a3 1100-11ff f900-faff ff66-ff9f 20000-3ffff",
      "ad 300-36f 483-487 200b-200f 202a-202e 2060-2064 fe00-fe0f feff e0100-e01ef",
    ],
    // these lose their case and their marks, as Unicode has it
    letters: "b5-24f 386-3ce 400-4ff 1e00-1eff",
    // and these become what Unicode does not say
    odd: "µμØoøoĐdđdıiŁlłlǾoǿoςσ",
  };
})();
