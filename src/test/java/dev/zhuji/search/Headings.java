package dev.zhuji.search;

import dev.zhuji.model.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts a folder of Markdown at its headings, for measurements that need no more than that. */
final class Headings {

  private Headings() {}

  static List<Passage> of(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Passage> passages = new ArrayList<>();
      files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .forEach(file -> passages.addAll(note(folder.relativize(file).toString(), file)));
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Passage> note(String path, Path file) {
    try {
      return note(path, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Passage> note(String path, String markdown) {
    String name = path.replace(".md", "");
    String title = name.substring(name.lastIndexOf('/') + 1);
    List<Passage> passages = new ArrayList<>();
    List<String> chain = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Optional<String> anchor = Optional.empty();
    String heading = "";
    boolean fence = false;
    int matter = 0;
    int number = 0;
    for (String line : markdown.split("\n", -1)) {
      if (line.strip().equals("---") && matter < 2 && passages.isEmpty() && anchor.isEmpty()) {
        matter++;
        continue;
      }
      if (matter == 1) {
        if (line.startsWith("title:")) {
          title = line.substring(6).strip();
        }
        continue;
      }
      fence ^= line.startsWith("```");
      int level = fence ? 0 : level(line);
      if (level == 0) {
        text.append(line).append('\n');
        continue;
      }
      add(passages, name, title, chain, anchor, heading, text.toString());
      heading = line.substring(level).replaceAll("[*`]", "").strip();
      while (chain.size() >= level) {
        chain.removeLast();
      }
      while (chain.size() < level - 1) {
        chain.add("");
      }
      chain.add(heading);
      anchor = Optional.of("h" + number++);
      text.setLength(0);
    }
    add(passages, name, title, chain, anchor, heading, text.toString());
    return passages;
  }

  private static int level(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    return level > 0 && level <= 4 && level < line.length() && line.charAt(level) == ' '
        ? level
        : 0;
  }

  private static void add(
      List<Passage> passages,
      String name,
      String title,
      List<String> chain,
      Optional<String> anchor,
      String heading,
      String text) {
    Passage whole =
        new Passage(
            new OutputPath(name + ".html"),
            anchor,
            title,
            chain.stream()
                .limit(Math.max(0, chain.size() - 1))
                .filter(above -> !above.isEmpty())
                .toList(),
            anchor.isPresent() ? heading : title,
            List.of(),
            text.strip(),
            Passage.Kind.NOTE,
            name.contains("/") ? name.substring(0, name.indexOf('/')) : "",
            List.of(),
            Optional.empty(),
            1);
    for (String part : Parts.of(whole.text())) {
      passages.add(whole.withText(part));
    }
  }
}
