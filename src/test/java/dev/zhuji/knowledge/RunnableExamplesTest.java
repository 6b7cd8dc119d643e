package dev.zhuji.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.knowledge.MarkdownFile.Fence;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code java run} fences are compiled and run, and print the {@code text output} that follows. */
final class RunnableExamplesTest {

  private static final Duration DEADLINE = Duration.ofMinutes(1);

  @TempDir private Path classes;

  /** A program with what its note says that it prints. */
  record Example(String name, String code, String output) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (MarkdownFile file : MarkdownFile.all()) {
      List<Fence> fences = file.fences();
      for (int i = 0; i < fences.size(); i++) {
        if (fences.get(i).info().equals("java run")) {
          boolean followed =
              i + 1 < fences.size() && fences.get(i + 1).info().equals("text output");
          String output = followed ? fences.get(i + 1).code() : "(no \"text output\" follows)";
          examples.add(new Example(file + " #" + (i + 1), fences.get(i).code(), output));
        }
      }
    }
    return examples;
  }

  @Test
  void thereAreExamples() {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatTheNoteSays(Example example) throws Exception {
    compile(example);

    assertThat(run()).isEqualToNormalizingNewlines(example.output());
  }

  private void compile(Example example) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return example.code();
          }

          @Override
          public boolean isNameCompatible(String simpleName, Kind kind) {
            // a note's program need not name its public class after a file
            return true;
          }
        };
    StringWriter messages = new StringWriter();
    List<String> options = List.of("--release", "21", "-d", classes.toString(), "-proc:none");
    boolean compiled =
        compiler.getTask(messages, null, null, options, null, List.of(source)).call();
    assertThat(compiled).as(messages.toString()).isTrue();
  }

  /** In a JVM of its own, as the note's reader would: some programs set system properties. */
  private String run() throws Exception {
    Path printed = Files.createTempFile("example", ".out");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classes.toString(),
                main())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    program.getOutputStream().close();
    boolean ended = program.waitFor(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    program.destroyForcibly();
    String output = Files.readString(printed);
    Files.delete(printed);
    assertThat(ended).as("ended in time, having printed:\n" + output).isTrue();
    return output;
  }

  /** The name of the one class with a main method. */
  private String main() throws IOException, ReflectiveOperationException {
    List<String> mains = new ArrayList<>();
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, null);
        Stream<Path> files = Files.list(classes)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        for (Method method : loader.loadClass(name).getDeclaredMethods()) {
          if (method.getName().equals("main")) {
            mains.add(name);
          }
        }
      }
    }
    assertThat(mains).as("one main method").hasSize(1);
    return mains.getFirst();
  }
}
