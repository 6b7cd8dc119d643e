package dev.zhuji.model;

import dev.zhuji.diagnostic.Problem;
import java.util.List;
import java.util.Map;

/**
 * All notes, linked.
 *
 * @param notes in reading order: folders and notes by {@code order}, then naturally (2 before 10),
 *     Chinese by pinyin; a folder's own page first
 * @param pages the page of each note
 * @param files the files that notes use, with their places in the site
 * @param destinations where each link of each note leads
 * @param histories dates from version control
 * @param problems of the notes and of linking, not sorted
 */
public record Site(
    List<Note> notes,
    Map<SourcePath, OutputPath> pages,
    Map<SourcePath, OutputPath> files,
    Map<Link, Destination> destinations,
    LinkGraph graph,
    Map<SourcePath, History> histories,
    List<Problem> problems) {

  public Site {
    notes = List.copyOf(notes);
    pages = Map.copyOf(pages);
    files = Map.copyOf(files);
    destinations = Map.copyOf(destinations);
    histories = Map.copyOf(histories);
    problems = List.copyOf(problems);
  }

  /** The page of a note of this site. */
  public OutputPath page(SourcePath note) {
    OutputPath page = pages.get(note);
    if (page == null) {
      throw new IllegalArgumentException("not a note of this site: " + note);
    }
    return page;
  }
}
