package dev.zhuji.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteArchiveTest {

  @TempDir private Path folder;

  private List<OutputFile> files() throws IOException {
    Path picture = folder.resolve("图.bin");
    Files.write(picture, new byte[] {0, 1, 2, (byte) 0xff});
    return List.of(
        new OutputFile.Text(new OutputPath("index.html"), "<p>首页</p>"),
        new OutputFile.Text(new OutputPath("并发/锁 1.html"), "锁".repeat(5000)),
        new OutputFile.Copy(new OutputPath("图/示意.png"), picture.toUri()));
  }

  private static Map<String, byte[]> read(Path archive) throws IOException {
    Map<String, byte[]> read = new TreeMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.US_ASCII)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        read.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return read;
  }

  @Test
  void holdsEveryFileInOneFolderUnderItsOwnName() throws IOException {
    Path archive = folder.resolve("new/site.zip");
    assertThat(SiteArchive.write(archive, "站点", files())).isEmpty();
    // read with another charset: only the mark for UTF-8 on each name makes them readable
    Map<String, byte[]> read = read(archive);
    assertThat(read).containsOnlyKeys("站点/index.html", "站点/图/示意.png", "站点/并发/锁 1.html");
    assertThat(read.get("站点/图/示意.png")).containsExactly(0, 1, 2, 0xff);
    assertThat(read.get("站点/index.html")).asString(StandardCharsets.UTF_8).isEqualTo("<p>首页</p>");
    assertThat(Files.size(archive)).isLessThan(2000);
  }

  @Test
  void givesTheSameBytesForTheSameFilesInAnyOrder() throws IOException {
    Path first = folder.resolve("a.zip");
    Path second = folder.resolve("b.zip");
    List<OutputFile> shuffled = new ArrayList<>(files());
    Collections.reverse(shuffled);
    SiteArchive.write(first, "site", files());
    SiteArchive.write(second, "site", shuffled);
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void replacesOnlyAnArchiveOfItsOwn() throws IOException {
    Path archive = folder.resolve("site.zip");
    SiteArchive.write(archive, "site", files());
    assertThat(SiteArchive.write(archive, "site", files().subList(0, 1))).isEmpty();
    assertThat(read(archive)).containsOnlyKeys("site/index.html");

    Files.writeString(archive, "somebody's");
    assertThat(SiteArchive.write(archive, "site", files()).orElseThrow().message())
        .isEqualTo("the archive belongs here, but zhuji did not write what stands here");
    assertThat(archive).hasContent("somebody's");
  }
}
