package dev.zhuji.rounds;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Nearest;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings in an HTML comment: {@code q: cpu-100; kind: debug; self: 模糊}. */
final class Comment {

  private Comment() {}

  /** The known keys with their values, trimmed; a full-width colon or semicolon is as good. */
  static Map<String, String> read(
      Optional<String> comment, Position at, Collection<String> known, List<Problem> problems) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String entry : comment.orElse("").split("[;；]")) {
      int colon = entry.replace('：', ':').indexOf(':');
      if (colon < 0) {
        // a comment that is only a remark is the author's own business
        continue;
      }
      String key = entry.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (known.contains(key)) {
        values.put(key, entry.substring(colon + 1).strip());
      } else {
        problems.add(unknown(key, at, known));
      }
    }
    return values;
  }

  private static Problem unknown(String key, Position at, Collection<String> known) {
    return Problem.of(Code.QUESTION_KEY, at, "unknown key \"" + key + "\"")
        .withHint(
            Nearest.to(key, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("known keys: " + String.join(", ", known)));
  }
}
