// The graph under the hand: Ctrl and the wheel, one finger or two. The wheel alone, and a finger where all is shown, stay the
// page's own.
(function () {
  "use strict";
  var lens = globalThis.zhuji.lens;
  if (!lens) return;
  var svg = lens.svg;
  var fingers = new Map();
  var dragged = false;

  function far(a, b) { return Math.hypot(a[0] - b[0], a[1] - b[1]); }

  function drag(id, was, now) {
    var other = Array.from(fingers).find(function (one) { return one[0] !== id; });
    if (other) lens.zoom(far(now, other[1]) / Math.max(1, far(was, other[1])), other[1]);
    else lens.move(was[0] - now[0], was[1] - now[1]);
  }

  svg.addEventListener("pointerdown", function (event) {
    if (!fingers.size) dragged = false;
    if (!event.button && lens.cut()) fingers.set(event.pointerId, [event.clientX, event.clientY]);
  });
  svg.addEventListener("pointermove", function (event) {
    var was = fingers.get(event.pointerId);
    var now = [event.clientX, event.clientY];
    if (!was || !dragged && far(was, now) < 5) return;
    dragged = true;
    svg.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, now);
    drag(event.pointerId, was, now);
  });
  ["pointerup", "pointercancel", "pointerleave"].forEach(function (kind) {
    svg.addEventListener(kind, function (event) { fingers.delete(event.pointerId); });
  });
  // what was moved was not chosen; a key has no detail
  svg.addEventListener("click", function (event) { if (dragged && event.detail) event.preventDefault(); }, true);
  svg.addEventListener("dragstart", function (event) { if (lens.cut()) event.preventDefault(); });

  svg.addEventListener("wheel", function (event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    lens.zoom(Math.exp(Math.max(-40, Math.min(40, event.deltaY * (event.deltaMode ? 16 : 1))) / -100), [event.clientX, event.clientY]);
  }, { passive: false });
})();
