package dev.zhuji.progress;

import dev.zhuji.progress.Value.Fields;
import dev.zhuji.progress.Value.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** States for tests: from JSON, and at random from so few names and times that they collide. */
final class States {

  private static final List<String> QUESTIONS = List.of("aa", "cpu-100", "constructor", "q-1");
  private static final List<String> DEVICES = List.of("d-1", "d-2", "x");
  private static final List<String> FIELDS = List.of("star", "skip", "note", "colour");
  private static final List<String> TEXTS =
      List.of("", "甲", "乙", "\ud800", "😀", "a\"b\\\n\u0001\u2028", "<b>");

  private States() {}

  static State of(Value value) {
    SortedMap<String, Value> parts = new TreeMap<>(((Fields) value).fields());
    Value rest = parts.remove("rest");
    return Cleaning.of(parts, rest instanceof Fields(var fields) ? fields : new TreeMap<>())
        .state();
  }

  /** The state as vectors and the scripts have it. */
  static Value json(State state) {
    SortedMap<String, Value> json = new TreeMap<>(ProgressFile.parts(state));
    json.put("rest", new Fields(new TreeMap<>(state.rest())));
    return new Fields(json);
  }

  static Value parse(String json) {
    try {
      return ValueReader.read(json).value();
    } catch (ValueReader.Malformed e) {
      throw new AssertionError(json, e);
    }
  }

  static State random(Random random) {
    Map<String, Value> json = new LinkedHashMap<>();
    json.put("log", many(random, () -> review(random)));
    json.put("removed", many(random, () -> removal(random)));
    json.put("sessions", many(random, () -> session(random)));
    SortedMap<String, Value> flags = new TreeMap<>();
    QUESTIONS.stream()
        .filter(question -> random.nextBoolean())
        .forEach(question -> flags.put(question, set(random)));
    json.put("flags", new Fields(flags));
    json.put("prefs", set(random));
    json.put("rest", random.nextBoolean() ? new Fields(new TreeMap<>()) : extras(random));
    return of(new Fields(new TreeMap<>(json)));
  }

  private static Value many(Random random, Supplier<Value> make) {
    List<Value> items = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      items.add(make.get());
    }
    return new Items(items);
  }

  private static Value review(Random random) {
    List<Value> items =
        new ArrayList<>(
            List.of(
                number(random, 3),
                text(QUESTIONS, random),
                new Value.Amount(1 + random.nextInt(4)),
                number(random, 2),
                text(List.of("c", "r", "m", "z"), random),
                number(random, 2),
                text(DEVICES, random)));
    if (random.nextInt(4) == 0) {
      items.add(anything(random, 2));
    }
    return new Items(items);
  }

  private static Value removal(Random random) {
    return new Items(List.of(number(random, 3), text(QUESTIONS, random), text(DEVICES, random)));
  }

  private static Value session(Random random) {
    SortedMap<String, Value> fields = new TreeMap<>();
    fields.put("id", text(List.of("s1", "s2", "S3"), random));
    fields.put("start", number(random, 3));
    fields.put("end", number(random, 3));
    if (random.nextBoolean()) {
      fields.put("items", anything(random, 3));
    }
    return new Fields(fields);
  }

  private static Value set(Random random) {
    SortedMap<String, Value> fields = new TreeMap<>();
    for (String field : FIELDS) {
      Value value =
          switch (field) {
            case "star", "skip" -> new Value.Truth(random.nextBoolean());
            case "note" -> text(TEXTS, random);
            default -> anything(random, 2);
          };
      if (random.nextBoolean()) {
        fields.put(field, new Items(List.of(value, number(random, 3))));
      }
    }
    return new Fields(fields);
  }

  private static Value extras(Random random) {
    SortedMap<String, Value> fields = new TreeMap<>();
    fields.put("extra", anything(random, 3));
    fields.put("More-1", anything(random, 1));
    return new Fields(fields);
  }

  static Value anything(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> new Value.Nothing();
      case 1 -> new Value.Truth(random.nextBoolean());
      case 2 -> text(TEXTS, random);
      case 3 -> new Value.Amount(amount(random));
      case 4 -> new Items(List.of(anything(random, depth - 1), anything(random, depth - 1)));
      default -> {
        SortedMap<String, Value> fields = new TreeMap<>();
        fields.put(TEXTS.get(random.nextInt(TEXTS.size())), anything(random, depth - 1));
        fields.put("b", anything(random, depth - 1));
        yield new Fields(fields);
      }
    };
  }

  /** Of every size and precision. */
  static double amount(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(2000) - 1000;
      case 1 -> random.nextLong();
      case 2 -> random.nextInt(100_000) / 1000.0 * Math.pow(10, random.nextInt(60) - 30);
      default -> {
        double any = Double.longBitsToDouble(random.nextLong());
        yield Double.isFinite(any) ? any : 0.1;
      }
    };
  }

  private static Value number(Random random, int bound) {
    return new Value.Amount(random.nextInt(bound));
  }

  private static Value text(List<String> of, Random random) {
    return new Value.Text(of.get(random.nextInt(of.size())));
  }
}
