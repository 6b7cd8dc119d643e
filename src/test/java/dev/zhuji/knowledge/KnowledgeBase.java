package dev.zhuji.knowledge;

import dev.zhuji.content.ContentReader;
import dev.zhuji.content.SettingsReader;
import dev.zhuji.link.Linker;
import dev.zhuji.markdown.NoteParser;
import dev.zhuji.model.Content;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Item;
import dev.zhuji.model.Note;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Question;
import dev.zhuji.model.Section;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import dev.zhuji.rounds.Planner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code content/} as the program understands it: links resolved, questions read. */
record KnowledgeBase(Site site, Plan plan) {

  static KnowledgeBase read() {
    Path folder = MarkdownFile.CONTENT;
    Settings settings = SettingsReader.read(folder.resolve("zhuji.yml")).settings();
    Content content = ContentReader.read(folder, settings, false);
    NoteParser parser = new NoteParser(settings.language());
    List<Note> notes = content.sources().stream().map(parser::parse).toList();
    Site site = Linker.link(notes, content, settings);
    return new KnowledgeBase(site, Planner.plan(site));
  }

  List<Question> questions() {
    return plan.rounds().stream().flatMap(round -> round.questions().stream()).toList();
  }

  /** The note that an answer's link leads to. */
  Optional<SourcePath> note(Item.Reference answer) {
    return site.destinations().get(answer.link())
            instanceof Destination.ToNote(var note, var anchor)
        ? Optional.of(note)
        : Optional.empty();
  }

  /** The text that an answer's link leads to; empty when it names no section of a note. */
  Optional<String> text(Item.Reference answer) {
    return switch (site.destinations().get(answer.link())) {
      case Destination.ToNote(SourcePath path, Optional<String> anchor) when anchor.isPresent() ->
          site.notes().stream()
              .filter(note -> note.path().equals(path))
              .findAny()
              .flatMap(note -> text(note, anchor.get()));
      default -> Optional.empty();
    };
  }

  /** What stands under a heading, the headings below it included. */
  private static Optional<String> text(Note note, String anchor) {
    List<Section> sections = note.sections();
    for (int i = 1; i < sections.size(); i++) {
      if (sections.get(i).heading().orElseThrow().anchor().equals(anchor)) {
        int level = level(sections.get(i));
        return Optional.of(
            sections.get(i).text()
                + sections.stream()
                    .skip(i + 1L)
                    .takeWhile(below -> level(below) > level)
                    .map(Section::text)
                    .collect(Collectors.joining("\n", "\n", "")));
      }
    }
    return Optional.empty();
  }

  private static int level(Section section) {
    return section.heading().orElseThrow().level();
  }
}
