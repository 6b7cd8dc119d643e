package dev.zhuji.output;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Reason;
import dev.zhuji.model.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts a site into one zip file to hand on: all of it in one folder, names in UTF-8, the same bytes
 * for the same site.
 */
public final class SiteArchive {

  /** At the end of our archives, so that one of somebody else is not written over. */
  private static final String MARK = "zhuji";

  /** The first moment that a zip file can name. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SiteArchive() {}

  /**
   * Writes the archive, or says why not.
   *
   * @param folder the name of the folder that the files are in
   * @throws UncheckedIOException naming the file that could not be written
   */
  public static Optional<Problem> write(
      Path archive, String folder, Collection<? extends OutputFile> files) {
    try {
      if (isForeign(archive)) {
        return Optional.of(refusal(archive));
      }
      Files.createDirectories(Place.folderOf(archive.toAbsolutePath()));
      WholeFile.write(archive.toAbsolutePath(), bytes(folder, files));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + archive + ": " + Reason.of(e), e);
    }
  }

  private static byte[] bytes(String folder, Collection<? extends OutputFile> files)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setComment(MARK);
      List<? extends OutputFile> sorted =
          files.stream().sorted(Comparator.comparing(OutputFile::path)).toList();
      for (OutputFile file : sorted) {
        ZipEntry entry = new ZipEntry(folder + "/" + file.path().value());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(file.bytes());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isForeign(Path archive) throws IOException {
    if (!Files.exists(archive, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!Files.isRegularFile(archive, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
    byte[] old = Files.readAllBytes(archive);
    return old.length < mark.length
        || !Arrays.equals(old, old.length - mark.length, old.length, mark, 0, mark.length);
  }

  private static Problem refusal(Path archive) {
    return Problem.of(
            Code.OUTPUT_FOREIGN,
            Position.of(archive.toString().replace('\\', '/')),
            "the archive belongs here, but zhuji did not write what stands here")
        .withHint("move it away, or choose another output folder");
  }
}
