package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as people get it: out of the zip, started by its script. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  @TempDir static Path folder;

  private static Path home;

  @TempDir Path work;

  /** What a run printed, and its exit code. */
  private record Run(int code, String out, String err) {}

  @BeforeAll
  static void unpack() throws IOException {
    Path zip = Path.of(System.getProperty("zhuji.distribution"));
    Path into = folder.resolve("opt with space");
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = into.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.resolveSibling(""));
          Files.copy(entries, file);
        }
      }
    }
    try (Stream<Path> homes = Files.list(into)) {
      home = homes.findFirst().orElseThrow();
    }
    // what unzip does, and Java's own reader does not
    assertThat(home.resolve("bin/zhuji").toFile().setExecutable(true)).isTrue();
  }

  private Run run(Map<String, String> environment, Path program, Object... arguments)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    Stream.of(arguments).map(Object::toString).forEach(builder.command()::add);
    builder.directory(work.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("ZHUJI_CACHE", "off");
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out;
    try (InputStream in = process.getInputStream()) {
      out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), out, Files.readString(err));
  }

  private static Path launcher() {
    return home.resolve("bin/zhuji");
  }

  @Test
  void zipHoldsWhatAStrangerNeeds() throws IOException {
    assertThat(home.getFileName().toString()).startsWith("zhuji-");
    assertThat(home.toFile().list()).contains("bin", "lib", "LICENSE");
    assertThat(home.resolve("bin").toFile().list()).contains("zhuji", "zhuji.cmd");
    assertThat(Files.readString(home.resolve("bin/zhuji.cmd"))).contains("\r\n");
    assertThat(Arrays.asList(home.resolve("lib").toFile().list()))
        .noneMatch(name -> name.contains("junit") || name.contains("jsoup"));
  }

  @Test
  void startsThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(work.resolve("z"), launcher());
    Path second = Files.createSymbolicLink(work.resolve("链接"), Path.of("z"));
    for (Path program : List.of(link, second)) {
      Run run = run(Map.of(), program, "--version");
      assertThat(run.err).isEmpty();
      assertThat(run.out).startsWith("zhuji ");
      assertThat(run.code).isZero();
    }
  }

  @Test
  void takesTheJavaThatJavaHomeNames() throws Exception {
    String own = System.getProperty("java.home");
    assertThat(run(Map.of("JAVA_HOME", own), launcher(), "--version").out)
        .contains("Java " + Runtime.version());
    // too old, or no Java at all: looks on
    assertThat(run(Map.of("JAVA_HOME", "/nowhere"), launcher(), "--version").code).isZero();
  }

  @Test
  void looksPastAJavaThatIsTooOld() throws Exception {
    Path old = Files.createDirectories(work.resolve("old/bin"));
    Files.writeString(old.resolve("java"), "#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\n");
    assertThat(old.resolve("java").toFile().setExecutable(true)).isTrue();
    Map<String, String> environment =
        Map.of("JAVA_HOME", work.resolve("old").toString(), "PATH", old + ":/usr/bin:/bin");
    assertThat(run(environment, launcher(), "--version").code).isZero();
  }

  @Test
  void buildsChineseNamesInAnyLocale() throws Exception {
    Path notes = Files.createDirectories(work.resolve("我的 笔记"));
    Files.writeString(notes.resolve("渐进式 rehash.md"), "# 渐进式\n\n![图](图 片.png)\n");
    Files.write(notes.resolve("图 片.png"), new byte[] {1, 2, 3});
    Map<String, String> first = new HashMap<>();
    for (String locale : List.of("C", "POSIX", "C.UTF-8", "tr_TR.UTF-8")) {
      Path site = work.resolve("站点 " + locale);
      Run run = run(Map.of("LC_ALL", locale), launcher(), "build", "我的 笔记", "-o", site);
      assertThat(run.code).as(locale + run.out + run.err).isZero();
      assertThat(site.resolve("渐进式 rehash.html")).as(locale).isNotEmptyFile();
      assertThat(site.resolve("图 片.png")).as(locale).exists();
      first.put(Files.readString(site.resolve(".zhuji-manifest")), locale);
    }
    assertThat(first).hasSize(1);
  }

  @Test
  void passesArgumentsAndExitCodesOn() throws Exception {
    Files.createDirectories(work.resolve("a b"));
    Files.writeString(work.resolve("a b/x.md"), "[[没有]]\n");
    assertThat(run(Map.of(), launcher(), "check", "a b").code).isEqualTo(1);
    assertThat(run(Map.of(), launcher(), "check", "nothing").code).isEqualTo(2);
    assertThat(run(Map.of(), launcher(), "check", "a b").out).contains("没有");
  }

  @Test
  void buildsWhereNothingButTheOutputCanBeWritten() throws Exception {
    Files.writeString(work.resolve("x.md"), "# 甲\n");
    Map<String, String> environment =
        Map.of("ZHUJI_CACHE", "on", "XDG_CACHE_HOME", "/proc/nowhere", "CI", "");
    Run run = run(environment, launcher(), "build", ".", "-o", "site");
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.err).doesNotContain("/proc/nowhere");
  }

  @Test
  void startsFromACacheAfterTheFirstRunAndWithoutOneWhenItIsBroken() throws Exception {
    Files.writeString(work.resolve("x.md"), "# 甲\n");
    Path cache = work.resolve("cache/zhuji");
    Map<String, String> environment =
        new HashMap<>(
            Map.of("ZHUJI_CACHE", "on", "XDG_CACHE_HOME", work.resolve("cache").toString()));
    environment.put("CI", "");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    assertThat(run(environment, launcher(), "build", ".", "-o", "site").code).isZero();
    if (Runtime.version().feature() < 25) {
      assertThat(cache).doesNotExist();
      return;
    }
    Path made = awaitCache(cache);
    assertThat(run(environment, launcher(), "build", ".", "-o", "site").err)
        .contains("0 written")
        .doesNotContain("aot");

    Files.write(made, new byte[] {1, 2, 3});
    Run broken = run(environment, launcher(), "build", ".", "-o", "site");
    assertThat(broken.code).as(broken.err).isZero();
    assertThat(broken.err + broken.out).doesNotContain("aot").contains("0 written");
  }

  private static Path awaitCache(Path folder) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (System.nanoTime() < end) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          List<Path> all = files.toList();
          List<Path> caches =
              all.stream().filter(file -> file.toString().endsWith(".aot")).toList();
          if (!caches.isEmpty() && all.size() == caches.size()) {
            return caches.getFirst();
          }
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    throw new AssertionError("no cache was made in " + folder);
  }

  @Test
  void saysWhatItNeedsWhereThereIsNoJava() throws Exception {
    Path bare = bareSystem();
    Run run =
        run(
            Map.of("PATH", bare.toString(), "HOME", work.toString(), "ZHUJI_PLACES", "/nowhere"),
            launcher(),
            "--version");
    assertThat(run.code).isEqualTo(2);
    assertThat(run.out).isEmpty();
    assertThat(run.err.lines())
        .singleElement()
        .asString()
        .startsWith("zhuji: needs Java 21 or newer, and found none");
  }

  /** A folder with the few programs that the script itself runs, and no java. */
  private Path bareSystem() throws IOException {
    Path bin = Files.createDirectories(work.resolve("bin"));
    for (String name :
        List.of("dirname", "readlink", "sed", "uname", "locale", "ls", "cksum", "tr")) {
      Path program = bin.resolve(name);
      Files.writeString(program, "#!/bin/sh\nPATH=/usr/bin:/bin\nexec " + name + " \"$@\"\n");
      assertThat(program.toFile().setExecutable(true)).isTrue();
    }
    return bin;
  }
}
