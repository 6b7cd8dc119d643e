package dev.zhuji.output;

import dev.zhuji.model.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What builds wrote into a folder: {@code .zhuji-manifest}, a line for each file:
 *
 * <pre>
 * 9f86d0810f00a08c  redis/渐进式 rehash.html
 * </pre>
 *
 * <p>While a build writes, a path may stand there with two hashes, the old and the new one: if the
 * build is killed, the next one still knows every file that may be ours.
 */
final class Manifest {

  static final String NAME = ".zhuji-manifest";
  private static final String HEAD =
      "# Written by zhuji. Files that are not listed are left alone.";
  private static final String GAP = "  ";

  private final SortedMap<OutputPath, Set<String>> hashes;
  private final Map<String, OutputPath> folded = new HashMap<>();

  private Manifest(SortedMap<OutputPath, Set<String>> hashes) {
    this.hashes = Collections.unmodifiableSortedMap(hashes);
    hashes.keySet().forEach(path -> folded.put(path.fold(), path));
  }

  static Manifest of(Map<OutputPath, String> files) {
    SortedMap<OutputPath, Set<String>> hashes = new TreeMap<>();
    files.forEach((path, hash) -> hashes.put(path, Set.of(hash)));
    return new Manifest(hashes);
  }

  /** Empty where there is none; a line that is not one of ours makes nothing ours. */
  static Manifest read(Path folder) throws IOException {
    SortedMap<OutputPath, Set<String>> hashes = new TreeMap<>();
    Path file = folder.resolve(NAME);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines().forEach(line -> readLine(line, hashes));
    }
    return new Manifest(hashes);
  }

  private static void readLine(String line, Map<OutputPath, Set<String>> hashes) {
    int gap = line.indexOf(GAP);
    if (gap > 0 && gap + GAP.length() < line.length()) {
      path(line.substring(gap + GAP.length()))
          .ifPresent(
              path ->
                  hashes.computeIfAbsent(path, key -> new TreeSet<>()).add(line.substring(0, gap)));
    }
  }

  private static Optional<OutputPath> path(String written) {
    try {
      return Optional.of(new OutputPath(unescape(written)));
    } catch (IllegalArgumentException outside) {
      return Optional.empty();
    }
  }

  /** Both of them, which is what holds while one folder turns from this into the other. */
  Manifest and(Manifest other) {
    SortedMap<OutputPath, Set<String>> both = new TreeMap<>();
    hashes.forEach((path, known) -> both.put(path, new TreeSet<>(known)));
    other.hashes.forEach(
        (path, known) -> both.computeIfAbsent(path, key -> new TreeSet<>()).addAll(known));
    return new Manifest(both);
  }

  Set<OutputPath> paths() {
    return hashes.keySet();
  }

  boolean lists(OutputPath path) {
    return hashes.containsKey(path);
  }

  boolean lists(OutputPath path, String hash) {
    return hashes.getOrDefault(path, Set.of()).contains(hash);
  }

  /** The listed path that a disk which knows no case would take for this one. */
  Optional<OutputPath> alike(OutputPath path) {
    return Optional.ofNullable(folded.get(path.fold()));
  }

  String text() {
    StringBuilder out = new StringBuilder(HEAD).append('\n');
    hashes.forEach(
        (path, known) ->
            known.forEach(
                hash -> out.append(hash).append(GAP).append(escape(path.value())).append('\n')));
    return out.toString();
  }

  /** A name may hold a line break, which must not look like another line. */
  private static String escape(String path) {
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String unescape(String line) {
    return line.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Manifest that && hashes.equals(that.hashes);
  }

  @Override
  public int hashCode() {
    return hashes.hashCode();
  }
}
