package dev.zhuji.page;

import dev.zhuji.model.Feature;
import dev.zhuji.model.Frame;
import dev.zhuji.model.Navigation;
import dev.zhuji.model.Navigation.Entry;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Round;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Frames and menus. Pages of one folder share their menu's lines but for the current one. */
final class Frames {

  /** A menu shows so many notes before and after the current one. */
  private static final int WINDOW = 30;

  private final Library library;
  private final boolean feed;
  private final Map<String, List<Entry>> menus = new HashMap<>();

  Frames(Library library) {
    this.library = library;
    this.feed = Feeds.hasFeed(library);
  }

  /** A page of a note, with what its filler has met. */
  Frame of(Hrefs hrefs, Note note, Filler filler) {
    return frame(
        hrefs,
        Optional.of(note.title()),
        library.description(note),
        Optional.of(note.path()),
        Optional.of(filler));
  }

  /** A page that no note stands behind. */
  Frame of(Hrefs hrefs, Optional<String> title) {
    return frame(hrefs, title, library.settings.description(), Optional.empty(), Optional.empty());
  }

  /** A page made of parts of many notes, with what its filler has met. */
  Frame of(Hrefs hrefs, Filler filler) {
    return frame(hrefs, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(filler));
  }

  /** The page of a folder without a note of its own. */
  Frame of(Hrefs hrefs, Topic topic) {
    SourcePath inside = new SourcePath(topic.folder() + "index");
    return frame(
        hrefs, Optional.of(topic.title()), Optional.empty(), Optional.of(inside), Optional.empty());
  }

  /** A folder's notes as one page, with what its filler has met. */
  Frame of(Hrefs hrefs, Topic topic, Filler filler) {
    SourcePath inside = new SourcePath(topic.folder() + "index");
    return frame(
        hrefs,
        Optional.of(topic.title()),
        Optional.empty(),
        Optional.of(inside),
        Optional.of(filler));
  }

  private Frame frame(
      Hrefs hrefs,
      Optional<String> title,
      Optional<String> description,
      Optional<SourcePath> source,
      Optional<Filler> filler) {
    return new Frame(
        library.settings.title(),
        library.settings.id(),
        title,
        hrefs.root(),
        library.settings.language(),
        description,
        library.settings.baseUrl().map(url -> url + hrefs.page().encoded()),
        navigation(hrefs, source),
        feed,
        library.settings.study(),
        StudyPages.wanted(library),
        filler.filter(f -> f.features().contains(Feature.MATH)).isPresent(),
        filler.filter(f -> f.features().contains(Feature.MERMAID)).isPresent(),
        filler.filter(Filler::remotePictures).isPresent(),
        filler.filter(Filler::inlineStyles).isPresent());
  }

  private Navigation navigation(Hrefs hrefs, Optional<SourcePath> source) {
    List<Topic> around = source.map(library.topics::around).orElse(List.of());
    Optional<Topic> own = around.isEmpty() ? Optional.empty() : Optional.of(around.getLast());
    String place = hrefs.root() + " " + folder(hrefs.page()) + " ";
    String topic = own.map(Topic::folder).orElse("");
    return new Navigation(
        marked(hrefs, menu(place + "rounds", () -> rounds(hrefs))),
        marked(hrefs, menu(place + "topics " + topic, () -> topics(hrefs, around))),
        own.map(t -> new PageLink(t.title(), hrefs.to(t.page()))),
        window(
            marked(
                hrefs,
                own.map(t -> menu(place + "notes " + topic, () -> notes(hrefs, t)))
                    .orElse(List.of()))));
  }

  private static String folder(OutputPath page) {
    return page.value().substring(0, page.value().lastIndexOf('/') + 1);
  }

  private List<Entry> menu(String key, Supplier<List<Entry>> lines) {
    return menus.computeIfAbsent(key, k -> lines.get());
  }

  private static List<Entry> marked(Hrefs hrefs, List<Entry> lines) {
    String self = hrefs.to(hrefs.page());
    for (int i = 0; i < lines.size(); i++) {
      Entry line = lines.get(i);
      if (line.href().equals(self)) {
        List<Entry> marked = new ArrayList<>(lines);
        marked.set(i, new Entry(line.title(), self, line.level(), line.count(), true));
        return marked;
      }
    }
    return lines;
  }

  private static List<Entry> window(List<Entry> lines) {
    if (lines.size() <= 2 * WINDOW) {
      return lines;
    }
    int current = 0;
    for (int i = 0; i < lines.size(); i++) {
      current = lines.get(i).current() ? i : current;
    }
    int from = Math.clamp(current - WINDOW, 0, lines.size() - 2 * WINDOW);
    return lines.subList(from, from + 2 * WINDOW);
  }

  private List<Entry> rounds(Hrefs hrefs) {
    List<Entry> lines = new ArrayList<>();
    for (Round round : library.plan.rounds()) {
      String href = hrefs.to(library.site.page(round.note()));
      lines.add(new Entry(round.title(), href, 1, round.questions().size(), false));
    }
    return lines;
  }

  private List<Entry> topics(Hrefs hrefs, List<Topic> around) {
    List<Entry> lines = new ArrayList<>();
    library.topics.roots().forEach(topic -> add(hrefs, topic, 1, around, lines));
    return lines;
  }

  /** A topic, and what is below it where the page is. */
  private static void add(
      Hrefs hrefs, Topic topic, int level, List<Topic> around, List<Entry> lines) {
    if (topic.size() == 0) {
      return;
    }
    lines.add(new Entry(topic.title(), hrefs.to(topic.page()), level, topic.size(), false));
    if (around.stream().anyMatch(above -> above.folder().equals(topic.folder()))) {
      topic.topics().forEach(below -> add(hrefs, below, level + 1, around, lines));
    }
  }

  private List<Entry> notes(Hrefs hrefs, Topic topic) {
    List<Entry> lines = new ArrayList<>();
    for (Note note : topic.notes()) {
      String href = hrefs.to(library.site.page(note.path()));
      lines.add(new Entry(note.title(), href, 1, 0, false));
    }
    return lines;
  }
}
