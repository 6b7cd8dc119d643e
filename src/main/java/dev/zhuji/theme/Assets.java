package dev.zhuji.theme;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Page;
import dev.zhuji.model.StudyPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The style sheet, the scripts, and the files that are copied as they are.
 *
 * <p>{@code css/*.css} becomes {@code assets/zhuji.css}, {@code css/NAME/*.css} becomes {@code
 * assets/NAME.css}, {@code js/base/*.js} becomes {@code assets/zhuji.js}, {@code js/NAME/*.js}
 * becomes {@code assets/NAME.js}, each in the order of the files' names, without comments and
 * needless white space. {@code static/} and {@code vendor/} are copied.
 */
final class Assets {

  private static final String BASE = "base";
  private static final String STUDY = "study";

  /** Scripts and vendored files that only pages with a feature need. */
  private static final Map<String, String> NEEDS =
      Map.ofEntries(
          Map.entry("diagram", "mermaid"),
          Map.entry("mermaid", "mermaid"),
          Map.entry("math", "math"),
          Map.entry("katex", "math"),
          Map.entry("study", STUDY),
          Map.entry("store", STUDY),
          Map.entry("tally", STUDY),
          Map.entry("queue", STUDY),
          Map.entry("today", STUDY),
          Map.entry("checklist", STUDY),
          Map.entry("hub", STUDY),
          Map.entry("file", STUDY),
          Map.entry("review", STUDY),
          Map.entry("mock", STUDY),
          Map.entry("report", STUDY),
          Map.entry("drill", STUDY),
          Map.entry("urgency", STUDY),
          Map.entry("due", STUDY),
          Map.entry("mine", STUDY),
          Map.entry("topics", STUDY),
          Map.entry("mastery", STUDY),
          Map.entry("recall", "recall"),
          Map.entry("offline", "offline"),
          Map.entry("ts-fsrs", STUDY));

  private final ThemeFiles files;
  private final Words words;
  private final boolean offline;

  Assets(ThemeFiles files, Words words, boolean offline) {
    this.files = files;
    this.words = words;
    this.offline = offline;
  }

  List<OutputFile> of(List<Page> pages) {
    Set<String> features = new HashSet<>(offline ? Set.of("offline") : Set.of());
    for (Page page : pages) {
      if (page.frame().math()) {
        features.add("math");
      }
      if (page.frame().mermaid()) {
        features.add("mermaid");
      }
      if (page.frame().study()) {
        features.add("recall");
      }
      if (page instanceof StudyPage) {
        features.add(STUDY);
      }
    }
    List<OutputFile> assets = new ArrayList<>();
    styles(features, assets);
    for (String bundle : bundles()) {
      if (needed(bundle, features)) {
        assets.add(text((bundle.equals(BASE) ? "zhuji" : bundle) + ".js", script(bundle)));
      }
    }
    copies("static", "", assets, features);
    copies("vendor", "vendor/", assets, features);
    return List.copyOf(assets);
  }

  private void styles(Set<String> features, List<OutputFile> assets) {
    SortedMap<String, SortedMap<String, Path>> sheets = new TreeMap<>();
    files
        .below("css")
        .forEach(
            (name, file) -> {
              int slash = name.indexOf('/', "css/".length());
              String sheet = slash < 0 ? "zhuji" : name.substring("css/".length(), slash);
              sheets.computeIfAbsent(sheet, s -> new TreeMap<>()).put(name, file);
            });
    sheets.forEach(
        (sheet, parts) -> {
          if (needed(sheet, features)) {
            assets.add(text(sheet + ".css", Stylesheet.squeeze(joined(parts))));
          }
        });
  }

  private static boolean needed(String name, Set<String> features) {
    String feature = NEEDS.get(name);
    return feature == null || features.contains(feature);
  }

  private static OutputFile text(String name, String text) {
    return new OutputFile.Text(new OutputPath("assets/" + name), text);
  }

  private static String joined(SortedMap<String, Path> parts) {
    StringBuilder out = new StringBuilder();
    parts.values().forEach(part -> out.append(ThemeFiles.read(part)).append('\n'));
    return out.toString();
  }

  /** The folders of {@code js/}. */
  private SortedSet<String> bundles() {
    SortedSet<String> bundles = new TreeSet<>();
    for (String name : files.below("js").keySet()) {
      String rest = name.substring("js/".length());
      if (rest.indexOf('/') > 0) {
        bundles.add(rest.substring(0, rest.indexOf('/')));
      }
    }
    return bundles;
  }

  private String script(String bundle) {
    String texts = words.script(bundle);
    String first =
        texts.equals("{}")
            ? ""
            : "(globalThis.zhuji||={}).strings=Object.assign(zhuji.strings||{}," + texts + ");\n";
    return first + squeezed(files.below("js/" + bundle));
  }

  /** An author's own script keeps its names, so that the browser's tools show what was written. */
  private String squeezed(SortedMap<String, Path> parts) {
    StringBuilder out = new StringBuilder();
    parts.forEach(
        (name, part) -> {
          String text = ThemeFiles.read(part);
          boolean ours =
              files.findDefault(name).map(ThemeFiles::read).filter(text::equals).isPresent();
          out.append(ours ? Script.shorten(text) : Script.squeeze(text));
        });
    return out.toString();
  }

  private void copies(String folder, String to, List<OutputFile> assets, Set<String> features) {
    files
        .below(folder)
        .forEach(
            (name, file) -> {
              String rest = name.substring(folder.length() + 1);
              int slash = rest.indexOf('/');
              boolean vendor = folder.equals("vendor");
              boolean wanted = !vendor || slash > 0 && needed(rest.substring(0, slash), features);
              if (wanted) {
                assets.add(
                    new OutputFile.Copy(new OutputPath("assets/" + to + rest), file.toUri()));
              }
            });
  }
}
