// The site's graph, enlarged and moved by its view box: with buttons, and with keys while the focus is in it. Keys that
// would move nothing stay the page's own.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var svg = document.querySelector(".web");
  var tools = document.querySelector(".tools");
  if (!svg || !tools) return;
  var pane = svg.parentNode;
  /** Pixels a unit: labels of 14 units are no smaller than 12 pixels, unless a reader wants the whole. */
  var READABLE = 6 / 7;
  var MOST = 4;
  var STEP = 1.4;
  var MARGIN = 24;
  /** Across and down: what there is, where the window begins, and how many pixels it has. */
  var full = [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height];
  var at = [0, 0];
  var size = [0, 0];
  var scale = 0;
  var home;
  var least;

  function within(value, low, high) { return Math.max(low, Math.min(high, value)); }
  function shown(axis) { return size[axis] / scale; }

  /** Whether there is more of the drawing that way. */
  function more(axis, way) { return way < 0 ? at[axis] > 0.5 : at[axis] + shown(axis) < full[axis] - 0.5; }
  function cut() { return [0, 1].some(function (axis) { return more(axis, -1) || more(axis, 1); }); }
  function away() { return scale !== home || at[0] > 0.5 || at[1] > 0.5; }

  /** What is smaller than the window stands in its middle. */
  function show() {
    at = at.map(function (from, axis) {
      var spare = full[axis] - shown(axis);
      return spare > 0 ? within(from, 0, spare) : spare / 2;
    });
    svg.setAttribute("viewBox", at.concat(shown(0), shown(1)).map(function (n) { return +n.toFixed(2); }).join(" "));
    pane.classList.toggle("cut", cut());
    tools.childNodes.forEach(function (button) { button.setAttribute("aria-disabled", String(!ways[button.dataset.view].can())); });
  }

  /** Enlarges around a point of the page, which stays where it is. */
  function zoom(factor, point) {
    var box = svg.getBoundingClientRect();
    var next = within(scale * factor, least, MOST);
    at = [point[0] - box.left, point[1] - box.top].map(function (from, axis) { return at[axis] + from / scale - from / next; });
    scale = next;
    show();
  }

  function move(across, down) {
    at = [at[0] + across / scale, at[1] + down / scale];
    show();
  }

  /** Shows the label of a link, from its beginning, clear of the tools. */
  function bring(link) {
    var label = link.querySelector("text");
    var box = label.getBBox();
    at = [[box.x, box.width], [box.y, box.height]].map(function (side, axis) {
      return Math.min(Math.max(at[axis], side[0] + side[1] + MARGIN - shown(axis)), side[0] - MARGIN);
    });
    show();
    label.scrollIntoView({ block: "nearest" });
    var seen = label.getBoundingClientRect();
    var over = tools.getBoundingClientRect();
    if (seen.top < over.bottom && seen.bottom > over.top && seen.left < over.right && seen.right > over.left) scrollBy(0, seen.top - over.bottom - MARGIN);
  }

  function focused() { return svg.querySelector("a:focus"); }

  /** A step larger or smaller, around what has the focus, else around the middle of what the reader sees. */
  function step(factor) {
    var link = focused();
    var box = (link ? link.querySelector("text") : svg).getBoundingClientRect();
    zoom(factor, [(box.left + box.right) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2]);
    if (link) bring(link);
    zhuji.say(zhuji.text("lens.scale", Math.round(scale / home * 100)));
  }

  function reset() {
    scale = home;
    at = [0, 0];
    show();
  }

  function arrow(axis, way) {
    return {
      can: function () { return more(axis, way); },
      go: function () {
        var by = [0, 0];
        by[axis] = way * size[axis] / 4;
        move(by[0], by[1]);
      },
    };
  }

  /** By their keys, which the buttons are named after. */
  var ways = {
    "+": { can: function () { return scale < MOST; }, go: function () { step(STEP); } },
    "-": { can: function () { return scale > least; }, go: function () { step(1 / STEP); } },
    0: { can: away, go: reset },
    ArrowLeft: arrow(0, -1), ArrowRight: arrow(0, 1), ArrowUp: arrow(1, -1), ArrowDown: arrow(1, 1),
  };

  /** Does it, where there is anything to do. */
  function go(name) {
    var way = ways[name];
    if (!way || !way.can()) return false;
    way.go();
    return true;
  }

  tools.addEventListener("click", function (event) { go(event.target.dataset.view); });
  svg.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (go(event.key === "=" ? "+" : event.key)) event.preventDefault();
  });
  svg.addEventListener("focusin", function () {
    var link = focused();
    if (link && link.matches(":focus-visible")) bring(link);
  });
  zhuji.each(".mastery button", function (button) {
    button.addEventListener("click", function () { button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true")); });
  });

  zhuji.lens = { svg: svg, zoom: zoom, move: move, cut: cut };
  svg.style.aspectRatio = full.join("/");
  svg.setAttribute("tabindex", "0");
  svg.setAttribute("aria-describedby", "z-keys");
  pane.classList.add("live");
  new ResizeObserver(function () {
    var fresh = !scale || !away();
    size = [svg.clientWidth, svg.clientHeight];
    if (!size[0]) return;
    least = Math.min(size[0] / full[0], size[1] / full[1]);
    home = Math.max(size[0] / full[0], READABLE);
    if (fresh) reset();
    else zoom(1, [0, 0]);
  }).observe(svg);
})();
