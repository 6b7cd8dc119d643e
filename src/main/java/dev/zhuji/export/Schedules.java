package dev.zhuji.export;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When Obsidian's plugin wants to ask a card again: a comment of its own below the card. */
public final class Schedules {

  private static final Pattern SCHEDULE = Pattern.compile("[ \\n]<!--SR:[^\\n]*?-->");
  private static final Pattern MARK =
      Pattern.compile("<!-- zhuji: (\\w+) -->([ \\n]<!--SR:[^\\n]*?-->)?");

  private Schedules() {}

  /**
   * The line that ends a card and names it. It is indented: behind a comment at the start of a line
   * the plugin skips a line, and that would be the blank one between two cards.
   */
  static String mark(Card card) {
    return "  <!-- zhuji: " + card.guid() + " -->";
  }

  static String without(String text) {
    return SCHEDULE.matcher(text).replaceAll("");
  }

  /** A new export with the schedules that the cards have in an older one. */
  public static String carry(String older, String text) {
    Map<String, String> schedules = new HashMap<>();
    Matcher old = MARK.matcher(older.replace("\r\n", "\n"));
    while (old.find()) {
      if (old.group(2) != null) {
        schedules.put(old.group(1), old.group(2));
      }
    }
    return MARK.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group() + schedules.getOrDefault(found.group(1), "")));
  }
}
