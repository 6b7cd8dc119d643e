// The site's graph by the reader's own ratings: each note's dot becomes the sign of the worst among the questions that it
// answers.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var study = zhuji.study;
  var NAMES = ["", "FAILED", "VAGUE", "KNOWN"];
  /** A dash, a cross, a triangle, a ring, around the middle of the dot. */
  var SHAPES = ["m-5 0h10", "m-5-5l10 10m0-10l-10 10", "m0-6l6.5 11h-13z", "m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0"];

  /** The worst grade of some questions, 0 where none is rated. */
  study.worst = function (store, ids) {
    var grades = ids.map(function (id) { return study.card(store, id); }).filter(Boolean).map(function (found) { return found.grade; });
    return grades.length ? Math.min.apply(null, grades.concat(3)) : 0;
  };

  function mark(link, grade) {
    var dot = link.querySelector("circle");
    var sign = document.createElementNS(link.namespaceURI, "path");
    sign.setAttribute("class", "sign " + NAMES[grade]);
    sign.setAttribute("d", "M" + dot.getAttribute("cx") + " " + dot.getAttribute("cy") + SHAPES[grade]);
    dot.after(sign);
  }

  study.tools.mastery = function (place, store) {
    var svg = place.querySelector(".web");
    var button = place.querySelector(".mastery button");
    var legend = place.querySelector(".mastery .caption");
    var links = Array.from(svg.querySelectorAll("[data-asks]"));
    var names = links.map(function (link) { return link.getAttribute("aria-label"); });

    function clear() {
      svg.querySelectorAll(".sign").forEach(function (sign) { sign.remove(); });
      links.forEach(function (link, i) {
        if (names[i]) link.setAttribute("aria-label", names[i]);
        else link.removeAttribute("aria-label");
      });
      legend.replaceChildren();
    }

    function fill() {
      var counts = [0, 0, 0, 0];
      links.forEach(function (link, i) {
        var grade = study.worst(store, link.dataset.asks.split(" "));
        counts[grade]++;
        mark(link, grade);
        link.setAttribute("aria-label", zhuji.text("mastery.node", names[i] || link.textContent, study.word(grade)));
      });
      [1, 2, 3, 0].forEach(function (grade) {
        var one = study.rating(grade);
        one.append(" " + counts[grade]);
        legend.append(one);
      });
      legend.append.apply(legend, [zhuji.text("mastery.rule")].concat(study.notices(store)));
    }

    function show() {
      var on = button.getAttribute("aria-pressed") === "true";
      clear();
      if (on) fill();
      svg.classList.toggle("mine", on);
      study.shares(store);
    }

    button.addEventListener("click", show);
    store.subscribe(show);
    show();
  };
})();
