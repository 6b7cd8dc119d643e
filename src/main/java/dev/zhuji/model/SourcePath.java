package dev.zhuji.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A file below the content folder, for example {@code redis/渐进式 rehash.md}: {@code /} between
 * folders, no leading {@code /}, no {@code .} or {@code ..}, the name's bytes as the disk has them.
 */
public record SourcePath(String value) implements Comparable<SourcePath> {

  public SourcePath {
    if (value.isEmpty() || value.startsWith("/") || value.endsWith("/")) {
      throw new IllegalArgumentException("not a path below the content folder: " + value);
    }
  }

  /** The folder with its {@code /} at the end, or the empty string at the top: {@code redis/}. */
  public String folder() {
    return value.substring(0, value.lastIndexOf('/') + 1);
  }

  /** The last part: {@code 渐进式 rehash.md}. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The last part without its extension: {@code 渐进式 rehash}. */
  public String stem() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Whether this is the page of its folder: {@code index.md} or {@code README.md}, in any case. */
  public boolean isIndex() {
    String stem = stem();
    return stem.equalsIgnoreCase("index") || stem.equalsIgnoreCase("readme");
  }

  /**
   * What a relative path written in this file means; a leading {@code /} means the content folder.
   * Empty when the path leaves the content folder or names no file.
   */
  public Optional<SourcePath> resolve(String relative) {
    Deque<String> parts = new ArrayDeque<>();
    String joined = relative.startsWith("/") ? relative : folder() + relative;
    for (String part : joined.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourcePath(String.join("/", parts)));
  }

  /**
   * This path percent-encoded: appended to the content folder's {@code file:} URI it names the file
   * whatever the locale, where a {@link java.nio.file.Path} made from text needs one that has the
   * name's characters.
   */
  public String encoded() {
    return OutputPath.encode(value);
  }

  @Override
  public int compareTo(SourcePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
