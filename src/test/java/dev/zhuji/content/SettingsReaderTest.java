package dev.zhuji.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.model.LoadedSettings;
import dev.zhuji.model.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTest {

  private static final String ID = "id: abcdefghijklmn27\n";

  @TempDir Path folder;

  private LoadedSettings read(String yaml) throws IOException {
    Path file = folder.resolve("zhuji.yml");
    Files.writeString(file, yaml);
    return SettingsReader.read(file);
  }

  @Test
  void everyKeyIsRead() throws IOException {
    LoadedSettings loaded =
        read(
            """
            id: abcdefghijklmn27
            title: 2026
            description: 一句话
            author: 张三
            language: en
            base-url: https://example.org/notes
            source-url: https://github.com/o/r/edit/main/
            links: {note: warn, anchor: ignore}
            problems: {meta-key: ignore, fence-unclosed: error}
            exclude: [drafts/**, '*.tmp.md']
            study: false
            coverage: false
            print-topics: false
            remote-images: true
            offline: true
            publish: false
            """);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.settings())
        .isEqualTo(
            new Settings(
                Optional.of("abcdefghijklmn27"),
                "2026",
                Optional.of("一句话"),
                Optional.of("张三"),
                "en",
                Optional.of("https://example.org/notes/"),
                Optional.of("https://github.com/o/r/edit/main/"),
                Map.of(
                    Code.LINK_NOTE, Optional.of(Severity.WARNING),
                    Code.LINK_ANCHOR, Optional.empty(),
                    Code.META_KEY, Optional.empty(),
                    Code.FENCE_UNCLOSED, Optional.of(Severity.ERROR)),
                List.of("drafts/**", "*.tmp.md"),
                false,
                false,
                false,
                true,
                true,
                false));
  }

  @Test
  void withoutAFileThereAreDefaults() throws IOException {
    Path notes = Files.createDirectory(folder.resolve("笔记"));
    LoadedSettings loaded = SettingsReader.read(notes.resolve("zhuji.yml"));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.settings().title()).isEqualTo("笔记");
    assertThat(loaded.settings().language()).isEqualTo("zh-CN");
    assertThat(loaded.settings().publishDefault()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "titel: x => 2:1: error[settings-key]: unknown key \"titel\" | hint: did you mean"
            + " \"title\"?",
        "lang: zh => 2:1: error[settings-key]: unknown key \"lang\" | hint: did you mean"
            + " \"language\"?",
        "base: x => 2:1: error[settings-key]: unknown key \"base\" | hint: did you mean"
            + " \"base-url\"?",
        "links: {notes: warn} => 2:9: error[settings-key]: unknown key \"links.notes\" | hint: did"
            + " you mean \"note\"?",
        "problems: {link_note: warn} => 2:12: error[settings-key]: unknown key"
            + " \"problems.link_note\" | hint: did you mean \"link-note\"?",
        "links: {note: loud} => 2:15: error[settings-value]: \"links.note\" must be ignore, hint,"
            + " warn or error, not \"loud\"",
        "links: [note] => 2:8: error[settings-value]: \"links\" must be a mapping, not a list",
        "title: [a] => 2:8: error[settings-value]: \"title\" must be text, not a list",
        "study: perhaps => 2:8: error[settings-value]: \"study\" must be true or false, not"
            + " \"perhaps\"",
        "base-url: example.org => 2:11: error[settings-value]: \"base-url\" must be a URL that"
            + " begins with https:// or http://, not \"example.org\"",
        "language: 中文 => 2:11: error[settings-value]: \"language\" must be a language such as"
            + " zh-CN, not \"中文\"",
        "exclude: '[' => 2:10: error[settings-value]: \"exclude\" must be patterns such as"
            + " drafts/** or *.tmp.md, not \"[\"",
        "exclude: [a, '[bad', c] => 2:14: error[settings-value]: \"exclude\" must be patterns such"
            + " as drafts/** or *.tmp.md, not \"[bad\"",
        "exclude: [a, [b]] => 2:14: error[settings-value]: \"exclude\" must be text, not a list",
        "exclude: {a: b} => 2:10: error[settings-value]: \"exclude\" must be a list of texts, not a"
            + " mapping",
        "id: short => 2:1: error[settings-value]: \"id\" is here twice; the first counts",
        "title: a: b => 2:9: error[settings-syntax]: the settings are not YAML: mapping values are"
            + " not allowed here | hint: put the value in quotes: title: \"a: b\"",
      })
  void saysWhatIsWrong(String line, String problem) throws IOException {
    assertThat(read(ID + line + "\n").problems())
        .extracting(p -> p.toString().replace("zhuji.yml:", "").replace("\n  ", " | "))
        .containsExactly(problem);
  }

  @Test
  void aListIsNoSettings() throws IOException {
    assertThat(read("- a\n").problems())
        .first()
        .hasToString(
            "zhuji.yml:1:1: error[settings-syntax]: the settings must be keys with values, not a"
                + " list");
  }

  @Test
  void theSchemaHasTheKeysThatAreRead() throws IOException {
    Map<?, ?> schema = schema();
    Map<?, ?> properties = map(schema, "properties");
    assertThat(properties.keySet().stream().map(String::valueOf).toList())
        .containsExactlyInAnyOrderElementsOf(SettingsReader.KEYS);
    assertThat(keys(properties, "links")).containsExactlyElementsOf(Levels.LINKS.keySet());
    assertThat(keys(properties, "problems")).containsExactlyElementsOf(Levels.PROBLEMS.keySet());
    assertThat(map(map(schema, "$defs"), "level")).isEqualTo(Map.of("enum", Levels.WORDS));
  }

  private static List<String> keys(Map<?, ?> properties, String name) {
    Map<?, ?> inside = map(map(properties, name), "properties");
    return inside.keySet().stream().map(String::valueOf).toList();
  }

  private static Map<?, ?> map(Map<?, ?> in, String key) {
    return (Map<?, ?>) Objects.requireNonNull(in.get(key));
  }

  private static Map<?, ?> schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SettingsReader.class.getResourceAsStream("zhuji.schema.json"))) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      YamlReader.Document document = (YamlReader.Document) YamlReader.read(json);
      return (Map<?, ?>) Plain.of(document.root().orElseThrow()).orElseThrow();
    }
  }
}
