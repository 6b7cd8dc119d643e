package dev.zhuji.rounds;

import dev.zhuji.model.Destination;
import dev.zhuji.model.Gap;
import dev.zhuji.model.Heading;
import dev.zhuji.model.Item;
import dev.zhuji.model.Note;
import dev.zhuji.model.Section;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a note says enough to answer a question. */
final class Thinness {

  /** Han characters and words of other scripts that a note has at least. */
  private static final int ENOUGH = 300;

  /** The same for a section that a link names. */
  private static final int ENOUGH_OF_A_SECTION = 100;

  private static final Pattern UNFINISHED = Pattern.compile("待补|(?<![A-Za-z])TODO(?![A-Za-z])");
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private final Site site;
  private final Map<SourcePath, Note> notes;

  Thinness(Site site) {
    this.site = site;
    this.notes = site.notes().stream().collect(Collectors.toMap(Note::path, Function.identity()));
  }

  /** The notes that links lead to, each once. */
  List<SourcePath> notes(List<Item.Reference> references) {
    return targets(references).stream().map(Destination.ToNote::note).distinct().toList();
  }

  private List<Destination.ToNote> targets(List<Item.Reference> references) {
    Set<Destination.ToNote> targets = new LinkedHashSet<>();
    for (Item.Reference reference : references) {
      if (site.destinations().get(reference.link()) instanceof Destination.ToNote to) {
        targets.add(to);
      }
    }
    return List.copyOf(targets);
  }

  /** What is amiss with the best of the notes that answer. */
  Set<Gap> of(List<Item.Reference> answers) {
    return targets(answers).stream()
        .map(this::gaps)
        .min(Comparator.comparingInt(Set::size))
        .orElse(EnumSet.of(Gap.NO_NOTE));
  }

  private Set<Gap> gaps(Destination.ToNote to) {
    Note note = Objects.requireNonNull(notes.get(to.note()), "a link leads to a note of the site");
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    Optional<Integer> section = to.anchor().flatMap(anchor -> lengthOf(note, anchor));
    if (section.isPresent() ? section.get() < ENOUGH_OF_A_SECTION : note.length() < ENOUGH) {
      gaps.add(Gap.SHORT);
    }
    if (note.sections().stream().noneMatch(part -> level(part) == 2)) {
      gaps.add(Gap.NO_HEADING);
    }
    if (note.meta().draft() || "draft".equals(note.meta().other().get("status"))) {
      gaps.add(Gap.DRAFT);
    }
    if (note.sections().stream().anyMatch(part -> UNFINISHED.matcher(part.text()).find())) {
      gaps.add(Gap.UNFINISHED);
    }
    return gaps;
  }

  /** What a heading has below it; empty where the anchor is no heading's. */
  private static Optional<Integer> lengthOf(Note note, String anchor) {
    List<Section> sections = note.sections();
    for (int i = 0; i < sections.size(); i++) {
      Optional<Heading> heading = sections.get(i).heading();
      if (heading.filter(found -> found.anchor().equals(anchor)).isPresent()) {
        int length = words(sections.get(i));
        for (int j = i + 1;
            j < sections.size() && level(sections.get(j)) > level(sections.get(i));
            j++) {
          length += words(sections.get(j));
        }
        return Optional.of(length);
      }
    }
    return Optional.empty();
  }

  private static int level(Section section) {
    return section.heading().map(Heading::level).orElse(0);
  }

  private static int words(Section section) {
    return (int) WORD.matcher(section.text()).results().count();
  }
}
