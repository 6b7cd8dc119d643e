package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Note;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever stands side by side in a note, it parses, and its HTML closes what it opens. */
class MixtureTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input");

  private static final List<String> PIECES =
      List.of(
          "中文",
          "word ",
          "**",
          "*",
          "_",
          "~~",
          "==",
          "%%",
          "$",
          "$$",
          "`",
          "```",
          "```java {1}\n",
          "\n",
          "\n",
          "\n\n",
          "\n\n",
          "> ",
          "> [!note]- 题\n",
          "- ",
          "- [ ] ",
          "1. ",
          "  ",
          "    ",
          "\t",
          "# ",
          "## 题 {#a}\n",
          "[[a|b]]",
          "![[b.png|20]]",
          "![[n]]\n",
          "[x](y.md)",
          "[x]",
          "[x]: /u \"t\"\n",
          "![i](j)",
          "[^1]",
          "[^1]: 注\n",
          "| a | b |\n|---|---|\n| c | d |\n",
          "|",
          "::: tip\n",
          ":::\n",
          "::: code-group\n",
          "<b>",
          "</b>",
          "<div>\n",
          "</div>\n",
          "<br>",
          "<T>",
          "<!-- c -->",
          "<!--",
          "<a id=\"q\"></a>",
          "<img src=a b>",
          "<p>",
          "<li>",
          "&amp;",
          "&#x41;",
          "\\",
          "]",
          "[",
          "(",
          ")",
          "!",
          "---\n",
          "===\n",
          ": def\n",
          "^id\n",
          "*[AB]: c\n",
          "AB",
          "https://e.invalid/a_b。",
          "{{x}}",
          "[toc]\n",
          "\u0000",
          "𠮷",
          "\"",
          "<",
          ">",
          "&");

  @RepeatedTest(600)
  void isWellFormed(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder markdown = new StringBuilder();
    for (int i = 5 + random.nextInt(60); i > 0; i--) {
      markdown.append(PIECES.get(random.nextInt(PIECES.size())));
    }

    Note note = new NoteParser().parse(Html.source(markdown.toString()));
    String html = Html.of(note);

    assertThat(note.problems())
        .extracting(Problem::code)
        .doesNotContain(Code.NOTE_TIMEOUT, Code.NOTE_NESTING, Code.NOTE_FAULT);
    assertThat(unclosed(html)).as(markdown + "\n=====\n" + html).isEmpty();
    List<String> ids = Jsoup.parse(html).select("[id]").eachAttr("id");
    assertThat(ids).as(markdown.toString()).doesNotHaveDuplicates();
    assertThat(note.anchors()).containsAll(ids);
  }

  /** The tags that have no partner; only raw tags and our own stand in the HTML. */
  private static List<String> unclosed(String html) {
    List<String> faults = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String name = tag.group(2);
      if (VOID.contains(name)) {
        continue;
      } else if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (!name.equals(open.poll())) {
        faults.add(tag.group() + " at " + tag.start());
      }
    }
    faults.addAll(open);
    return faults;
  }
}
