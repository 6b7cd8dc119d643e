package dev.zhuji.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers that passages have in the files.
 *
 * <p>Each page has a few numbers to spare, so that a section more or less in one note seldom moves
 * the numbers of all notes after it, and with them nearly every file of the index.
 */
final class DocumentIds {

  private static final int STEP = 4;

  private final int[] ids;
  private final int end;

  private DocumentIds(int[] ids, int end) {
    this.ids = ids;
    this.end = end;
  }

  static DocumentIds of(List<Passage> passages) {
    int[] ids = new int[passages.size()];
    int base = 0;
    int first = 0;
    for (int i = 0; i < ids.length; i++) {
      if (i > 0 && !passages.get(i).page().equals(passages.get(i - 1).page())) {
        base += room(i - first);
        first = i;
      }
      ids[i] = base + i - first;
    }
    return new DocumentIds(ids, base + room(ids.length - first));
  }

  private static int room(int count) {
    return (count / STEP + 1) * STEP;
  }

  /** The number of a Lucene document; greater for a greater one. */
  int of(int document) {
    return ids[document];
  }

  /** Above every number. */
  int end() {
    return end;
  }

  int count() {
    return ids.length;
  }

  /** Which numbers are taken: the length of a gap, the length of a run, and so on. */
  String ranges() {
    return ranges(IntStream.range(0, ids.length).boxed().toList());
  }

  /** The numbers of some documents, given in order, as gaps and runs. */
  String ranges(List<Integer> documents) {
    Payload out = new Payload(64);
    int at = 0;
    for (int i = 0; i < documents.size(); ) {
      int from = ids[documents.get(i)];
      int to = from;
      while (i < documents.size() && ids[documents.get(i)] == to) {
        to++;
        i++;
      }
      out.number(from - at);
      out.number(to - from);
      at = to;
    }
    return out.toString();
  }
}
