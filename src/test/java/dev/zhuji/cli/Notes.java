package dev.zhuji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of notes to run the program on. */
final class Notes {

  private static final String SETTINGS = "id: abcdefgh234567ab\ntitle: 站\n";

  private Notes() {}

  static Path clean(Path folder) throws IOException {
    return with(folder, SETTINGS, "# 甲\n\n渐进式搬迁。\n");
  }

  static Path warned(Path folder) throws IOException {
    return with(folder, SETTINGS, "# 甲\n\n[x](#没有)\n");
  }

  /** With an error in the third line, and a warning in the fifth. */
  static Path broken(Path folder) throws IOException {
    return with(folder, SETTINGS, "# 甲\n\n[[没有]]\n\n[x](a.md#没有)\n");
  }

  static Path with(Path folder, String settings, String note) throws IOException {
    Path notes = Files.createDirectories(folder.resolve("笔记"));
    Files.writeString(notes.resolve("zhuji.yml"), settings);
    Files.writeString(notes.resolve("a.md"), note);
    return notes;
  }
}
