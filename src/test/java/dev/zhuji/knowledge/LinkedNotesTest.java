package dev.zhuji.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The notes hold together: from each a reader comes to the others. */
final class LinkedNotesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]+\\.md)(#[^)\\s]*)?\\)");
  private static final Pattern FIRST = Pattern.compile("\\d+\\. \\[[^\\]]+\\]\\([\\w-]+\\.md\\)");

  @Test
  void givesTheCheckNothingToComplainOf() {
    assertThat(new Build(Inputs.of(MarkdownFile.CONTENT)).run(Progress.NONE).problems()).isEmpty();
  }

  @Test
  void noNoteIsAnOrphanOrADeadEnd() {
    Map<String, Set<String>> links = links();
    List<String> notes = NotesTest.notes().stream().map(MarkdownFile::path).toList();
    Set<String> fromRounds = new TreeSet<>();
    Set<String> fromNotes = new TreeSet<>();
    links.forEach(
        (from, targets) -> {
          if (from.startsWith("rounds/")) {
            fromRounds.addAll(targets);
          } else if (notes.contains(from)) {
            fromNotes.addAll(targets);
          }
        });

    for (MarkdownFile note : NotesTest.notes()) {
      assertThat(fromRounds).as("linked from a round").contains(note.path());
      assertThat(fromNotes).as("linked from a note").contains(note.path());
      assertThat(links.get(note.path())).as(note + " links on").hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void everyTopicSaysWhatToReadFirst() {
    for (MarkdownFile index : MarkdownFile.all()) {
      if (index.path().endsWith("/index.md")) {
        String folder = index.path().replace("index.md", "");
        assertThat(index.section("先读什么").lines())
            .as(index + " names each note of its folder once, in an order")
            .filteredOn(line -> FIRST.matcher(line).lookingAt())
            .hasSize(
                (int) NotesTest.notes().stream().filter(n -> n.path().startsWith(folder)).count());
      }
    }
  }

  private static Map<String, Set<String>> links() {
    Map<String, Set<String>> links = new TreeMap<>();
    for (MarkdownFile file : MarkdownFile.all()) {
      Set<String> targets = new TreeSet<>();
      for (MatchResult match : LINK.matcher(file.prose()).results().toList()) {
        String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
        targets.add(Path.of(folder + match.group(1)).normalize().toString().replace('\\', '/'));
      }
      targets.remove(file.path());
      links.put(file.path(), targets);
    }
    return links;
  }
}
