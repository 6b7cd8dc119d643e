package dev.zhuji.search;

import dev.zhuji.model.OutputFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of words as the browser does: by their borders, from their text. */
final class TermReader {

  private final List<String> borders = new ArrayList<>();
  private final List<OutputFile> files;
  private final boolean normsBeside;
  private final Map<Integer, Map<String, BitSet>> read = new HashMap<>();

  /**
   * @param normsBeside whether a norm ends each posting
   */
  TermReader(ShardWriter.Directory directory, boolean normsBeside) {
    this.files = directory.files();
    this.normsBeside = normsBeside;
    Printable.Reader reader = new Printable.Reader(directory.borders());
    for (String border = ""; reader.hasNext(); borders.add(border)) {
      border = reader.term(border);
    }
  }

  /** The numbers of the passages that hold a term. */
  BitSet passages(String term) {
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
    return read.computeIfAbsent(low, this::read).getOrDefault(term, new BitSet());
  }

  private Map<String, BitSet> read(int file) {
    if (!(files.get(file) instanceof OutputFile.Text script)) {
      return Map.of();
    }
    String text = script.text();
    int end = text.lastIndexOf('"');
    Printable.Reader reader =
        new Printable.Reader(text.substring(text.lastIndexOf('"', end - 1) + 1, end));
    Map<String, BitSet> terms = new HashMap<>();
    for (String term = ""; reader.hasNext(); ) {
      term = reader.term(term);
      terms.put(term, postings(reader));
    }
    return terms;
  }

  private BitSet postings(Printable.Reader reader) {
    BitSet passages = new BitSet();
    int id = -1;
    for (int n = reader.number(); n > 0; n--) {
      int distance = reader.number();
      id += (distance >> 1) + 1;
      passages.set(id);
      if ((distance & 1) == 1) {
        reader.number();
      }
      if (normsBeside) {
        reader.number();
      }
    }
    return passages;
  }
}
