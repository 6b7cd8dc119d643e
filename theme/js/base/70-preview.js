// Previews of links: their script is loaded when a mouse rests on a link or a keyboard comes to one; never for a finger.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var waiting;

  /** A link in the text to another page of the site, or to a footnote. */
  function previewed(element) {
    var link = element && element.closest && element.closest("main a[href]");
    if (!link || !link.hash && !link.pathname || link.closest("svg, .crumbs, .beside, .toc-fold, [data-search-page]")) return null;
    var note = link.hash && link.pathname === location.pathname && link.closest(".footnote-ref");
    return note || /\.html$/.test(link.pathname) && link.pathname !== location.pathname && link.origin === location.origin ? link : null;
  }

  function come(link) {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      zhuji.load("assets/preview.js").then(function () { zhuji.preview.show(link); }, function () { /* the link still works */ });
    }, 300);
  }

  document.addEventListener("pointerover", function (event) {
    var link = event.pointerType === "mouse" && previewed(event.target);
    if (link) come(link);
  });
  document.addEventListener("focusin", function (event) {
    var link = previewed(event.target);
    if (link && link.matches(":focus-visible")) come(link);
  });
  ["pointerout", "focusout", "pointerdown", "keydown"].forEach(function (kind) {
    document.addEventListener(kind, function () { clearTimeout(waiting); });
  });
})();
