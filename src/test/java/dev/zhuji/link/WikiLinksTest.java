package dev.zhuji.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WikiLinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "百分 100%#1 & (a) => x/百分 100%#1 & (a).md",
        "x/百分 100%#1 & (a) => x/百分 100%#1 & (a).md",
        "C# 笔记 => C# 笔记.md",
        "C#Types => C.md#types",
        "F#.png => file F#.png",
      })
  void aHashMayBePartOfAName(String words, String destination) {
    Vault vault = new Vault().notes("x/百分 100%#1 & (a).md", "C# 笔记.md").files("F#.png");
    vault.note("C.md").heading(2, "Types", "types");
    vault.note("n.md").wiki(words);
    assertThat(Vault.fate(vault.link(), "n.md")).isEqualTo(destination);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "round-3#q-goroutine => rounds/round-3.md#q-goroutine",
        "round-3#q-g-m => rounds/round-3.md#q-g-m",
        "round-3#q-gorutine => rounds/round-3.md | warning[link-anchor]: \"rounds/round-3.md\" has"
            + " no heading \"q-gorutine\" | hint: did you mean \"#q-goroutine\"?",
      })
  void aQuestionIsAPlaceInItsRound(String words, String fate) {
    Vault vault = new Vault();
    vault.note("rounds/round-3.md").question("q: goroutine; min: 3", "self：模糊；q：g-m");
    vault.note("n.md").wiki(words);
    assertThat(
            Vault.fate(vault.link(), "n.md").replace("\nn.md:1:1: ", " | ").replace("\n  ", " | "))
        .isEqualTo(fate);
    vault.note("n/a.md").path("../rounds/round-3.md#q-goroutine");
    assertThat(Vault.fate(vault.link(), "n/a.md")).startsWith("rounds/round-3.md#q-goroutine");
  }

  private static Vault vault() {
    Vault vault =
        new Vault()
            .notes("index.md", "redis/rehash.md", "os/lock.md", "go/lock.md", "go/deep/lock.md")
            .notes("topic/index.md", "v1.2.md", "a/some-lock.md", "pair/same.md")
            .files("img/x.png", "doc/spec.pdf", "pair/same.png")
            .hidden("drafts/later.md");
    vault.note("net/three-way.md").title("三次握手").alias("handshake").alias("Lock 4");
    vault
        .note("long.md")
        .heading(2, "Java", "java")
        .heading(3, "Memory: 模型", "memory-模型")
        .heading(2, "Go", "go")
        .heading(3, "Memory: 模型", "memory-模型-1")
        .heading(3, "What is it?", "what-is-it")
        .anchor("^b1")
        .block("b1");
    return vault;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "rehash => redis/rehash.md",
        "redis/rehash => redis/rehash.md",
        "rehash.md => redis/rehash.md",
        "/redis/rehash => redis/rehash.md",
        "../redis/rehash => redis/rehash.md",
        "handshake => net/three-way.md",
        "Handshake => net/three-way.md",
        "lock 4 => net/three-way.md",
        "三次握手 => net/three-way.md",
        "deep/lock => go/deep/lock.md",
        "topic => topic/index.md",
        "v1.2 => v1.2.md",
        "same => pair/same.md",
        "same.png => file pair/same.png",
        "x.png => file img/x.png",
        "spec.pdf#page=3 => file doc/spec.pdf#page=3",
        "long#Go => long.md#go",
        "long#go => long.md#go",
        "long#Java#Memory  模型 => long.md#memory-模型",
        "long#Go#Memory 模型 => long.md#memory-模型-1",
        "long#what-is-it => long.md#what-is-it",
        "long#long => long.md",
        "long#long#Go => long.md#go",
        "long#^b1 => long.md#^b1",
      })
  void findsNotesAsObsidianDoes(String words, String destination) {
    assertThat(fate(words)).isEqualTo(destination);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Rehash => redis/rehash.md | warning[link-case]: \"Rehash\" differs from the file's name in"
            + " case: \"redis/rehash.md\" | hint: write [[rehash]]",
        "Redis/Rehash => redis/rehash.md | warning[link-case]: \"Redis/Rehash\" differs from the"
            + " file's name in case: \"redis/rehash.md\" | hint: write [[redis/rehash]]",
        "lock => os/lock.md | warning[link-ambiguous]: \"lock\" can be 3 notes: go/deep/lock.md,"
            + " go/lock.md, os/lock.md; taken for \"os/lock.md\" | hint: write more of the path,"
            + " such as [[os/lock]]",
        "handshak => broken | error[link-note]: no note is called \"handshak\" | hint: did you mean"
            + " [[handshake]]? It is an alias of net/three-way.md",
        "rehush => broken | error[link-note]: no note is called \"rehush\" | hint: did you mean"
            + " [[rehash]]?",
        "三次挥手啊 => broken | error[link-note]: no note is called \"三次挥手啊\""
            + " | hint: write a note of that name, or give one that name among its aliases",
        "later => broken | error[link-note]: the note \"drafts/later.md\" is not published | hint:"
            + " it is a draft, says publish: false, or is only there to be included",
        "y.png => broken | error[link-file]: no file is called \"y.png\""
            + " | hint: put the file into the content folder, or take the link out",
        "some-lok.md => broken | error[link-note]: no note is called \"some-lok.md\" | hint: did"
            + " you mean [[some-lock]]?",
        "spek.pdf => broken | error[link-file]: no file is called \"spek.pdf\" | hint: did you mean"
            + " \"doc/spec.pdf\"?",
        "../../x => broken | warning[link-outside]: \"../../x\" leaves the content folder"
            + " | hint: move the file into the content folder, or write its address on the web",
        "long#Jav => long.md | warning[link-anchor]: \"long.md\" has no heading \"Jav\" | hint: did"
            + " you mean \"#Java\"?",
        "long#Java#Go => long.md | warning[link-anchor]: \"long.md\" has no heading \"Java#Go\" |"
            + " hint: did you mean \"#Go\"?",
        "long#^b2 => long.md | warning[link-anchor]: \"long.md\" has no block \"^b2\" | hint: did"
            + " you mean \"#^b1\"?",
      })
  void saysWhatIsWrong(String words, String fate) {
    assertThat(fate(words).replace("\nos/n.md:1:1: ", " | ").replace("\n  ", " | "))
        .isEqualTo(fate);
  }

  @Test
  void withoutANameTheNoteItselfIsMeant() {
    Vault vault = new Vault();
    vault.note("a.md").heading(2, "Here", "here").wiki("#Here");
    assertThat(Vault.fate(vault.link(), "a.md")).isEqualTo("a.md#here");
  }

  @Test
  void aPictureMayHaveAHashInItsName() {
    Vault vault = new Vault().files("img/i#1 (x)&%.svg");
    vault.note("a.md").picture("i#1 (x)&%.svg");
    vault.note("b.md").picture("I#1 (x)&%.svg");
    vault.note("c.md").picture("j#1.svg");
    Site site = vault.link();
    assertThat(Vault.fate(site, "a.md")).startsWith("file img/i#1 (x)&%.svg");
    assertThat(Vault.fate(site, "b.md")).startsWith("file img/i#1 (x)&%.svg");
    assertThat(site.problems())
        .extracting(Problem::message)
        .containsExactly(
            "\"I#1 (x)&%.svg\" differs from the file's name in case: \"img/i#1 (x)&%.svg\"",
            "no file is called \"j#1.svg\"");
  }

  @Test
  void aLinkToANoteThatCouldNotBeReadSaysSo() {
    Vault vault = new Vault().unreadable("os/lock.md");
    vault.note("a.md").wiki("lock");
    assertThat(Vault.fate(vault.link(), "a.md"))
        .isEqualTo(
            "broken\na.md:1:1: error[link-note]: the note \"os/lock.md\" could not be read\n"
                + "  hint: mend what is said of that file, and the link is right");
  }

  @Test
  void anEmbedNamesAPart() {
    Vault vault = vault();
    vault.note("a.md").embed("long#^b1");
    vault.note("b.md").embed("long#Go");
    vault.note("c.md").embed("rehash");
    assertThat(Vault.fate(vault.link(), "a.md")).isEqualTo("part of long.md#^b1");
    assertThat(Vault.fate(vault.link(), "b.md")).isEqualTo("part of long.md#go");
    assertThat(Vault.fate(vault.link(), "c.md")).isEqualTo("part of redis/rehash.md");
  }

  @Test
  void anEmbedOfAMissingPartIsBroken() {
    Vault vault = vault();
    vault.note("a.md").embed("long#Rust");
    assertThat(Vault.fate(vault.link(), "a.md"))
        .isEqualTo(
            "broken\na.md:1:1: warning[link-anchor]: \"long.md\" has no heading \"Rust\"\n"
                + "  hint: write a heading of that note behind #, or leave out # and what follows");
  }

  @Test
  void whatIsNoPictureCannotBeEmbedded() {
    Vault vault = vault();
    vault.note("a.md").embed("spec.pdf");
    assertThat(Vault.fate(vault.link(), "a.md"))
        .isEqualTo(
            "file doc/spec.pdf\n"
                + "a.md:1:1: warning[embed-kind]: \"doc/spec.pdf\" cannot be shown in place\n"
                + "  hint: it is shown as a link");
  }

  private static String fate(String words) {
    Vault vault = vault();
    vault.note("os/n.md").wiki(words);
    return Vault.fate(vault.link(), "os/n.md");
  }
}
