package dev.zhuji.search;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Measures how well questions with a known answer are answered, and prints a table.
 *
 * <p>Weights were chosen on the questions with even numbers; those with odd numbers were held out.
 * Run it with a folder of Markdown.
 */
final class Benchmark {

  private static final long SEED = 20261122;

  /** A section with fewer tokens below its heading has no text that could answer. */
  private static final int STUB = 15;

  /** In quotes: a mark, three or more Chinese characters, a mark. */
  private static final Pattern RUN = Pattern.compile("\"[\\u4e00-\\u9fff]{3,}\"");

  private final List<Passage> passages;
  private final Searcher searcher;
  private final Judge judge;

  private Benchmark(List<Passage> passages, Judge judge) {
    this.passages = passages;
    this.searcher = Searcher.of(passages, Synonyms.of(""));
    this.judge = judge;
  }

  public static void main(String[] arguments) {
    List<Passage> passages = Corpus.of(Path.of(arguments[0]));
    Judge judge = new Judge(passages);
    System.out.println(passages.size() + " passages");
    System.out.println(
        "set            half      n  section MRR@10  twins  page MRR@10  S@1    found@10  none");
    Benchmark benchmark = new Benchmark(passages, judge);
    Questions questions = new Questions(passages, SEED);
    List<Questions.Known> headings = questions.headings();
    List<Questions.Known> keywords = Questions.keywords(headings);
    benchmark.row("A headings", headings);
    best("A at best", headings, judge::expected);
    benchmark.row("B keywords", keywords);
    benchmark.row("B quoted", quoted(keywords), known -> RUN.matcher(known.question()).matches());
    List<Questions.Known> stretches = questions.stretches(6000);
    benchmark.row("C stretches", stretches);
    benchmark.row("C quoted", quoted(stretches));
    StretchOracle oracle = new StretchOracle(passages);
    best("C at best", stretches, one -> oracle.expected(one.question()));
    Set<String> vocabulary = benchmark.vocabulary();
    benchmark.row("typo", questions.typos(keywords, vocabulary, 400));
    benchmark.row("pinyin", questions.transcribed(400, true));
    benchmark.row("initials", questions.transcribed(400, false));
    benchmark.infix(questions.stretches(200));
    Benchmark blind = new Benchmark(passages.stream().map(Benchmark::blind).toList(), judge);
    blind.row("A blind", headings);
    blind.row("B blind", keywords);
    blind.row("A blind, text", headings, known -> judge.size(known) >= STUB);
    blind.row("B blind, text", keywords, known -> judge.size(known) >= STUB);
  }

  private static List<Questions.Known> half(List<Questions.Known> all, int half) {
    return IntStream.range(0, all.size()).filter(i -> i % 2 == half).mapToObj(all::get).toList();
  }

  private static String name(int half) {
    return half == 0 ? "tuned on" : "held out";
  }

  private static void best(
      String name, List<Questions.Known> all, ToDoubleFunction<Questions.Known> expected) {
    for (int half = 0; half < 2; half++) {
      List<Questions.Known> some = half(all, half);
      double best = some.parallelStream().mapToDouble(expected).average().orElse(0);
      System.out.printf(
          Locale.ROOT, "%-14s %-8s %4d  %14.3f%n", name, name(half), some.size(), best);
    }
  }

  private static List<Questions.Known> quoted(List<Questions.Known> all) {
    return all.stream()
        .map(
            known ->
                new Questions.Known("\"" + known.question() + "\"", known.page(), known.anchor()))
        .toList();
  }

  /** The same passage without its headings. */
  private static Passage blind(Passage passage) {
    return new Passage(
        passage.page(),
        passage.anchor(),
        "x",
        List.of(),
        "x",
        List.of(),
        passage.text(),
        passage.kind(),
        passage.topic(),
        passage.tags(),
        passage.round(),
        1);
  }

  private Set<String> vocabulary() {
    Set<String> words = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (Passage passage : passages) {
      Set<String> own = new HashSet<>();
      SearchTokenizer.tokenize(
          passage.heading() + "\n" + passage.text(),
          (kind, buffer, from, to, position, start, end) ->
              own.add(new String(buffer, from, to - from)));
      own.stream().filter(Predicate.not(words::add)).forEach(twice::add);
    }
    return twice;
  }

  private void row(String name, List<Questions.Known> all) {
    row(name, all, known -> true);
  }

  private void row(
      String name, List<Questions.Known> all, Predicate<Questions.Known> isAnswerable) {
    for (int half = 0; half < 2; half++) {
      List<Questions.Known> some = half(all, half).stream().filter(isAnswerable).toList();
      double[] sums = new double[6];
      for (Questions.Known known : some) {
        List<Hit> hits = searcher.search(known.question(), Filter.NONE, Judge.TOP * 4).hits();
        int place = judge.place(hits, known);
        sums[0] += Judge.worth(place);
        sums[1] += Judge.worth(judge.twin(hits, known));
        sums[2] += Judge.worth(judge.page(hits, known));
        sums[3] += place == 1 ? 1 : 0;
        sums[4] += place <= Judge.TOP ? 1 : 0;
        sums[5] += hits.isEmpty() ? 1 : 0;
      }
      double n = some.size();
      System.out.printf(
          Locale.ROOT,
          "%-14s %-8s %4d  %14.3f  %.3f  %11.3f  %.3f  %8.3f  %.3f%n",
          name,
          name(half),
          some.size(),
          sums[0] / n,
          sums[1] / n,
          sums[2] / n,
          sums[3] / n,
          sums[4] / n,
          sums[5] / n);
    }
  }

  /** Quoted stretches find exactly the passages that hold them. */
  private void infix(List<Questions.Known> all) {
    int wanted = 0;
    int missed = 0;
    int wrong = 0;
    for (Questions.Known known : all) {
      String text = known.question().substring(0, Math.min(3, known.question().length()));
      Set<String> found = new HashSet<>();
      for (Hit hit : searcher.search('"' + text + '"', Filter.NONE, 100_000).hits()) {
        found.add(hit.page() + "#" + hit.anchor());
      }
      Set<String> truth = new HashSet<>();
      for (Passage passage : passages) {
        if (passage.text().contains(text) || passage.heading().contains(text)) {
          truth.add(passage.page() + "#" + passage.anchor());
        }
      }
      wanted += truth.size();
      missed += (int) truth.stream().filter(place -> !found.contains(place)).count();
      wrong += (int) found.stream().filter(place -> !truth.contains(place)).count();
    }
    System.out.printf(
        Locale.ROOT, "infix, quoted: %d places, %d missed, %d wrong%n", wanted, missed, wrong);
  }
}
