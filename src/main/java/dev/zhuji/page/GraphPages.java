package dev.zhuji.page;

import dev.zhuji.model.Edge;
import dev.zhuji.model.GraphPage;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.SourcePath;
import dev.zhuji.page.GraphDrawing.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page that shows how the site hangs together: its notes, or its topics when there are many.
 */
final class GraphPages {

  static final OutputPath PLACE = new OutputPath("graph.html");

  /** More than these are not told apart in a drawing. */
  private static final int MOST = 150;

  private final Library library;
  private final Frames frames;
  private final Hrefs hrefs = Hrefs.from(PLACE);

  GraphPages(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  GraphPage page() {
    long notes = library.site.notes().stream().filter(GraphPages::isNote).count();
    boolean folders = notes > MOST;
    Map<SourcePath, Integer> places = new HashMap<>();
    GraphDrawing drawing = new GraphDrawing(folders ? topics(places) : notes(places));
    for (Note note : library.site.notes()) {
      for (Edge edge : library.site.graph().from(note.path())) {
        Integer from = places.get(edge.from());
        Integer to = places.get(edge.to());
        if (from != null && to != null) {
          drawing.join(from, to);
        }
      }
    }
    return new GraphPage(
        PLACE,
        frames.of(hrefs, Optional.empty()),
        Crossing.matrix(library, hrefs),
        CoveragePages.href(library, hrefs),
        drawing.graph(folders));
  }

  private static boolean isNote(Note note) {
    return note.meta().type() == NoteType.NOTE;
  }

  /** Each topic with its notes; the page of the topic itself is the group's title. */
  private List<GraphDrawing.Cluster> notes(Map<SourcePath, Integer> places) {
    List<GraphDrawing.Cluster> clusters = new ArrayList<>();
    for (Topic topic : library.topics.all()) {
      cluster(topic.title(), Optional.of(hrefs.to(topic.page())), topic.notes(), places, clusters);
    }
    cluster("", Optional.empty(), library.topics.loose(), places, clusters);
    return clusters;
  }

  private void cluster(
      String title,
      Optional<String> href,
      List<Note> notes,
      Map<SourcePath, Integer> places,
      List<GraphDrawing.Cluster> clusters) {
    List<Member> members = new ArrayList<>();
    for (Note note : notes) {
      if (isNote(note)) {
        places.put(note.path(), places.size());
        String page = hrefs.to(library.site.page(note.path()));
        members.add(new Member(note.title(), page, questions(List.of(note))));
      }
    }
    if (!members.isEmpty()) {
      clusters.add(new GraphDrawing.Cluster(title, href, members));
    }
  }

  /** Each outermost topic with those below it; as many levels of them as can be told apart. */
  private List<GraphDrawing.Cluster> topics(Map<SourcePath, Integer> places) {
    int depth = 1;
    while (count(library.topics.roots(), depth + 1) <= MOST && depth < 4) {
      depth++;
    }
    List<GraphDrawing.Cluster> clusters = new ArrayList<>();
    int[] next = {0};
    for (Topic root : library.topics.roots()) {
      List<Member> members = new ArrayList<>();
      members(root, depth, members, places, next);
      String href = hrefs.to(root.page());
      if (!members.isEmpty()) {
        clusters.add(new GraphDrawing.Cluster(root.title(), Optional.of(href), members));
      }
    }
    return clusters;
  }

  private static int count(List<Topic> topics, int depth) {
    return depth == 0
        ? 0
        : topics.stream().mapToInt(topic -> 1 + count(topic.topics(), depth - 1)).sum();
  }

  /** A topic, then those below it; a topic that only holds others is the group's title alone. */
  private void members(
      Topic topic, int depth, List<Member> members, Map<SourcePath, Integer> places, int[] next) {
    List<Note> own = depth == 1 ? whole(topic) : own(topic);
    if (!own.isEmpty()) {
      own.forEach(note -> places.put(note.path(), next[0]));
      next[0]++;
      String title = topic.title() + " " + own.size();
      members.add(new Member(title, hrefs.to(topic.page()), questions(own)));
    }
    if (depth > 1) {
      topic.topics().forEach(below -> members(below, depth - 1, members, places, next));
    }
  }

  private List<QuestionId> questions(List<Note> notes) {
    return notes.stream()
        .flatMap(note -> library.asking.answeredBy(note.path()).stream())
        .map(Asking.Place::id)
        .distinct()
        .toList();
  }

  private static List<Note> own(Topic topic) {
    return Stream.concat(topic.index().stream(), topic.notes().stream())
        .filter(GraphPages::isNote)
        .toList();
  }

  private static List<Note> whole(Topic topic) {
    return Stream.concat(
            own(topic).stream(), topic.topics().stream().flatMap(below -> whole(below).stream()))
        .toList();
  }
}
