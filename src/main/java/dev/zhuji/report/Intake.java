package dev.zhuji.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the bytes of a report come to. */
public sealed interface Intake {

  /** The largest report that is read, in bytes. */
  int LARGEST = 5 * 1024 * 1024;

  /** The longest report that is read, in lines. */
  int MOST_LINES = 2000;

  /**
   * Round files.
   *
   * @param files by name: {@code round-1.md}
   * @param questions in each of them
   * @param charset in which the report was written
   */
  record Rounds(SortedMap<String, String> files, List<Integer> questions, String charset)
      implements Intake {
    public Rounds {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
      questions = List.copyOf(questions);
    }
  }

  /** Nothing to make rounds of. */
  record Refused(String message) implements Intake {}

  static Intake of(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new Refused("it is larger than 5 MB");
    }
    Optional<Charset> charset = charset(bytes);
    if (charset.isEmpty()) {
      return new Refused("it is no text in UTF-8, UTF-16 or GB18030");
    }
    String text = new String(bytes, charset.get()).replaceFirst("^\uFEFF", "");
    if (text.isBlank()) {
      return new Refused("it is empty");
    }
    if (text.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
      return new Refused("it has more than " + MOST_LINES + " lines: give one interview at a time");
    }
    List<Told> rounds = ReportReader.read(text);
    if (rounds.isEmpty()) {
      return new Refused("no question was found in it; write one question a line under 一面");
    }
    SortedMap<String, String> files = new TreeMap<>();
    rounds.forEach(round -> files.put("round-" + round.number + ".md", RoundWriter.write(round)));
    List<Integer> counts = rounds.stream().map(round -> round.questions.size()).toList();
    return new Rounds(files, counts, charset.get().name());
  }

  /** The first that the bytes can be: a byte order mark, UTF-8, what Chinese Windows writes. */
  private static Optional<Charset> charset(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.empty();
      }
    }
    return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).stream()
        .filter(charset -> decodes(bytes, charset))
        .findFirst();
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
