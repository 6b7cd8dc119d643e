package dev.zhuji.search;

import dev.zhuji.model.OutputFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of words as the browser does: by their borders, from their text. */
final class TermReader {

  private final List<String> borders = new ArrayList<>();
  private final List<OutputFile> files;
  private final boolean normsBeside;
  private final Map<Integer, Payload> read = new HashMap<>();

  /** What a file says, and where in it the body of each term stands. */
  private record Payload(String text, Map<String, Integer> terms) {}

  /**
   * @param normsBeside whether a norm ends each posting
   */
  TermReader(ShardWriter.Directory directory, boolean normsBeside) {
    this.files = directory.files();
    this.normsBeside = normsBeside;
    Printable.Reader reader = new Printable.Reader(directory.borders(), 0);
    for (String border = ""; reader.hasNext(); borders.add(border)) {
      border = reader.term(border);
    }
  }

  /** Whether a passage holds the term. */
  boolean has(String term) {
    return file(term).terms.containsKey(term);
  }

  /** Whether the passage of a number holds the term. */
  boolean has(String term, int passage) {
    Payload file = file(term);
    Integer at = file.terms.get(term);
    if (at == null) {
      return false;
    }
    Printable.Reader reader = new Printable.Reader(file.text, at);
    int id = -1;
    for (int n = reader.number(); n > 0 && id < passage; n--) {
      id = next(reader, id);
    }
    return id == passage;
  }

  private Payload file(String term) {
    int low = 0;
    int high = borders.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (CodePoints.ORDER.compare(borders.get(middle), term) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return read.computeIfAbsent(low, this::read);
  }

  private Payload read(int file) {
    String text = payload(files.get(file));
    Printable.Reader reader = new Printable.Reader(text, 0);
    Map<String, Integer> terms = new HashMap<>();
    for (String term = ""; reader.hasNext(); ) {
      term = reader.term(term);
      terms.put(term, reader.at());
      int id = -1;
      for (int n = reader.number(); n > 0; n--) {
        id = next(reader, id);
      }
    }
    return new Payload(text, terms);
  }

  private static String payload(OutputFile file) {
    return switch (file) {
      case OutputFile.Copy copy -> "";
      case OutputFile.Text script -> {
        String text = script.text();
        int end = text.lastIndexOf('"');
        yield text.substring(text.lastIndexOf('"', end - 1) + 1, end);
      }
    };
  }

  /** Reads a posting: the number that follows. */
  private int next(Printable.Reader reader, int id) {
    int distance = reader.number();
    if ((distance & 1) == 1) {
      reader.number();
    }
    if (normsBeside) {
      reader.number();
    }
    return id + (distance >> 1) + 1;
  }
}
