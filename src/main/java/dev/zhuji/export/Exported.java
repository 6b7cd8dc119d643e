package dev.zhuji.export;

import dev.zhuji.model.SourcePath;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file for another program.
 *
 * @param text with a stamp
 * @param pictures the files that its cards show, by the names under which they are shown
 */
public record Exported(String text, Map<String, SourcePath> pictures) {

  public Exported {
    pictures = Collections.unmodifiableMap(new TreeMap<>(pictures));
  }
}
