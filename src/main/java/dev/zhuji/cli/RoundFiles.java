package dev.zhuji.cli;

import dev.zhuji.diagnostic.Reason;
import dev.zhuji.edits.Box;
import dev.zhuji.edits.RoundText;
import dev.zhuji.output.AuthorFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Edits boxes in the files of the notes. */
final class RoundFiles {

  private final Path notes;

  /**
   * @param notes the folder of notes
   */
  RoundFiles(Path notes) {
    this.notes = notes;
  }

  /**
   * Edits the boxes, file by file.
   *
   * @return the boxes that could not be edited
   */
  List<Box> edit(List<Box> boxes, BiPredicate<RoundText, Box> edit) {
    Map<String, List<Box>> files = new LinkedHashMap<>();
    boxes.forEach(box -> files.computeIfAbsent(box.at().path(), p -> new ArrayList<>()).add(box));
    List<Box> failed = new ArrayList<>();
    files.forEach(
        (name, inFile) -> {
          Path file = notes.resolve(name);
          Optional<String> text = read(file);
          if (text.isEmpty()) {
            failed.addAll(inFile);
            return;
          }
          RoundText edited = new RoundText(text.get());
          inFile.stream().filter(box -> !edit.test(edited, box)).forEach(failed::add);
          if (!edited.toString().equals(text.get())) {
            AuthorFiles.replace(file, edited.toString());
          }
        });
    return failed;
  }

  /** The text with its byte order mark; nothing where it is not UTF-8. */
  private static Optional<String> read(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + Reason.of(e), e);
    }
  }
}
