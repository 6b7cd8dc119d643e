package dev.zhuji.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Position;
import dev.zhuji.model.Meta;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.SourcePath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontMatterTest {

  private static final SourcePath PATH = new SourcePath("redis/a.md");

  private static FrontMatter split(String text) {
    return FrontMatter.of(PATH.value(), text);
  }

  private static MetaReader.Checked check(String yaml) {
    return MetaReader.read(PATH, split("---\n" + yaml + "\n---\n"));
  }

  private static Meta meta(String yaml) {
    MetaReader.Checked checked = check(yaml);
    assertThat(checked.problems()).isEmpty();
    return checked.meta();
  }

  private static List<String> problems(String yaml) {
    return check(yaml).problems().stream()
        .map(problem -> problem.toString().replace("redis/a.md:", "").replace("\n  ", " | "))
        .toList();
  }

  @Test
  void everyKeyIsRead() {
    Meta meta =
        meta(
            """
            title: 渐进式 rehash
            slug: rehash
            aliases: [rehash, "a, b"]
            tags: "redis, #哈希表，内存、redis"
            date: 2026/11/2 08:00:00
            updated: 2026-11-22T10:00:00+08:00
            draft: true
            publish: no
            description: >
              一句
              话
            weight: -3
            category: 数据库
            lang: en
            search: {boost: 2.5, exclude: true}
            type: round
            head:
              - - meta
                - name: keywords
            star: 2
            round: 3
            empty:\
            """);
    assertThat(meta)
        .isEqualTo(
            new Meta(
                Optional.of("渐进式 rehash"),
                Optional.of("redis/rehash"),
                Optional.of(new Position("redis/a.md", 3, 7)),
                List.of("rehash", "a, b"),
                List.of("redis", "哈希表", "内存"),
                Optional.of(LocalDate.of(2026, 11, 2)),
                Optional.of(LocalDate.of(2026, 11, 22)),
                true,
                Optional.of(false),
                Optional.of("一句 话"),
                OptionalInt.of(-3),
                Optional.of("数据库"),
                Optional.of("en"),
                2.5,
                false,
                NoteType.ROUND,
                Map.of(
                    "head", List.of(List.of("meta", Map.of("name", "keywords"))),
                    "star", 2L,
                    "round", 3L)));
  }

  @ParameterizedTest
  @CsvSource({"2026, 2026", "1.10, 1.10", "0x1F, 0x1F", "true, true", "2026-11-22, 2026-11-22"})
  void aTitleIsTextAsWritten(String written, String title) {
    assertThat(meta("title: " + written).title()).contains(title);
  }

  @ParameterizedTest
  @CsvSource({
    "permalink: /java/, java/index",
    "permalink: /a/b.html, a/b",
    "permalink: a/锁, a/锁",
    "slug: b, redis/b",
    "slug: /b, b",
    "slug: x/b, x/b",
    "permalink: b, b",
    "permalink: /, index",
  })
  void anAddressIsBelowTheSite(String yaml, String permalink) {
    assertThat(meta(yaml).permalink()).contains(permalink);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "tag: [a] => 2:1: hint[meta-key]: \"tag\" is an old spelling of \"tags\" | hint: write"
            + " tags: instead; both work",
        "alias: a => 2:1: hint[meta-key]: \"alias\" is an old spelling of \"aliases\" | hint: write"
            + " aliases: instead; both work",
        "titel: a => 2:1: hint[meta-key]: \"titel\" is not a key that the generator knows | hint:"
            + " did you mean \"title\"?",
        "date: soon => 2:7: warning[meta-value]: \"date\" must be a date such as 2026-11-22, not"
            + " \"soon\"",
        "date: 2026-02-30 => 2:7: warning[meta-value]: \"date\" must be a date such as 2026-11-22,"
            + " not \"2026-02-30\"",
        "draft: maybe => 2:8: warning[meta-value]: \"draft\" must be true or false, not \"maybe\" |"
            + " hint: until then the note is not published",
        "order: 1.5 => 2:8: warning[meta-value]: \"order\" must be a whole number, not \"1.5\"",
        "order: first => 2:8: warning[meta-value]: \"order\" must be a number, not \"first\"",
        "tags: {a: b} => 2:7: warning[meta-value]: \"tags\" must be a list of texts, not a mapping",
        "title: [a] => 2:8: warning[meta-value]: \"title\" must be text, not a list",
        "search: {boost: 11} => 2:17: warning[meta-value]: \"search.boost\" must be over 0 and at"
            + " most 10, not \"11\"",
        "type: ruond => 2:7: warning[meta-value]: \"type\" must be note, round or procedure, not"
            + " \"ruond\" | hint: did you mean \"round\"?",
        "type: rond => 2:7: warning[meta-value]: \"type\" must be note, round or procedure, not"
            + " \"rond\" | hint: did you mean \"round\"?",
        "permalink: ../x => 2:12: error[page-address]: \"permalink\" is not an address below the"
            + " site: \"../x\" | hint: write folders and a name, such as redis/rehash",
      })
  void saysWhatIsWrong(String yaml, String problem) {
    assertThat(problems(yaml)).containsExactly(problem);
  }

  @Test
  void theFirstOfTwoEqualKeysCounts() {
    MetaReader.Checked checked = check("title: a\ntitle: b");
    assertThat(checked.meta().title()).contains("a");
    assertThat(checked.problems())
        .extracting(Object::toString)
        .containsExactly(
            "redis/a.md:3:1: warning[meta-value]: \"title\" is here twice; the first counts\n"
                + "  hint: take one of the two lines out");
  }

  @Test
  void columnsCountUtf16Units() {
    assertThat(problems("title: {😀😀: a, b: *c}"))
        .containsExactly(
            "2:21: error[meta-syntax]: the front matter is not YAML: no value before this is"
                + " called \"&c\"");
  }

  @Test
  void brokenYamlLosesOnlyTheBrokenKey() {
    MetaReader.Checked checked =
        check("tags: [a]\ntitle: Redis: why\ndate: 2026-11-22\ndescription: @x");
    assertThat(checked.meta().title()).contains("Redis: why");
    assertThat(checked.meta().tags()).containsExactly("a");
    assertThat(checked.meta().date()).contains(LocalDate.of(2026, 11, 22));
    assertThat(checked.problems())
        .extracting(Object::toString)
        .containsExactly(
            "redis/a.md:3:13: error[meta-syntax]: the front matter is not YAML: mapping values are"
                + " not allowed here\n"
                + "  hint: put the value in quotes: title: \"Redis: why\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "- a\n- b",
        "<div>",
        "---",
        "----\na: b\n---\n",
        "---\ntext\n---\nmore\n",
        "---\n\n注意: 这是正文\n\n---\n",
        "---\n- a\n---\n",
        "--- title: a ---\n",
        "---\n# 标题\n---\n",
        "---\nno end\n",
        "---\n**粗**: [x\n---\n",
        "",
        "\n---\ntitle: a\n---\n",
      })
  void otherBeginningsAreBody(String text) {
    FrontMatter front = split(text);
    assertThat(front.body()).isEqualTo(text);
    assertThat(front.problem()).isEmpty();
    assertThat(front.lines()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'---|title: a|---|body', 3",
    "'---  |title: a|...|body', 3",
    "'---|---|body', 2",
    "'---||---|body', 3",
    "'---|星: a|---|body', 3",
  })
  void theBodyBeginsAfterTheFrontMatter(String text, int lines) {
    FrontMatter front = split(text.replace('|', '\n'));
    assertThat(front.body()).isEqualTo("body");
    assertThat(front.lines()).isEqualTo(lines);
  }

  @Test
  void frontMatterWithoutAnEndIsReadUpToTheBlankLine() {
    FrontMatter front = split("---\ntitle: a\ntags: b\n\n# x\n");
    assertThat(front.body()).isEqualTo("\n# x\n");
    assertThat(front.lines()).isEqualTo(3);
    assertThat(front.entries()).hasSize(2);
    assertThat(front.problem())
        .get()
        .hasToString(
            "redis/a.md:1:1: error[meta-syntax]: the front matter has no end\n"
                + "  hint: write a line of --- after its last key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "---|draft: true|text => true",
        "---|cover: x|draft: true||text => true",
        "---|title: a||draft: true||text => true",
        "---|title: a||a note: b||draft: true => false",
        "---|text|draft: true => false",
      })
  void aDraftWithoutAnEndOfItsFrontMatterIsOne(String text, boolean draft) {
    FrontMatter front = split(text.replace('|', '\n') + "\n");
    assertThat(MetaReader.read(PATH, front).meta().draft()).isEqualTo(draft);
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft: maybe", "draft: [", "draft: 是", "publish: nope", "publish: {}"})
  void whatIsNotUnderstoodIsNotPublished(String yaml) {
    Meta meta = check("title: a\n" + yaml).meta();
    assertThat(meta.draft() || !meta.publish().orElse(true)).isTrue();
  }

  @Test
  void hugeFrontMatterOfADraftIsADraft() {
    assertThat(check("title: a\n" + "x: y\n".repeat(30_000) + "draft: true").meta().draft())
        .isTrue();
  }

  @Test
  void deepNestingIsReportedAtOnce() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(problems("title: a\nx: " + "[".repeat(90_000)))
                .singleElement()
                .asString()
                .contains("[meta-syntax]: the front matter is not YAML: nested more than 50"));
  }

  @Test
  void aliasBombsDoNotGoOff() {
    StringBuilder yaml = new StringBuilder("title: a\na0: &a0 [x, x]\n");
    for (int i = 1; i < 20; i++) {
      String above = "*a" + (i - 1);
      yaml.append("a%d: &a%d [%s, %s, %s, %s]\n".formatted(i, i, above, above, above, above));
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(check(yaml.toString()).meta().title()).contains("a"));
  }

  @Test
  void hugeFrontMatterIsRefused() {
    assertThat(problems("title: a\n" + "x: y\n".repeat(30_000)))
        .containsExactly(
            "1:1: error[meta-syntax]: the front matter is longer than 100000 characters");
  }

  @Test
  void anAliasOfItselfIsNoValue() {
    assertThat(problems("title: &a [*a]"))
        .containsExactly(
            "2:12: error[meta-syntax]: the front matter is not YAML: no value before this is"
                + " called \"&a\" | hint: put the value in quotes: title: \"&a [*a]\"");
  }
}
