package dev.zhuji.markdown;

import java.util.Optional;

/** The size that {@code ![[x.png|100x80]]} asks for, in CSS pixels. */
record ImageSize(Optional<Integer> width, Optional<Integer> height) {

  static final ImageSize NONE = new ImageSize(Optional.empty(), Optional.empty());

  /** {@code 100} or {@code 100x80}. */
  static ImageSize of(String text) {
    String size = text.strip();
    int times = size.indexOf('x');
    Optional<Integer> width = number(times < 0 ? size : size.substring(0, times));
    Optional<Integer> height = times < 0 ? Optional.empty() : number(size.substring(times + 1));
    boolean valid = width.isPresent() && (times < 0 || height.isPresent());
    return valid ? new ImageSize(width, height) : NONE;
  }

  private static Optional<Integer> number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(Chars::isAsciiDigit);
    return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  boolean isKnown() {
    return width.isPresent();
  }
}
