package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Note;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Markdown made to exhaust a parser. */
class HostileInputTest {

  private static final NoteParser PATIENT =
      new NoteParser("zh-CN", Dialect.ZHUJI, Duration.ofSeconds(60));

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of("a bracket before backslashes", "[" + "\\".repeat(5_000)),
        Arguments.of("many brackets before backslashes", ("[" + "\\".repeat(500)).repeat(50)),
        Arguments.of("backtick runs that grow", ticks(1_000)),
        Arguments.of("links that never close", "[ (](".repeat(1_000)),
        Arguments.of("emphasis 2,000 deep", "*a **b ".repeat(1_000) + "b** a*".repeat(1_000)),
        Arguments.of("quotes 4,000 deep", ">".repeat(4_000) + "a"),
        Arguments.of("lists 400 deep", lists(400)),
        Arguments.of("list marks on one line", "- ".repeat(1_000) + "a"),
        Arguments.of("brackets 5,000 deep", "[".repeat(5_000) + "a" + "]".repeat(5_000)),
        Arguments.of("links 2,000 deep", "[a ".repeat(2_000) + "](b)".repeat(2_000)),
        Arguments.of("images 2,000 deep", "![a ".repeat(2_000) + "](b)".repeat(2_000)),
        Arguments.of("tags 5,000 deep", "<b>".repeat(5_000) + "x" + "</b>".repeat(5_000)),
        Arguments.of("tags that never close", "x " + "<b>".repeat(10_000)),
        Arguments.of("comments that never close", "a <!-- ".repeat(5_000)),
        Arguments.of("a long table", "|a|\n|-|\n" + "|b|\n".repeat(10_000)),
        Arguments.of("many definitions", definitions(3_000)),
        Arguments.of("containers 100 deep", "::: tip\n".repeat(100)),
        Arguments.of("dollars", "$a ".repeat(20_000)),
        Arguments.of("wikilinks that never close", "[[a ".repeat(20_000)),
        Arguments.of("numbers of characters", "&#x".repeat(20_000)),
        Arguments.of("URLs in a row", "http://a".repeat(5_000)),
        Arguments.of("nul characters", "\0".repeat(10_000)));
  }

  private static String ticks(int count) {
    StringBuilder text = new StringBuilder();
    IntStream.range(1, count).forEach(i -> text.append('e').append("`".repeat(i)));
    return text.toString();
  }

  private static String lists(int depth) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, depth).forEach(i -> text.append("  ".repeat(i)).append("- a\n"));
    return text.toString();
  }

  private static String definitions(int count) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, count).forEach(i -> text.append("[x" + i + "]: /u\n"));
    text.append('\n');
    IntStream.range(0, count).forEach(i -> text.append("[x" + i + "] "));
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  @Timeout(60)
  void isParsedLikeAnyOther(String what, String markdown) {
    Note note = PATIENT.parse(Html.source(markdown));

    assertThat(note.problems())
        .as(what)
        .extracting(Problem::code)
        .doesNotContain(Code.NOTE_TIMEOUT, Code.NOTE_NESTING);
    assertThat(note.sections()).isNotEmpty();
  }

  @Test
  @Timeout(60)
  void aNoteThatTakesTooLongIsShownAsItsAuthorTypedIt() {
    NoteParser hasty = new NoteParser("zh-CN", Dialect.ZHUJI, Duration.ofMillis(1));
    String markdown = "# 标题\n\n" + lists(600);

    Note note = hasty.parse(Html.source(markdown));

    assertThat(note.problems()).hasSize(1);
    assertThat(note.problems().getFirst().toString())
        .isEqualTo(
            "note.md:1: error[note-timeout]: this note took longer than 1 ms to parse\n"
                + "  hint: it is shown as plain text; look for long runs of brackets or backticks");
    assertThat(Html.of(note)).startsWith("<pre># 标题\n\n- a\n").endsWith("</pre>\n");
    assertThat(note.title()).isEqualTo("note");
  }

  @Test
  @Timeout(60)
  void aParseThatNobodyWaitsForEnds() throws InterruptedException {
    NoteParser hasty = new NoteParser("zh-CN", Dialect.ZHUJI, Duration.ofMillis(50));
    Thread[] before = parserThreads();

    hasty.parse(Html.source(lists(3_000)));

    for (Thread thread : parserThreads()) {
      boolean started = Stream.of(before).noneMatch(thread::equals);
      if (started) {
        thread.join(Duration.ofSeconds(50));
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  private static Thread[] parserThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("note-parser"))
        .toArray(Thread[]::new);
  }

  @Test
  @Timeout(60)
  void nestingBeyondAnyPurposeIsAProblemOfTheNote() {
    Note note = PATIENT.parse(Html.source(">".repeat(6_000) + "a"));

    assertThat(note.problems()).extracting(Problem::code).containsExactly(Code.NOTE_NESTING);
    assertThat(Html.of(note)).startsWith("<pre>&gt;&gt;");
  }

  @Test
  @Timeout(120)
  void nestingBeyondTheStackIsAProblemOfTheNote() {
    Note note = PATIENT.parse(Html.source(">".repeat(200_000) + "a"));

    assertThat(note.problems()).extracting(Problem::code).containsExactly(Code.NOTE_NESTING);
  }

  @Test
  @Timeout(60)
  void containersBeyondAHundredLevelsAreText() {
    Note note = PATIENT.parse(Html.source(":::: tip\n".repeat(5_000)));

    assertThat(note.problems())
        .filteredOn(found -> found.code() == Code.NOTE_NESTING)
        .singleElement()
        .hasToString(
            "note.md:100:1: error[note-nesting]: containers are nested more than 100 levels deep\n"
                + "  hint: the deeper ones are shown as text");
    assertThat(Html.of(note)).contains(":::: tip\n:::: tip");
  }

  @Test
  @Timeout(120)
  void tenMegabytesOfOrdinaryNotesParse() {
    String part = "## 渐进式 rehash\n\n扩容时**不会**一次搬完，见 [哈希表](dict.md)。\n\n- `ht[0]`\n- `ht[1]`\n\n";
    String markdown =
        part.repeat(10_000_000 / part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);

    Note note = new NoteParser().parse(Html.source(markdown));

    assertThat(note.problems()).isEmpty();
    assertThat(note.sections().size()).isGreaterThan(80_000);
  }
}
