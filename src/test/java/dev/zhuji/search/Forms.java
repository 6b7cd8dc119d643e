package dev.zhuji.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes questions of each form that readers use out of passages, with a seed. */
final class Forms {

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{4,20}");
  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]{2,}");

  private final List<Passage> passages;
  private final Random random;
  private final Map<Character, List<String>> sounds = new HashMap<>();

  Forms(List<Passage> passages, Random random) {
    this.passages = passages;
    this.random = random;
    for (String line : Characters.lines("pinyin.txt")) {
      String characters = line.substring(line.indexOf('\t') + 1);
      for (char c : characters.toCharArray()) {
        sounds.computeIfAbsent(c, key -> new ArrayList<>()).add(characters);
      }
    }
  }

  /** So many of each form. */
  List<String> of(int each) {
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      questions.add(character());
      questions.add(beginning());
      questions.add(words());
      questions.add("\"" + words() + "\"");
      questions.add(pick(List.of("goroutine", "协程", "纤程", "线程池", "thread pool")) + " " + words());
      questions.add(pick(List.of("什么是", "如何", "怎么样", "为什么")) + words());
      questions.add(misspelt());
      questions.add(homophones());
    }
    return questions;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String match(Pattern pattern, String otherwise) {
    Passage passage = pick(passages);
    List<String> found =
        pattern
            .matcher(passage.heading() + "\n" + passage.text())
            .results()
            .map(MatchResult::group)
            .toList();
    return found.isEmpty() ? otherwise : pick(found);
  }

  private String character() {
    String run = match(HAN, "锁");
    int at = random.nextInt(run.length());
    return run.substring(at, at + 1);
  }

  private String beginning() {
    String word = match(LATIN, "redis");
    return words() + " " + word.substring(0, 3 + random.nextInt(word.length() - 2));
  }

  private String words() {
    String run = match(HAN, "线程");
    return run.substring(0, Math.min(run.length(), 2 + random.nextInt(4)));
  }

  private String misspelt() {
    String word = match(LATIN, "redis");
    int at = 1 + random.nextInt(word.length() - 1);
    return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at);
  }

  /** A run of a heading with one character that sounds alike. */
  private String homophones() {
    List<String> runs =
        HAN.matcher(pick(passages).heading()).results().map(MatchResult::group).toList();
    String run = runs.isEmpty() ? "线程池" : pick(runs);
    int at = random.nextInt(run.length());
    String alike = pick(sounds.getOrDefault(run.charAt(at), List.of(run)));
    return run.substring(0, at)
        + alike.charAt(random.nextInt(alike.length()))
        + run.substring(at + 1);
  }
}
