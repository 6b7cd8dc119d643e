package dev.zhuji.page;

import dev.zhuji.model.Matrix;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Round;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Topics by rounds: what is asked, and what has a note. */
final class Crossing {

  /** A row's name, with its page when it is a topic or tag. */
  record Subject(String title, Optional<String> href) {}

  private final Library library;
  private final Hrefs hrefs;
  private final List<Topic> topics;

  Crossing(Library library, Hrefs hrefs) {
    this.library = library;
    this.hrefs = hrefs;
    this.topics = library.topics.all();
  }

  /** The table for a page; absent without rounds. */
  static Optional<Matrix> matrix(Library library, Hrefs hrefs) {
    return library.plan.rounds().isEmpty()
        ? Optional.empty()
        : Optional.of(new Crossing(library, hrefs).matrix());
  }

  private Matrix matrix() {
    List<Round> rounds = library.plan.rounds();
    Map<Subject, List<Asking.Place>> rows = new LinkedHashMap<>();
    for (Asking.Place place : library.asking.roots()) {
      rows.computeIfAbsent(subject(place), subject -> new ArrayList<>()).add(place);
    }
    return new Matrix(
        rounds.stream()
            .map(
                round ->
                    new PageLink(
                        Library.shortTitle(round), hrefs.to(library.site.page(round.note()))))
            .toList(),
        rows.entrySet().stream()
            .sorted(Comparator.comparing(row -> -row.getValue().size()))
            .map(row -> row(row.getKey(), row.getValue(), rounds))
            .toList(),
        rounds.stream().map(round -> round.questions().size()).toList());
  }

  private static Matrix.Row row(Subject subject, List<Asking.Place> places, List<Round> rounds) {
    List<Matrix.Cell> cells = new ArrayList<>();
    for (Round round : rounds) {
      List<Asking.Place> here =
          places.stream().filter(place -> place.round().note().equals(round.note())).toList();
      long answered = here.stream().filter(place -> !place.answers().isEmpty()).count();
      cells.add(new Matrix.Cell(here.size(), (int) answered));
    }
    return new Matrix.Row(
        subject.title(),
        subject.href(),
        cells,
        Tally.of(places.stream().map(Asking.Place::self).toList()));
  }

  /** The topic of the main answer, else the topic or tag that a tag names, else the heading. */
  Subject subject(Asking.Place place) {
    Optional<Subject> answered =
        place.answers().stream().findFirst().flatMap(this::topic).map(this::subject);
    return answered
        .or(
            () ->
                place.tags().stream()
                    .flatMap(tag -> topic(tag).stream())
                    .findFirst()
                    .map(this::subject))
        .or(
            () ->
                library.tags.find(place.tags()).stream()
                    .findFirst()
                    .map(tag -> new Subject(tag.name(), Optional.of(hrefs.to(tag.page())))))
        .orElseGet(() -> heading(place));
  }

  private Subject subject(Topic topic) {
    return new Subject(topic.title(), Optional.of(hrefs.to(topic.page())));
  }

  /** The innermost topic around a note. */
  private Optional<Topic> topic(SourcePath note) {
    List<Topic> around = library.topics.around(note);
    return around.isEmpty() ? Optional.empty() : Optional.of(around.getLast());
  }

  private Optional<Topic> topic(String tag) {
    String wanted = tag.toLowerCase(Locale.ROOT);
    return topics.stream()
        .filter(
            topic ->
                topic.title().toLowerCase(Locale.ROOT).equals(wanted)
                    || topic.folder().toLowerCase(Locale.ROOT).endsWith("/" + wanted + "/")
                    || topic.folder().toLowerCase(Locale.ROOT).equals(wanted + "/"))
        .findFirst();
  }

  private static Subject heading(Asking.Place place) {
    return new Subject(
        place.round().groups().stream()
            .filter(
                group ->
                    group.questions().stream()
                        .anyMatch(question -> question.id().equals(place.id())))
            .flatMap(group -> group.heading().stream())
            .map(heading -> heading.title())
            .findFirst()
            .orElseGet(() -> Library.shortTitle(place.round())),
        Optional.empty());
  }
}
