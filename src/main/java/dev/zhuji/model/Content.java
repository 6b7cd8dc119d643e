package dev.zhuji.model;

import dev.zhuji.diagnostic.Problem;
import java.util.List;
import java.util.Map;

/**
 * All that the content folder holds.
 *
 * @param sources the Markdown files to publish, sorted by path; drafts and {@code publish: false}
 *     are left out already
 * @param hidden Markdown files left out (drafts, unpublished, only included by others), so that a
 *     link to one can say why it is broken
 * @param files every other file, sorted by path
 * @param histories dates from version control, where there is one
 * @param problems that belong to no source that is published
 */
public record Content(
    List<Source> sources,
    List<SourcePath> hidden,
    List<SourcePath> files,
    Map<SourcePath, History> histories,
    List<Problem> problems) {

  public Content {
    sources = List.copyOf(sources);
    hidden = List.copyOf(hidden);
    files = List.copyOf(files);
    histories = Map.copyOf(histories);
    problems = List.copyOf(problems);
  }
}
