package dev.zhuji.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Walks the folders that are watched, whatever happens to them meanwhile. */
final class Folders {

  private Folders() {}

  /** Is told of each file and folder; what begins with a dot belongs to tools, not to the site. */
  interface Visitor {
    void see(Path path, BasicFileAttributes attributes) throws IOException;
  }

  static void walk(List<Path> folders, Visitor visitor) throws IOException {
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder, new Walk(folder, visitor));
      }
    }
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path top;
    private final Visitor visitor;

    Walk(Path top, Visitor visitor) {
      this.top = top;
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!folder.equals(top) && folder.getFileName().toString().startsWith(".")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      visitor.see(folder, attributes);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      visitor.see(file, attributes);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path gone, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
