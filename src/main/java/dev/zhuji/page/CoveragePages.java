package dev.zhuji.page;

import dev.zhuji.model.CountedLink;
import dev.zhuji.model.Coverage;
import dev.zhuji.model.CoverageLevel;
import dev.zhuji.model.CoveragePage;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Rating;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of what the notes leave unanswered. */
final class CoveragePages {

  static final OutputPath PLACE = new OutputPath("coverage.html");

  private final Library library;
  private final Frames frames;
  private final Hrefs hrefs = Hrefs.from(PLACE);

  CoveragePages(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  /** Where it stands, seen from a page; absent where the site has none. */
  static Optional<String> href(Library library, Hrefs hrefs) {
    return library.hasCoverage() ? Optional.of(hrefs.to(PLACE)) : Optional.empty();
  }

  CoveragePage coverage() {
    Coverage coverage = library.plan.coverage();
    return new CoveragePage(
        PLACE,
        frames.of(hrefs, Optional.empty()),
        coverage.percent(),
        Arrays.stream(CoverageLevel.values())
            .map(level -> new CoveragePage.Level(level, coverage.count(level)))
            .toList(),
        coverage.followUps(),
        coverage.followUpsMissing(),
        coverage.questions().stream().map(this::row).toList(),
        (int) coverage.questions().stream().filter(CoveragePages::isFailedAndMissing).count(),
        topics(coverage),
        coverage.lonely().stream().map(note -> library.link(hrefs, note)).toList(),
        coverage.busiest().stream().map(this::busy).toList());
  }

  private static boolean isFailedAndMissing(Coverage.Entry entry) {
    return entry.level() == CoverageLevel.MISSING
        && entry.self().filter(Rating.FAILED::equals).isPresent();
  }

  private List<CoveragePage.Topic> topics(Coverage coverage) {
    Crossing crossing = new Crossing(library, hrefs);
    Map<QuestionId, Crossing.Subject> subjects = new HashMap<>();
    library.asking.roots().forEach(p -> subjects.putIfAbsent(p.id(), crossing.subject(p)));
    Map<Crossing.Subject, List<Coverage.Entry>> topics = new LinkedHashMap<>();
    for (Coverage.Entry entry : coverage.questions()) {
      Crossing.Subject subject = subjects.get(entry.id());
      if (subject != null) {
        topics.computeIfAbsent(subject, none -> new ArrayList<>()).add(entry);
      }
    }
    return topics.entrySet().stream()
        .map(topic -> topic(topic.getKey(), topic.getValue()))
        .sorted(
            Comparator.comparingInt(CoveragePage.Topic::asked)
                .reversed()
                .thenComparing(CoveragePage.Topic::title))
        .toList();
  }

  private static CoveragePage.Topic topic(Crossing.Subject subject, List<Coverage.Entry> entries) {
    return new CoveragePage.Topic(
        subject.title(),
        subject.href(),
        entries.stream().mapToInt(entry -> entry.rounds().size()).sum(),
        entries.size(),
        (int) entries.stream().filter(entry -> entry.level() == CoverageLevel.GOOD).count());
  }

  private CoveragePage.Row row(Coverage.Entry entry) {
    return new CoveragePage.Row(
        entry.id(),
        entry.text(),
        card(entry.rounds().getFirst(), entry.id()),
        entry.level(),
        entry.gaps(),
        entry.rounds().stream().map(note -> round(note, entry.id())).toList(),
        entry.frequency(),
        entry.self(),
        entry.notes().stream().map(note -> library.link(hrefs, note)).toList(),
        entry.followUps().stream().map(this::open).toList());
  }

  private CoveragePage.Open open(Coverage.Open open) {
    return new CoveragePage.Open(
        open.text(), card(open.round(), open.id()), open.depth(), open.gap());
  }

  private PageLink round(SourcePath note, QuestionId question) {
    String name =
        library.plan.rounds().stream()
            .filter(round -> round.note().equals(note))
            .map(Library::shortTitle)
            .findFirst()
            .orElse(library.note(note).title());
    return new PageLink(name, card(note, question));
  }

  private String card(SourcePath round, QuestionId question) {
    return hrefs.to(library.site.page(round), Optional.of("q-" + question));
  }

  private CountedLink busy(Coverage.Busy busy) {
    PageLink note = library.link(hrefs, busy.note());
    return new CountedLink(note.title(), note.href(), busy.questions());
  }
}
