// How the two drills look: steps that are moved by buttons, keys or dragging, and a procedure behind its gates.
(function () {
  "use strict";
  const { zhuji } = globalThis;
  const { mock, study } = zhuji;
  const { make, text } = zhuji;

  mock.newDrill = (question, seed) => ({
    steps: mock.copies(question, "step"),
    order: mock.shuffled(question.steps, seed + "/" + question.id),
    verdict: null, first: null, solved: false, looked: false,
  });

  const words = (drill, step) => drill.steps[step].textContent.trim();

  /** Redraws the list alone, so that the focus can stay on the button that was pressed. */
  function drillList(drill, redraw) {
    const list = make("ol", { "class": "drill", "aria-label": text("drill.order.list") });
    const move = (from, to, focus) => {
      if (to < 0 || to >= drill.order.length) return;
      const step = drill.order[from];
      drill.order = mock.moved(drill.order, from, to);
      drill.verdict = null;
      zhuji.say(text("drill.order.moved", words(drill, step), to + 1));
      redraw(step, focus);
    };
    drill.order.forEach((step, place) => {
      const button = (name, sign, to) => {
        const off = to < 0 || to >= drill.order.length || drill.solved;
        const made = make("button", { type: "button", "class": "icon-button", "data-move": name, "aria-disabled": String(off), "aria-label": text("drill.order." + name, words(drill, step)) }, sign);
        made.onclick = () => { if (!off) move(place, to, name); };
        return made;
      };
      const wrong = drill.verdict && drill.verdict.first === place;
      const line = make("li", { "data-step": step, "class": wrong ? "wrong" : "" },
        make("span", { "class": "drill-place" }, (wrong ? "✕ " : "") + (place + 1)),
        make("div", {}, drill.steps[step].cloneNode(true)), button("up", "↑", place - 1), button("down", "↓", place + 1));
      if (!drill.solved) draggable(line, place, (from) => move(from, place, "up"));
      list.append(line);
    });
    return list;
  }

  /** Dragging is an extra; the buttons do all of it. */
  function draggable(line, place, drop) {
    line.draggable = true;
    line.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/x-zhuji-place", String(place)));
    line.addEventListener("dragover", (event) => {
      if (event.dataTransfer.types.includes("text/x-zhuji-place")) event.preventDefault();
    });
    line.addEventListener("drop", (event) => {
      event.preventDefault();
      drop(Number(event.dataTransfer.getData("text/x-zhuji-place")));
    });
  }

  function verdictText(drill) {
    if (drill.looked) return text("drill.order.shown");
    if (!drill.verdict) return "";
    const { first, errors } = drill.verdict;
    return first < 0 ? text("drill.order.right") : text("drill.order.wrong", first + 1, words(drill, drill.order[first]), errors);
  }

  mock.drillView = (interview) => {
    const { drill } = interview;
    const heading = make("h2", { "class": "level-question", tabindex: "-1", "data-depth": "" }, text("drill.order.title"));
    const said = make("p", { "class": "drill-verdict", role: "status" });
    const body = make("div", {});
    const actions = make("div", { "class": "actions" });
    const redraw = (step, focus) => {
      body.replaceChildren(drillList(drill, redraw));
      said.textContent = verdictText(drill);
      said.classList.toggle("FAILED", Boolean(drill.verdict && drill.verdict.first >= 0));
      said.classList.toggle("KNOWN", Boolean(drill.verdict && drill.verdict.first < 0));
      actions.replaceChildren(...buttons(interview, redraw));
      if (focus) body.querySelector("[data-step='" + step + "'] [data-move=" + focus + "]").focus();
    };
    redraw();
    return make("div", { "class": "level now mock-drill" }, heading, make("p", { "class": "caption" }, text("drill.order.note")), body, said, actions);
  };

  function buttons(interview, redraw) {
    const { drill } = interview;
    const button = (name, primary, act) => study.button(text("drill.order." + name), act, "button" + (primary ? " primary" : ""));
    const focusFirst = () => interview.core.querySelector(".mock-drill .button").focus();
    if (drill.solved) return [button("next", true, () => interview.ordered())];
    const check = button("check", true, () => {
      drill.verdict = mock.judge(drill.order);
      drill.first = drill.first || drill.verdict;
      drill.solved = drill.verdict.first < 0;
      redraw();
      focusFirst();
    });
    const look = button("look", false, () => {
      drill.order = drill.order.map((step, place) => place);
      Object.assign(drill, { verdict: null, solved: true, looked: true });
      redraw();
      focusFirst();
    });
    return drill.first ? [check, look] : [check];
  }

  mock.newWalk = (question) => ({
    at: 0, skipped: [], ticks: question.stages.map((stage) => Array(stage.boxes).fill(false)),
  });

  const gateOf = ({ walk, question }) => mock.gate(question.stages, walk.at, walk.ticks, walk.skipped);

  function stagesMap({ walk, question }) {
    const map = make("ol", { "class": "stages" });
    question.stages.forEach((each, i) => {
      const state = i < walk.at ? "past" : i === walk.at ? "now" : "shut";
      const line = make("li", { "class": state }, each.title);
      if (state === "now") line.setAttribute("aria-current", "step");
      if (state === "shut") line.append(make("span", { "class": "hidden-text" }, text("drill.gate.shut")));
      if (each.minutes) line.append(make("small", {}, text("mock.minutes", each.minutes)));
      if (walk.skipped.includes(i)) line.append(make("small", { "class": "VAGUE" }, text("drill.gate.skipped")));
      map.append(line);
    });
    return map;
  }

  /** The stages of a procedure; only the one in hand shows its boxes. */
  mock.walkView = (interview) => {
    const { walk, question } = interview;
    const stage = question.stages[walk.at];
    const boxes = make("ul", { "class": "checks" });
    mock.boxes(stage).forEach((copy, i) => {
      const box = make("input", { type: "checkbox" });
      box.checked = walk.ticks[walk.at][i];
      box.onchange = () => {
        walk.ticks[walk.at][i] = box.checked;
        walk.show();
      };
      boxes.append(make("li", {}, make("label", {}, box, make("span", {}, copy))));
    });
    const said = make("p", { "class": "caption", role: "status" });
    walk.say = (words) => { said.textContent = words; };
    return make("div", { "class": "mock-walk" }, stagesMap(interview), make("h3", {}, stage.title), boxes, said);
  };

  /** The button that leads to the next stage, and the one that passes its gate by. */
  mock.walkButtons = (interview) => {
    const { walk, question } = interview;
    const title = walk.at + 1 < question.stages.length ? question.stages[walk.at + 1].title : "";
    const go = () => {
      if (!title) { interview.answered(); return; }
      walk.at++;
      interview.show();
    };
    const next = study.button(title ? text("drill.gate.next", title) : text("mock.done"),
      () => { if (gateOf(interview).open) go(); }, "button primary");
    const skip = study.button(text("drill.gate.skip"), () => {
      walk.skipped.push(walk.at);
      go();
    });
    walk.show = () => {
      const { missing, open, last } = gateOf(interview);
      walk.say(open ? "" : text(last ? "drill.gate.missing.last" : "drill.gate.missing", missing, title));
      next.setAttribute("aria-disabled", String(!open));
      skip.hidden = open;
    };
    walk.show();
    return [next, skip];
  };
})();
