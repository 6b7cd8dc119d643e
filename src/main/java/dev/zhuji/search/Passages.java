package dev.zhuji.search;

import dev.zhuji.model.Body;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Heading;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Question;
import dev.zhuji.model.Round;
import dev.zhuji.model.Section;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Cuts a site into passages, in reading order. */
final class Passages {

  /** Deeper headings belong to the passage above them. */
  private static final int DEEPEST = 4;

  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, String> topics = new HashMap<>();

  private Passages() {}

  static List<Passage> of(Site site, Plan plan) {
    Map<SourcePath, Round> rounds = new HashMap<>();
    plan.rounds().forEach(round -> rounds.put(round.note(), round));
    Passages cut = new Passages();
    site.notes().stream()
        .filter(note -> note.path().isIndex())
        .forEach(note -> cut.topics.put(note.path().folder(), note.title()));
    for (Note note : site.notes()) {
      if (note.meta().searchable()) {
        Round round = rounds.get(note.path());
        if (round == null) {
          cut.note(note, site.page(note.path()));
        } else {
          cut.round(note, round, site.page(note.path()));
        }
      }
    }
    return List.copyOf(cut.passages);
  }

  private void note(Note note, OutputPath page) {
    sections(note, page, note.sections(), true);
  }

  /** The trail is the chain of headings of smaller levels. */
  private void sections(Note note, OutputPath page, List<Section> sections, boolean top) {
    List<Heading> chain = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Optional<Heading> open = Optional.empty();
    boolean first = top;
    for (Section section : sections) {
      Optional<Heading> heading = section.heading();
      if (heading.isPresent() && heading.get().level() > DEEPEST) {
        text.append('\n')
            .append(heading.get().title())
            .append('\n')
            .append(Diagrams.marked(section));
        continue;
      }
      if (first || open.isPresent()) {
        add(note, page, chain, open, text.toString());
        first = false;
      }
      heading.ifPresent(
          next -> {
            while (!chain.isEmpty() && chain.getLast().level() >= next.level()) {
              chain.removeLast();
            }
            chain.add(next);
          });
      open = heading;
      text.setLength(0);
      text.append(Diagrams.marked(section));
      if (heading.isEmpty()) {
        first = top;
      }
    }
    if (first || open.isPresent()) {
      add(note, page, chain, open, text.toString());
    }
  }

  private void add(
      Note note, OutputPath page, List<Heading> chain, Optional<Heading> own, String text) {
    List<String> trail =
        chain.stream().limit(Math.max(0, chain.size() - 1)).map(Heading::title).toList();
    Passage whole =
        new Passage(
            page,
            own.map(Heading::anchor),
            note.title(),
            own.isPresent() ? trail : List.of(),
            own.map(Heading::title).orElse(note.title()),
            List.of(),
            text.strip(),
            Passage.Kind.NOTE,
            topic(note.path()),
            note.meta().tags(),
            Optional.empty(),
            note.meta().boost());
    split(whole);
  }

  private void split(Passage whole) {
    for (String part : Parts.of(whole.text())) {
      passages.add(whole.withText(part));
    }
  }

  /** The title of the page of the note's top folder, or the folder's name. */
  private String topic(SourcePath path) {
    int slash = path.value().indexOf('/');
    return slash < 0
        ? ""
        : topics.getOrDefault(
            path.value().substring(0, slash + 1), path.value().substring(0, slash));
  }

  private void round(Note note, Round round, OutputPath page) {
    add(note, page, List.of(), Optional.empty(), PlainText.of(round.intro()));
    for (Round.Group group : round.groups()) {
      List<String> trail = group.heading().map(Heading::title).stream().toList();
      for (Question question : group.questions()) {
        TreeSet<String> tags = new TreeSet<>(note.meta().tags());
        tags.addAll(group.tags());
        tags.addAll(question.tags());
        split(
            new Passage(
                page,
                Optional.of("q-" + question.id()),
                note.title(),
                trail,
                question.text(),
                aliases(question),
                text(question).strip(),
                Passage.Kind.QUESTION,
                topic(note.path()),
                List.copyOf(tags),
                Optional.of(round.title()),
                note.meta().boost()));
      }
    }
    sections(note, page, round.review(), false);
  }

  /** Of the question and of all that is asked after it, which is part of its passage. */
  private static List<String> aliases(Question question) {
    List<String> aliases = new ArrayList<>(question.aliases());
    question.followUps().forEach(followUp -> aliases(followUp, aliases));
    return aliases;
  }

  private static void aliases(FollowUp followUp, List<String> aliases) {
    aliases.addAll(followUp.aliases());
    followUp.followUps().forEach(below -> aliases(below, aliases));
  }

  private static String text(Question question) {
    StringBuilder text = new StringBuilder();
    line(text, question.detail());
    followUps(text, question.followUps());
    question.aids().keyPoints().forEach(point -> line(text, point));
    question.aids().steps().forEach(step -> line(text, step));
    question.aids().pitfalls().forEach(pitfall -> line(text, pitfall));
    question.aids().hints().forEach(hint -> line(text, hint));
    return text.toString();
  }

  private static void followUps(StringBuilder text, List<FollowUp> followUps) {
    for (FollowUp followUp : followUps) {
      text.append(followUp.text()).append('\n');
      line(text, followUp.detail());
      followUp.aids().keyPoints().forEach(point -> line(text, point));
      followUps(text, followUp.followUps());
    }
  }

  private static void line(StringBuilder text, Body body) {
    String plain = PlainText.of(body);
    if (!plain.isEmpty()) {
      text.append(plain).append('\n');
    }
  }
}
