package dev.zhuji.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.core.RangeFunction;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** {@code range(a, b)}, which makes a list of all its numbers, for no more than fit a page. */
final class BoundedRange implements Function {

  private static final long MOST = 100_000;

  private final RangeFunction range = new RangeFunction();

  @Override
  public List<String> getArgumentNames() {
    return range.getArgumentNames();
  }

  @Override
  public Object execute(
      Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
    if (args.get("start") instanceof Number start
        && args.get("end") instanceof Number end
        && Math.abs(end.doubleValue() - start.doubleValue()) > MOST) {
      throw new PebbleException(
          null, "a range has at most " + MOST + " numbers", line, self.getName());
    }
    return range.execute(args, self, context, line);
  }
}
