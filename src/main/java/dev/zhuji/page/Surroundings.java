package dev.zhuji.page;

import dev.zhuji.model.Edge;
import dev.zhuji.model.LocalMap;
import dev.zhuji.model.LocalMap.Node;
import dev.zhuji.model.LocalMap.Side;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Round;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Places the notes around a note on a map of fixed columns: no chance, no simulation. */
final class Surroundings {

  private static final int WIDTH = 680;
  private static final int ROW = 44;
  private static final int TOP = 76;
  private static final int PER_SIDE = 5;
  private static final int ROUNDS = 3;

  /** A column is this many half Han characters wide. */
  private static final int ROOM = 22;

  private final Library library;
  private final Hrefs hrefs;

  Surroundings(Library library, Hrefs hrefs) {
    this.library = library;
    this.hrefs = hrefs;
  }

  /** The map, unless the note stands alone. */
  Optional<LocalMap> map(Note note) {
    List<SourcePath> from = notes(library.site.graph().to(note.path()).stream().map(Edge::from));
    List<SourcePath> to =
        notes(
            library.site.graph().from(note.path()).stream()
                .map(Edge::to)
                .filter(other -> !from.contains(other)));
    List<PageLink> rounds = rounds(note);
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    int rows = Math.max(1, Math.max(from.size(), to.size()));
    int top = rounds.isEmpty() ? ROW : TOP;
    int middle = top + (rows - 1) * ROW / 2;
    List<Node> nodes = new ArrayList<>();
    column(Side.FROM, from, WIDTH / 2 - 150, middle, nodes);
    column(Side.TO, to, WIDTH / 2 + 150, middle, nodes);
    for (int i = 0; i < rounds.size(); i++) {
      int x = WIDTH / 2 + (2 * i - rounds.size() + 1) * 60;
      String title = rounds.get(i).title();
      nodes.add(new Node(Side.ASKED, title, title, rounds.get(i).href(), x, 34));
    }
    int height = top + (rows - 1) * ROW + 46;
    return Optional.of(new LocalMap(WIDTH, height, WIDTH / 2, middle, lines(middle, nodes), nodes));
  }

  private List<SourcePath> notes(Stream<SourcePath> others) {
    return others
        .filter(other -> library.note(other).meta().type() == NoteType.NOTE)
        .distinct()
        .limit(PER_SIDE)
        .toList();
  }

  /** The rounds with a question that the note answers, each at the first of them. */
  private List<PageLink> rounds(Note note) {
    Map<SourcePath, PageLink> links = new LinkedHashMap<>();
    for (Asking.Place place : library.asking.answeredBy(note.path())) {
      Round round = place.round();
      OutputPath page = library.site.page(round.note());
      links.putIfAbsent(
          round.note(),
          new PageLink(Library.shortTitle(round), hrefs.to(page, Optional.of("q-" + place.id()))));
    }
    return links.values().stream().limit(ROUNDS).toList();
  }

  private void column(Side side, List<SourcePath> notes, int x, int middle, List<Node> nodes) {
    int first = middle - (notes.size() - 1) * ROW / 2;
    for (int i = 0; i < notes.size(); i++) {
      PageLink link = library.link(hrefs, notes.get(i));
      nodes.add(
          new Node(side, link.title(), label(link.title(), ROOM), link.href(), x, first + i * ROW));
    }
  }

  /** As much of a title as there is room for, in half Han characters. */
  static String label(String title, int width) {
    int room = width;
    for (int i = 0; i < title.length(); ) {
      int point = title.codePointAt(i);
      room -= halves(point);
      if (room < 0) {
        return title.substring(0, i).stripTrailing() + "…";
      }
      i += Character.charCount(point);
    }
    return title;
  }

  /** How wide a title is, in half Han characters. */
  static int halves(String title) {
    return title.codePoints().map(Surroundings::halves).sum();
  }

  private static int halves(int point) {
    return point < 0x2e80 ? 1 : 2;
  }

  private static String lines(int y, List<Node> nodes) {
    StringBuilder out = new StringBuilder();
    int x = WIDTH / 2;
    for (Node node : nodes) {
      int half = (x + node.x()) / 2;
      out.append('M').append(x).append(' ').append(y);
      if (node.side() == Side.ASKED) {
        out.append('L').append(node.x()).append(' ').append(node.y());
      } else {
        out.append('C').append(half).append(' ').append(y).append(' ').append(half).append(' ');
        out.append(node.y()).append(' ').append(node.x()).append(' ').append(node.y());
      }
    }
    return out.toString();
  }
}
