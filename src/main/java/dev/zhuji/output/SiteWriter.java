package dev.zhuji.output;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Reason;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import dev.zhuji.output.Entry.Fate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a site into a folder.
 *
 * <p>The order keeps every moment whole: first the {@link Manifest} names what is about to be ours,
 * then files are put into their places one by one, then stale files go, then the manifest is made
 * exact. Killed anywhere, the folder holds whole files, and the next build knows which are ours.
 */
public final class SiteWriter {

  private final String shown;
  private final Path root;
  private final Place place;
  private final Manifest before;
  private final List<Problem> problems = new ArrayList<>();

  private SiteWriter(Path folder) throws IOException {
    shown = folder.toString().replace('\\', '/');
    root = folder.toRealPath();
    place = new Place(root);
    before = Manifest.read(root);
  }

  /**
   * Makes the folder hold these files, beside those of others.
   *
   * @param files with paths that differ in more than case
   * @throws UncheckedIOException naming the file that could not be written
   */
  public static Written write(Path folder, Collection<? extends OutputFile> files) {
    try {
      AuthorFiles.makeFolder(folder);
      return new SiteWriter(folder).write(files);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder + ": " + Reason.of(e), e);
    }
  }

  private Written write(Collection<? extends OutputFile> files) throws IOException {
    sweep(files);
    List<Entry> entries = files.parallelStream().map(this::inspect).toList();
    Manifest after = ours(entries);
    write(before.and(after), before);
    entries.parallelStream().filter(entry -> entry.is(Fate.WRITE)).forEach(this::put);
    int removed = new StaleFiles(root, place, before, after).remove(this::reportEdited);
    place.forget();
    List<Entry> settled = entries.stream().map(this::settle).toList();
    write(ours(settled), before.and(after));
    return summary(settled, removed);
  }

  private Written summary(List<Entry> entries, int removed) {
    entries.stream().filter(entry -> entry.is(Fate.REFUSE)).forEach(this::refuse);
    int written = count(entries, Fate.WRITE);
    int unchanged = count(entries, Fate.KEEP) + count(entries, Fate.LEAVE);
    return new Written(written, unchanged, removed, problems.stream().sorted().toList());
  }

  private static int count(List<Entry> entries, Fate fate) {
    return (int) entries.stream().filter(entry -> entry.is(fate)).count();
  }

  private void sweep(Collection<? extends OutputFile> files) {
    SortedSet<Path> folders = new TreeSet<>();
    Stream.concat(before.paths().stream(), files.stream().map(OutputFile::path))
        .forEach(path -> folders.add(Place.folderOf(place.of(path))));
    folders.add(root);
    folders.stream().filter(place::isPlainFolder).forEach(WholeFile::sweep);
  }

  private Entry inspect(OutputFile file) {
    byte[] bytes = bytes(file);
    try {
      return new Entry(file, Bytes.hash(bytes), fate(file.path(), bytes));
    } catch (IOException e) {
      throw failed(file.path(), e);
    }
  }

  private byte[] bytes(OutputFile file) {
    try {
      return file.bytes();
    } catch (IOException e) {
      String from =
          switch (file) {
            case OutputFile.Copy copy -> copy.from() + " to ";
            case OutputFile.Text text -> "";
          };
      String message = "cannot copy %s%s/%s: %s".formatted(from, shown, file.path(), Reason.of(e));
      throw new UncheckedIOException(message, e);
    }
  }

  private Fate fate(OutputPath path, byte[] bytes) throws IOException {
    boolean listed = isListed(path);
    return switch (place.state(path, bytes)) {
      case FREE -> Fate.WRITE;
      case SAME -> listed ? Fate.KEEP : Fate.LEAVE;
      case DIFFERENT -> listed ? Fate.WRITE : Fate.REFUSE;
      case OBSTRUCTED -> Fate.WAIT;
      case STRANGE -> Fate.REFUSE;
    };
  }

  private boolean isListed(OutputPath path) throws IOException {
    Optional<OutputPath> alike = before.alike(path);
    return before.lists(path) || (alike.isPresent() && place.isOneFile(path, alike.get()));
  }

  private void put(Entry entry) {
    try {
      Path target = place.of(entry.path());
      Files.createDirectories(Place.folderOf(target));
      WholeFile.write(target, bytes(entry.file()));
    } catch (IOException e) {
      throw failed(entry.path(), e);
    }
  }

  /** Puts what had to wait for a stale file or folder to go, if it did go. */
  private Entry settle(Entry entry) {
    if (!entry.is(Fate.WAIT)) {
      return entry;
    }
    Entry now = inspect(entry.file());
    if (now.is(Fate.WRITE)) {
      put(now);
      return now;
    }
    return new Entry(entry.file(), entry.hash(), Fate.REFUSE);
  }

  private static Manifest ours(List<Entry> entries) {
    TreeMap<OutputPath, String> hashes = new TreeMap<>();
    entries.stream().filter(Entry::isOurs).forEach(entry -> hashes.put(entry.path(), entry.hash()));
    return Manifest.of(hashes);
  }

  private void write(Manifest manifest, Manifest current) throws IOException {
    if (!manifest.equals(current)) {
      byte[] text = manifest.text().getBytes(StandardCharsets.UTF_8);
      WholeFile.write(root.resolve(Manifest.NAME), text);
    }
  }

  private void refuse(Entry entry) {
    Problem problem =
        Problem.of(
            Code.OUTPUT_FOREIGN,
            position(entry.path()),
            "a page of the site belongs here, but zhuji did not write what stands here");
    problems.add(problem.withHint("move it away, or choose another output folder"));
  }

  private void reportEdited(OutputPath path) {
    String message = "the site no longer has this page, but it was changed by hand and stays";
    problems.add(
        Problem.of(Code.OUTPUT_FOREIGN, position(path), message).withSeverity(Severity.HINT));
  }

  private Position position(OutputPath path) {
    return Position.of(shown + "/" + path);
  }

  private UncheckedIOException failed(OutputPath path, IOException e) {
    return new UncheckedIOException("cannot write " + shown + "/" + path + ": " + Reason.of(e), e);
  }
}
