package dev.zhuji.report;

import dev.zhuji.report.Told.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a report line by line: where a round begins, what was asked, what is told about it. */
final class ReportReader {

  /** A longer line is a tale, not a question. */
  static final int LONGEST = 400;

  private static final Pattern SENTENCE = Pattern.compile("(?<=[？?。！!])");
  private static final Pattern REASON = Pattern.compile("^(?:因为|由于|我|答)");
  private static final Pattern STEP = Pattern.compile("[，,；;。]\\s*(?:再|然后|接着|最后)");

  private final List<Told> rounds = new ArrayList<>();

  /** What plain lines are for now. */
  private enum Mode {
    TALE,
    QUESTIONS,
    MISTAKES,
    LESSONS
  }

  private Mode mode = Mode.TALE;
  private int indent;

  static List<Told> read(String text) {
    ReportReader reader = new ReportReader();
    text.lines().forEach(reader::line);
    List<Told> asked = reader.rounds.stream().filter(round -> !round.questions.isEmpty()).toList();
    asked.forEach(Ratings::guess);
    return asked;
  }

  private Told round() {
    if (rounds.isEmpty()) {
      rounds.add(new Told(1, "一面"));
    }
    return rounds.getLast();
  }

  private void line(String raw) {
    String line = raw.strip();
    if (line.isEmpty()) {
      return;
    }
    if (line.length() > LONGEST) {
      tale(line);
      return;
    }
    Optional<Cues.RoundHead> head = Cues.round(line);
    if (head.isPresent()) {
      rounds.add(new Told(number(head.get().number()), head.get().title()));
      mode = Mode.TALE;
    } else if (Cues.opensLessons(line)) {
      mode = Mode.LESSONS;
    } else if (Cues.result(line).isPresent()) {
      round().result = Cues.result(line);
    } else if (mode == Mode.LESSONS) {
      round().lessons.add(Cues.marked(line).orElse(line));
    } else {
      told(line, indentOf(raw));
    }
  }

  /** As the heading says, unless another round has that number. */
  private int number(int said) {
    boolean taken = rounds.stream().anyMatch(round -> round.number == said);
    int next = rounds.stream().mapToInt(round -> round.number).max().orElse(0) + 1;
    return said > 0 && !taken ? said : next;
  }

  private static int indentOf(String raw) {
    return raw.length() - raw.stripLeading().length();
  }

  /** Looked at no further: a pattern may take very long over a very long line. */
  private void tale(String line) {
    Told round = round();
    (mode == Mode.LESSONS ? round.lessons : round.remarks).add(line);
    mode = mode == Mode.LESSONS ? mode : Mode.TALE;
  }

  private void told(String line, int spaces) {
    if (round().stage.isEmpty() && round().questions.isEmpty()) {
      round().stage = Cues.stage(line);
    }
    if (Cues.opensMistakes(line)) {
      mode = Mode.MISTAKES;
      round().remarks.add(line);
    } else if (Cues.opensList(line)) {
      mode = Mode.QUESTIONS;
      round().remarks.add(line);
    } else if (isFollowed(line)) {
      followed(line);
    } else if (Cues.isNarrated(line)) {
      mode = Mode.TALE;
      remark(line);
    } else if (mode == Mode.MISTAKES && Cues.steps(line).isEmpty() && !isQuestion(line, false)) {
      round().last().ifPresent(question -> question.mistakes.add(line));
    } else {
      asked(line, spaces);
    }
  }

  private void asked(String line, int spaces) {
    Optional<String> marked = Cues.marked(line);
    String words = marked.orElse(line);
    Optional<Asked> last = round().last();
    if (Cues.steps(words).isPresent()) {
      remark(words);
    } else if (mode == Mode.QUESTIONS && last.isPresent() && spaces > indent) {
      last.get().followUps.add(new Asked(words));
    } else if (isQuestion(words, marked.isPresent())) {
      indent = spaces;
      round().questions.add(new Asked(Cues.asked(words).orElse(words)));
      mode = mode == Mode.QUESTIONS ? mode : Mode.TALE;
    } else {
      remark(words);
    }
  }

  private boolean isQuestion(String words, boolean marked) {
    return mode == Mode.QUESTIONS
        || marked
        || words.endsWith("？")
        || words.endsWith("?")
        || (Cues.asked(words).isPresent() && Cues.asks(words));
  }

  private boolean isFollowed(String line) {
    return round().last().isPresent()
        && Cues.followed(Cues.marked(line).orElse(line)).filter(Cues::asks).isPresent();
  }

  /** What was asked next, and how that went. */
  private void followed(String line) {
    String words = Cues.followed(Cues.marked(line).orElse(line)).orElse(line);
    List<Asked> asked = questions(words).stream().map(Asked::new).toList();
    round().last().ifPresent(question -> question.followUps.addAll(asked));
    asked.getLast().self = Ratings.rating(words);
    if (asked.size() < SENTENCE.split(words).length) {
      round().remarks.add(line);
    }
    mode = mode == Mode.QUESTIONS ? mode : Mode.TALE;
  }

  /** The first sentence, and those after it that ask and give no reason. */
  private static List<String> questions(String text) {
    List<String> questions = new ArrayList<>();
    for (String part : SENTENCE.split(text)) {
      String sentence = part.strip();
      boolean asks = sentence.endsWith("？") || sentence.endsWith("?");
      if (questions.isEmpty()
          ? !sentence.isEmpty()
          : asks && Cues.asks(sentence) && !REASON.matcher(sentence).find()) {
        questions.add(sentence);
      }
    }
    return questions;
  }

  private void remark(String line) {
    round().remarks.add(line);
    Optional<String> steps = Cues.steps(line);
    Optional<Asked> last = round().last();
    if (steps.isPresent() && last.isPresent()) {
      for (String step : STEP.split(steps.get())) {
        last.get().steps.add(step.replaceFirst("[。，,；;]$", "").strip());
      }
      mode = Mode.TALE;
    }
  }
}
