package dev.zhuji.progress;

import dev.zhuji.progress.Value.Fields;
import dev.zhuji.progress.Value.Text;
import dev.zhuji.progress.ValueReader.Malformed;
import dev.zhuji.progress.ValueReader.Parsed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the bytes of a file come to. */
public sealed interface Reading {

  /** The largest file that is read, in bytes. */
  int LARGEST = 5 * 1024 * 1024;

  /** How deeply a file may be nested. */
  int DEEPEST = 8;

  /** A progress file. */
  record Sound(ProgressFile file) implements Reading {}

  /** Not read at all; nothing of it can be trusted. */
  record Refused(Reason reason, String message) implements Reading {}

  /** Why a file is refused. */
  enum Reason {
    SIZE,
    JSON,
    DEPTH,
    NAME,
    FORMAT,
    NEWER;

    /** The word that the browser has for it: {@code newer}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Reading of(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new Refused(Reason.SIZE, "it is larger than 5 MB");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return of(ValueReader.read(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      return new Refused(Reason.JSON, "it is not UTF-8");
    } catch (Malformed e) {
      return new Refused(Reason.JSON, "it is not JSON: " + e.getMessage());
    }
  }

  private static Reading of(Parsed parsed) {
    if (parsed.depth() > DEEPEST) {
      return new Refused(Reason.DEPTH, "it is nested more than " + DEEPEST + " levels deep");
    }
    if (parsed.unsafe()) {
      return new Refused(Reason.NAME, "it has a key named __proto__");
    }
    if (!(parsed.value() instanceof Fields(var fields))
        || !new Text("zhuji-progress").equals(fields.get("format"))
        || !(fields.get("version") instanceof Value.Amount version)
        || !version.isWhole(1, 1e6)) {
      return new Refused(Reason.FORMAT, "it is no progress file of Zhuji");
    }
    if (version.number() > ProgressFile.VERSION) {
      String message =
          "it is of version %s, and this program knows version %d: use a newer one"
              .formatted(Numbers.text(version.number()), ProgressFile.VERSION);
      return new Refused(Reason.NEWER, message);
    }
    return new Sound(sound(fields));
  }

  private static ProgressFile sound(SortedMap<String, Value> fields) {
    SortedMap<String, Value> envelope = new TreeMap<>();
    SortedMap<String, Value> parts = new TreeMap<>();
    SortedMap<String, Value> rest = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          if (ProgressFile.ENVELOPE.contains(name)) {
            envelope.put(name, value);
          } else {
            (Cleaning.PARTS.contains(name) ? parts : rest).put(name, value);
          }
        });
    Cleaning.Cleaned cleaned = Cleaning.of(parts, rest);
    return new ProgressFile(new Fields(envelope), cleaned.state(), cleaned.dropped());
  }
}
