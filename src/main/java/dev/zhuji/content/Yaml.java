package dev.zhuji.content;

import java.util.List;

/** A piece of a YAML document with its place: 1-based line and column of its first character. */
sealed interface Yaml {

  int line();

  int column();

  /** What kind of value this is, in the words of a message. */
  String kind();

  /**
   * A value without parts.
   *
   * @param text as written, quotes and escapes undone
   * @param plain whether it stood without quotes, so that {@code true} and {@code 7} have a type
   */
  record Scalar(String text, boolean plain, int line, int column) implements Yaml {

    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    @Override
    public String kind() {
      return isNull() ? "nothing" : '"' + text + '"';
    }
  }

  /** A list. */
  record Items(List<Yaml> items, int line, int column) implements Yaml {

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with their values, as written: a key may be there twice. */
  record Mapping(List<Entry> entries, int line, int column) implements Yaml {

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Yaml value) {

    String name() {
      return key.text();
    }
  }
}
