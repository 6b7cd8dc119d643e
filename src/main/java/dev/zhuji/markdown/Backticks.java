package dev.zhuji.markdown;

import java.util.HashMap;
import java.util.Map;

/** The runs of backticks in a paragraph, which is looked through once however many there are. */
final class Backticks {

  private final String text;

  /** For each length of a run, where the last such run starts. */
  private final Map<Integer, Integer> last = new HashMap<>();

  Backticks(String text) {
    this.text = text;
    for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i)) {
      int end = Scan.run(text, i, '`');
      last.put(end - i, i);
      i = end;
    }
  }

  /** Where the next run of just this length starts; -1 where none does. */
  int closing(int from, int length) {
    int stop = last.getOrDefault(length, -1);
    for (int i = from; i <= stop; i++) {
      if (text.charAt(i) == '`') {
        int end = Scan.run(text, i, '`');
        if (end - i == length) {
          return i;
        }
        i = end;
      }
    }
    return -1;
  }
}
