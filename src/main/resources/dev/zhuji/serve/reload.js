// Added to pages by `zhuji serve`, and no part of the site: reloads the page after a build and
// shows what is wrong with the notes. Messages are put in as text, never as markup, and styles are
// set one by one, which every Content-Security-Policy allows.
(() => {
  "use strict";
  const version = document.currentScript.dataset.version;
  let box;

  function style(element, rules) {
    Object.assign(element.style, rules);
    return element;
  }

  function show(messages) {
    if (box) box.remove();
    if (!messages.length) return;
    box = style(document.createElement("details"), {
      position: "fixed", insetInlineEnd: "1rem", insetBlockEnd: "1rem", zIndex: "2147483647",
      maxWidth: "min(60rem, calc(100vw - 2rem))", maxHeight: "60vh", overflow: "auto",
      padding: ".5rem 1rem", borderRadius: ".5rem", color: "#fff", background: "#7a1b1b",
      font: "14px/1.5 ui-monospace, monospace",
    });
    box.dataset.zhujiProblems = String(messages.length);
    box.open = messages.some((message) => /: error\[|^internal error/.test(message));
    const title = document.createElement("summary");
    title.textContent = `${messages.length} 个问题`;
    const list = style(document.createElement("pre"), { whiteSpace: "pre-wrap", margin: ".5rem 0" });
    list.textContent = messages.join("\n");
    box.append(title, list);
    document.body.append(box);
  }

  const events = new EventSource("/__zhuji/events");
  events.addEventListener("shown", (event) => {
    const shown = JSON.parse(event.data);
    if (shown.version !== version) {
      events.close();
      location.reload();
    } else {
      show(shown.messages);
    }
  });
  addEventListener("pagehide", () => events.close());
})();
