package dev.zhuji.report;

import dev.zhuji.model.Rating;
import dev.zhuji.report.Told.Asked;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Guesses from the remarks of a round how an answer went. */
final class Ratings {

  private static final Pattern FAILED = Pattern.compile("说不会|不会做|没答上|答不上|完全不会|没听过|放弃");
  private static final Pattern VAGUE =
      Pattern.compile("不是很好|不太好|不怎么好|有点出入|答[的得]不好|不太?熟|模糊|凑合|支支吾吾");
  private static final Pattern KNOWN = Pattern.compile("没啥问题|没问题|没啥说的|很熟|答[的得]不错|都答出");
  private static final Pattern SENTENCE = Pattern.compile("[，,。；;]");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_+#.]+");

  private Ratings() {}

  static void guess(Told round) {
    for (String remark : round.remarks) {
      if (remark.length() > ReportReader.LONGEST) {
        continue;
      }
      List<Asked> about = List.of();
      for (String clause : SENTENCE.split(remark)) {
        List<Asked> named = named(round, clause);
        about = named.isEmpty() ? about : named;
        Optional<Rating> rating = rating(clause);
        if (rating.isPresent()) {
          about.forEach(question -> question.self = worse(question.self, rating.get()));
        }
      }
    }
  }

  static Optional<Rating> rating(String clause) {
    return FAILED.matcher(clause).find()
        ? Optional.of(Rating.FAILED)
        : VAGUE.matcher(clause).find()
            ? Optional.of(Rating.VAGUE)
            : KNOWN.matcher(clause).find() ? Optional.of(Rating.KNOWN) : Optional.empty();
  }

  private static Optional<Rating> worse(Optional<Rating> before, Rating now) {
    return before.filter(rating -> rating.compareTo(now) <= 0).or(() -> Optional.of(now));
  }

  /** The questions that share with a clause the name that fewest questions have. */
  private static List<Asked> named(Told round, String clause) {
    List<Asked> fewest = List.of();
    for (String name : names(clause)) {
      List<Asked> having =
          round.questions.stream().filter(asked -> names(asked.text).contains(name)).toList();
      if (!having.isEmpty() && (fewest.isEmpty() || having.size() < fewest.size())) {
        fewest = having;
      }
    }
    return fewest;
  }

  private static Set<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
