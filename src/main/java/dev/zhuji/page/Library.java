package dev.zhuji.page;

import dev.zhuji.model.Asked;
import dev.zhuji.model.Backlink;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Edge;
import dev.zhuji.model.Facts;
import dev.zhuji.model.History;
import dev.zhuji.model.Link;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteSummary;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Quote;
import dev.zhuji.model.Round;
import dev.zhuji.model.Section;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that pages are composed from, and the small answers that many of them need. */
final class Library {

  /** A reader of technical Chinese takes in so many characters a minute. */
  private static final int PACE = 350;

  private static final int EXCERPT = 120;

  /** Between the title of a note and that of a section of it. */
  private static final String PART = " › ";

  final Site site;
  final Plan plan;
  final Settings settings;
  final TopicTree topics;
  final Asking asking;
  final TagShelf tags;
  final Booklets booklets;
  final Pictures pictures;
  private final Map<SourcePath, Note> notes;

  Library(Site site, Plan plan, Settings settings, Path content) {
    this.site = site;
    this.plan = plan;
    this.settings = settings;
    this.topics = new TopicTree(site);
    this.asking = new Asking(site, plan);
    this.tags = new TagShelf(site, asking);
    this.booklets = new Booklets(site, topics, settings);
    this.pictures = new Pictures(content);
    this.notes = site.notes().stream().collect(Collectors.toMap(Note::path, Function.identity()));
  }

  Note note(SourcePath path) {
    Note note = notes.get(path);
    if (note == null) {
      throw new IllegalArgumentException("not a note of this site: " + path);
    }
    return note;
  }

  /** Whether the site has a page of what its notes leave unanswered. */
  boolean hasCoverage() {
    return settings.coverage() && !plan.rounds().isEmpty();
  }

  /** Whether what a link names is on another host. */
  boolean isRemote(Link link) {
    return site.destinations().get(link) instanceof Destination.ToUrl(String url)
        && !url.startsWith("data:");
  }

  PageLink link(Hrefs hrefs, SourcePath note) {
    return new PageLink(note(note).title(), hrefs.to(site.page(note)));
  }

  /** What a link to a note, or to one of its sections, is called. */
  static String title(Note note, Optional<String> anchor) {
    return anchor
        .flatMap(
            id ->
                note.sections().stream()
                    .flatMap(section -> section.heading().stream())
                    .filter(heading -> heading.anchor().equals(id))
                    .findFirst())
        .map(heading -> note.title() + PART + heading.title())
        .orElse(note.title());
  }

  Optional<LocalDate> created(Note note) {
    return note.meta().date().or(() -> history(note).map(History::created));
  }

  Optional<LocalDate> updated(Note note) {
    return note.meta()
        .updated()
        .or(() -> history(note).map(History::updated))
        .or(() -> note.meta().date());
  }

  private Optional<History> history(Note note) {
    return Optional.ofNullable(site.histories().get(note.path()));
  }

  Facts facts(Hrefs hrefs, Note note) {
    return new Facts(
        note.headlineAnchor(),
        lang(note),
        created(note).map(LocalDate::toString),
        updated(note).map(LocalDate::toString),
        note.length(),
        minutes(note.length()),
        tagLinks(hrefs, note.meta().tags()),
        settings.sourceUrl().map(url -> url + OutputPath.fragment(note.path().value())));
  }

  /** To read a text of so many characters and words. */
  static int minutes(int length) {
    return Math.max(1, (length + PACE - 1) / PACE);
  }

  /** A note's language, when it is not the site's. */
  Optional<String> lang(Note note) {
    return note.meta().lang().filter(lang -> !lang.equals(settings.language()));
  }

  List<PageLink> tagLinks(Hrefs hrefs, List<String> names) {
    return tags.find(names).stream()
        .map(tag -> new PageLink(tag.name(), hrefs.to(tag.page())))
        .toList();
  }

  /** Front matter's description, else the start of the note's text. */
  Optional<String> description(Note note) {
    return note.meta()
        .description()
        .or(
            () ->
                note.sections().stream()
                    .map(Section::text)
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .map(Library::excerpt));
  }

  static String excerpt(String text) {
    return excerpt(text, EXCERPT);
  }

  static String excerpt(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= length) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, length)).stripTrailing() + "…";
  }

  NoteSummary summary(Hrefs hrefs, Note note) {
    return new NoteSummary(
        note.title(),
        hrefs.to(site.page(note.path())),
        updated(note).map(LocalDate::toString),
        note.length(),
        note.meta().description(),
        asking.answeredBy(note.path()).size());
  }

  Asked asked(Hrefs hrefs, Asking.Place place) {
    return new Asked(
        place.id(),
        place.was(),
        shortTitle(place.round()),
        place.text(),
        hrefs.to(site.page(place.round().note()), Optional.of("q-" + place.id())),
        place.depth(),
        place.self(),
        place.answers().isEmpty());
  }

  List<Asked> asked(Hrefs hrefs, List<Asking.Place> places) {
    return places.stream().map(place -> asked(hrefs, place)).toList();
  }

  /** What stands before the colon of a round's title: 一面 of 一面：基础技术面. */
  static String shortTitle(Round round) {
    String title = round.title();
    for (int i = 1; i < title.length(); i++) {
      if (title.charAt(i) == '：' || title.charAt(i) == ':') {
        return title.substring(0, i).strip();
      }
    }
    return title;
  }

  /**
   * The notes that link to {@code note}, each once, with every sentence in which it does. A round
   * that asks for the note is shown by its questions instead.
   */
  List<Backlink> backlinks(Hrefs hrefs, Note note) {
    Set<SourcePath> asking =
        this.asking.answeredBy(note.path()).stream()
            .map(place -> place.round().note())
            .collect(Collectors.toSet());
    Map<SourcePath, List<Quote>> bySource = new LinkedHashMap<>();
    for (Edge edge : site.graph().to(note.path())) {
      if (asking.contains(edge.from())) {
        continue;
      }
      List<Quote> quotes = bySource.computeIfAbsent(edge.from(), from -> new ArrayList<>());
      Quote quote = edge.link().context();
      if (!quotes.contains(quote) && !isBare(quote)) {
        quotes.add(quote);
      }
    }
    return bySource.entrySet().stream()
        .map(
            entry -> {
              PageLink source = link(hrefs, entry.getKey());
              return new Backlink(source.title(), source.href(), entry.getValue());
            })
        .toList();
  }

  /** A link that stands alone, as in a list, tells nothing beside its note's title. */
  private static boolean isBare(Quote quote) {
    return quote.before().isBlank() && quote.after().isBlank();
  }
}
