package dev.zhuji.cli;

import dev.zhuji.build.Result;
import dev.zhuji.build.Timing;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.output.Written;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A site that was built and written, or could not be. */
record Outcome(Result result, Written written, List<Problem> problems, List<Timing> timings) {

  /** For example {@code site: 612 files (3 written, 609 unchanged, 1 removed) in 2.31 s}. */
  String summary(Path output, Duration whole) {
    String counts = Report.counts(problems);
    if (!result.isBuilt()) {
      return counts + "; nothing was written";
    }
    return String.format(
        Locale.ROOT,
        "%s: %d files (%d written, %d unchanged, %d removed) in %.2f s; %s",
        output,
        written.written() + written.unchanged(),
        written.written(),
        written.unchanged(),
        written.removed(),
        whole.toMillis() / 1000.0,
        counts);
  }

  Map<String, Object> json(Report report, Path output) {
    Map<String, Object> json = new LinkedHashMap<>(report.json(problems));
    json.put("output", output.toString());
    json.put("written", written.written());
    json.put("unchanged", written.unchanged());
    json.put("removed", written.removed());
    json.put("timings", timings.stream().map(Outcome::json).toList());
    return json;
  }

  private static Map<String, Object> json(Timing timing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("stage", timing.stage().word());
    json.put("milliseconds", timing.time().toMillis());
    json.put("count", timing.count());
    return json;
  }
}
