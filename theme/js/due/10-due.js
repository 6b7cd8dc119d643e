// What is due for review, where nothing is asked yet: a reader who comes to search is told that something waits.
(function () {
  "use strict";
  const zhuji = globalThis.zhuji;
  const { search, make, text: words } = zhuji;
  const SHOWN = 3;

  /** The questions that are due, what is least remembered first; nothing more is loaded for who never rated. */
  const waiting = async () => {
    await zhuji.load("assets/study.js");
    const { study } = zhuji;
    const store = await study.open();
    if (!store.state.log.length) return [];
    await Promise.all([study.questions(), study.scheduling(), zhuji.load("assets/queue.js")]);
    return study.queues(store).due;
  };

  const card = ({ text, root }) => {
    const link = make("a", { href: zhuji.root + root.href, class: "search-hit" }, make("b", {}, text));
    const round = zhuji.study.data.rounds[root.rounds[0]];
    if (round) link.append(make("em", {}, round.name));
    return link;
  };

  /** Adds them below what was asked before, unless something is asked by now. */
  search.due = async (view) => {
    const { turn, options } = view;
    const questions = await waiting();
    if (turn !== view.turn || view.question || !questions.length) return;
    const group = options.group("due.title", questions.length);
    const links = questions.slice(0, SHOWN).map(card);
    links.push(make("a", { href: zhuji.root + "study.html#review", class: "search-hit" }, make("b", {}, words("due.review"))));
    for (const link of links) options.add(link, group);
    options.select(options.at);
  };
})();
