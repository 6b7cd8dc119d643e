package dev.zhuji.link;

import dev.zhuji.diagnostic.Nearest;
import dev.zhuji.model.Heading;
import dev.zhuji.model.Note;
import dev.zhuji.model.Section;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ids of one note, found by what links call them. */
final class Anchors {

  private final Note note;
  private final Set<String> ids = new TreeSet<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, String> letters = new HashMap<>();

  Anchors(Note note) {
    this.note = note;
    ids.addAll(note.anchors());
    ids.addAll(Questions.anchors(note));
  }

  /** Where a fragment leads. */
  sealed interface Answer {}

  /** The note's top. */
  record Top() implements Answer {}

  /** An id that the note has, which may be written in another way. */
  record Id(String id) implements Answer {}

  /** An id that differs from the one asked for in case. */
  record OtherCase(String id) implements Answer {}

  /** Nothing; perhaps another id was meant. */
  record None(Optional<String> near) implements Answer {}

  Answer fragment(String fragment) {
    int directive = fragment.indexOf(":~:");
    String wanted = directive < 0 ? fragment : fragment.substring(0, directive);
    if (wanted.isEmpty()) {
      return new Top();
    }
    if (ids.contains(wanted)) {
      return new Id(wanted);
    }
    String decoded = Fold.form(decode(wanted));
    if (ids.contains(decoded)) {
      return new Id(decoded);
    }
    return wanted.equalsIgnoreCase("top") ? new Top() : nearly(decoded);
  }

  private Answer nearly(String wanted) {
    index();
    String sameCase = folded.get(Fold.name(wanted));
    if (sameCase != null) {
      return Fold.form(sameCase).equals(wanted) ? new Id(sameCase) : new OtherCase(sameCase);
    }
    String sameLetters = letters.getOrDefault(Fold.letters(wanted), "");
    return sameLetters.isEmpty() ? new None(Nearest.to(wanted, ids)) : new Id(sameLetters);
  }

  private void index() {
    if (folded.isEmpty()) {
      for (String id : ids) {
        folded.putIfAbsent(Fold.name(id), id);
        String key = Fold.letters(id);
        // two ids with the same letters: neither is surely meant
        letters.merge(key, id, (a, b) -> "");
      }
      letters.put("", "");
    }
  }

  /** A chain of headings as wikilinks name them, outermost first. */
  Answer headings(List<String> chain) {
    int from = 0;
    int to = note.sections().size();
    Optional<String> id = Optional.empty();
    for (int i = 0; i < chain.size(); i++) {
      String wanted = Fold.heading(chain.get(i));
      int found = find(wanted, from, to);
      if (found >= 0) {
        Heading heading = note.sections().get(found).heading().orElseThrow();
        id = Optional.of(heading.anchor());
        from = found + 1;
        to = end(found, heading.level());
      } else if (i > 0 || !wanted.equals(Fold.heading(note.headline()))) {
        return chain.size() == 1 ? asId(chain.getFirst()) : new None(near(chain.get(i)));
      }
    }
    return id.<Answer>map(Id::new).orElseGet(Top::new);
  }

  private Answer asId(String wanted) {
    return switch (fragment(wanted)) {
      case None none -> new None(near(wanted).or(none::near));
      case Answer answer -> answer;
    };
  }

  private Optional<String> near(String wanted) {
    List<String> titles =
        note.sections().stream()
            .map(Section::heading)
            .flatMap(Optional::stream)
            .map(Heading::title)
            .toList();
    return Nearest.to(wanted, titles);
  }

  private int find(String wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Heading> heading = note.sections().get(i).heading();
      if (heading.isPresent() && Fold.heading(heading.get().title()).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** The index after the last section below the one at {@code start}. */
  private int end(int start, int level) {
    return end(note, start, level);
  }

  static int end(Note note, int start, int level) {
    for (int i = start + 1; i < note.sections().size(); i++) {
      if (note.sections()
          .get(i)
          .heading()
          .filter(heading -> heading.level() <= level)
          .isPresent()) {
        return i;
      }
    }
    return note.sections().size();
  }

  /** The id of a block: as it is, or with the {@code ^} that its author wrote. */
  Answer block(String block) {
    for (String id : List.of("^" + block, block)) {
      if (note.anchors().contains(id)) {
        return new Id(id);
      }
    }
    Set<String> known = new TreeSet<>(note.blocks().keySet());
    return known.contains(block) ? new Top() : new None(Nearest.to(block, known));
  }

  private static String decode(String fragment) {
    if (fragment.indexOf('%') < 0) {
      return fragment;
    }
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }
}
