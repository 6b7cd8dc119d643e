package dev.zhuji.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java takes the encoding of file names from the locale when it starts, so it is started anew. */
final class LocaleTest {

  @TempDir Path folder;

  /** What the new Java runs: reads a folder and prints what it found, percent-encoded. */
  static final class Listing {
    private Listing() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      Content content =
          ContentReader.read(
              folder, SettingsReader.read(folder.resolve("zhuji.yml")).settings(), false);
      StringBuilder out = new StringBuilder();
      content.sources().forEach(s -> out.append(s.path().encoded()).append(' ').append(s.body()));
      content
          .files()
          .forEach(
              file ->
                  out.append(file.encoded()).append(' ').append(exists(folder, file.encoded())));
      out.append('\n').append(content.problems());
      byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }

    private static boolean exists(Path folder, String encoded) {
      return Files.exists(Path.of(URI.create(folder.toUri() + encoded)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8"})
  void chineseNamesAreReadInAnyLocale(String locale) throws Exception {
    Files.createDirectories(folder.resolve("锁"));
    Files.writeString(folder.resolve("锁/a 渐进.md"), "<!-- @include: 二.txt -->\n");
    Files.writeString(folder.resolve("锁/二.txt"), "二\n");
    assertThat(run(locale))
        .isEqualTo("%E9%94%81/a%20%E6%B8%90%E8%BF%9B.md 二\n%E9%94%81/%E4%BA%8C.txt true\n[]");
  }

  private String run(String locale) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Listing.class.getName(),
            folder.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", locale);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }

  @Test
  void aNameThatIsNotUtf8IsAProblem() throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'bad\\377.md')\"")
            .directory(folder.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(run("C.UTF-8"))
        .isEqualTo(
            "\n[bad\uFFFD.md: error[unreadable]: the file's name is not UTF-8\n"
                + "  hint: rename the file]");
  }
}
