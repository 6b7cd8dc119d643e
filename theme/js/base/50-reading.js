// Reading: a table of contents that follows, areas that scroll alone, pictures that grow, folds that open for a link.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;

  function target(link) {
    try { return document.getElementById(decodeURIComponent(link.hash.slice(1))); } catch (e) { return null; }
  }

  var links = Array.from(document.querySelectorAll(".toc li a"));
  var places = links.map(target);
  var waiting = false;

  function follow() {
    waiting = false;
    var current = -1;
    places.forEach(function (place, i) {
      if (place && place.getBoundingClientRect().top < 120) current = i;
    });
    links.forEach(function (link, i) {
      if (i === current && !link.hasAttribute("aria-current")) {
        link.setAttribute("aria-current", "true");
        link.scrollIntoView({ block: "nearest" });
      } else if (i !== current) {
        link.removeAttribute("aria-current");
      }
    });
  }
  if (links.length) {
    addEventListener("scroll", function () {
      if (!waiting) { waiting = true; requestAnimationFrame(follow); }
    }, { passive: true });
  }

  /** A keyboard can scroll only what it can focus; what does not overflow stays out of its way. */
  function reach() {
    zhuji.each(".table, figure.code pre, .mermaid, .mermaid pre, div.math", function (area) {
      if (area.scrollWidth > area.clientWidth + 1) {
        var caption = area.closest("figure") && area.closest("figure").querySelector("figcaption");
        var kind = area.matches(".table") ? "base.table" : area.matches("pre") ? "base.code" : "base.diagram";
        area.tabIndex = 0;
        area.setAttribute("role", "group");
        area.setAttribute("aria-label", caption ? caption.textContent : zhuji.text(kind));
      } else if (area.tabIndex === 0) {
        ["tabindex", "role", "aria-label"].forEach(function (name) { area.removeAttribute(name); });
      }
    });
  }
  zhuji.reach = reach;
  reach();
  if (globalThis.ResizeObserver) new ResizeObserver(function () { requestAnimationFrame(reach); }).observe(document.body);

  /** A picture that is shown smaller than it is opens in a dialog. */
  function zoom(image) {
    var big = zhuji.make("img", { src: image.currentSrc || image.src, alt: image.alt });
    var dialog = zhuji.make("dialog", { "class": "zoom", "aria-label": image.alt || zhuji.text("base.image") }, big);
    dialog.onclick = function () { dialog.close(); };
    dialog.onclose = function () { dialog.remove(); image.focus(); };
    document.body.append(dialog);
    dialog.showModal();
  }
  function grow(image) {
    if (image.closest("a, button") || image.naturalWidth <= image.clientWidth * 1.1) return;
    image.classList.add("zoomable");
    image.tabIndex = 0;
    image.setAttribute("role", "button");
    image.setAttribute("aria-label", image.alt ? zhuji.text("base.image.of", image.alt) : zhuji.text("base.image"));
    image.onclick = function () { zoom(image); };
    image.onkeydown = function (event) {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); zoom(image); }
    };
  }
  zhuji.each("main .prose img", function (image) {
    if (image.complete) grow(image);
    else image.addEventListener("load", function () { grow(image); }, { once: true });
  });

  /** A link into a fold opens it; a heading that a link leads to has the focus. */
  function unfold() {
    var place = location.hash.length > 1 && target(location);
    if (!place) return;
    for (var fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (place.matches("h1, h2, h3, h4, h5, h6")) {
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    place.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  unfold();

  /** Pictures that a browser would fetch when they come near the screen, which paper has none of. */
  function pictures() {
    return Promise.all(Array.from(document.querySelectorAll("main img[loading]"), function (image) {
      image.removeAttribute("loading");
      return image.decode().catch(function () { /* its text is printed */ });
    }));
  }

  /** What draws on this page: functions that draw what is not yet drawn, and promise it. */
  zhuji.drawings = document.querySelector("main img[loading]") ? [pictures] : [];
  /** How far from the screen it is drawn: a document for paper, all of it. */
  zhuji.ahead = document.body.matches(".print") ? "9999999px" : "600px";

  /** What its sheets have that the screen has not. */
  function sheets() { return zhuji.load("assets/paper.js").catch(function () { /* plain ones */ }); }
  if (document.querySelector("article")) addEventListener("load", function () { zhuji.idle(sheets); });

  /** Prints once everything is drawn. A browser's own menu prints what is there: it waits for nobody. */
  zhuji.print = function () {
    Promise.all(zhuji.drawings.concat(sheets).map(function (draw) { return draw(); })).then(function () { print(); });
  };
  zhuji.each("[data-print]", function (button) { button.onclick = zhuji.print; });
  document.addEventListener("keydown", function (event) {
    if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (!zhuji.drawings.length || zhuji.composing(event)) return;
    event.preventDefault();
    zhuji.print();
  });
})();
