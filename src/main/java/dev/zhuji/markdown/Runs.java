package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Runs of {@code *}, {@code _}, {@code ~~} and {@code ==}: which of them open and close, and what
 * they make.
 *
 * <p>The rule of CommonMark 0.31.2 with the amendment of markdown-cjk-friendly: punctuation of
 * Chinese, Japanese and Korean counts as a letter, and one of their characters on the other side of
 * a run does what a space does. {@code **中文。**后} is bold; in Latin text nothing changes. Beyond
 * that, such a character behind a mark of punctuation does so too: {@code 16**(约数)**}.
 */
final class Runs implements DelimiterProcessor {

  private final char mark;
  private final boolean emphasis;

  Runs(char mark) {
    this.mark = mark;
    this.emphasis = mark == '*' || mark == '_';
  }

  /** Whether a run may open, and whether it may close. */
  record Flanking(boolean opens, boolean closes) {}

  /** Looks at both sides of {@code text[start, end)}, a run of one mark. */
  static Flanking flanking(CharSequence text, int start, int end) {
    int before = start == 0 ? '\n' : Character.codePointBefore(text, start);
    int base = before;
    if (Chars.isVariationSelector(before) && start > Character.charCount(before)) {
      base = Character.codePointBefore(text, start - Character.charCount(before));
    }
    int after = end >= text.length() ? '\n' : Character.codePointAt(text, end);
    boolean spaceBefore = Chars.isWhitespace(before);
    boolean spaceAfter = Chars.isWhitespace(after);
    boolean cjkBefore = Chars.isCjk(base);
    boolean cjkAfter = Chars.isCjk(after);
    boolean punctuationBefore = !cjkBefore && Chars.isPunctuation(before);
    boolean punctuationAfter = !cjkAfter && Chars.isPunctuation(after);
    boolean left =
        !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore || cjkBefore);
    boolean right =
        !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter || cjkAfter);
    if (text.charAt(start) != '_') {
      return new Flanking(
          left || (!spaceAfter && isChinese(text, end + Character.charCount(after))),
          right || (!spaceBefore && isChineseBefore(text, start - Character.charCount(before))));
    }
    return new Flanking(
        left && (!right || Chars.isPunctuation(before)),
        right && (!left || Chars.isPunctuation(after)));
  }

  /** The same by CommonMark alone, as GitHub has it. */
  static Flanking plainFlanking(CharSequence text, int start, int end) {
    int before = start == 0 ? '\n' : Character.codePointBefore(text, start);
    int after = end >= text.length() ? '\n' : Character.codePointAt(text, end);
    boolean spaceBefore = Chars.isWhitespace(before);
    boolean spaceAfter = Chars.isWhitespace(after);
    boolean punctuationBefore = Chars.isPunctuation(before);
    boolean punctuationAfter = Chars.isPunctuation(after);
    boolean left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
    boolean right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
    return text.charAt(start) == '_'
        ? new Flanking(left && (!right || punctuationBefore), right && (!left || punctuationAfter))
        : new Flanking(left, right);
  }

  /** {@code 16**(约}: what stands behind the parenthesis tells that the run opens. */
  private static boolean isChinese(CharSequence text, int index) {
    return index < text.length() && Chars.isCjk(Character.codePointAt(text, index));
  }

  private static boolean isChineseBefore(CharSequence text, int index) {
    return index > 0 && Chars.isCjk(Character.codePointBefore(text, index));
  }

  @Override
  public char getOpeningCharacter() {
    return mark;
  }

  @Override
  public char getClosingCharacter() {
    return mark;
  }

  @Override
  public int getMinLength() {
    return emphasis ? 1 : 2;
  }

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    Watched.check();
    if (!emphasis) {
      return 2;
    }
    if (opener.canClose() || closer.canOpen()) {
      int first = wholeLength((Delimiter) opener);
      int second = wholeLength((Delimiter) closer);
      if ((first + second) % 3 == 0 && !(first % 3 == 0 && second % 3 == 0)) {
        return 0;
      }
    }
    return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
  }

  /** The length that the run had before pairs were taken from it. */
  private int wholeLength(Delimiter run) {
    CharSequence text = run.getInput();
    int start = run.getStartIndex();
    while (start > 0 && text.charAt(start - 1) == mark) {
      start--;
    }
    return Scan.run(text, run.getStartIndex(), mark) - start;
  }

  @Override
  public void process(Delimiter opener, Delimiter closer, int used) {
    BasedSequence open = opener.getTailChars(used);
    BasedSequence close = closer.getLeadChars(used);
    switch (mark) {
      case '~' ->
          opener.moveNodesBetweenDelimitersTo(
              new Strikethrough(open, BasedSequence.NULL, close), closer);
      case '=' -> opener.moveNodesBetweenDelimitersTo(new MarkNode(open, close), closer);
      default ->
          opener.moveNodesBetweenDelimitersTo(
              used == 1
                  ? new Emphasis(open, BasedSequence.NULL, close)
                  : new StrongEmphasis(open, BasedSequence.NULL, close),
              closer);
    }
  }

  @Override
  public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun delimiter) {
    return null;
  }

  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    return leftFlanking;
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    return rightFlanking;
  }

  @Override
  public boolean skipNonOpenerCloser() {
    return false;
  }
}
