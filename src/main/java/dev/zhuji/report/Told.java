package dev.zhuji.report;

import dev.zhuji.model.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A round as a report tells of it, while it is being read. */
final class Told {

  /** A question, or what was asked after it, each in a deeper level than the one before. */
  static final class Asked {
    final String text;
    final List<Asked> followUps = new ArrayList<>();
    final List<String> steps = new ArrayList<>();
    final List<String> mistakes = new ArrayList<>();
    Optional<Rating> self = Optional.empty();

    Asked(String text) {
      this.text = text;
    }
  }

  final int number;
  final String title;
  final List<Asked> questions = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();
  final List<String> lessons = new ArrayList<>();
  Optional<String> stage = Optional.empty();
  Optional<String> result = Optional.empty();

  Told(int number, String title) {
    this.number = number;
    this.title = title;
  }

  Optional<Asked> last() {
    return questions.isEmpty() ? Optional.empty() : Optional.of(questions.getLast());
  }
}
