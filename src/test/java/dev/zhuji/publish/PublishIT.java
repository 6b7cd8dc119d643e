package dev.zhuji.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn scm-publish:publish-scm} against a bare repository on this machine. */
final class PublishIT {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void pushesTheSiteToTheBranchAndFollowsItsChanges() throws Exception {
    Path bare = folder.resolve("pages.git");
    run(folder, "git", "init", "-q", "--bare", bare.toString());
    createBranch(bare);
    Path site = folder.resolve("site");
    write(site, "index.html", "首页");
    write(site, ".nojekyll", "");
    write(site, "redis/渐进式 rehash.html", "第一版");
    write(site, "old.html", "要删的");

    publish(bare, site);
    assertThat(published(bare))
        .containsExactlyInAnyOrder(".nojekyll", "index.html", "old.html", "redis/渐进式 rehash.html");

    Files.delete(site.resolve("old.html"));
    write(site, "redis/渐进式 rehash.html", "第二版");
    publish(bare, site);
    assertThat(published(bare))
        .containsExactlyInAnyOrder(".nojekyll", "index.html", "redis/渐进式 rehash.html");
    assertThat(git(bare, "show", "gh-pages:redis/渐进式 rehash.html")).isEqualTo("第二版");
  }

  /** The branch must exist before the first time, as the documentation on publishing says. */
  private void createBranch(Path bare) throws Exception {
    String tree = git(bare, "mktree");
    String commit = git(bare, "commit-tree", tree.strip(), "-m", "Pages");
    git(bare, "update-ref", "refs/heads/gh-pages", commit.strip());
  }

  private void publish(Path bare, Path site) throws Exception {
    List<String> command = new ArrayList<>(List.of(maven(), "-B", "-q"));
    Optional.ofNullable(System.getProperty("localRepository"))
        .ifPresent(repository -> command.add("-Dmaven.repo.local=" + repository));
    command.addAll(
        List.of(
            "-f",
            PROJECT.resolve("pom.xml").toString(),
            "-Dzhuji.publishUrl=scm:git:" + bare.toUri(),
            "-Dzhuji.output=" + site,
            "-Dscmpublish.checkoutDirectory=" + folder.resolve("checkout"),
            "scm-publish:publish-scm"));
    run(PROJECT, command.toArray(String[]::new));
  }

  private static String maven() {
    Path home = Path.of(System.getProperty("zhuji.maven", "mvn"), "bin", "mvn");
    return Files.isExecutable(home) ? home.toString() : "mvn";
  }

  private List<String> published(Path bare) throws Exception {
    String names = git(bare, "ls-tree", "-r", "-z", "--name-only", "gh-pages");
    return Stream.of(names.split("\0")).filter(name -> !name.isEmpty()).toList();
  }

  private String git(Path bare, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "--git-dir", bare.toString()));
    command.addAll(List.of(arguments));
    return run(folder, command.toArray(String[]::new));
  }

  private static String run(Path folder, String... command) throws Exception {
    Path out = Files.createTempFile("publish", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(false)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(out.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_AUTHOR_NAME", "Zhuji",
                "GIT_AUTHOR_EMAIL", "zhuji@example.org",
                "GIT_COMMITTER_NAME", "Zhuji",
                "GIT_COMMITTER_EMAIL", "zhuji@example.org",
                "LC_ALL", "C.UTF-8"));
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + text).isZero();
    return text;
  }

  private static void write(Path site, String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
