// The menu and the contents do not jump from page to page: the link that was clicked in them, else the first that was
// seen, stands at the same height on the next one. Folded contents that were open are open when their page comes again.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var KEY = "zhuji:" + zhuji.site + ":menus";
  var fold = document.querySelector(".toc-fold");
  var menus = Array.from(document.querySelectorAll(".frame > .side, .frame > .toc"));
  var clicked = [];
  var kept = {};
  try { kept = Object(JSON.parse(sessionStorage.getItem(KEY))); } catch (e) { /* nothing is kept */ }

  /** How far a link stands below the upper edge of its menu. */
  function height(menu, link) { return link.getBoundingClientRect().top - menu.getBoundingClientRect().top; }
  function seen(menu, link) { return height(menu, link) >= 0 && height(menu, link) + link.offsetHeight <= menu.clientHeight; }

  menus.forEach(function (menu, i) {
    var links = Array.from(menu.querySelectorAll("a"));
    var place = kept[i] || [];
    var known = links.find(function (link) { return link.href === place[0]; });
    var here = menu.querySelector("[aria-current]");
    if (known) menu.scrollTop += height(menu, known) - place[1];
    if (here && !seen(menu, here)) menu.scrollTop += height(menu, here) - menu.clientHeight / 2;
    menu.addEventListener("click", function (event) { clicked[i] = event.target.closest("a"); });
  });
  if (fold && kept.open === location.pathname) fold.open = true;

  addEventListener("pagehide", function () {
    menus.forEach(function (menu, i) {
      var links = Array.from(menu.querySelectorAll("a"));
      var link = clicked[i] || links.find(function (one) { return seen(menu, one); });
      if (link && menu.clientHeight) kept[i] = [link.href, height(menu, link)];
    });
    kept.open = fold && fold.open ? location.pathname : "";
    try { sessionStorage.setItem(KEY, JSON.stringify(kept)); } catch (e) { /* the next page begins at its own line */ }
  });
})();
