package dev.zhuji.markdown;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.model.Quote;
import org.jspecify.annotations.Nullable;

/** Cuts the sentence around a link out of its block. */
final class Quotes {

  private static final int LENGTH = 160;
  private static final String ENDS = "。！？；!?;";

  private @Nullable Node block;
  private @Nullable PlainText plain;

  /** The sentence around a link or image. */
  Quote around(Node node) {
    Node parent = node;
    while (parent.getParent() != null && !(parent instanceof Block) && !isCell(parent)) {
      parent = parent.getParent();
    }
    PlainText text = parent == block && plain != null ? plain : PlainText.read(parent);
    block = parent;
    plain = text;
    int[] span = text.span(node);
    return cut(text.text(), span[0], span[1]);
  }

  private static boolean isCell(Node node) {
    return node instanceof TableCell;
  }

  static Quote cut(String text, int start, int end) {
    String words = text.substring(start, end);
    if (words.length() >= LENGTH) {
      return new Quote("", words.substring(0, LENGTH), "");
    }
    String before = text.substring(sentenceStart(text, start), start).replace('\n', ' ');
    String after = text.substring(end, sentenceEnd(text, end)).replace('\n', ' ');
    before = before.stripLeading();
    after = after.stripTrailing();
    int room = LENGTH - words.length();
    int forAfter = Math.min(after.length(), Math.max(room / 2, room - before.length()));
    int forBefore = Math.min(before.length(), room - forAfter);
    return new Quote(tail(before, forBefore), words, head(after, forAfter));
  }

  private static String head(String text, int length) {
    boolean splits =
        length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }

  private static String tail(String text, int length) {
    int from = text.length() - length;
    boolean splits = from > 0 && length > 0 && Character.isLowSurrogate(text.charAt(from));
    return text.substring(splits ? from + 1 : from);
  }

  private static int sentenceStart(String text, int from) {
    int i = from;
    while (i > 0 && from - i <= LENGTH && !ends(text, i - 1)) {
      i--;
    }
    return i;
  }

  private static int sentenceEnd(String text, int from) {
    int i = from;
    while (i < text.length() && i - from <= LENGTH && !ends(text, i)) {
      i++;
    }
    return Math.min(text.length(), i + 1);
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == '.') {
      return at + 1 >= text.length() || text.charAt(at + 1) == ' ';
    }
    return ENDS.indexOf(c) >= 0;
  }
}
