package dev.zhuji.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.Edge;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class GraphTest {

  @Test
  void everyEdgeIsFoundFromBothEnds() {
    Vault vault = new Vault().notes("b.md", "c.md");
    vault.note("a.md").heading(2, "x", "x").path("b.md").wiki("c").embed("b").path("#x").wiki("a");
    Site site = vault.link();
    assertThat(edges(site.graph().from(new SourcePath("a.md"))))
        .containsExactly("a.md → b.md", "a.md → c.md", "a.md → b.md");
    assertThat(edges(site.graph().to(new SourcePath("b.md"))))
        .containsExactly("a.md → b.md", "a.md → b.md");
    assertThat(site.graph().to(new SourcePath("a.md"))).isEmpty();
  }

  @Test
  void whatAnIncludeRepeatsInManyNotesIsNoEdge() {
    Vault vault = new Vault().notes("shop.md", "part.md").hidden("foot.snippet.md");
    for (String host : "a.md b.md".split(" ")) {
      vault.note(host).link(Vault.relativeIn("foot.snippet.md", "shop.md"));
    }
    vault.note("a.md").link(Vault.relativeIn("once.md", "part.md"));
    Site site = vault.link();
    assertThat(site.graph().to(new SourcePath("shop.md"))).isEmpty();
    assertThat(edges(site.graph().to(new SourcePath("part.md")))).containsExactly("a.md → part.md");
  }

  @Test
  void textOfAnotherNoteIsItsOwnEdge() {
    Vault vault = new Vault().notes("part.md");
    vault.note("b.md").path("part.md");
    vault.note("a.md").link(Vault.relativeIn("b.md", "part.md"));
    assertThat(edges(vault.link().graph().to(new SourcePath("part.md"))))
        .containsExactly("b.md → part.md");
  }

  @Test
  void aLoopOfEmbedsIsBrokenWhereItCloses() {
    Vault vault = new Vault();
    vault.note("a.md").embed("b");
    vault.note("b.md").embed("c");
    vault.note("c.md").embed("a").embed("b");
    Site site = vault.link();
    assertThat(site.problems())
        .extracting(Object::toString)
        .containsExactly(
            "c.md:1:1: error[embed-loop]: an embed that comes back to itself: a.md → b.md → c.md →"
                + " a.md\n  hint: leave out the ! of one of these embeds: it is a link then",
            "c.md:2:1: error[embed-loop]: an embed that comes back to itself: b.md → c.md → b.md\n"
                + "  hint: leave out the ! of one of these embeds: it is a link then");
    assertThat(Vault.fate(site, "c.md")).startsWith("broken\n");
    assertThat(Vault.fate(site, "a.md")).startsWith("part of b.md\n");
  }

  @Test
  void aNoteMayEmbedAnotherSectionOfItself() {
    Vault vault = new Vault();
    vault.note("a.md").embed("#Sum").heading(2, "Sum", "sum");
    assertThat(vault.link().problems()).isEmpty();
  }

  @Test
  void aSectionInsideItselfIsALoop() {
    Vault vault = new Vault();
    vault.note("a.md").heading(2, "Sum", "sum").heading(3, "Sub", "sub").embed("#Sum");
    assertThat(vault.link().problems())
        .extracting(Object::toString)
        .containsExactly(
            "a.md:1:1: error[embed-loop]: an embed that comes back to itself: a.md#sum → a.md#sum\n"
                + "  hint: leave out the ! of one of these embeds: it is a link then");
  }

  @Test
  @Timeout(60)
  void tenThousandNotesAreLinked() {
    Vault vault = new Vault();
    for (int i = 0; i < 10_000; i++) {
      Vault.Draft draft =
          vault.note("f" + i % 100 + "/note-" + i + ".md").heading(2, "锁 " + i, "锁-" + i);
      for (int j = 1; j <= 5; j++) {
        int to = (i * 31 + j * 977) % 10_000;
        draft.wiki("note-" + to + "#锁 " + to);
        draft.path("../f" + to % 100 + "/note-" + to + ".md#锁-" + to);
      }
      draft.path("nowhere-" + i + "-at-all.md");
    }
    Site site = vault.link();
    assertThat(site.problems()).hasSize(10_000);
    assertThat(site.graph().incoming()).hasSize(10_000);
  }

  private static List<String> edges(List<Edge> edges) {
    return edges.stream().map(edge -> edge.from() + " → " + edge.to()).toList();
  }
}
