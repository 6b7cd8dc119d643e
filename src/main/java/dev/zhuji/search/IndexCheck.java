package dev.zhuji.search;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the written files for a sample of what must be found: titles, headings, and words from the
 * middle of texts.
 */
final class IndexCheck {

  private static final int SAMPLE = 64;
  private static final int LENGTH = 8;

  private final TermReader reader;

  private IndexCheck(TermReader reader) {
    this.reader = reader;
  }

  static List<Problem> of(List<Passage> passages, DocumentIds ids, TermReader reader) {
    IndexCheck check = new IndexCheck(reader);
    List<Problem> problems = new ArrayList<>();
    int step = Math.max(1, passages.size() / SAMPLE);
    for (int i = 0; i < passages.size(); i += step) {
      Passage passage = passages.get(i);
      int id = ids.of(i);
      check.ask(passage, id, passage.title(), problems);
      check.ask(passage, id, passage.heading(), problems);
      check.ask(passage, id, middle(passage.text()), problems);
    }
    return problems;
  }

  /** Some characters of the middle, less the first and last word, which may be cut. */
  private static String middle(String text) {
    int from = Math.max(0, text.length() / 2 - LENGTH);
    int to = Math.min(text.length(), from + 2 * LENGTH);
    int start = text.offsetByCodePoints(from, 0);
    while (start > 0 && start < to && isWord(text.codePointBefore(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    int end = to;
    while (end < text.length() && end > start && isWord(text.codePointAt(end))) {
      end--;
    }
    return start < end ? text.substring(start, end) : "";
  }

  private static boolean isWord(int cp) {
    int folded = Characters.fold(cp);
    byte type = Characters.type(folded);
    return type == Characters.WORD || type == Characters.IGNORED || "+#.".indexOf(folded) >= 0;
  }

  private void ask(Passage passage, int id, String words, List<Problem> problems) {
    for (QueryToken token : QueryToken.of(words)) {
      boolean asked =
          token.kind() == SearchTokenizer.Kind.PAIR
              || token.kind() == SearchTokenizer.Kind.WORD && !token.term().isEmpty();
      if (asked && !reader.has(token.term(), id)) {
        problems.add(
            Problem.of(
                    Code.SEARCH_CHECK,
                    Position.of(passage.page().value()),
                    "the search index does not find \""
                        + token.term()
                        + "\" under \""
                        + passage.heading()
                        + "\"")
                .withHint("this is a mistake of the generator, not of the note"));
        return;
      }
    }
  }
}
