package dev.zhuji.rounds;

import dev.zhuji.model.Coverage;
import dev.zhuji.model.Coverage.Entry;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Gap;
import dev.zhuji.model.Item;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.QuestionKind;
import dev.zhuji.model.Rating;
import dev.zhuji.model.Round;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares what was asked with what the notes say. */
public final class Surveyor {

  private static final int WANTED_DEPTH = 2;
  private static final int BUSIEST = 10;

  private final Site site;
  private final Thinness thinness;
  private final Map<SourcePath, Integer> answering = new TreeMap<>();
  private int followUps;
  private int followUpsMissing;

  private Surveyor(Site site) {
    this.site = site;
    this.thinness = new Thinness(site);
  }

  /**
   * @param rounds of the site, in order
   */
  public static Coverage survey(Site site, List<Round> rounds) {
    return new Surveyor(site).survey(rounds);
  }

  /** A question with all the rounds that ask it. */
  private record Asking(List<SourcePath> rounds, List<Question> questions) {}

  private Coverage survey(List<Round> rounds) {
    Map<QuestionId, Asking> asked = new LinkedHashMap<>();
    for (Round round : rounds) {
      for (Question question : round.questions()) {
        Asking asking =
            asked.computeIfAbsent(
                question.id(), id -> new Asking(new ArrayList<>(), new ArrayList<>()));
        asking.rounds.add(round.note());
        asking.questions.add(question);
      }
    }
    List<Entry> entries =
        asked.values().stream().map(this::entry).sorted(Urgency.MOST_URGENT_FIRST).toList();
    return new Coverage(
        entries, followUps, followUpsMissing, rounds.isEmpty() ? List.of() : lonely(), busiest());
  }

  private Entry entry(Asking asking) {
    Question first = asking.questions.getFirst();
    List<Item.Reference> answers =
        asking.questions.stream().flatMap(question -> question.answers().stream()).toList();
    List<Coverage.Open> open = new ArrayList<>();
    for (int i = 0; i < asking.rounds.size(); i++) {
      open(asking.questions.get(i).followUps(), asking.rounds.get(i), 1, open);
    }
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    gaps.addAll(thinness.of(answers));
    gaps.addAll(shallow(asking.questions));
    if (!open.isEmpty()) {
      gaps.add(Gap.FOLLOW_UP);
    }
    List<SourcePath> notes = thinness.notes(answers);
    notes.forEach(note -> answering.merge(note, 1, Integer::sum));
    return new Entry(
        first.id(),
        first.text(),
        first.at(),
        asking.rounds,
        asking.questions.stream().mapToInt(q -> q.frequency().orElse(2)).max().orElse(2),
        worst(asking.questions),
        List.copyOf(gaps),
        notes,
        open);
  }

  private static Set<Gap> shallow(List<Question> questions) {
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    QuestionKind kind = questions.getFirst().kind();
    if (kind == QuestionKind.QA
        && questions.stream().noneMatch(question -> question.depth() >= WANTED_DEPTH)) {
      gaps.add(Gap.FEW_FOLLOW_UPS);
    }
    if (kind == QuestionKind.DEBUG
        && questions.stream().allMatch(question -> question.aids().steps().isEmpty())) {
      gaps.add(Gap.NO_STEPS);
    }
    if (kind == QuestionKind.DESIGN
        && questions.stream().allMatch(question -> question.procedure().isEmpty())) {
      gaps.add(Gap.NO_PROCEDURE);
    }
    return gaps;
  }

  /** The follow-ups whose notes are missing or thin. */
  private void open(List<FollowUp> list, SourcePath round, int depth, List<Coverage.Open> open) {
    for (FollowUp followUp : list) {
      followUps++;
      Optional<Gap> gap = thinness.of(followUp.answers()).stream().findFirst();
      if (gap.equals(Optional.of(Gap.NO_NOTE))) {
        followUpsMissing++;
      }
      gap.ifPresent(
          found ->
              open.add(
                  new Coverage.Open(
                      followUp.id(), followUp.text(), round, followUp.at(), depth, found)));
      thinness.notes(followUp.answers()).forEach(note -> answering.merge(note, 1, Integer::sum));
      open(followUp.followUps(), round, depth + 1, open);
    }
  }

  private static Optional<Rating> worst(Collection<Question> questions) {
    return questions.stream()
        .flatMap(question -> question.self().stream())
        .min(Comparator.naturalOrder());
  }

  private List<SourcePath> lonely() {
    return site.notes().stream()
        .filter(note -> note.meta().type() == NoteType.NOTE && !note.path().isIndex())
        .map(Note::path)
        .filter(path -> site.graph().to(path).isEmpty())
        .toList();
  }

  private List<Coverage.Busy> busiest() {
    return answering.entrySet().stream()
        .map(entry -> new Coverage.Busy(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(busy -> -busy.questions()))
        .limit(BUSIEST)
        .toList();
  }
}
