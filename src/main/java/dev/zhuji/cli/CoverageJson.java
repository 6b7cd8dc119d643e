package dev.zhuji.cli;

import dev.zhuji.model.Coverage;
import dev.zhuji.model.CoverageLevel;
import dev.zhuji.model.SourcePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The coverage as JSON values. */
final class CoverageJson {

  private CoverageJson() {}

  static Map<String, Object> of(Coverage coverage) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (CoverageLevel level : CoverageLevel.values()) {
      counts.put(CoverageVerb.word(level), coverage.count(level));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", 1);
    json.put("percent", coverage.percent());
    json.put("counts", counts);
    json.put("followUps", coverage.followUps());
    json.put("followUpsMissing", coverage.followUpsMissing());
    json.put("questions", coverage.questions().stream().map(CoverageJson::entry).toList());
    json.put("lonely", coverage.lonely().stream().map(SourcePath::value).toList());
    return json;
  }

  private static Map<String, Object> entry(Coverage.Entry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", entry.id().value());
    json.put("text", entry.text());
    json.put("path", entry.at().path());
    json.put("line", entry.at().line());
    json.put("level", CoverageVerb.word(entry.level()));
    json.put("gaps", entry.gaps().stream().map(CoverageVerb::word).toList());
    json.put("rounds", paths(entry.rounds()));
    json.put("frequency", entry.frequency());
    json.put("self", entry.self().map(CoverageVerb::word));
    json.put("notes", paths(entry.notes()));
    json.put("followUps", entry.followUps().stream().map(CoverageJson::open).toList());
    return json;
  }

  private static Map<String, Object> open(Coverage.Open open) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", open.id().value());
    json.put("text", open.text());
    json.put("path", open.at().path());
    json.put("line", open.at().line());
    json.put("depth", open.depth());
    json.put("gap", CoverageVerb.word(open.gap()));
    return json;
  }

  private static List<String> paths(List<SourcePath> paths) {
    return paths.stream().map(SourcePath::value).toList();
  }
}
