package dev.zhuji.export;

/** A piece of HTML. */
sealed interface Token {

  /**
   * A start tag.
   *
   * @param tag what stands between the angle brackets
   */
  record Open(String name, String tag) implements Token {

    /** The value of a double-quoted attribute, still escaped; empty when there is none. */
    String value(String attribute) {
      int start = tag.indexOf(" " + attribute + "=\"");
      if (start < 0) {
        return "";
      }
      int from = start + attribute.length() + 3;
      int end = tag.indexOf('"', from);
      return end < 0 ? "" : tag.substring(from, end);
    }

    boolean isMath() {
      return value("class").equals("math") || isDisplay();
    }

    /** Whether it is a formula that stands on lines of its own. */
    boolean isDisplay() {
      String kind = value("class");
      return kind.equals("math display") || kind.equals("math") && name.equals("div");
    }
  }

  record Close(String name) implements Token {}

  /**
   * @param html with its character references
   */
  record Text(String html) implements Token {}
}
