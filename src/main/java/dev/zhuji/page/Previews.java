package dev.zhuji.page;

import dev.zhuji.json.Json;
import dev.zhuji.model.Aids;
import dev.zhuji.model.Edge;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Heading;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Rating;
import dev.zhuji.model.Round;
import dev.zhuji.model.Section;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a link shows before it is followed: a page cannot fetch another from a folder, so each
 * note's beginning stands in a script, a few notes to a script.
 *
 * <p>A script calls {@code zhuji.preview.keep} with its notes by path: {@code t} title, {@code f}
 * where it stands, {@code x} beginning, {@code h} first headings, {@code b} how many notes link to
 * it, {@code l} language when it is not the site's, and {@code s} the sections that are linked to,
 * by anchor, each a title and a beginning; a question of a round has its first follow-ups there,
 * the number of its key points, the author's rating and its earlier ids. Where readers study,
 * {@code q} has the questions that the note answers or asks, each its id and, behind spaces,
 * earlier ones.
 */
final class Previews {

  private static final String FOLDER = "assets/previews/";

  /** The scripts, so many whatever the site: a page tells a link's script from its path alone. */
  private static final int SHARDS = 32;

  private static final int HEADINGS = 3;
  private static final int LENGTH = 160;
  private static final int SECTION = 120;

  /** Characters for the questions of one round; links to what is past them show the round. */
  private static final int ROUND = 5000;

  private final Library library;

  Previews(Library library) {
    this.library = library;
  }

  List<OutputFile> files() {
    SortedMap<Integer, SortedMap<String, Object>> shards = new TreeMap<>();
    for (Note note : library.site.notes()) {
      String path = library.site.page(note.path()).value();
      shards.computeIfAbsent(shard(path), key -> new TreeMap<>()).put(path, entry(note));
    }
    List<OutputFile> files = new ArrayList<>();
    shards.forEach(
        (shard, entries) -> {
          String script = "zhuji.preview.keep(" + Json.of(entries) + ");\n";
          files.add(new OutputFile.Text(new OutputPath(FOLDER + shard + ".js"), script));
        });
    return files;
  }

  /** As {@code preview.js} has it: the path's hash of 31s. */
  static int shard(String path) {
    return Math.floorMod(path.hashCode(), SHARDS);
  }

  private Map<String, Object> entry(Note note) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("t", note.title());
    List<Topic> around = library.topics.around(note.path());
    if (!around.isEmpty() && library.topics.ofIndex(note).isEmpty()) {
      entry.put("f", around.getLast().title());
    }
    beginning(note).ifPresent(text -> entry.put("x", text));
    List<String> headings = headings(note);
    if (!headings.isEmpty()) {
      entry.put("h", headings);
    }
    long links = links(note);
    if (links > 0) {
      entry.put("b", links);
    }
    List<String> questions = StudyPages.wanted(library) ? rated(note) : List.of();
    if (!questions.isEmpty()) {
      entry.put("q", questions);
    }
    note.meta()
        .lang()
        .filter(lang -> !lang.equals(library.settings.language()))
        .ifPresent(lang -> entry.put("l", lang));
    Map<String, Object> sections = sections(note);
    if (!sections.isEmpty()) {
      entry.put("s", sections);
    }
    return entry;
  }

  private static Optional<String> beginning(Note note) {
    return note.sections().stream()
        .map(Section::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .or(() -> note.meta().description())
        .map(text -> Library.excerpt(text, LENGTH));
  }

  /** Of the outermost level that the note has. */
  private static List<String> headings(Note note) {
    List<Heading> all =
        note.sections().stream().flatMap(section -> section.heading().stream()).toList();
    int level = all.stream().mapToInt(Heading::level).min().orElse(1);
    return all.stream()
        .filter(heading -> heading.level() == level)
        .map(Heading::title)
        .limit(HEADINGS)
        .toList();
  }

  private long links(Note note) {
    return library.site.graph().to(note.path()).stream()
        .map(Edge::from)
        .map(SourcePath::value)
        .distinct()
        .count();
  }

  /** What a reader may have rated: what the note answers, or what the round asks. */
  private List<String> rated(Note note) {
    return Stream.concat(
            library.asking.answeredBy(note.path()).stream(),
            library.asking.roots().stream().filter(at -> at.round().note().equals(note.path())))
        .map(place -> names(place.id(), place.was()))
        .distinct()
        .toList();
  }

  private static String names(QuestionId id, List<QuestionId> was) {
    return Stream.concat(Stream.of(id), was.stream())
        .map(QuestionId::value)
        .collect(Collectors.joining(" "));
  }

  /** The sections that some link leads to. */
  private Map<String, Object> sections(Note note) {
    Map<String, Object> sections = new LinkedHashMap<>();
    Set<String> wanted =
        library.site.graph().to(note.path()).stream()
            .flatMap(edge -> edge.anchor().stream())
            .collect(Collectors.toSet());
    for (Section section : note.sections()) {
      section
          .heading()
          .filter(heading -> wanted.contains(heading.anchor()))
          .ifPresent(
              heading ->
                  sections.put(
                      heading.anchor(),
                      List.of(heading.title(), Library.excerpt(section.text(), SECTION))));
    }
    library.plan.rounds().stream()
        .filter(round -> round.note().equals(note.path()))
        .forEach(round -> questions(round, sections));
    return sections;
  }

  /** The questions of a round and the follow-ups that notes answer. */
  private void questions(Round round, Map<String, Object> sections) {
    for (Question question : round.questions()) {
      keep(
          question.id(),
          question.was(),
          question.text(),
          question.followUps(),
          question.aids(),
          question.self(),
          sections);
      question.followUps().forEach(followUp -> followUps(followUp, sections));
    }
    int room = ROUND;
    for (String anchor : List.copyOf(sections.keySet())) {
      room -= String.valueOf(sections.get(anchor)).length();
      if (room < 0) {
        sections.remove(anchor);
      }
    }
  }

  private void followUps(FollowUp followUp, Map<String, Object> sections) {
    if (!library.asking.notes(followUp.answers()).isEmpty()) {
      keep(
          followUp.id(),
          followUp.was(),
          followUp.text(),
          followUp.followUps(),
          followUp.aids(),
          followUp.self(),
          sections);
    }
    followUp.followUps().forEach(below -> followUps(below, sections));
  }

  private static void keep(
      QuestionId id,
      List<QuestionId> was,
      String text,
      List<FollowUp> followUps,
      Aids aids,
      Optional<Rating> self,
      Map<String, Object> sections) {
    String next = followUps.stream().map(FollowUp::text).collect(Collectors.joining(" · "));
    sections.put(
        "q-" + id,
        List.of(
            text,
            Library.excerpt(next, SECTION),
            aids.keyPoints().size(),
            self.map(Rating::name).orElse(""),
            names(id, was)));
  }
}
