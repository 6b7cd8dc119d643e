// Recall on a note: answers fold under the headings and callouts that ask for them, and come back one by one.
(function () {
  "use strict";
  const { zhuji } = globalThis;
  const { recall, make, text } = zhuji;
  const OWN = ".callout-why, .callout[data-callout=question], .callout[data-callout=abstract]";
  let folds = [];
  let bar;
  let opener;

  const titleOf = (element) => element.textContent.replace(/\s+/g, " ").trim();

  /** The folds of a note, closed: {title, parts} with a button, or a details element that is its own button. */
  function find(prose) {
    const elements = [...prose.children];
    const lines = elements.map((element) => {
      const level = /^H[2-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 0;
      return { level, asks: level > 0 && recall.asks(element.textContent), own: element.matches(OWN) };
    });
    const owners = recall.owners(lines);
    return elements.flatMap((element, place) => {
      if (lines[place].own) return [callout(element)];
      const parts = elements.filter((other, i) => owners[i] === place);
      return lines[place].asks && parts.length ? [{ title: element, after: element, parts }] : [];
    });
  }

  function callout(element) {
    const title = element.querySelector(".callout-title");
    if (element.matches("details")) return { title, details: element, was: element.open, parts: [] };
    return { title, after: title, parts: [element.querySelector(".callout-body")].filter(Boolean) };
  }

  const isOpen = (fold) => (fold.details ? fold.details.open : !fold.button.isConnected);

  function close(fold) {
    if (fold.details) {
      fold.details.open = false;
      fold.listen = () => count();
      fold.details.addEventListener("toggle", fold.listen);
      return;
    }
    fold.button = make("button", { type: "button", "class": "recall-reveal", "aria-expanded": "false", "aria-label": text("recall.reveal.one", titleOf(fold.title)) }, text("recall.reveal"));
    fold.button.onclick = () => reveal(fold, true);
    fold.after.after(fold.button);
    fold.found = () => reveal(fold, false);
    fold.parts.forEach((part) => {
      part.setAttribute("hidden", "until-found");
      part.addEventListener("beforematch", fold.found);
    });
  }

  function uncover(fold) {
    fold.parts.forEach((part) => {
      part.removeAttribute("hidden");
      part.removeEventListener("beforematch", fold.found);
    });
    if (fold.button) fold.button.remove();
  }

  /** Shows what a fold hides; the focus goes to where it begins, because its button is gone. */
  function reveal(fold, focus) {
    if (fold.details) fold.details.open = true;
    uncover(fold);
    if (focus) {
      const target = fold.details ? fold.title : fold.parts[0];
      if (!target.matches("summary")) target.tabIndex = -1;
      target.focus({ preventScroll: true });
      const { top, bottom } = fold.title.getBoundingClientRect();
      if (top < 0 || bottom > bar.getBoundingClientRect().top) fold.title.scrollIntoView({ block: "center" });
    }
    zhuji.reach();
    count();
  }

  const left = () => folds.filter((fold) => !isOpen(fold));

  function count() {
    const rest = left().length;
    bar.querySelector("[role=status]").textContent = rest ? text("recall.left", rest, folds.length) : text("recall.none");
    bar.querySelectorAll("[data-reveal]").forEach((button) => button.setAttribute("aria-disabled", String(!rest)));
  }

  function next() {
    const [first] = left();
    if (!bar || !first) return false;
    reveal(first, true);
    return true;
  }

  function build() {
    const button = (key, act, reveals) => {
      const made = make("button", { type: "button", "class": "button" }, text(key));
      if (reveals) made.dataset.reveal = "";
      made.onclick = act;
      return made;
    };
    return make("div", { "class": "recall-bar", role: "region", "aria-label": text("recall") },
      make("span", { role: "status" }), button("recall.next", next, true),
      button("recall.all", () => left().forEach((fold) => reveal(fold, false)), true), button("recall.end", stop));
  }

  function start() {
    const prose = document.querySelector("main .prose");
    folds = find(prose);
    if (!folds.length) {
      zhuji.say(text("recall.nothing"));
      opener.textContent = text("recall.nothing");
      return;
    }
    folds.forEach(close);
    bar = build();
    prose.classList.add("recalling");
    prose.after(bar);
    opener.setAttribute("aria-pressed", "true");
    count();
    zhuji.say(text("recall.started", folds.length));
  }

  function stop() {
    folds.forEach((fold) => {
      uncover(fold);
      if (!fold.details) return;
      fold.details.removeEventListener("toggle", fold.listen);
      fold.details.open = fold.was;
    });
    document.querySelector("main .prose").classList.remove("recalling");
    bar.remove();
    bar = undefined;
    folds = [];
    opener.setAttribute("aria-pressed", "false");
    opener.focus();
  }

  /** Folds the note's answers, or brings all of them back. */
  recall.toggle = (button) => {
    opener = button;
    if (bar) stop();
    else start();
  };

  zhuji.key(".", text("recall.next"), next);
})();
