package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportVerbTest {

  private static final String SETTINGS =
      "id: abcdefgh234567ab\ntitle: 站\nbase-url: https://a.example/kb/\n";

  @TempDir private Path folder;

  private Path notes(String questions) throws IOException {
    return notes(SETTINGS, questions);
  }

  private Path notes(String settings, String questions) throws IOException {
    Path notes = Notes.with(folder, settings, "# 甲\n\n## 搬迁\n\n渐进式。\n");
    Files.writeString(
        notes.resolve("r1.md"), "---\ntype: round\n---\n# 一面：基础\n\n## 存储 #存储\n\n" + questions);
    return notes;
  }

  private static String anki(Path notes, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("export", "anki", notes));
    arguments.addAll(List.of(more));
    Run run = Run.of(arguments.toArray());
    assertThat(run.code()).isZero();
    return run.out();
  }

  private static String obsidian(Path notes) {
    Run run = Run.of("export", "obsidian", notes);
    assertThat(run.code()).isZero();
    return run.out();
  }

  /** The fields of the lines that are no headers, as a reader of separated values sees them. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (!line.startsWith("#")) {
        List<String> row = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
          boolean quoted = field.startsWith("\"");
          assertThat(quoted || !field.contains("\"")).as(field).isTrue();
          row.add(quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> guids(Path notes) {
    return rows(anki(notes)).stream().map(List::getFirst).toList();
  }

  @Test
  void ankiGetsQuestionKeyPointsPitfallsFollowUpsAndNotes() throws IOException {
    Path notes =
        notes(
            """
            - [ ] 怎么扩容？ [甲](a.md#搬迁) <!-- q: grow -->
              - 要点：渐进式
              - 步骤：
                1. 先分配
                2. 再搬
              - 误区：一次搬完
              - 追问：为什么？
                - [ ] 追问：再为什么？ <!-- q: deep -->
            """);
    String text = anki(notes);

    assertThat(text)
        .startsWith(
            "#separator:tab\n#html:true\n#guid column:1\n#notetype:Basic\n#deck column:2\n"
                + "#tags column:5\n#zhuji-export:");
    List<List<String>> rows = rows(text);
    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(5));
    assertThat(rows.getFirst().subList(1, 5))
        .containsExactly(
            "Zhuji::一面",
            "怎么扩容？",
            "<div style=\"text-align:left\"><ul><li><b>要点</b><ul><li>渐进式</li></ul></li>"
                + "<li><b>步骤</b><ol><li>先分配</li><li>再搬</li></ol></li>"
                + "<li><b>误区</b><ul><li>一次搬完</li></ul></li>"
                + "<li><b>追问</b>：为什么？<ul><li><b>追问</b>：再为什么？</li></ul></li>"
                + "<li><b>笔记</b>：<a href=\"https://a.example/kb/a.html#%E6%90%AC%E8%BF%81\">甲</a>"
                + "</li></ul></div>",
            "存储");
    assertThat(rows.get(1).get(2)).isEqualTo("<small>怎么扩容？ → 为什么？ →</small><br>再为什么？");
    assertThat(rows.get(1).get(3)).contains("缺笔记");
  }

  @Test
  void guidsStayForOtherWordsAnotherIdAndAnotherPlace() throws IOException {
    List<String> before = guids(notes("- [ ] 甲题 <!-- q: one -->\n- [ ] 乙题 <!-- q: two -->\n"));
    assertThat(guids(notes("- [ ] 甲题 <!-- q: one -->\n- [ ] 乙题 <!-- q: two -->\n")))
        .isEqualTo(before)
        .doesNotHaveDuplicates()
        .allMatch(guid -> guid.matches("[0-9A-Za-z]{17}"));
    assertThat(guids(notes("- [ ] 乙，换个问法 <!-- q: two -->\n- [ ] 甲题 <!-- q: one -->\n")))
        .isEqualTo(before.reversed());
    assertThat(
            guids(
                notes(
                    "- [ ] 换了编号 <!-- q: new; was: one -->\n"
                        + "- [ ] 换了两次 <!-- q: newest; was: two, newer -->\n")))
        .isEqualTo(before);
  }

  @Test
  void theGuidOfAFollowUpStaysForAnotherId() throws IOException {
    List<String> before = guids(notes("- [ ] 甲题\n  - 追问：为什么？ <!-- q: why -->\n"));
    assertThat(guids(notes("- [ ] 甲题\n  - 追问：何故？ <!-- q: reason; was: why -->\n")))
        .isEqualTo(before);
  }

  @Test
  void anEarlierIdThatIsAnotherQuestionsNowIsNotTaken() throws IOException {
    Path notes = notes("- [ ] 甲题 <!-- q: one; was: two -->\n- [ ] 乙题 <!-- q: two -->\n");
    assertThat(guids(notes)).doesNotHaveDuplicates();
  }

  @Test
  void anotherSiteHasOtherGuids() throws IOException {
    String question = "- [ ] 甲题 <!-- q: one -->\n";
    List<String> here = guids(notes(question));
    assertThat(guids(notes(SETTINGS.replace("abcdefgh", "bcdefgha"), question)))
        .doesNotContainAnyElementsOf(here);
  }

  @Test
  void markupQuotesTabsAndLineBreaksStayInTheirFields() throws IOException {
    Path notes =
        notes(
            """
            - [ ] 说 "引号"\tTab 与 <b onclick="x()">原样</b> <i>斜</i><video src="x.mp4">看不了</video> 的区别 <!-- q: odd -->
              - 要点：

                ```java
                if (a < b && c == "\\t") {

                \treturn A::b;
                }
                ```

              - 要点：行内 $a<b$ 和 `std::vector<int>`

                $$
                x_1 :: y^2
                $$

                | 甲 | 乙 |
                | - | - |
                | 1 | 2 |
            """);
    List<List<String>> rows = rows(anki(notes));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().get(2))
        .isEqualTo("说 &quot;引号&quot; Tab 与 <b>原样</b> <i>斜</i>看不了 的区别");
    assertThat(rows.getFirst().get(3))
        .contains("if (a &lt; b &amp;&amp; c == &quot;\\t&quot;) {<br><br>")
        .contains("行内 \\(a&lt;b\\) 和 <code>std::vector&lt;int&gt;</code>")
        .contains("\\[x_1 :: y^2\\]")
        .contains("<table>", "<td>2</td>")
        .doesNotContain("class=", "<span");

    String card = obsidian(notes);
    assertThat(card)
        .contains("说 &quot;引号&quot; Tab 与 **原样** *斜*看不了 的区别\n?\n")
        .contains("<pre><code>if (a &lt; b &amp;&amp; c =&#61; &quot;\\t&quot;) {&#10;&#10;")
        .contains("行内 $a<b$ 和 <code>std:&#58;vector&lt;int&gt;</code>\n")
        .contains("$$x_1 :{}: y^2$$")
        .doesNotContain("::", "==", "video", "\t");
    assertThat(card.strip().split("\n\n")).as("no blank line in a card").hasSize(4);
  }

  @Test
  void formulasAreForTheMathsOfEachProgram() throws IOException {
    Path notes =
        notes(
            """
            - [ ] 多快？ $O(n)$ <!-- q: fast -->
              - 要点：行里 $a<b$；独占 $$x_1$$
              - 要点：

                $$
                \\frac{a}{b}
                $$
            """);
    assertThat(anki(notes))
        .contains("多快？ \\(O(n)\\)", "\\(a&lt;b\\)", "\\[x_1\\]", "\\[\\frac{a}{b}\\]");
    assertThat(obsidian(notes)).contains("$O(n)$", "$a<b$", "$$x_1$$", "$$\\frac{a}{b}$$");
  }

  @Test
  void picturesAreNamedToBeCopied() throws IOException {
    Path notes = notes("- [ ] 看图 ![图](p/x.png) ![二](q/x.png)说 <!-- q: see -->\n");
    for (String name : List.of("p", "q")) {
      Files.createDirectories(notes.resolve(name));
      Files.writeString(notes.resolve(name).resolve("x.png"), name);
    }
    Run run = Run.of("export", "anki", notes);
    assertThat(run.out()).contains("<img src=\"\"x.png\"\"", "<img src=\"\"q_x.png\"\"");
    assertThat(run.err())
        .isEqualTo(
            """
            1 cards
            copy into collection.media: q/x.png as q_x.png
            copy into collection.media: p/x.png as x.png
            """);
    assertThat(obsidian(notes)).contains("![[p/x.png]]", "![[q/x.png]]");
  }

  @Test
  void withoutAnAddressLinksAreTheirWords() throws IOException {
    Path notes =
        notes("id: abcdefgh234567ab\ntitle: 站\n", "- [ ] 怎么？ [甲 笔记](a.md) <!-- q: grow -->\n");
    assertThat(anki(notes)).contains("<b>笔记</b>：甲 笔记</li>").doesNotContain("<a ");
    assertThat(obsidian(notes)).contains("- **笔记**：[[a|甲 笔记]]\n");
  }

  @Test
  void aQuestionOfTwoRoundsIsOneCardWithWhatIsSaidOfIt() throws IOException {
    Path notes = notes("- [ ] 甲题 <!-- q: one -->\n");
    Files.writeString(
        notes.resolve("r2.md"),
        "---\ntype: round\nround: 2\n---\n# 二面\n\n- [ ] 甲题 <!-- q: one -->\n  - 要点：都在这\n");
    List<List<String>> rows = rows(anki(notes));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().get(1)).isEqualTo("Zhuji::一面");
    assertThat(rows.getFirst().get(3)).contains("都在这");
  }

  @Test
  void notesWithoutQuestionsGiveNoCards() throws IOException {
    Path notes = Notes.clean(folder);
    Run run = Run.of("export", "anki", notes);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo("0 cards\n");
    assertThat(rows(run.out())).isEmpty();
    assertThat(obsidian(notes))
        .matches("---\npublish: false\n---\n\n<!-- zhuji-export:[0-9a-f]{16} -->\n\n");
  }

  @Test
  void optionsNameDeckNoteTypeAndIdField() throws IOException {
    Path notes = notes("- [ ] 甲题 <!-- q: one -->\n");
    String text = anki(notes, "--deck", "面试", "--notetype", "问答题", "--id-field");
    assertThat(text).contains("#notetype:问答题\n").doesNotContain("#guid");
    assertThat(rows(text).getFirst().get(1)).isEqualTo("面试::一面");
    assertThat(Run.of("export", "obsidian", notes, "--tag", "#题/库").out()).contains("\n#题/库/一面\n");
    assertThat(Run.of("export", "obsidian", notes, "--tag", "a b").code()).isEqualTo(2);
  }

  @Test
  void replacesItsOwnFileAndNoOther() throws IOException {
    Path notes = notes("- [ ] 甲题 <!-- q: one -->\n");
    Path file = folder.resolve("new/cards.txt");
    assertThat(Run.of("export", "anki", notes, "-o", file).err())
        .isEqualTo("1 cards in " + file + "\n");
    notes("- [ ] 换个问法 <!-- q: one -->\n");
    assertThat(Run.of("export", "anki", notes, "-o", file).code()).isZero();
    assertThat(Files.readString(file)).contains("换个问法").isEqualTo(anki(notes));

    String edited = Files.readString(file).replace("换个", "改过的");
    Files.writeString(file, edited);
    for (Object target : List.of(file, notes.resolve("r1.md"), folder)) {
      Run run = Run.of("export", "anki", notes, "-o", target);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("nothing was written");
    }
    assertThat(Files.readString(file)).isEqualTo(edited);
  }

  @Test
  void obsidianKeepsTheSchedulesOfItsCards() throws IOException {
    Path notes = notes("- [ ] 甲题 <!-- q: one -->\n- [ ] 乙题 <!-- q: two -->\n");
    Path file = folder.resolve("cards.md");
    Run.of("export", "obsidian", notes, "-o", file);
    String schedule = "\n<!--SR:!2026-12-01,4,270-->";
    String text = Files.readString(file);
    int first = text.indexOf(" -->", text.indexOf("<!-- zhuji: ")) + 4;
    Files.writeString(file, text.substring(0, first) + schedule + text.substring(first));

    notes("- [ ] 丙题 <!-- q: six -->\n- [ ] 甲，换了 <!-- q: uno; was: one -->\n");
    assertThat(Run.of("export", "obsidian", notes, "-o", file).code()).isZero();
    String again = Files.readString(file);
    assertThat(again.split("\n\n"))
        .filteredOn(block -> block.contains("SR:"))
        .singleElement()
        .asString()
        .startsWith("甲，换了\n?\n")
        .endsWith(schedule);
    assertThat(Run.of("export", "obsidian", notes, "-o", file).code()).isZero();
    assertThat(Files.readString(file)).isEqualTo(again);
  }

  @Test
  void cardsAmongTheNotesAreNoNote() throws IOException {
    Path notes = notes("- [ ] 甲题 [甲](a.md) <!-- q: one -->\n");
    String text = obsidian(notes);
    Run before = Run.of("check", notes);
    Run.of("export", "obsidian", notes, "-o", notes.resolve("cards.md"));
    assertThat(Run.of("check", notes).out()).isEqualTo(before.out());
    assertThat(obsidian(notes)).isEqualTo(text);
  }

  @Test
  void jsonTellsTheCards() throws IOException {
    Path notes = notes("- [ ] 甲题 <!-- q: one -->\n");
    Run run = Run.of("export", "anki", notes, "--json");
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    JsonObject card = json.getAsJsonArray("cards").get(0).getAsJsonObject();
    assertThat(card.get("id").getAsString()).isEqualTo("one");
    assertThat(card.get("guid").getAsString()).isEqualTo(guids(notes).getFirst());
    assertThat(json.get("version").getAsInt()).isEqualTo(1);
  }

  @Test
  void saysWhenCardsMayBeTakenForOthersAndWhenTheSettingsAreBroken() throws IOException {
    String question = "- [ ] 甲题 <!-- q: one -->\n";
    assertThat(Run.of("export", "anki", notes("title: 站\n", question)).err())
        .contains("the settings have no id");
    assertThat(Run.of("export", "anki", notes("title: [\n", question)).code()).isEqualTo(2);
    assertThat(Run.of("export").code()).isEqualTo(2);
  }
}
