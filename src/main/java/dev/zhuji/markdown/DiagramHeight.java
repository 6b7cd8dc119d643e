package dev.zhuji.markdown;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * About how high Mermaid will draw a diagram where it has room, told from its source: the page
 * keeps so much room until it is drawn, so that what stands below it does not move. Measured on
 * some 150 diagrams, most are within a tenth; kinds that nobody can tell get no answer.
 */
final class DiagramHeight {

  private static final Pattern DOWNWARD = Pattern.compile("(?:flowchart|graph)\\s+(?:TB|TD)\\s*;?");
  private static final Pattern SILENT =
      Pattern.compile("(?:%%|(?:classDef|class|style|linkStyle|click)\\s).*");
  private static final Pattern MESSAGE =
      Pattern.compile("([^-:]+?)\\s*--?(?:>>|>|x|\\))[+-]?\\s*([^:]+?)\\s*:.*");
  private static final Pattern NOTE = Pattern.compile("note\\s.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BOX =
      Pattern.compile("(?:loop|alt|opt|par|critical|break|rect)\\b.*");
  private static final Pattern PART = Pattern.compile("(?:else|and|option)\\b.*");
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>");

  /** Characters of a source beyond which its diagram is no matter of a screen. */
  private static final int LONGEST = 5_000;

  private DiagramHeight() {}

  /** In CSS pixels; empty when it cannot be told. */
  static OptionalInt of(String source) {
    if (source.length() > LONGEST) {
      return OptionalInt.empty();
    }
    List<String> lines =
        source
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !SILENT.matcher(line).matches())
            .toList();
    if (lines.size() < 2) {
      return OptionalInt.empty();
    }
    List<String> rest = lines.subList(1, lines.size());
    if (lines.getFirst().equals("sequenceDiagram")) {
      return OptionalInt.of(scaled(sequence(rest)));
    }
    OptionalInt flow =
        DOWNWARD.matcher(lines.getFirst()).matches() ? FlowRanks.height(rest) : OptionalInt.empty();
    return flow.isPresent() ? OptionalInt.of(scaled(flow.getAsInt())) : flow;
  }

  /** Between a drawing at its own size and one that is made a seventh smaller, being too wide. */
  private static int scaled(int height) {
    return height * 15 / 16;
  }

  /** Actors above and below, and a step for each message, note and frame. */
  private static int sequence(List<String> lines) {
    int height = 166;
    for (String line : lines) {
      Matcher message = MESSAGE.matcher(line);
      if (BOX.matcher(line).matches()) {
        height += 40;
      } else if (PART.matcher(line).matches()) {
        height += 64;
      } else if (NOTE.matcher(line).matches()) {
        height += 56 + 20 * breaks(line);
      } else if (message.matches()) {
        boolean toItself = message.group(1).equals(message.group(2));
        height += 58 + 20 * breaks(line) + (toItself ? 36 : 0);
      }
    }
    return height;
  }

  private static int breaks(String line) {
    return (int) BREAK.matcher(line).results().count();
  }
}
