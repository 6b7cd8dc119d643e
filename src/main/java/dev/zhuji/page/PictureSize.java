package dev.zhuji.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of a picture in CSS pixels, read from the first bytes of its file. */
record PictureSize(int width, int height) {

  /** So many bytes tell the size of nearly every picture; JPEG may put a large profile first. */
  static final int HEAD = 64 * 1024;

  private static final Pattern SVG = Pattern.compile("<svg\\b([^>]*)>");
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\b(width|height)\\s*=\\s*[\"']\\s*([0-9]{1,6})(?:\\.[0-9]+)?(?:px)?\\s*[\"']");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\bviewBox\\s*=\\s*[\"']\\s*[-0-9.]+[\\s,]+[-0-9.]+[\\s,]+"
              + "([0-9]{1,6})(?:\\.[0-9]+)?[\\s,]+([0-9]{1,6})(?:\\.[0-9]+)?\\s*[\"']");

  /** The size, if {@code head} is the start of a PNG, GIF, JPEG, WebP or SVG that tells it. */
  static Optional<PictureSize> of(byte[] head) {
    Optional<PictureSize> size;
    if (starts(head, 0, "\u0089PNG")) {
      size = head.length < 24 ? Optional.empty() : sized(big(head, 16, 4), big(head, 20, 4));
    } else if (starts(head, 0, "GIF8")) {
      size = head.length < 10 ? Optional.empty() : sized(little(head, 6, 2), little(head, 8, 2));
    } else if (starts(head, 0, "\u00ff\u00d8")) {
      size = jpeg(head);
    } else if (starts(head, 0, "RIFF") && starts(head, 8, "WEBP")) {
      size = webp(head);
    } else {
      size = svg(new String(head, StandardCharsets.UTF_8));
    }
    return size;
  }

  private static Optional<PictureSize> sized(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
  }

  /** Goes from segment to segment up to the start of a frame, which holds the size. */
  private static Optional<PictureSize> jpeg(byte[] head) {
    int at = 2;
    while (at + 9 < head.length && (head[at] & 0xff) == 0xff) {
      int marker = head[at + 1] & 0xff;
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        return sized(big(head, at + 7, 2), big(head, at + 5, 2));
      }
      at += 2 + big(head, at + 2, 2);
    }
    return Optional.empty();
  }

  /** The three forms of WebP: extended, lossless, lossy. */
  private static Optional<PictureSize> webp(byte[] head) {
    if (head.length < 30) {
      return Optional.empty();
    }
    if (starts(head, 12, "VP8X")) {
      return sized(little(head, 24, 3) + 1, little(head, 27, 3) + 1);
    }
    if (starts(head, 12, "VP8L")) {
      int bits = little(head, 21, 4);
      return sized((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
    }
    return starts(head, 12, "VP8 ")
        ? sized(little(head, 26, 2) & 0x3fff, little(head, 28, 2) & 0x3fff)
        : Optional.empty();
  }

  private static Optional<PictureSize> svg(String text) {
    Matcher tag = SVG.matcher(text);
    if (!tag.find()) {
      return Optional.empty();
    }
    int width = 0;
    int height = 0;
    Matcher length = LENGTH.matcher(tag.group(1));
    while (length.find()) {
      int value = Integer.parseInt(length.group(2));
      if (length.group(1).equals("width")) {
        width = value;
      } else {
        height = value;
      }
    }
    Matcher box = VIEW_BOX.matcher(tag.group(1));
    if ((width == 0 || height == 0) && box.find()) {
      return sized(Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2)));
    }
    return sized(width, height);
  }

  private static boolean starts(byte[] head, int from, String magic) {
    if (head.length < from + magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[from + i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int big(byte[] head, int from, int bytes) {
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value = value << 8 | head[from + i] & 0xff;
    }
    return value;
  }

  private static int little(byte[] head, int from, int bytes) {
    int value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      value = value << 8 | head[from + i] & 0xff;
    }
    return value;
  }
}
