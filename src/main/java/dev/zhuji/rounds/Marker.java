package dev.zhuji.rounds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word that types a nested item: {@code 追问 2：…}, {@code Key: …}. */
enum Marker {
  FOLLOW_UP("追问|Follow-?up"),
  KEY_POINT("要点|Keys?|Key points?"),
  STEPS("步骤|Steps?"),
  PITFALL("误区|Pitfalls?"),
  HINT("提示|Hints?"),
  SELF("自评|Self");

  private final Pattern form;

  Marker(String words) {
    form = Pattern.compile("^(?:" + words + ")\\s*\\d{0,2}\\s*[:：]\\s*", Pattern.CASE_INSENSITIVE);
  }

  static Optional<Marker> of(String text) {
    for (Marker marker : values()) {
      if (marker.form.matcher(text).find()) {
        return Optional.of(marker);
      }
    }
    return Optional.empty();
  }

  /** The text after the marker. */
  String strip(String text) {
    Matcher matcher = form.matcher(text);
    return matcher.find() ? text.substring(matcher.end()) : text;
  }
}
