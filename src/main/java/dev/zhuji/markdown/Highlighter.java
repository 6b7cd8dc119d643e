package dev.zhuji.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Colours code line by line; what a browser shows of the result is always the code itself.
 *
 * <p>Token makers keep state between lines, so each thread has its own.
 */
final class Highlighter {

  /** A longer line is data, not code that anyone reads. */
  private static final int LONGEST_LINE = 5_000;

  private static final ThreadLocal<Map<String, TokenMaker>> MAKERS =
      ThreadLocal.withInitial(HashMap::new);

  private Highlighter() {}

  /** The lines of {@code code} as HTML, without line ends. */
  static String[] lines(String code, String language) {
    String[] lines = code.split("\n", -1);
    if (language.equals("diff") || language.equals("patch")) {
      return each(lines, Highlighter::diff);
    }
    Optional<String> style = Languages.style(language);
    return style.isPresent() ? coloured(lines, style.get()) : each(lines, Out::escaped);
  }

  private interface Line {
    String html(String line);
  }

  private static String[] each(String[] lines, Line line) {
    String[] html = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      html[i] = line.html(lines[i]);
    }
    return html;
  }

  private static String diff(String line) {
    String kind = line.startsWith("+") ? "i" : line.startsWith("-") ? "d" : "p";
    boolean changed = !kind.equals("p") || line.startsWith("@@");
    String text = Out.escaped(line);
    return changed ? "<span class=\"" + kind + "\">" + text + "</span>" : text;
  }

  private static String[] coloured(String[] lines, String style) {
    TokenMaker maker =
        MAKERS
            .get()
            .computeIfAbsent(
                style, key -> TokenMakerFactory.getDefaultInstance().getTokenMaker(key));
    String[] html = new String[lines.length];
    int state = TokenTypes.NULL;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.length() > LONGEST_LINE) {
        html[i] = Out.escaped(line);
        continue;
      }
      StringBuilder out = new StringBuilder(line.length() * 2);
      state = line(maker, line, state, out);
      html[i] = out.toString();
    }
    return html;
  }

  /** Writes one line and gives the state in which the next one starts. */
  private static int line(TokenMaker maker, String line, int state, StringBuilder out) {
    Segment segment = new Segment(line.toCharArray(), 0, line.length());
    int done = 0;
    int last = TokenTypes.NULL;
    Spans spans = new Spans(out);
    Token token = maker.getTokenList(segment, state, 0);
    for (; token != null; token = token.getNextToken()) {
      last = token.getType();
      int end = Math.min(line.length(), token.getOffset() + token.length());
      if (token.isPaintable() && end > done) {
        spans.add(kind(token.getType()), line.substring(done, end));
        done = end;
      }
    }
    spans.add("", line.substring(done));
    spans.close();
    return last;
  }

  /** Joins neighbours of one kind, and the blanks between them, into one element. */
  private static final class Spans {
    private final StringBuilder out;
    private String open = "";
    private String blank = "";

    Spans(StringBuilder out) {
      this.out = out;
    }

    void add(String kind, String text) {
      if (text.isBlank()) {
        blank += text;
        return;
      }
      if (!kind.equals(open)) {
        close();
        out.append(kind.isEmpty() ? "" : "<span class=\"" + kind + "\">");
        open = kind;
      }
      out.append(blank);
      blank = "";
      Out.escape(out, text);
    }

    /** Ends the open element; blanks after it stay outside. */
    void close() {
      out.append(open.isEmpty() ? "" : "</span>").append(blank);
      open = "";
      blank = "";
    }
  }

  private static String kind(int type) {
    return switch (type) {
      case TokenTypes.RESERVED_WORD,
          TokenTypes.RESERVED_WORD_2,
          TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.MARKUP_TAG_NAME ->
          "k";
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR ->
          "s";
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          "c";
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
          TokenTypes.ERROR_NUMBER_FORMAT ->
          "n";
      case TokenTypes.DATA_TYPE -> "t";
      case TokenTypes.FUNCTION -> "f";
      case TokenTypes.VARIABLE, TokenTypes.MARKUP_ENTITY_REFERENCE -> "v";
      case TokenTypes.OPERATOR -> "o";
      case TokenTypes.ANNOTATION, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "a";
      case TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER ->
          "p";
      default -> "";
    };
  }
}
