package dev.zhuji.cli;

import dev.zhuji.diagnostic.Reason;
import dev.zhuji.output.AuthorFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays out a knowledge base to begin with. */
@Command(
    name = "new",
    description = "Make a small knowledge base that builds cleanly, to begin with.",
    mixinStandardHelpOptions = true)
final class NewVerb implements Callable<Integer> {

  /** Files of the scaffold; {@code gitignore} has no dot, lest packing tools leave it out. */
  private static final List<String> FILES =
      List.of(
          "content/zhuji.yml",
          "content/index.md",
          "content/redis/rehash.md",
          "content/redis/hash-table.md",
          "content/rounds/round-1.md",
          "github/workflows/pages.yml",
          "gitignore",
          "README.md");

  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "A new or empty folder.")
  private Path folder = Path.of("");

  @Option(names = "--title", paramLabel = "TITLE", description = "The name of the site.")
  private String title = "我的知识库";

  NewVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!isFree(folder)) {
      throw new Usage(folder + " is not an empty folder; nothing was written");
    }
    String id = randomId();
    for (String name : FILES) {
      write(name, read(name).replace("@id@", id).replace("@title@", quoted(title)));
    }
    terminal.out().println("made " + folder + "; now:");
    terminal.out().println("  cd " + Shell.word(folder.toString()));
    terminal.out().println("  zhuji serve --open");
    return Exit.CLEAN.code();
  }

  private static boolean isFree(Path folder) {
    if (!Files.exists(folder)) {
      return Files.isDirectory(OutputFolder.nearest(folder.toAbsolutePath()));
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + folder + ": " + Reason.of(e), e);
    }
  }

  /** The name under which a browser keeps a reader's progress; no other site may have it. */
  private static String randomId() {
    return new SecureRandom()
        .ints(16, 0, BASE32.length())
        .mapToObj(i -> BASE32.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''").replaceAll("\\s+", " ") + "'";
  }

  private static String read(String name) {
    try (InputStream in = NewVerb.class.getResourceAsStream("new/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " in the scaffold");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name + " of the scaffold", e);
    }
  }

  private void write(String name, String text) {
    boolean hidden = name.startsWith("github/") || name.equals("gitignore");
    Path file = folder.resolve(hidden ? "." + name : name);
    if (!AuthorFiles.create(file, text)) {
      throw new Usage(file + " is there already");
    }
  }
}
