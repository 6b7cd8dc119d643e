package dev.zhuji.markdown;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks the words that {@code *[TCP]: …} explains. */
final class Abbreviations {

  private final Map<String, String> meanings;
  private final Pattern words;

  Abbreviations(Map<String, String> meanings) {
    this.meanings = meanings;
    this.words =
        Pattern.compile(
            meanings.keySet().stream()
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![A-Za-z0-9_])(?:", ")(?![A-Za-z0-9_])")));
  }

  void write(String text, Out out) {
    if (meanings.isEmpty()) {
      out.text(text);
      return;
    }
    int done = 0;
    for (Matcher matcher = words.matcher(text); matcher.find(); done = matcher.end()) {
      out.text(text.substring(done, matcher.start()));
      out.markup("<abbr").attribute("title", meanings.getOrDefault(matcher.group(), ""));
      out.markup(">").text(matcher.group()).markup("</abbr>");
    }
    out.text(text.substring(done));
  }
}
