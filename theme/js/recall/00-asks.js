// Which headings ask something: those with a question mark or a word that asks.
(function () {
  "use strict";
  const zhuji = (globalThis.zhuji = globalThis.zhuji || {});
  const recall = (zhuji.recall = zhuji.recall || {});
  const MARK = /[?？]\s*$/;
  const CHINESE = /为什么|为何|凭什么|怎么|怎样|如何|什么|哪|谁|何时|几[个次层步种笔]|多少|多大|多久|是不是|能不能|要不要|会不会|[吗呢]$/;
  const ENGLISH = /^(why|how|what|when|where|which|who|whose|can|does|do|is|are|should)\b/i;

  recall.asks = (text) => {
    const words = text.trim();
    return MARK.test(words) || CHINESE.test(words) || ENGLISH.test(words);
  };

  /**
   * What hides under what. lines are {level, asks, own}: level is a heading's, 0 for all else; own marks what is a
   * question with its answer inside. Gives for each line the place of the question that hides it, or -1; a question is
   * hidden by none.
   */
  recall.owners = (lines) => {
    const open = [];
    return lines.map((line, place) => {
      if (line.own) return -1;
      if (line.level) {
        while (open.length && open[open.length - 1].level >= line.level) open.pop();
        if (line.asks) {
          open.push({ level: line.level, place });
          return -1;
        }
      }
      return open.length ? open[open.length - 1].place : -1;
    });
  };
})();
