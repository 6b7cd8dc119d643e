package dev.zhuji.page;

import dev.zhuji.model.AllPage;
import dev.zhuji.model.CountedLink;
import dev.zhuji.model.MissingPage;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.SearchPage;
import dev.zhuji.model.TagPage;
import dev.zhuji.model.TagsPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that no note stands behind: lists, the search, and the answer to a wrong address. */
final class ListPages {

  static final OutputPath ALL = new OutputPath("all.html");
  static final OutputPath SEARCH = new OutputPath("search.html");
  static final OutputPath MISSING = new OutputPath("404.html");

  private final Library library;
  private final Frames frames;

  ListPages(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  TagPage tag(TagShelf.Tag tag) {
    Hrefs hrefs = Hrefs.from(tag.page());
    return new TagPage(
        tag.page(),
        frames.of(hrefs, Optional.of("#" + tag.name())),
        tag.name(),
        new PageLink("", hrefs.to(TagShelf.OVERVIEW)),
        tag.notes().stream().map(note -> library.summary(hrefs, note)).toList(),
        library.asked(hrefs, tag.questions()));
  }

  TagsPage tags() {
    Hrefs hrefs = Hrefs.from(TagShelf.OVERVIEW);
    return new TagsPage(
        TagShelf.OVERVIEW,
        frames.of(hrefs, Optional.empty()),
        library.tags.sorted().stream()
            .map(tag -> new CountedLink(tag.name(), hrefs.to(tag.page()), tag.size()))
            .toList());
  }

  AllPage all() {
    Hrefs hrefs = Hrefs.from(ALL);
    List<AllPage.Shelf> shelves = new ArrayList<>();
    library.topics.roots().forEach(topic -> shelve(hrefs, topic, 1, shelves));
    return new AllPage(
        ALL,
        frames.of(hrefs, Optional.empty()),
        Stream.concat(
                library.plan.rounds().stream().map(round -> round.note()),
                library.plan.procedures().stream().map(procedure -> procedure.note()))
            .map(note -> library.link(hrefs, note))
            .toList(),
        shelves,
        links(hrefs, library.topics.loose()));
  }

  private void shelve(Hrefs hrefs, Topic topic, int level, List<AllPage.Shelf> shelves) {
    shelves.add(
        new AllPage.Shelf(
            new PageLink(topic.title(), hrefs.to(topic.page())),
            level,
            links(hrefs, topic.notes())));
    topic.topics().forEach(below -> shelve(hrefs, below, level + 1, shelves));
  }

  private List<PageLink> links(Hrefs hrefs, List<Note> notes) {
    return notes.stream()
        .filter(note -> note.meta().type() == NoteType.NOTE)
        .map(note -> library.link(hrefs, note.path()))
        .toList();
  }

  SearchPage search() {
    return new SearchPage(SEARCH, frames.of(Hrefs.from(SEARCH), Optional.empty()));
  }

  MissingPage missing() {
    Hrefs hrefs = new Hrefs(MISSING, library.settings.baseUrl());
    return new MissingPage(
        MISSING,
        frames.of(hrefs, Optional.empty()),
        new PageLink(library.settings.title(), hrefs.to(HomePages.PLACE)),
        new PageLink("", hrefs.to(SEARCH)),
        new PageLink("", hrefs.to(ALL)));
  }
}
