package dev.zhuji.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions with a known answer, made from passages by a seeded generator.
 *
 * <p>A: headings that end in a question mark, each once. B: the same without the words that only
 * ask. C: a stretch of 4 to 6 characters that stands in at most three passages and not in its
 * heading. Typo: a Latin word of B with one edit. Pinyin and initials: the Chinese beginning of a
 * heading, as letters. Infix: any stretch of 2 to 4 characters, in quotes.
 */
final class Questions {

  /**
   * @param page where the answer is
   * @param anchor of the answer
   */
  record Known(String question, String page, Optional<String> anchor) {}

  private static final Pattern ASKS = Pattern.compile("[?？]$");
  private static final Pattern FILLER =
      Pattern.compile(
          "什么是|是什么|为什么|有什么|有哪些|有哪几种|如何|怎么样|怎么|怎样|哪些|哪几种|哪种|哪个|什么|多少|为何|是否"
              + "|了解|介绍一下|说说|讲讲|谈谈|一下|可以|分别|需要|[的了和与是在吗呢吧及或把被对也都就等之]"
              + "|[\\p{Punct}\\p{IsPunctuation}\\p{So}\\s]+");
  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]{4,}");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{4,}");

  private final List<Passage> passages;
  private final Random random;

  Questions(List<Passage> passages, long seed) {
    this.passages = passages;
    this.random = new Random(seed);
  }

  private static Known known(String question, Passage passage) {
    return new Known(question, passage.page().value(), passage.anchor());
  }

  private List<Known> some(List<Known> all, int count) {
    List<Known> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  List<Known> headings() {
    List<Known> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Passage passage : passages) {
      String heading = passage.heading();
      if (!passage.isTop() && ASKS.matcher(heading).find() && seen.add(heading)) {
        all.add(known(heading, passage));
      }
    }
    return some(all, all.size());
  }

  static List<Known> keywords(List<Known> headings) {
    List<Known> all = new ArrayList<>();
    for (Known heading : headings) {
      String words = FILLER.matcher(heading.question()).replaceAll(" ").strip();
      if (words.codePointCount(0, words.length()) > 1) {
        all.add(new Known(words, heading.page(), heading.anchor()));
      }
    }
    return all;
  }

  List<Known> stretches(int count) {
    List<Known> all = new ArrayList<>();
    while (all.size() < count) {
      Passage passage = passages.get(random.nextInt(passages.size()));
      Matcher run = HAN.matcher(passage.text());
      List<String> runs = new ArrayList<>();
      while (run.find()) {
        runs.add(run.group());
      }
      if (runs.isEmpty()) {
        continue;
      }
      String text = runs.get(random.nextInt(runs.size()));
      int length = Math.min(text.length(), 4 + random.nextInt(3));
      int from = random.nextInt(text.length() - length + 1);
      String stretch = text.substring(from, from + length);
      if (!passage.heading().contains(stretch)
          && passages.stream().filter(other -> other.text().contains(stretch)).limit(4).count()
              <= 3) {
        all.add(known(stretch, passage));
      }
    }
    return all;
  }

  List<Known> typos(List<Known> keywords, Set<String> vocabulary, int count) {
    List<Known> all = new ArrayList<>();
    for (Known known : keywords) {
      Matcher word = LATIN.matcher(known.question());
      if (word.find() && vocabulary.contains(word.group().toLowerCase(Locale.ROOT))) {
        String wrong = edit(word.group());
        if (!vocabulary.contains(wrong.toLowerCase(Locale.ROOT))) {
          all.add(
              new Known(
                  word.replaceFirst(Matcher.quoteReplacement(wrong)),
                  known.page(),
                  known.anchor()));
        }
      }
    }
    return some(all, count);
  }

  private String edit(String word) {
    int at = random.nextInt(word.length());
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default -> {
        int i = Math.min(at, word.length() - 2);
        yield word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
      }
    };
  }

  /**
   * @param whole whole syllables, or only the first letter of each
   */
  List<Known> transcribed(int count, boolean whole) {
    Map<Character, List<String>> readings = new HashMap<>();
    for (String line : Characters.lines("pinyin.txt")) {
      int tab = line.indexOf('\t');
      for (char c : line.substring(tab + 1).toCharArray()) {
        readings.computeIfAbsent(c, key -> new ArrayList<>()).add(line.substring(0, tab));
      }
    }
    List<Known> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Passage passage : passages) {
      Matcher run = HAN.matcher(passage.heading());
      if (!passage.isTop() && run.find() && seen.add(run.group())) {
        StringBuilder letters = new StringBuilder();
        String words = run.group().substring(0, Math.min(6, run.group().length()));
        for (char c : words.toCharArray()) {
          List<String> known = readings.getOrDefault(c, List.of("?"));
          String reading = known.get(random.nextInt(known.size()));
          letters.append(whole ? reading : reading.substring(0, 1));
        }
        if (letters.indexOf("?") < 0) {
          all.add(known(letters.toString(), passage));
        }
      }
    }
    return some(all, count);
  }
}
