package dev.zhuji.markdown;

import dev.zhuji.model.Link;
import dev.zhuji.model.Target;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a link points at. */
final class Targets {

  private static final List<String> UNSAFE = List.of("javascript:", "vbscript:", "data:", "file:");
  private static final List<String> DRAWN =
      List.of(
          "data:image/png",
          "data:image/jpeg",
          "data:image/gif",
          "data:image/webp",
          "data:image/avif");

  private Targets() {}

  /**
   * The scheme that runs code or reads the disk, if the URL has such a one, as a browser sees it:
   * without control characters and case. Pictures may carry their own data.
   */
  static Optional<String> unsafeScheme(String url, Link.Use use) {
    if (url.indexOf(':') < 0) {
      return Optional.empty();
    }
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < url.length() && seen.length() < 20; i++) {
      if (url.charAt(i) > ' ' && Character.getType(url.charAt(i)) != Character.FORMAT) {
        seen.append(url.charAt(i));
      }
    }
    String start = seen.toString().toLowerCase(Locale.ROOT);
    if (use == Link.Use.IMAGE && DRAWN.stream().anyMatch(start::startsWith)) {
      return Optional.empty();
    }
    return UNSAFE.stream().filter(start::startsWith).findFirst();
  }

  /** The target of a Markdown link or an HTML attribute, escapes and entities undone. */
  static Target of(String url) {
    if (url.startsWith("//") || Scan.scheme(url, 0) > 0) {
      return new Target.External(url);
    }
    int hash = url.indexOf('#');
    String rest = hash < 0 ? url : url.substring(0, hash);
    int mark = rest.indexOf('?');
    return new Target.Relative(
        decode(mark < 0 ? rest : rest.substring(0, mark)),
        mark < 0 ? Optional.empty() : Optional.of(rest.substring(mark + 1)),
        hash < 0 ? Optional.empty() : Optional.of(decode(url.substring(hash + 1))));
  }

  /** The target of {@code [[…]]}: {@code note#A#B} or {@code note#^block}. */
  static Target.Wiki wiki(String name) {
    int hash = name.indexOf('#');
    if (hash < 0) {
      return new Target.Wiki(name.strip(), List.of(), Optional.empty());
    }
    String note = name.substring(0, hash).strip();
    List<String> headings = new ArrayList<>();
    for (String heading : name.substring(hash + 1).split("#")) {
      if (heading.strip().startsWith("^")) {
        return new Target.Wiki(note, List.of(), Optional.of(heading.strip().substring(1)));
      } else if (!heading.isBlank()) {
        headings.add(heading.strip());
      }
    }
    return new Target.Wiki(note, headings, Optional.empty());
  }

  /** Undoes percent-encoding; text that is not so encoded UTF-8 stays as written. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
