// The questions as the study page has them: texts to choose by from its data, and pieces of its cards to show.
(function () {
  "use strict";
  const { mock, study } = globalThis.zhuji;
  const SELF = ["", "FAILED", "VAGUE", "KNOWN"];
  const FOLDS = { hint: "hints", point: "points", step: "steps", pitfall: "pitfalls" };

  /** What stands right under a card or one of its levels. */
  function items(level, name) {
    const fold = level.body.querySelector(":scope > [data-aid=" + FOLDS[name] + "]");
    return fold ? [...fold.querySelectorAll(":scope > :is(ul, ol) > li")] : [];
  }

  function notesOf(element) {
    const links = element.querySelectorAll(":scope > .card-notes a");
    return [...links].map((link) => ({ title: link.textContent, href: link.getAttribute("href") }));
  }

  function levelOf(data, element, label, body) {
    const below = new Map([...body.querySelectorAll(":scope > .core > [data-followup], :scope > [data-followup]")]
      .map((each) => [each.dataset.followup, each]));
    return {
      id: data.id, text: data.text, label, body, notes: notesOf(element),
      followUps: (data.followUps || []).filter((each) => below.has(each.id)).map((each) => {
        const own = below.get(each.id);
        return levelOf(each, own, own.querySelector(":scope > summary > span"), own);
      }),
    };
  }

  function stagesOf(id) {
    const way = id && study.cloneWay(id);
    return !way ? [] : [...way.querySelectorAll(".stage")].map((stage) => ({
      title: stage.querySelector("h3").textContent, minutes: Number(stage.dataset.minutes) || 0,
      gate: Number(stage.dataset.gate) || 0, parts: [...stage.querySelectorAll(".checks > li")],
    }));
  }

  function questionOf(data, all) {
    const card = study.cloneCard(data.id);
    if (!card) return [];
    const label = card.querySelector(".card-title > :last-child");
    const root = levelOf(data, card, label, card.querySelector(".card-body"));
    const topic = all.topics[data.topic];
    const question = {
      ...root, kind: (data.kind || "qa").toUpperCase(), href: data.href, self: SELF[data.self || 0],
      topic: topic ? topic.title : "", rounds: (data.rounds || []).map((round) => all.rounds[round].href),
      minutes: data.minutes || 0, frequency: data.frequency || 0, stages: stagesOf(data.procedure),
    };
    question.stages.forEach((stage) => { stage.boxes = stage.parts.length; });
    question.steps = items(question, "step").length;
    return [question];
  }

  /** The questions of the site, in the order of its rounds. */
  mock.read = (data) => data.questions.flatMap((question) => questionOf(question, data));

  /**
   * A copy of a piece of a card. Its links open beside the page, because leaving it would end the interview; its ids and
   * its initial rating stay behind.
   */
  function copyOf(part) {
    const copy = document.createDocumentFragment();
    copy.append(...document.importNode(part, true).childNodes);
    copy.querySelectorAll(".rating, input").forEach((element) => element.remove());
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    copy.querySelectorAll("a").forEach((link) => {
      link.target = "_blank";
      link.rel = "noopener";
    });
    return copy;
  }

  /** Copies of what stands under a level: its hint, point, step or pitfall, one fragment each. */
  mock.copies = (level, name) => items(level, name).map(copyOf);
  mock.label = (level) => copyOf(level.label);
  mock.boxes = (stage) => stage.parts.map(copyOf);
})();
