package dev.zhuji.export;

import dev.zhuji.model.SourcePath;
import java.util.Map;
import java.util.TreeMap;

/** The pictures of cards that lie in one flat folder, each under a name of its own. */
final class Pictures {

  private final Map<String, SourcePath> files = new TreeMap<>();

  String name(SourcePath file) {
    String path = file.value();
    String last = path.substring(path.lastIndexOf('/') + 1);
    String name = files.getOrDefault(last, file).equals(file) ? last : path.replace('/', '_');
    files.put(name, file);
    return name;
  }

  Map<String, SourcePath> files() {
    return files;
  }
}
