// Diagrams: Mermaid draws them when they come near the screen; until then, and without scripts, their source is shown.
// Once it is there, the others are drawn in quiet moments, so that a browser's own print finds them drawn.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var figures = Array.from(document.querySelectorAll("figure.mermaid"));
  var sources = new Map();
  var drawing = Promise.resolve();
  var count = 0;
  var began = false;
  /** So long after the reader scrolled last nothing is drawn that is not near. */
  var PAUSE = 400;
  if (!figures.length) return;
  /** Mermaid draws here, unseen, and takes no room: in the page itself it would widen it meanwhile. */
  var table = zhuji.make("div", { "class": "drawing-table", "aria-hidden": "true" });
  document.body.append(table);
  figures.forEach(function (figure) { sources.set(figure, figure.querySelector("pre").textContent); });

  /** What is wider than its figure is reached with the keyboard, too. */
  var sizes = globalThis.ResizeObserver && new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      var figure = entry.target;
      if (figure.scrollWidth > figure.clientWidth) figure.tabIndex = 0;
      else figure.removeAttribute("tabindex");
    });
  });

  function value(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  /** A colour of the style sheet as the browser computes it now: light or dark. */
  function colour(name) {
    var probe = zhuji.make("i", { hidden: "" });
    probe.style.color = "var(" + name + ")";
    document.body.append(probe);
    var computed = getComputedStyle(probe).color;
    probe.remove();
    var parts = computed.match(/[\d.]+/g) || ["0", "0", "0"];
    return "#" + parts.slice(0, 3).map(function (part) {
      return Math.round(+part).toString(16).padStart(2, "0");
    }).join("");
  }

  function settings() {
    var sans = value("--sans").replace(/"/g, "'");
    return {
      startOnLoad: false,
      securityLevel: "strict",
      theme: "base",
      htmlLabels: false,
      fontFamily: sans,
      flowchart: { htmlLabels: false, useMaxWidth: true, padding: 8, nodeSpacing: 36, rankSpacing: 36, wrappingWidth: 240 },
      class: { htmlLabels: false },
      state: { htmlLabels: false },
      deterministicIds: true,
      suppressErrorRendering: true,
      themeVariables: {
        darkMode: zhuji.dark(),
        fontFamily: sans,
        fontSize: "14px",
        background: colour("--bg"),
        primaryColor: colour("--bg2"),
        primaryTextColor: colour("--fg"),
        primaryBorderColor: colour("--control"),
        secondaryColor: colour("--s1"),
        tertiaryColor: colour("--bg2"),
        lineColor: colour("--control"),
        textColor: colour("--fg"),
        mainBkg: colour("--bg2"),
        nodeBorder: colour("--control"),
        clusterBkg: colour("--bg"),
        clusterBorder: colour("--line"),
        edgeLabelBackground: colour("--bg"),
        noteBkgColor: colour("--vague-ground"),
        noteTextColor: colour("--fg"),
        noteBorderColor: colour("--vague-fill"),
        actorBkg: colour("--bg2"),
        actorBorder: colour("--control"),
        actorTextColor: colour("--fg"),
        signalColor: colour("--fg"),
        signalTextColor: colour("--fg"),
        labelBoxBkgColor: colour("--bg2"),
        labelTextColor: colour("--fg"),
        loopTextColor: colour("--fg"),
        activationBkgColor: colour("--s1"),
        activationBorderColor: colour("--control"),
        pie1: colour("--s3"), pie2: colour("--accent"), pie3: colour("--known-fill"), pie4: colour("--vague-fill"),
        pie5: colour("--failed-fill"), pie6: colour("--s5"), pie7: colour("--s2"), pie8: colour("--control")
      }
    };
  }

  function failed(figure, error) {
    figure.classList.remove("drawn");
    figure.removeAttribute("style");
    figure.title = zhuji.text("base.diagram.failed") + (error && error.message ? "\n" + error.message : "");
  }

  function render(source) {
    return globalThis.mermaid.render("z-diagram-" + ++count, source, table).then(function (drawn) {
      var holder = zhuji.make("div", {});
      holder.innerHTML = drawn.svg;
      return holder.querySelector("svg");
    });
  }

  /** How wide a drawing must be for text of 14 px in it to be read at 12. */
  function need(svg) { return Math.ceil(svg.viewBox.baseVal.width * 12 / 14); }

  /** A flow from left to right that is too wide for the page runs from top to bottom, if that is narrower. */
  function fitted(source, room) {
    return render(source).then(function (svg) {
      var upright = source.replace(/^(\s*(?:flowchart|graph)\s+)(?:LR|RL)\b/m, "$1TB");
      if (need(svg) <= room || upright === source) return svg;
      return render(upright).then(function (other) { return need(other) < need(svg) ? other : svg; });
    });
  }

  /** The room that the page kept for the drawing stays as it is, where the drawing fits it well enough. */
  function settle(figure, svg, kept) {
    figure.style.minHeight = svg.style.maxHeight = "";
    var frame = figure.clientHeight - svg.clientHeight;
    var ratio = (kept - frame) / svg.clientHeight;
    if (ratio > 1.15 || svg.clientWidth * ratio < need(svg) - 1) return;
    figure.style.minHeight = kept + "px";
    if (ratio < 1) svg.style.maxHeight = kept - frame + "px";
  }
  function draw(figure) {
    var kept = 0;
    drawing = drawing.then(function () {
      return fitted(sources.get(figure), figure.clientWidth - 40);
    }).then(function (svg) {
      if (figure.style.getPropertyValue("--h")) kept = figure.offsetHeight;
      figure.querySelectorAll(":scope > svg").forEach(function (old) { old.remove(); });
      svg.style.minWidth = need(svg) + "px";
      svg.setAttribute("role", "img");
      if (!svg.querySelector("title")) {
        svg.setAttribute("aria-label", zhuji.text("base.diagram"));
      }
      figure.append(svg);
      figure.classList.add("drawn");
      if (kept) settle(figure, svg, kept);
      figure.toggleAttribute("data-dark", zhuji.dark());
      if (sizes) sizes.observe(figure);
      zhuji.reach();
    }).catch(function (error) {
      table.replaceChildren();
      failed(figure, error);
    });
    return drawing;
  }

  function prepare() {
    return zhuji.load("assets/vendor/mermaid/mermaid.tiny.js").then(function () {
      globalThis.mermaid.initialize(settings());
    });
  }

  function all(list) {
    return prepare().then(function () { return Promise.all(list.map(draw)); }, function () { list.forEach(failed); });
  }

  function undrawn(figure) { return !figure.classList.contains("drawn"); }

  function rest() { return all(figures.filter(undrawn)); }
  zhuji.drawings.push(rest);
  addEventListener("beforeprint", rest);
  function recolour() { all(figures.filter(function (figure) { return figure.classList.contains("drawn"); })); }
  document.addEventListener("zhuji:theme", recolour);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  if (!globalThis.IntersectionObserver) { all(figures); return; }

  var moved = -PAUSE;
  addEventListener("scroll", function () { moved = performance.now(); }, { passive: true });

  /** Draws one of the others, then the next, never while the reader scrolls. */
  function quietly() {
    zhuji.idle(function () {
      if (performance.now() - moved < PAUSE) { setTimeout(quietly, PAUSE); return; }
      var next = figures.find(waits);
      if (next) all([next]).then(quietly);
    });
  }

  /** What is folded has no width yet; above the screen it may grow only where browsers keep in place what is read. */
  function waits(figure) {
    return undrawn(figure) && !figure.title && figure.checkVisibility && figure.checkVisibility()
      && (figure.getBoundingClientRect().top > innerHeight || CSS.supports("overflow-anchor", "auto"));
  }

  var near = new IntersectionObserver(function (entries) {
    var seen = entries.filter(function (entry) { return entry.isIntersecting; }).map(function (entry) { return entry.target; });
    seen.forEach(function (figure) { near.unobserve(figure); });
    seen = seen.filter(undrawn);
    if (!seen.length) return;
    var drawn = all(seen);
    if (!began) drawn.then(quietly);
    began = true;
  }, { rootMargin: zhuji.ahead });
  figures.forEach(function (figure) { near.observe(figure); });
})();
