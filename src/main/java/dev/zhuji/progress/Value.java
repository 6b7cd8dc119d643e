package dev.zhuji.progress;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A JSON value. */
sealed interface Value {

  /** {@code null}. */
  record Nothing() implements Value {}

  /** {@code true} or {@code false}. */
  record Truth(boolean is) implements Value {}

  /** A double, as ECMAScript has it. */
  record Amount(double number) implements Value {

    /** Whether it is a whole number from {@code low} to {@code high}. */
    boolean isWhole(double low, double high) {
      return number == Math.rint(number) && number >= low && number <= high;
    }
  }

  /** A string; it may hold lone surrogates. */
  record Text(String text) implements Value {}

  /** An array. */
  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object, sorted by UTF-16 code units. */
  record Fields(SortedMap<String, Value> fields) implements Value {
    public Fields {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
  }

  /**
   * JSON with sorted keys and without white space, numbers and strings as {@code JSON.stringify}
   * writes them: the order by which ties are broken.
   */
  default String canonical() {
    return switch (this) {
      case Nothing nothing -> "null";
      case Truth truth -> String.valueOf(truth.is);
      case Amount amount -> Numbers.text(amount.number);
      case Text text -> Strings.quoted(text.text);
      case Items list ->
          list.items.stream().map(Value::canonical).collect(Collectors.joining(",", "[", "]"));
      case Fields object ->
          object.fields.entrySet().stream()
              .map(entry -> Strings.quoted(entry.getKey()) + ":" + entry.getValue().canonical())
              .collect(Collectors.joining(",", "{", "}"));
    };
  }
}
