package dev.zhuji.markdown;

import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import java.util.ArrayList;
import java.util.List;

/** Where writers put a body's HTML, its holes, and the plain text that search reads. */
final class Out {

  private final List<Fragment> done = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();

  /** HTML as it is, of which nothing is plain text. */
  Out markup(String text) {
    html.append(text);
    return this;
  }

  /** Characters that a reader sees. */
  Out text(CharSequence text) {
    escape(html, text);
    plain.append(text);
    return this;
  }

  /** An attribute with its leading space, its value escaped. */
  Out attribute(String name, CharSequence value) {
    html.append(' ').append(name).append("=\"");
    escape(html, value);
    html.append('"');
    return this;
  }

  /** Plain text that is shown by other means, such as a label inside a hole. */
  Out plain(CharSequence text) {
    plain.append(text);
    return this;
  }

  int plainLength() {
    return plain.length();
  }

  Out hole(Fragment fragment) {
    flush();
    done.add(fragment);
    return this;
  }

  /** Another body in place, its plain text with it. */
  Out append(Out other) {
    plain.append(other.plain);
    return shown(other);
  }

  /** Another body in place, of which the plain text stands here already. */
  Out shown(Out other) {
    other.flush();
    for (Fragment fragment : other.done) {
      if (fragment instanceof Fragment.Markup markup) {
        html.append(markup.html());
      } else {
        hole(fragment);
      }
    }
    return this;
  }

  /** Ends a block in the HTML and in the plain text. */
  Out line() {
    boolean open = html.isEmpty() ? !done.isEmpty() : html.charAt(html.length() - 1) != '\n';
    if (open) {
      html.append('\n');
    }
    return breakPlain();
  }

  /** Ends a block in the plain text. */
  Out breakPlain() {
    if (plain.length() > 0 && plain.charAt(plain.length() - 1) != '\n') {
      plain.append('\n');
    }
    return this;
  }

  boolean isEmpty() {
    return done.isEmpty() && html.isEmpty();
  }

  Body body() {
    flush();
    return new Body(done);
  }

  String plainText() {
    return plainText(0);
  }

  /** The plain text from {@code start} on. */
  String plainText(int start) {
    return plain.substring(start).strip();
  }

  private void flush() {
    if (!html.isEmpty()) {
      done.add(new Fragment.Markup(html.toString()));
      html.setLength(0);
    }
  }

  static void escape(StringBuilder to, CharSequence text) {
    int length = text.length();
    int from = 0;
    for (int i = 0; i < length; i++) {
      String entity =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
          };
      if (!entity.isEmpty()) {
        to.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    to.append(text, from, length);
  }

  static String escaped(CharSequence text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    escape(escaped, text);
    return escaped.toString();
  }
}
