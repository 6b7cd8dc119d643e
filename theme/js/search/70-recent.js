// What a reader asked before: in this browser, and in this tab.
(function () {
  "use strict";
  const zhuji = globalThis.zhuji;
  const MOST = 8;

  const list = () => {
    try {
      const kept = JSON.parse(zhuji.kept("search") || "[]");
      return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, MOST) : [];
    } catch (e) {
      return [];
    }
  };

  zhuji.search.recent = {
    list,
    add: (question) => {
      if (!question) return;
      const others = list().filter((one) => one !== question);
      zhuji.keep("search", JSON.stringify([question, ...others].slice(0, MOST)));
    },
    /** The question that the dialog was left with. */
    last: () => {
      try {
        return sessionStorage.getItem("zhuji:" + zhuji.site + ":search") || "";
      } catch (e) {
        return "";
      }
    },
    leave: (question) => {
      try {
        sessionStorage.setItem("zhuji:" + zhuji.site + ":search", question);
      } catch (e) {
        /* a page opened from a folder may keep nothing */
      }
    },
  };
})();
