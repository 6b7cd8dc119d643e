package dev.zhuji.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A source that a note cites says tomorrow what it said when the note was written. */
final class ReferencesTest {

  private static final Pattern ADDRESS = Pattern.compile("\\]\\((?<address>[a-z]+://[^)\\s]+)\\)");

  /** A tag that begins with a version, or a commit. */
  private static final String REVISION = "(?:[\\w-]*\\d+\\.\\d[\\w.-]*|[0-9a-f]{8,40}|jdk-\\d+-ga)";

  /** Addresses that do not change what they show: by number, by version, or as published. */
  private static final List<Pattern> STABLE =
      List.of(
          stable("www.rfc-editor.org/rfc/rfc\\d+(?:#section-[\\d.]+|#appendix-[\\w.]+)?"),
          stable("doi.org/10\\.\\d+/\\S+"),
          stable("github.com/[\\w.-]+/[\\w.-]+/(?:blob|tree)/" + REVISION + "(?:/\\S+)?"),
          stable("github.com/[\\w.-]+/[\\w.-]+/commit/[0-9a-f]{8,40}"),
          stable("github.com/[\\w.-]+/[\\w.-]+/(?:pull|issues)/\\d+"),
          stable("www.kernel.org/doc/html/v\\d+\\.\\d+/\\S+"),
          stable("manpages.debian.org/bookworm/[\\w.-]+/\\w+\\.\\d\\.en\\.html"),
          stable("dev.mysql.com/doc/refman/\\d+\\.\\d+/\\S+"),
          stable("dev.mysql.com/doc/dev/mysql-server/\\d+\\.\\d+\\.\\d+/\\S+"),
          stable("docs.oracle.com/en/java/javase/\\d+/\\S*"),
          stable("docs.oracle.com/javase/specs/jls/se\\d+/\\S+"),
          stable("docs.spring.io/spring-framework/reference/\\d+\\.\\d+/\\S*"),
          stable("www.postgresql.org/docs/\\d+/\\S+"),
          stable("etcd.io/docs/v\\d+\\.\\d+/\\S+"),
          stable("zookeeper.apache.org/doc/r[\\d.]+/\\S+"),
          stable("tomcat.apache.org/tomcat-\\d+\\.\\d+-doc/\\S+"),
          stable("netty.io/\\d+\\.\\d+/api/\\S+"),
          stable("go.dev/doc/go1\\.\\d+"),
          stable("pkg.go.dev/[\\w./]+@v[\\d.]+/\\S+"),
          stable("openjdk.org/jeps/\\d+"),
          stable("www.usenix.org/conference/\\w+/technical-sessions/presentation/\\w+"),
          stable("www.vldb.org/pvldb/vol\\d+/\\S+"),
          stable("jepsen.io/analyses/[a-z]+-[\\d.]+"),
          stable("sre.google/sre-book/[a-z-]+/"),
          stable("leetcode.(?:com|cn)/problems/[a-z-]+/"),
          Pattern.compile("http://nil\\.csail\\.mit\\.edu/6\\.824/2015/\\S+"));

  @ParameterizedTest
  @MethodSource("dev.zhuji.knowledge.NotesTest#notes")
  void citesStableAddresses(MarkdownFile note) {
    List<String> addresses =
        ADDRESS.matcher(note.prose()).results().map(found -> found.group("address")).toList();

    assertThat(addresses).filteredOn(address -> !isStable(address)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.knowledge.NotesTest#notes")
  void namesAtLeastTwoSources(MarkdownFile note) {
    assertThat(note.section("参考").split("\n- ", -1)).hasSizeGreaterThan(2);
  }

  @Test
  void wouldSeeAnAddressThatMoves() {
    assertThat(
            List.of(
                "https://github.com/redis/redis",
                "https://github.com/etcd-io/etcd/blob/main/server.go",
                "https://www.postgresql.org/docs/current/storage-hot.html",
                "https://redis.io/docs/latest/commands/set/",
                "http://www.rfc-editor.org/rfc/rfc9293"))
        .noneMatch(ReferencesTest::isStable);
  }

  private static boolean isStable(String address) {
    return STABLE.stream().anyMatch(pattern -> pattern.matcher(address).matches());
  }

  /** An address of https, written without it; the dots of the host are literal. */
  private static Pattern stable(String address) {
    int path = address.indexOf('/');
    return Pattern.compile(
        "https://" + address.substring(0, path).replace(".", "\\.") + address.substring(path));
  }
}
