package dev.zhuji.search;

import java.util.Arrays;

/**
 * Cuts text into terms, exactly as {@code theme/js/engine/20-tokenizer.js} does.
 *
 * <p>A run of Han characters gives every two neighbours and its last character alone: {@code 红黑树}
 * gives 红黑, 黑树, 树. A run of word characters gives itself and, where it is a compound, its parts:
 * {@code ConcurrentHashMap} gives concurrenthashmap, concurrent, hash, map; {@code node.js} gives
 * node.js, node, js; {@code C++} and {@code B+} keep their marks. Vectors for both implementations
 * stand in {@code search/tokens.tsv} of the tests.
 */
final class SearchTokenizer {

  /** A longer word is no term, but its parts are. */
  static final int LONGEST = 64;

  /** What a token is. */
  enum Kind {
    /** Two neighbours of a run. */
    PAIR,
    /** The last character of a run of two or more, alone. */
    LAST,
    /** The only character of a run. */
    LONE,
    /** A whole word. */
    WORD,
    /** A part of the word before it, at the same position. */
    PART
  }

  /** Receives the tokens in order. */
  interface Sink {

    /**
     * @param buffer holds the term in {@code from} to {@code to}, valid during the call
     * @param position counts tokens, parts left out
     * @param start where the token starts in the text, in UTF-16 units
     * @param end where it ends
     */
    void token(Kind kind, char[] buffer, int from, int to, int position, int start, int end);
  }

  private final String text;
  private final Sink sink;
  private final char[] pair = new char[4];
  private char[] word = new char[64];
  private byte[] types = new byte[64];
  private int[] starts = new int[64];
  private int at;
  private int position;

  private SearchTokenizer(String text, Sink sink) {
    this.text = text;
    this.sink = sink;
  }

  static void tokenize(String text, Sink sink) {
    new SearchTokenizer(text, sink).run();
  }

  private void run() {
    while (at < text.length()) {
      int cp = text.codePointAt(at);
      byte type = Characters.type(Characters.fold(cp));
      if (type == Characters.PAIR) {
        pairs();
      } else if (type == Characters.WORD) {
        word();
      } else {
        at += Character.charCount(cp);
      }
    }
  }

  private void pairs() {
    int previous = -1;
    int start = at;
    int end = at;
    boolean lone = true;
    while (at < text.length()) {
      int cp = text.codePointAt(at);
      int folded = Characters.fold(cp);
      byte type = Characters.type(folded);
      if (type != Characters.PAIR && type != Characters.IGNORED) {
        break;
      }
      int from = at;
      at += Character.charCount(cp);
      if (type == Characters.IGNORED) {
        continue;
      }
      if (previous >= 0) {
        int length = Character.toChars(previous, pair, 0);
        length += Character.toChars(folded, pair, length);
        sink.token(Kind.PAIR, pair, 0, length, position++, start, at);
        lone = false;
      }
      previous = folded;
      start = from;
      end = at;
    }
    int length = Character.toChars(previous, pair, 0);
    sink.token(lone ? Kind.LONE : Kind.LAST, pair, 0, length, position++, start, end);
  }

  private static final byte LOWER = 0;
  private static final byte UPPER = 1;
  private static final byte DIGIT = 2;
  private static final byte MARK = 3;
  private static final byte DOT = 4;

  private void word() {
    int from = at;
    int end = at;
    int length = 0;
    boolean named = false;
    while (at < text.length()) {
      int cp = text.codePointAt(at);
      int folded = Characters.fold(cp);
      byte type = Characters.type(folded);
      boolean dot = folded == '.' && type(at + 1) == Characters.WORD;
      if (type != Characters.WORD && type != Characters.IGNORED && !dot) {
        break;
      }
      if (type != Characters.IGNORED) {
        grow(length);
        word[length] = (char) folded;
        starts[length] = at;
        types[length] =
            dot
                ? DOT
                : folded == '_'
                    ? MARK
                    : Characters.isDigit(folded) ? DIGIT : Characters.isUpper(cp) ? UPPER : LOWER;
        named |= types[length] < MARK;
        length++;
        end = at + Character.charCount(cp);
      }
      at += Character.charCount(cp);
    }
    if (!named) {
      return;
    }
    int suffix = suffix(end);
    for (int i = 0; i < suffix; i++) {
      grow(length + i);
      word[length + i] = (char) Characters.fold(text.charAt(end + i));
      starts[length + i] = end + i;
    }
    if (suffix > 0) {
      at = end + suffix;
    }
    starts[length + suffix] = end + suffix;
    emit(length, suffix, from);
    position++;
  }

  private void grow(int length) {
    if (length + 2 >= word.length) {
      word = Arrays.copyOf(word, word.length * 2);
      types = Arrays.copyOf(types, types.length * 2);
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
  }

  /** The class of the folded code point at an index, or {@link Characters#OTHER} past the end. */
  private byte type(int index) {
    return index < text.length()
        ? Characters.type(Characters.fold(text.codePointAt(index)))
        : Characters.OTHER;
  }

  /** How many of {@code ++}, {@code +} or {@code #} belong to the word that ends at an index. */
  private int suffix(int index) {
    int first = index < text.length() ? Characters.fold(text.charAt(index)) : 0;
    if (first == '+'
        && index + 1 < text.length()
        && Characters.fold(text.charAt(index + 1)) == '+') {
      return 2;
    }
    return (first == '+' || first == '#') && type(index + 1) != Characters.WORD ? 1 : 0;
  }

  private void emit(int length, int suffix, int from) {
    if (length + suffix <= LONGEST) {
      sink.token(Kind.WORD, word, 0, length + suffix, position, from, starts[length + suffix]);
    }
    if (suffix > 0) {
      part(0, length);
    }
    boolean dotted = false;
    for (int i = 0; i < length && !dotted; i++) {
      dotted = types[i] == DOT;
    }
    int start = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || types[i] == DOT) {
        if (dotted) {
          part(start, i);
        }
        split(start, i);
        start = i + 1;
      }
    }
    if (!dotted && suffix == 0 && length > LONGEST) {
      part(0, length);
    }
  }

  /** The parts of a segment at marks, changes of case, and between letters and digits. */
  private void split(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (types[i] == MARK) {
        if (start < i) {
          part(start, i);
        }
        start = i + 1;
      } else if (i > start && boundary(i, to)) {
        part(start, i);
        start = i;
      }
    }
    if (start > from && start < to) {
      part(start, to);
    }
  }

  private boolean boundary(int i, int to) {
    byte before = types[i - 1];
    byte here = types[i];
    if ((before == DIGIT) != (here == DIGIT)) {
      return true;
    }
    return here == UPPER
        && (before == LOWER || (before == UPPER && i + 1 < to && types[i + 1] == LOWER));
  }

  private void part(int from, int to) {
    if (to - from < 2) {
      return;
    }
    int end = Math.min(to, from + LONGEST);
    for (int i = from; i < end; i++) {
      if (types[i] < MARK) {
        sink.token(Kind.PART, word, from, end, position, starts[from], starts[end - 1] + 1);
        return;
      }
    }
  }
}
