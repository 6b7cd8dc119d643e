// What stands behind a link, shown beside it. It stays while the pointer is on it or on the link, and goes with Escape.
(function () {
  "use strict";
  var zhuji = globalThis.zhuji;
  var root = new URL(zhuji.root || ".", location.href).href;
  var notes = {};
  var box = zhuji.make("div", { "class": "preview", id: "z-preview", role: "tooltip", popover: "manual" });
  var owner = null;
  var leaving;

  /** The script that a page's preview stands in, as the build counted it. */
  function shard(path) {
    var hash = 0;
    for (var i = 0; i < path.length; i++) hash = (Math.imul(hash, 31) + path.charCodeAt(i)) | 0;
    return hash & 31;
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (e) { return text; }
  }

  function part(kind, text) { return zhuji.make(kind === "title" ? "strong" : "p", { "class": kind }, text); }

  /** The reader's own ratings, in a line that is kept for them. */
  function rate(line, questions) {
    zhuji.load("assets/study.js").then(function () { return zhuji.study.open(); }).then(function (store) {
      var study = zhuji.study;
      var counts = [0, 0, 0, 0, 0];
      questions.forEach(function (names) {
        var ids = names.split(" ");
        ids.slice(1).forEach(function (old) { study.rename(old, ids[0]); });
        counts[study.last(store, ids[0])]++;
      });
      counts[3] += counts[4];
      var words = [3, 2, 1, 0].filter(function (grade) { return counts[grade]; }).map(function (grade) {
        return questions.length > 1 ? study.word(grade) + " " + counts[grade] : study.rating(grade).textContent;
      });
      line.textContent = zhuji.text("preview.mine", words.join(" · "));
    }).catch(function () { line.remove(); });
  }

  function fill(note, anchor) {
    var section = note.s && note.s[anchor];
    var isQuestion = section && section.length > 2;
    var facts = (isQuestion
      ? [section[2] && zhuji.text("preview.points", section[2]), section[3] && zhuji.text("preview." + section[3])]
      : [note.f, note.b && zhuji.text("preview.links", note.b)]).filter(Boolean).join(" · ");
    box.replaceChildren(part("title", section ? note.t + " › " + section[0] : note.t));
    if (facts) box.append(part("facts", facts));
    var text = section ? section[1] : note.x;
    if (text) box.append(part("text", isQuestion ? zhuji.text("preview.asked", text) : text));
    if (!section && note.h) box.append(part("facts", note.h.join(" · ")));
    box.lang = note.l || document.documentElement.lang;
    box.dir = note.l ? "auto" : "";
    var questions = isQuestion ? [section[4]] : section ? undefined : note.q;
    if (!questions || !questions[0] || !zhuji.begun()) return;
    var line = part("facts", "\u00a0");
    box.append(line);
    rate(line, questions);
  }

  function footnote(link) {
    var place = document.getElementById(decoded(link.hash.slice(1)));
    var copy = place && place.cloneNode(true);
    if (!copy) return false;
    copy.querySelectorAll("a[href^='#']").forEach(function (back) { back.remove(); });
    box.replaceChildren(part("text", copy.textContent.trim()));
    return true;
  }

  /** Below the link, or above it where there is no room. */
  function place(link) {
    var at = link.getClientRects()[0] || link.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    var left = Math.max(12, Math.min(at.left, width - box.offsetWidth - 12));
    var below = at.bottom + box.offsetHeight + 12 < innerHeight || at.top < box.offsetHeight + 12;
    box.style.left = left + scrollX + "px";
    box.style.top = (below ? at.bottom + 6 : at.top - box.offsetHeight - 6) + scrollY + "px";
  }

  function open(link) {
    if (!link.isConnected || !link.matches(":hover, :focus")) return;
    close();
    if (!box.isConnected) (document.querySelector("main") || document.body).append(box);
    owner = link;
    link.setAttribute("aria-describedby", box.id);
    box.showPopover();
    place(link);
  }

  function close() {
    clearTimeout(leaving);
    if (!owner) return;
    owner.removeAttribute("aria-describedby");
    owner = null;
    box.hidePopover();
  }

  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(function () {
      if (owner && !owner.matches(":hover, :focus-visible") && !box.matches(":hover")) close();
    }, 200);
  }

  zhuji.preview = {
    /** Called by the scripts of previews. */
    keep: function (more) { Object.assign(notes, more); },
    show: function (link) {
      if (link === owner || !box.showPopover) return;
      if (link.pathname === location.pathname) {
        if (footnote(link)) open(link);
        return;
      }
      var address = link.href.split(/[?#]/)[0];
      if (!address.startsWith(root)) return;
      var path = decoded(address.slice(root.length));
      zhuji.load("assets/previews/" + shard(path) + ".js").then(function () {
        if (!notes[path]) return;
        fill(notes[path], decoded(link.hash.slice(1)));
        open(link);
      }, function () { /* a page without a preview */ });
    }
  };

  document.addEventListener("pointerout", leave);
  document.addEventListener("focusout", leave);
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !owner || zhuji.composing(event)) return;
    event.preventDefault();
    close();
  });
})();
