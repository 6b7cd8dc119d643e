// The questions as the page has them in its templates: texts to choose by, and pieces of the author's HTML to show.
(function () {
  "use strict";
  const { mock } = globalThis.zhuji;

  const own = (level, name) => [...level.element.children].filter((child) => child.hasAttribute("data-" + name));
  const number = (value) => Number(value) || 0;

  function levelOf(element, id) {
    const level = { id, element };
    level.text = own(level, "label")[0].textContent.replace(/\s+/g, " ").trim();
    level.notes = own(level, "note").map((link) => ({ title: link.textContent, href: link.getAttribute("href") }));
    level.followUps = own(level, "level").map((below) => levelOf(below, below.dataset.level));
    return level;
  }

  function stageOf(element) {
    const stage = { element, title: element.dataset.stage, minutes: number(element.dataset.minutes) };
    return { ...stage, gate: number(element.dataset.gate), boxes: own(stage, "box").length };
  }

  /** The questions of a page, in the order of its rounds. */
  mock.read = (page) =>
    [...page.querySelectorAll("template[data-question]")].map((template) => {
      const { question, kind, rounds, topic, href, minutes, frequency, self } = template.dataset;
      const root = levelOf(template.content, question);
      return {
        ...root, kind, topic, href, self: self || "", rounds: rounds.split(" "),
        minutes: number(minutes), frequency: number(frequency),
        steps: own(root, "step").length, stages: own(root, "stage").map(stageOf),
      };
    });

  /**
   * Copies of what stands under a level or a stage: its label, hint, point, step, pitfall or box, one fragment each.
   * Its links open beside the page, because leaving it would end the interview.
   */
  mock.copies = (level, name) =>
    own(level, name).map((part) => {
      const copy = document.createDocumentFragment();
      copy.append(...document.importNode(part, true).childNodes);
      copy.querySelectorAll("a").forEach((link) => {
        link.target = "_blank";
        link.rel = "noopener";
      });
      copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
      return copy;
    });
})();
