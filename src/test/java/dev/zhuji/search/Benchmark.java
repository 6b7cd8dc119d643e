package dev.zhuji.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Measures how well questions with a known answer are answered, and prints a table.
 *
 * <p>Weights were chosen on the questions with even numbers; those with odd numbers were held out.
 * Run it with a folder of Markdown.
 */
final class Benchmark {

  private static final int TOP = 10;

  private final List<Passage> passages;
  private final Searcher searcher;

  private Benchmark(List<Passage> passages) {
    this.passages = passages;
    this.searcher = Searcher.of(passages, Synonyms.of(""));
  }

  public static void main(String[] arguments) {
    List<Passage> passages = Headings.of(Path.of(arguments[0]));
    System.out.println(
        "set            half      n  section MRR@10  page MRR@10  S@1    found@10  none");
    Benchmark benchmark = new Benchmark(passages);
    Questions questions = new Questions(passages, 20261122);
    List<Questions.Known> headings = questions.headings(800);
    List<Questions.Known> keywords = Questions.keywords(headings);
    benchmark.row("A headings", headings);
    benchmark.row("B keywords", keywords);
    List<Questions.Known> stretches = questions.stretches(600);
    benchmark.row("C stretches", stretches);
    benchmark.row("C quoted", quoted(stretches));
    Set<String> vocabulary = benchmark.vocabulary();
    benchmark.row("typo", questions.typos(keywords, vocabulary, 400));
    benchmark.row("pinyin", questions.transcribed(400, true));
    benchmark.row("initials", questions.transcribed(400, false));
    benchmark.infix(questions.stretches(200));
    Benchmark blind = new Benchmark(passages.stream().map(Benchmark::blind).toList());
    blind.row("A blind", headings);
    blind.row("B blind", keywords);
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
    for (int half = 0; half < 2; half++) {
      List<Questions.Known> some = new ArrayList<>();
      for (int i = half; i < all.size(); i += 2) {
        some.add(all.get(i));
      }
      double section = 0;
      double page = 0;
      int first = 0;
      int found = 0;
      int none = 0;
      for (Questions.Known known : some) {
        List<Hit> hits = searcher.search(known.question(), Filter.NONE, TOP * 4).hits();
        int place = place(hits, known);
        section += place > TOP ? 0 : 1.0 / place;
        page += 1.0 / pagePlace(hits, known);
        first += place == 1 ? 1 : 0;
        found += place <= TOP ? 1 : 0;
        none += hits.isEmpty() ? 1 : 0;
      }
      double n = some.size();
      System.out.printf(
          Locale.ROOT,
          "%-14s %-8s %4d  %14.3f  %11.3f  %.3f  %8.3f  %.3f%n",
          name,
          half == 0 ? "tuned on" : "held out",
          some.size(),
          section / n,
          page / n,
          first / n,
          found / n,
          none / n);
    }
  }

  /** The place of the section among sections, each counted once. */
  private static int place(List<Hit> hits, Questions.Known known) {
    Set<String> before = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.page().value().equals(known.page()) && hit.anchor().equals(known.anchor())) {
        return before.size() + 1;
      }
      before.add(hit.page() + "#" + hit.anchor());
    }
    return 1000;
  }

  private static double pagePlace(List<Hit> hits, Questions.Known known) {
    Set<String> before = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.page().value().equals(known.page())) {
        return before.size() < TOP ? before.size() + 1 : Double.POSITIVE_INFINITY;
      }
      before.add(hit.page().value());
    }
    return Double.POSITIVE_INFINITY;
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
