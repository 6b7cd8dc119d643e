package dev.zhuji.markdown;

import dev.zhuji.model.Target;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What attributes of raw HTML fetch from other hosts. */
final class RemoteUrls {

  private static final String URL = "((?:https?:)?//[^\\s,'\")]+)";
  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "background",
          Pattern.compile("(?i)^\\s*" + URL),
          "srcset",
          Pattern.compile("(?i)(?:^|\\s|(?<!base64),)" + URL),
          "style",
          Pattern.compile("(?i)url\\(\\s{0,9}['\"]?\\s{0,9}" + URL));

  private RemoteUrls() {}

  /** The first URL of another host in an attribute that names pictures among other things. */
  static Optional<String> in(String attribute, String value) {
    Pattern pattern = PATTERNS.get(attribute);
    if (pattern == null) {
      return Optional.empty();
    }
    Matcher found = pattern.matcher(value);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Whether an address is one of another host; a picture may be its own data. */
  static boolean isRemote(String url) {
    return Targets.of(url) instanceof Target.External
        && !url.toLowerCase(Locale.ROOT).startsWith("data:");
  }
}
