package dev.zhuji.edits;

import dev.zhuji.model.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a round file, line ends and all, with the edits that were made in it. */
public final class RoundText {

  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\n|\\r|\\z)");

  /** A task item: quote marks, bullet, box. */
  private static final Pattern TASK =
      Pattern.compile("^[\\s>]*(?:[-*+]|\\d{1,9}[.)])\\s+\\[([ xX])\\]\\s");

  /** What ends an item's first paragraph: an empty line, another block. */
  private static final Pattern BLOCK =
      Pattern.compile("^[\\s>]*(?:$|(?:[-*+]|\\d{1,9}[.)])(?:\\s|$)|#{1,6}\\s|```|~~~|\\||:::)");

  private final List<String> lines = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();

  /**
   * @param text as the file has it
   */
  public RoundText(String text) {
    Matcher matcher = LINE.matcher(text);
    while (matcher.find()) {
      lines.add(matcher.group(1));
      ends.add(matcher.group(2));
      if (matcher.end() == text.length()) {
        break;
      }
    }
  }

  /** The id at the end of the question that begins in this line; false where none begins. */
  public boolean stamp(int line, QuestionId id) {
    if (task(line).isEmpty()) {
      return false;
    }
    int last = line;
    while (last < lines.size() && !BLOCK.matcher(lines.get(last)).find()) {
      last++;
    }
    String text = lines.get(last - 1);
    String words = text.stripTrailing();
    int comment = words.endsWith("-->") ? words.lastIndexOf("<!--") : -1;
    lines.set(
        last - 1,
        comment < 0
            ? words + " <!-- q: " + id + " -->" + text.substring(words.length())
            : text.substring(0, comment) + "<!-- q: " + id + ";" + text.substring(comment + 4));
    return true;
  }

  /** A tick into the box in this line; false where no empty box is. */
  public boolean tick(int line) {
    Optional<Matcher> task = task(line).filter(found -> found.group(1).equals(" "));
    task.ifPresent(
        found -> {
          String text = lines.get(line - 1);
          lines.set(
              line - 1, text.substring(0, found.start(1)) + "x" + text.substring(found.end(1)));
        });
    return task.isPresent();
  }

  private Optional<Matcher> task(int line) {
    if (line < 1 || line > lines.size()) {
      return Optional.empty();
    }
    return Optional.of(TASK.matcher(lines.get(line - 1))).filter(Matcher::find);
  }

  /** The whole text again. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i)).append(ends.get(i));
    }
    return text.toString();
  }
}
