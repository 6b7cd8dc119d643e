package dev.zhuji.model;

import dev.zhuji.diagnostic.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that one file alone can tell.
 *
 * @param title front matter's, else the first h1's, else the file's name; for lists and menus
 * @param headline what the page's h1 shows: the text of an h1 that opens the note, else the title
 * @param headlineAnchor the id of the page's h1, when it is an h1 that opens the note
 * @param sections not empty; the first has no heading; an h1 that opens the note is the headline
 *     and no section, but its anchor is among the anchors
 * @param footnotes the list at the note's end, or an empty body
 * @param blocks the blocks that {@code ^id} names, by id without {@code ^}; the element of each has
 *     the id with {@code ^}, which is among the anchors
 * @param anchors every id that a link may name
 * @param links every link, image and embed, in order
 * @param length Han characters plus words of other scripts, code left out
 * @param problems of this note, those of its source included
 */
public record Note(
    SourcePath path,
    Meta meta,
    String title,
    String headline,
    Optional<String> headlineAnchor,
    List<Section> sections,
    Body footnotes,
    Map<String, Body> blocks,
    Set<String> anchors,
    List<Link> links,
    Set<Feature> features,
    int length,
    List<Problem> problems) {

  public Note {
    sections = List.copyOf(sections);
    blocks = Map.copyOf(blocks);
    anchors = Set.copyOf(anchors);
    links = List.copyOf(links);
    features = Set.copyOf(features);
    problems = List.copyOf(problems);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a note has at least its lead: " + path);
    }
  }
}
