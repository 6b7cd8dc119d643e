package dev.zhuji.serve;

import dev.zhuji.build.Result;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.util.List;
import java.util.SortedMap;

/**
 * What the server shows at a moment.
 *
 * @param version differs from one build to the next, and from one server to the next
 * @param files of the last good site
 * @param messages what is wrong now: problems of the last build, or why there was none
 */
record Shown(String version, SortedMap<OutputPath, OutputFile> files, List<String> messages) {

  Shown {
    messages = List.copyOf(messages);
  }

  static Shown of(String version, Result result, SortedMap<OutputPath, OutputFile> files) {
    return new Shown(version, files, result.problems().stream().map(Problem::toString).toList());
  }
}
