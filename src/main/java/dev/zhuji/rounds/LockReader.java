package dev.zhuji.rounds;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.QuestionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code questions.lock}, which may have come out of a merge of two branches or an editor.
 *
 * @param entries each id once, in the order of the file
 * @param problem with lines that say no id, or one twice
 */
record LockReader(List<Entry> entries, Optional<Problem> problem) {

  private static final int SHOWN = 40;

  /**
   * An id that a question had.
   *
   * @param text what it asked
   * @param line 1-based
   */
  record Entry(QuestionId id, String text, int line) {}

  LockReader {
    entries = List.copyOf(entries);
  }

  static LockReader read(String text) {
    Map<QuestionId, Entry> entries = new LinkedHashMap<>();
    List<Problem> bad = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = (i == 0 ? withoutMark(lines.get(i)) : lines.get(i)).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s+", 2);
      if (!QuestionId.isValid(parts[0])) {
        bad.add(problem(i + 1, "\"" + shortened(line) + "\" does not begin with an id"));
        continue;
      }
      Entry entry = new Entry(new QuestionId(parts[0]), parts.length > 1 ? parts[1] : "", i + 1);
      Entry first = entries.putIfAbsent(entry.id, entry);
      if (first != null) {
        bad.add(
            problem(
                i + 1, "the id \"" + entry.id + "\" stands in line " + first.line + " already"));
      }
    }
    return new LockReader(List.copyOf(entries.values()), one(bad));
  }

  private static String withoutMark(String line) {
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** The first of them, with the number of the others: a broken file is one mistake. */
  private static Optional<Problem> one(List<Problem> bad) {
    int others = bad.size() - 1;
    return bad.stream()
        .findFirst()
        .map(
            first ->
                others == 0
                    ? first
                    : Problem.of(
                        first.code(),
                        first.at(),
                        first.message() + "; other lines that are wrong, too: " + others))
        .map(found -> found.withHint("\"zhuji ids --write\" writes the file anew"));
  }

  private static Problem problem(int line, String message) {
    return Problem.of(Code.QUESTION_LOCK, new Position(QuestionLock.FILE, line, 0), message);
  }
}
