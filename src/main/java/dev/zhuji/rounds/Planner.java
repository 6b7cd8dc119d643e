package dev.zhuji.rounds;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Nearest;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Procedure;
import dev.zhuji.model.Question;
import dev.zhuji.model.Round;
import dev.zhuji.model.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the rounds and procedures out of their notes. */
public final class Planner {

  private static final Comparator<Round> ORDER =
      Comparator.comparingInt(Round::number).thenComparing(Round::note);

  private Planner() {}

  public static Plan plan(Site site) {
    List<Problem> problems = new ArrayList<>();
    List<Procedure> procedures =
        notes(site, NoteType.PROCEDURE).stream()
            .map(note -> ProcedureReader.read(note, problems))
            .toList();
    RoundReader reader = new RoundReader(problems);
    List<Round> rounds =
        notes(site, NoteType.ROUND).stream().map(reader::read).sorted(ORDER).toList();
    checkNumbers(site, rounds, problems);
    checkProcedures(rounds, procedures, problems);
    return new Plan(rounds, procedures, Surveyor.survey(site, rounds), problems);
  }

  /** By path, so that which of two equal ids is the second does not hang on the reading order. */
  private static List<Note> notes(Site site, NoteType type) {
    return site.notes().stream()
        .filter(note -> note.meta().type() == type)
        .sorted(Comparator.comparing(Note::path))
        .toList();
  }

  /** A round is asked for by its number, in filters and in titles. */
  private static void checkNumbers(Site site, List<Round> rounds, List<Problem> problems) {
    for (int i = 1; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      Round before = rounds.get(i - 1);
      if (round.number() == before.number()) {
        problems.add(
            Problem.of(
                    Code.ROUND_DUPLICATE,
                    Position.of(round.note().toString()),
                    "round %d is %s already".formatted(round.number(), before.note()))
                .withHint("write \"round: N\" in its front matter"));
      }
    }
  }

  private static void checkProcedures(
      List<Round> rounds, List<Procedure> procedures, List<Problem> problems) {
    List<String> ids = procedures.stream().map(Procedure::id).toList();
    for (Round round : rounds) {
      for (Question question : round.questions()) {
        question
            .procedure()
            .filter(id -> !ids.contains(id))
            .ifPresent(id -> problems.add(missing(question, id, ids)));
      }
    }
  }

  private static Problem missing(Question question, String id, List<String> ids) {
    return Problem.of(
            Code.PROCEDURE_MISSING, question.at(), "no procedure has the id \"" + id + "\"")
        .withHint(Nearest.to(id, ids).map(near -> "did you mean \"" + near + "\"?"));
  }
}
