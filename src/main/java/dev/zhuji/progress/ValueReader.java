package dev.zhuji.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) and nothing else: no comments, no trailing commas, no other literals. Of
 * two equal keys the later counts, as in {@code JSON.parse}.
 */
final class ValueReader {

  /** Whatever is nested deeper is no progress file, and must not exhaust the stack. */
  private static final int DEEPEST = 500;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final String text;
  private final Matcher numbers;
  private int at;
  private int depth;
  private int deepest;
  private boolean unsafe;

  /** Why a text is no JSON value that can be read. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message);
    }
  }

  /**
   * A value that was read.
   *
   * @param depth how deeply it is nested: 0 for a string, 1 for a flat list
   * @param unsafe whether an object in it has a key {@code __proto__}
   */
  record Parsed(Value value, int depth, boolean unsafe) {}

  private ValueReader(String text) {
    this.text = text;
    this.numbers = NUMBER.matcher(text);
  }

  static Parsed read(String text) throws Malformed {
    ValueReader reader = new ValueReader(text);
    Value value = reader.value();
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.malformed("nothing more");
    }
    return new Parsed(value, reader.deepest, reader.unsafe);
  }

  private Value value() throws Malformed {
    skipBlanks();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Value.Text(string());
      case 't' -> word("true", new Value.Truth(true));
      case 'f' -> word("false", new Value.Truth(false));
      case 'n' -> word("null", new Value.Nothing());
      default -> number();
    };
  }

  private Value object() throws Malformed {
    enter();
    SortedMap<String, Value> fields = new TreeMap<>();
    if (!isNext('}')) {
      do {
        skipBlanks();
        String key = string();
        unsafe |= key.equals("__proto__");
        skipBlanks();
        expect(':');
        fields.put(key, value());
      } while (isNext(','));
      expect('}');
    }
    depth--;
    return new Value.Fields(fields);
  }

  private Value array() throws Malformed {
    enter();
    List<Value> items = new ArrayList<>();
    if (!isNext(']')) {
      do {
        items.add(value());
      } while (isNext(','));
      expect(']');
    }
    depth--;
    return new Value.Items(items);
  }

  private void enter() throws Malformed {
    at++;
    depth++;
    deepest = Math.max(deepest, depth);
    if (depth > DEEPEST) {
      throw malformed("less nesting");
    }
  }

  private String string() throws Malformed {
    expect('"');
    StringBuilder out = new StringBuilder();
    for (char c = peek(); c != '"'; c = peek()) {
      if (at >= text.length() || c < ' ') {
        throw malformed("the end of a string");
      }
      at++;
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() throws Malformed {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit();
      default -> throw malformed("an escape of a string");
    };
  }

  private char unit() throws Malformed {
    int code = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw malformed("four hexadecimal digits");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private Value word(String word, Value value) throws Malformed {
    if (!text.startsWith(word, at)) {
      throw malformed("a value");
    }
    at += word.length();
    return value;
  }

  private Value number() throws Malformed {
    numbers.region(at, text.length());
    if (!numbers.lookingAt()) {
      throw malformed("a value");
    }
    at = numbers.end();
    return new Value.Amount(Double.parseDouble(numbers.group()));
  }

  private boolean isNext(char c) {
    skipBlanks();
    boolean is = at < text.length() && text.charAt(at) == c;
    at += is ? 1 : 0;
    return is;
  }

  private void expect(char c) throws Malformed {
    if (at >= text.length() || text.charAt(at) != c) {
      throw malformed("'" + c + "'");
    }
    at++;
  }

  /** NUL at the end, which no value begins with. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Malformed malformed(String wanted) {
    int line =
        1
            + (int)
                text.substring(0, Math.min(at, text.length()))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
    int column = at - (at == 0 ? -1 : text.lastIndexOf('\n', at - 1));
    return new Malformed("line " + line + ", column " + column + ": expected " + wanted);
  }
}
