package dev.zhuji.search;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;

/**
 * A file of the index: a classic script that hands its payload to the page, so that it loads from
 * {@code file:} as well.
 */
final class ScriptFile {

  private static final String FOLDER = "search/";

  private ScriptFile() {}

  /**
   * @param payload printable, without quotes and backslashes
   */
  static OutputFile of(String name, String check, String payload) {
    return json(name, check, '"' + payload + '"');
  }

  /**
   * @param value a value of {@link Json}
   */
  static OutputFile json(String name, String check, String value) {
    String text = "zhuji.search.put(\"" + name + "\",\"" + check + "\"," + value + ");\n";
    return new OutputFile.Text(new OutputPath(FOLDER + name + ".js"), text);
  }
}
