package dev.zhuji.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathLinksTest {

  private static Vault vault() {
    Vault vault =
        new Vault()
            .notes(
                "README.md", "java/README.md", "java/jvm/gc.md", "os/锁 与%信号.md", "Redis/Rehash.md")
            .notes("go/调度.md", "go/deep/x.md", "v1.2.md", "plain.markdown")
            .files("img/a b.png", "java/jvm/gc.svg", "public/logo.png", "static/doc.pdf")
            .hidden("drafts/later.md");
    vault.note("java/jvm/g1.md").heading(2, "Young GC", "young-gc").permalink("gc/g1");
    return vault;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "java/jvm/n.md: gc.md => java/jvm/gc.md",
        "java/jvm/n.md: ./gc => java/jvm/gc.md",
        "java/jvm/n.md: gc.html => java/jvm/gc.md",
        "java/jvm/n.md: gc/ => java/jvm/gc.md",
        "java/jvm/n.md: ../../os/锁 与%信号.md => os/锁 与%信号.md",
        "java/jvm/n.md: /java/jvm/gc.html => java/jvm/gc.md",
        "java/jvm/n.md: /java/ => java/README.md",
        "java/jvm/n.md: /java => java/README.md",
        "java/jvm/n.md: /java/index.html => java/README.md",
        "java/jvm/n.md: ../ => java/README.md",
        "java/jvm/n.md: .. => java/README.md",
        "java/jvm/n.md: . => page java/jvm/index.html",
        "java/jvm/n.md: / => README.md",
        "java/jvm/n.md: /index.html => README.md",
        "java/jvm/n.md: /go/ => page go/index.html",
        "java/jvm/n.md: /go/deep/../ => page go/index.html",
        "java/jvm/n.md: /search.html => page search.html",
        "java/jvm/n.md: ../../gc/g1.html => java/jvm/g1.md",
        "java/jvm/n.md: /gc/g1 => java/jvm/g1.md",
        "java/jvm/n.md: /v1.2 => v1.2.md",
        "java/jvm/n.md: /plain.html => plain.markdown",
        "java/jvm/n.md: gc.svg => file java/jvm/gc.svg",
        "java/jvm/n.md: ../../img/a b.png => file img/a b.png",
        "java/jvm/n.md: /logo.png => file public/logo.png",
        "java/jvm/n.md: /doc.pdf#page=3 => file static/doc.pdf#page=3",
        "java/jvm/n.md: g1.md#young-gc => java/jvm/g1.md#young-gc",
        "java/jvm/n.md: g1.md?v=1#young-gc => java/jvm/g1.md#young-gc",
        "java/jvm/n.md: g1.md?id=young-gc => java/jvm/g1.md#young-gc",
        "java/jvm/n.md: g1.md#%79oung-gc => java/jvm/g1.md#young-gc",
        "java/jvm/n.md: g1.md#_young_gc => java/jvm/g1.md#young-gc",
        "java/jvm/n.md: g1.md# => java/jvm/g1.md",
        "java/jvm/n.md: g1.md#top => java/jvm/g1.md",
        "java/jvm/n.md: g1.md#:~:text=young => java/jvm/g1.md",
        "java/jvm/n.md: ?id= => java/jvm/n.md",
      })
  void findsWhatIsThereWithoutAWord(String link, String destination) {
    assertThat(fate(link)).isEqualTo(destination);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "../Redis/rehash.md => Redis/Rehash.md | warning[link-case]: \"../Redis/rehash.md\" differs"
            + " from the file's name in case: \"Redis/Rehash.md\" | hint: write"
            + " \"../Redis/Rehash.md\"",
        "..\\Redis\\Rehash.md => Redis/Rehash.md | warning[link-case]: \"..\\Redis\\Rehash.md\" has"
            + " \\ between folders: only Windows finds \"Redis/Rehash.md\" | hint: write"
            + " \"../Redis/Rehash.md\"",
        "../../x.md => broken | warning[link-outside]: \"../../x.md\" leaves the content folder"
            + " | hint: move the file into the content folder, or write its address on the web",
        "../drafts/later.md => broken | error[link-note]: the note \"drafts/later.md\" is not"
            + " published | hint: it is a draft, says publish: false, or is only there to be"
            + " included",
        "../java/jvm/gcc.md => broken | error[link-note]: there is no note at \"java/jvm/gcc.md\" |"
            + " hint: did you mean \"../java/jvm/gc.md\"?",
        "/java/jvm/gcc => broken | error[link-note]: there is no note at \"java/jvm/gcc\" | hint:"
            + " did you mean \"/java/jvm/gc.md\"?",
        "../img/b.png => broken | error[link-file]: there is no file at \"img/b.png\" | hint: did"
            + " you mean \"../img/a b.png\"?",
        "../pictures/a bb.png => broken | error[link-file]: there is no file at"
            + " \"pictures/a bb.png\" | hint: did you mean \"../img/a b.png\"?",
        "../x/Rehush.md => broken | error[link-note]: there is no note at \"x/Rehush.md\" | hint:"
            + " did you mean \"../Redis/Rehash.md\"?",
        "../drafts/latr.md => broken | error[link-note]: there is no note at \"drafts/latr.md\""
            + " | hint: a path starts at the file it stands in, /path at the content folder",
        "../java/jvm/gc.pdf => broken | error[link-file]: there is no file at \"java/jvm/gc.pdf\" |"
            + " hint: did you mean \"../java/jvm/gc.md\"?",
        "../java/jvm/g1.md#Young-GC => java/jvm/g1.md#young-gc | warning[link-anchor]:"
            + " \"java/jvm/g1.md\" has no id \"Young-GC\" | hint: did you mean \"#young-gc\"?",
        "../java/jvm/g1.md#old-gc => java/jvm/g1.md | warning[link-anchor]: \"java/jvm/g1.md\" has"
            + " no id \"old-gc\""
            + " | hint: write a heading of that note behind #, or leave out # and what follows",
        "../java/jvm/g1.md#yong-gc => java/jvm/g1.md | warning[link-anchor]: \"java/jvm/g1.md\" has"
            + " no id \"yong-gc\" | hint: did you mean \"#young-gc\"?",
        "java/jvm/gc.md => java/jvm/gc.md | warning[link-note]: \"java/jvm/gc.md\" is right only"
            + " from the top of the content folder | hint: write \"../java/jvm/gc.md\"",
        "gc.md => java/jvm/gc.md | warning[link-note]: \"gc.md\" is not where the link says | hint:"
            + " write \"../java/jvm/gc.md\"",
        "/base/java/ => java/README.md | warning[link-note]: \"/base/java/\" is not where the link"
            + " says | hint: write \"/java/README.md\"",
        "#x => os/n.md | warning[link-anchor]: \"os/n.md\" has no id \"x\""
            + " | hint: write a heading of that note behind #, or leave out # and what follows",
      })
  void saysWhatIsWrong(String target, String fate) {
    assertThat(fate("os/n.md: " + target).replace("\nos/n.md:1:1: ", " | ").replace("\n  ", " | "))
        .isEqualTo(fate);
  }

  @Test
  void aDecomposedPathFindsTheComposedName() {
    Vault vault = new Vault().notes("caf\u00e9.md");
    vault.note("n.md").path("cafe\u0301.md");
    assertThat(Vault.fate(vault.link(), "n.md"))
        .isEqualTo(
            "caf\u00e9.md\nn.md:1:1: warning[link-case]: \"cafe\u0301.md\" differs from the file's"
                + " name in Unicode form: \"caf\u00e9.md\"\n"
                + "  hint: copy the name from the file, or rename the file in composed form (NFC)");
  }

  @Test
  void pathsFromTheTopAreTheStyleWhereMostLinksAreWrittenSo() {
    Vault vault = new Vault().notes("guide/a.md");
    for (String n : "1 2 3 4 5".split(" ")) {
      vault.note("api/" + n + ".md").path("guide/a.md");
    }
    assertThat(vault.link().problems()).isEmpty();
    vault.note("api/6.md");
    for (String n : "1 2 3 4 5 6".split(" ")) {
      vault.note("api/b" + n + ".md").path("../guide/a.md");
    }
    assertThat(vault.link().problems()).hasSize(5);
  }

  @Test
  void anIncludedLinkStartsAtItsOwnFileAndIsReportedOnce() {
    Vault vault = new Vault().notes("x/good.md").hidden("x/foot.snippet.md");
    for (String host : "a.md b/c.md".split(" ")) {
      vault
          .note(host)
          .link(Vault.relativeIn("x/foot.snippet.md", "good.md"))
          .link(Vault.relativeIn("x/foot.snippet.md", "bad.md"));
    }
    assertThat(Vault.fate(vault.link(), "b/c.md"))
        .isEqualTo(
            "x/good.md\nx/foot.snippet.md:1:1: error[link-note]: there is no note at \"x/bad.md\"\n"
                + "  hint: a path starts at the file it stands in, /path at the content folder");
  }

  @Test
  void anIncludedLinkToAnIdStaysOnThePageThatShowsIt() {
    Vault vault = new Vault().hidden("x.snippet.md");
    vault.note("a.md").heading(2, "锁", "锁").link(Vault.relativeIn("x.snippet.md", "#锁"));
    assertThat(vault.link().destinations().values())
        .extracting(Object::toString)
        .containsExactly("ToUrl[url=#%E9%94%81]");
  }

  @Test
  void aPictureThatIsANoteIsNone() {
    Vault vault = new Vault().notes("b.md");
    vault.note("a.md").image("b.md");
    assertThat(Vault.fate(vault.link(), "a.md"))
        .isEqualTo(
            "b.md\na.md:1:1: warning[embed-kind]: the note \"b.md\" is not a picture\n"
                + "  hint: write ![[b]] to show a note in place");
  }

  private static String fate(String link) {
    int colon = link.indexOf(": ");
    Vault vault = vault();
    vault.note(link.substring(0, colon)).path(link.substring(colon + 2));
    return Vault.fate(vault.link(), link.substring(0, colon));
  }
}
