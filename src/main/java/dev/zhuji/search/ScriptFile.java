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
  static OutputFile of(String name, String check, CharSequence payload) {
    StringBuilder text = new StringBuilder(payload.length() + 64);
    head(text, name, check).append('"').append(payload).append("\");\n");
    return file(name, text);
  }

  /**
   * @param value a value of {@link Json}
   */
  static OutputFile json(String name, String check, CharSequence value) {
    StringBuilder text = new StringBuilder(value.length() + 64);
    head(text, name, check).append(value).append(");\n");
    return file(name, text);
  }

  private static StringBuilder head(StringBuilder text, String name, String check) {
    return text.append("zhuji.search.put(\"")
        .append(name)
        .append("\",\"")
        .append(check)
        .append("\",");
  }

  private static OutputFile file(String name, StringBuilder text) {
    return new OutputFile.Text(new OutputPath(FOLDER + name + ".js"), text.toString());
  }
}
