package dev.zhuji.model;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code zhuji.yml}, checked; its keys stand in {@code zhuji.schema.json}.
 *
 * @param id the site's own name for what a browser keeps: 16 of {@code a-z 2-7}
 * @param language a BCP 47 tag; {@code zh-CN} unless said otherwise
 * @param baseUrl where the site is published, with {@code /} at the end; for the sitemap, the feed
 *     and the 404 page only
 * @param sourceUrl the prefix of the pages on which a reader edits a source, with {@code /} at the
 *     end
 * @param levels the severity that the author wants for a kind of problem; empty means ignore
 * @param exclude glob patterns of content files to leave out
 * @param study whether the study tools are built
 * @param coverage whether the coverage page is built
 * @param printTopics whether each topic has its notes as one document for paper
 * @param remoteImages whether pages load pictures of other hosts; else they link to them
 * @param offline whether a browser keeps the whole site for times without a connection
 * @param publishDefault whether a note without {@code publish} is published
 */
public record Settings(
    Optional<String> id,
    String title,
    Optional<String> description,
    Optional<String> author,
    String language,
    Optional<String> baseUrl,
    Optional<String> sourceUrl,
    Map<Code, Optional<Severity>> levels,
    List<String> exclude,
    boolean study,
    boolean coverage,
    boolean printTopics,
    boolean remoteImages,
    boolean offline,
    boolean publishDefault) {

  public Settings {
    levels = Map.copyOf(levels);
    exclude = List.copyOf(exclude);
  }

  /** The problem at the severity that the author wants, or nothing where it is to be ignored. */
  public Optional<Problem> judge(Problem problem) {
    Optional<Severity> level = levels.get(problem.code());
    return level == null ? Optional.of(problem) : level.map(problem::withSeverity);
  }
}
