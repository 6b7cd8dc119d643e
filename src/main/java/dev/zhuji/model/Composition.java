package dev.zhuji.model;

import dev.zhuji.diagnostic.Problem;
import java.util.List;

/**
 * The pages of a site.
 *
 * @param files what needs no template (sitemap, feed, {@code .nojekyll}) and the files that notes
 *     use
 */
public record Composition(List<Page> pages, List<OutputFile> files, List<Problem> problems) {

  public Composition {
    pages = List.copyOf(pages);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
