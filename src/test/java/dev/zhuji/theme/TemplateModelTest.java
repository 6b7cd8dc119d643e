package dev.zhuji.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The document that tells theme authors what a template is given: written from the records and
 * their comments, so that it stays true. {@code -Dzhuji.bless=true} writes it anew.
 */
final class TemplateModelTest {

  private static final Path DOCUMENT = Path.of("src/site/markdown/theme-model.md");
  private static final Path SOURCES = Path.of("src/main/java");

  private static final String HEAD =
      """
      ---
      title: 模板的数据
      description: 每个模板拿到的 page、frame 和 head 里有什么，是什么类型
      order: 7
      ---

      # 模板的数据

      每个模板有三样东西：`page` 是这一页的数据，`frame` 是 `page.frame`，`head` 是页头要的安全策略和脚本。哪种页面用哪个模板，见[主题](theme.md)。

      `X?` 是可能没有的 `X`，先用 `is empty` 问；`List<X>` 是一串 `X`，用 `for` 走一遍。说明取自源码，所以是英文。没写类型的文字都是纯文本，Pebble 会转义；说明里写着 HTML 的，用 `| raw` 放进去。
      """;

  private final Set<Class<?>> seen = new LinkedHashSet<>();

  @Test
  void isWhatTheRecordsSay() throws IOException {
    List<Class<?>> pages = List.of(Page.class.getPermittedSubclasses());
    pages.forEach(this::walk);
    Collection<Class<?>> parts =
        seen.stream()
            .filter(type -> !pages.contains(type))
            .sorted(TemplateModelTest::byName)
            .toList();
    StringBuilder out = new StringBuilder(HEAD);
    out.append("\n## 页面\n");
    pages.forEach(page -> describe(page, out));
    out.append("\n## 页面里的东西\n");
    describe(Head.class, out);
    parts.forEach(part -> describe(part, out));
    if (Boolean.getBoolean("zhuji.bless")) {
      Files.writeString(DOCUMENT, out);
    }
    assertThat(out.toString())
        .as("after a change of the model: run this test with -Dzhuji.bless=true")
        .isEqualTo(Files.readString(DOCUMENT));
  }

  private static int byName(Class<?> one, Class<?> other) {
    return name(one).compareTo(name(other));
  }

  private void walk(Class<?> type) {
    if (seen.add(type) && type.isRecord()) {
      Arrays.stream(type.getRecordComponents()).forEach(part -> walk(part.getGenericType()));
    }
  }

  private void walk(Type type) {
    switch (type) {
      case ParameterizedType of -> Arrays.stream(of.getActualTypeArguments()).forEach(this::walk);
      case Class<?> one
          when one.getName().startsWith("dev.zhuji.model.") && one != OutputPath.class ->
          walk(one);
      default -> {}
    }
  }

  /** {@code SiteGraph.Node} for a record in another. */
  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null
        ? type.getSimpleName()
        : outer.getSimpleName() + "." + type.getSimpleName();
  }

  private static String name(Type type) {
    return switch (type) {
      case ParameterizedType of when of.getRawType() == Optional.class ->
          name(of.getActualTypeArguments()[0]) + "?";
      case ParameterizedType of ->
          name(of.getRawType())
              + Arrays.stream(of.getActualTypeArguments())
                  .map(TemplateModelTest::name)
                  .collect(Collectors.joining(", ", "<", ">"));
      case Class<?> one -> name(one);
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private static void describe(Class<?> type, StringBuilder out) {
    Comment comment = Comment.of(type);
    out.append("\n### ")
        .append(name(type))
        .append("\n\n")
        .append(comment.sentence())
        .append("\n\n");
    if (type.isEnum()) {
      out.append(
          Arrays.stream(type.getEnumConstants())
              .map(constant -> "`" + constant + "`")
              .collect(Collectors.joining(" ", "", "\n")));
      return;
    }
    out.append("| 名字 | 类型 | 说明 |\n| --- | --- | --- |\n");
    List<RecordComponent> parts = List.of(type.getRecordComponents());
    parts.forEach(
        part -> row(part.getName(), part.getGenericType(), comment.of(part.getName()), out));
    Set<String> names = parts.stream().map(RecordComponent::getName).collect(Collectors.toSet());
    Stream.of(type.getDeclaredMethods())
        .filter(method -> RecordAttributes.names(type).contains(method.getName()))
        .filter(method -> method.getParameterCount() == 0 && !names.contains(method.getName()))
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .forEach(method -> row(method.getName(), method.getGenericReturnType(), "", out));
  }

  private static void row(String name, Type type, String meaning, StringBuilder out) {
    out.append("| `").append(name).append("` | `").append(name(type)).append("` | ");
    out.append(meaning).append(meaning.isEmpty() ? "|\n" : " |\n");
  }

  /** The comment of a type in its source. */
  private record Comment(String text) {

    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

    static Comment of(Class<?> type) {
      Class<?> outer = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
      Pattern declared =
          Pattern.compile(
              "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?(?:record|enum) "
                  + type.getSimpleName()
                  + "\\b",
              Pattern.DOTALL);
      try {
        Path source = SOURCES.resolve(outer.getName().replace('.', '/') + ".java");
        Matcher found = declared.matcher(Files.readString(source));
        assertThat(found.find()).as("%s has a comment", type).isTrue();
        String plain = found.group(1).replaceAll("\\n\\s*\\*", "\n").replaceAll("\\s+", " ");
        return new Comment(TAG.matcher(plain).replaceAll("`$1`").strip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String sentence() {
      String all = text.split(" ?@param ", 2)[0].split(" ?<p>", 2)[0].strip();
      return all.replace("|", "\\|").replace("<", "&lt;");
    }

    String of(String part) {
      for (String each : text.split("@param ")) {
        if (each.startsWith(part + " ")) {
          return each.substring(part.length()).strip().replace("|", "\\|").replace("<", "&lt;");
        }
      }
      return "";
    }
  }
}
