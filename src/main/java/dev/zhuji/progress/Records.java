package dev.zhuji.progress;

import dev.zhuji.progress.Value.Amount;
import dev.zhuji.progress.Value.Fields;
import dev.zhuji.progress.Value.Items;
import dev.zhuji.progress.Value.Text;
import dev.zhuji.progress.Value.Truth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is a record of progress, and what is not. */
final class Records {

  static final Pattern QUESTION = Pattern.compile("[a-z0-9-]{2,64}");
  static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,31}");
  private static final Pattern DEVICE = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern MODE = Pattern.compile("[a-z]");
  private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final double LATEST = 1e11;
  private static final int LONGEST_NOTE = 2000;

  private Records() {}

  /** {@code [time, question, grade, seconds, mode, depth, device, …]}. */
  static boolean isReview(Value value) {
    return value instanceof Items(List<Value> e)
        && e.size() >= 7
        && isTime(e.get(0))
        && isText(e.get(1), QUESTION)
        && isWhole(e.get(2), 1, 4)
        && isWhole(e.get(3), 0, 86_400)
        && isText(e.get(4), MODE)
        && isWhole(e.get(5), 0, 99)
        && isText(e.get(6), DEVICE);
  }

  /** {@code [time, question, device, …]}. */
  static boolean isRemoval(Value value) {
    return value instanceof Items(List<Value> e)
        && e.size() >= 3
        && isTime(e.get(0))
        && isText(e.get(1), QUESTION)
        && isText(e.get(2), DEVICE);
  }

  static boolean isSession(Value value) {
    return value instanceof Fields(var fields)
        && isText(fields.get("id"), SESSION)
        && isTime(fields.get("start"))
        && isTime(fields.get("end"));
  }

  static boolean isPreference(String name, Value value) {
    return FIELD.matcher(name).matches() && isSet(value);
  }

  static boolean isFlag(String name, Value value) {
    if (!isPreference(name, value)) {
      return false;
    }
    Value set = ((Items) value).items().getFirst();
    return switch (name) {
      case "star", "skip" -> set instanceof Truth;
      case "note" -> set instanceof Text(String note) && note.length() <= LONGEST_NOTE;
      default -> true;
    };
  }

  /** {@code [value, time, …]}. */
  private static boolean isSet(Value value) {
    return value instanceof Items(List<Value> e) && e.size() >= 2 && isTime(e.get(1));
  }

  private static boolean isTime(@Nullable Value value) {
    return isWhole(value, 0, LATEST);
  }

  private static boolean isWhole(@Nullable Value value, double low, double high) {
    return value instanceof Amount amount && amount.isWhole(low, high);
  }

  private static boolean isText(@Nullable Value value, Pattern form) {
    return value instanceof Text(String text) && form.matcher(text).matches();
  }
}
