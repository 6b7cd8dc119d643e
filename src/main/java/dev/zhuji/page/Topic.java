package dev.zhuji.page;

import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputPath;
import java.util.List;
import java.util.Optional;

/**
 * A folder with notes, or with a page of its own.
 *
 * @param folder with {@code /} at its end
 * @param index its own page's note
 * @param notes that stand in it, its own page left out, in reading order
 * @param topics below it
 * @param size notes in it and below, its own page left out
 */
record Topic(
    String folder,
    String title,
    OutputPath page,
    Optional<Note> index,
    List<Note> notes,
    List<Topic> topics,
    int size) {

  Topic(
      String folder,
      String title,
      OutputPath page,
      Optional<Note> index,
      List<Note> notes,
      List<Topic> topics) {
    this(folder, title, page, index, notes, topics, size(notes, topics));
  }

  private static int size(List<Note> notes, List<Topic> topics) {
    long own = notes.stream().filter(note -> note.meta().type() == NoteType.NOTE).count();
    return (int) own + topics.stream().mapToInt(Topic::size).sum();
  }
}
