package dev.zhuji.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * How the Chinese words of headings are read, with every reading of every character.
 *
 * <p>An entry is what stands at some place of a heading, up to six characters, after the initials
 * of its reading: {@code hcct缓存穿透}. A character with several initials gives several entries.
 */
final class Pinyin {

  private static final int LONGEST = 6;
  private static final int MOST_READINGS = 8;
  private static final int MOST_SPLITS = 16;
  private static final int MOST_WORDS = 8;
  private static final int LONGEST_LETTERS = 40;

  private final TreeMap<String, String> syllables = new TreeMap<>();
  private final Map<Character, List<String>> readings = new HashMap<>();
  private final Map<Character, String> initials = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final TreeMap<String, Integer> entries = new TreeMap<>(CodePoints.ORDER);

  private Pinyin() {}

  /**
   * @param known which characters the index has
   */
  static Pinyin of(List<Passage> passages, IntPredicate known) {
    Pinyin pinyin = new Pinyin();
    for (String line : Characters.lines("pinyin.txt")) {
      int tab = line.indexOf('\t');
      pinyin.syllable(line.substring(0, tab), line.substring(tab + 1), known);
    }
    Set<String> titles = new HashSet<>();
    for (Passage passage : passages) {
      if (titles.add(passage.heading())) {
        pinyin.heading(passage.heading());
      }
    }
    pinyin.words.forEach(pinyin::entry);
    return pinyin;
  }

  private void syllable(String syllable, String characters, IntPredicate known) {
    StringBuilder kept = new StringBuilder();
    for (char c : characters.toCharArray()) {
      if (known.test(c)) {
        kept.append(c);
        readings.computeIfAbsent(c, key -> new ArrayList<>()).add(syllable);
        // the table is sorted: equal ones follow each other
        initials.merge(
            c, syllable.substring(0, 1), (all, next) -> all.endsWith(next) ? all : all + next);
      }
    }
    if (!kept.isEmpty()) {
      syllables.put(syllable, kept.toString());
    }
  }

  private void heading(String heading) {
    StringBuilder run = new StringBuilder();
    for (int i = 0; i <= heading.length(); i++) {
      int folded = i < heading.length() ? Characters.fold(heading.charAt(i)) : 0;
      if (readings.containsKey((char) folded)) {
        run.append((char) folded);
      } else {
        for (int from = 0; from + 1 < run.length(); from++) {
          words.merge(run.substring(from, Math.min(run.length(), from + LONGEST)), 1, Integer::sum);
        }
        run.setLength(0);
      }
    }
  }

  private void entry(String word, int count) {
    initialsOf(word).forEach(key -> entries.put(key + word, count));
  }

  /** The initials of every reading, at most {@link #MOST_READINGS}. */
  private List<String> initialsOf(String word) {
    List<String> keys = List.of("");
    for (char c : word.toCharArray()) {
      String own = initials.getOrDefault(c, "");
      List<String> longer = new ArrayList<>();
      for (String key : keys) {
        for (int i = 0; i < own.length() && longer.size() < MOST_READINGS; i++) {
          longer.add(key + own.charAt(i));
        }
      }
      keys = longer;
    }
    return keys;
  }

  /** For example {@code huan} and every character of the index that is read so. */
  Map<String, String> syllables() {
    return syllables;
  }

  /** Every entry with the number of headings that have it, in code point order. */
  Map<String, Integer> entries() {
    return entries;
  }

  /** What stands in headings and has these initials. */
  List<String> initials(String letters) {
    if (letters.length() < 3 || letters.length() > LONGEST || !isLetters(letters)) {
      return List.of();
    }
    Map<String, Integer> words = new HashMap<>();
    beginning(letters)
        .forEach((entry, count) -> words.merge(word(entry, letters.length()), count, Integer::sum));
    return best(words);
  }

  /** What stands in headings and is read so; the last syllable may be a beginning. */
  List<String> syllables(String letters) {
    if (letters.length() < 3 || letters.length() > LONGEST_LETTERS || !isLetters(letters)) {
      return List.of();
    }
    List<List<String>> splits = new ArrayList<>();
    split(letters, 0, new ArrayList<>(), splits);
    Map<String, Integer> words = new HashMap<>();
    for (List<String> split : splits) {
      StringBuilder initials = new StringBuilder();
      List<String> used = split.subList(0, Math.min(LONGEST, split.size()));
      used.forEach(syllable -> initials.append(syllable.charAt(0)));
      beginning(initials.toString())
          .forEach(
              (entry, count) -> {
                String word = word(entry, used.size());
                if (reads(word, used)) {
                  words.merge(word, count, Math::max);
                }
              });
    }
    return best(words);
  }

  /** What stands in headings and has a reading of every character of a run. */
  List<String> sounding(String run) {
    if (run.length() > LONGEST) {
      return List.of();
    }
    Map<String, Integer> words = new HashMap<>();
    for (String key : initialsOf(run)) {
      beginning(key)
          .forEach(
              (entry, count) -> {
                String word = word(entry, run.length());
                if (!word.equals(run) && sounds(word, run)) {
                  words.merge(word, count, Math::max);
                }
              });
    }
    return best(words);
  }

  private boolean sounds(String word, String run) {
    for (int i = 0; i < run.length(); i++) {
      List<String> heard = readings.getOrDefault(run.charAt(i), List.of());
      if (Collections.disjoint(readings.getOrDefault(word.charAt(i), List.of()), heard)) {
        return false;
      }
    }
    return true;
  }

  private NavigableMap<String, Integer> beginning(String key) {
    return entries.subMap(key, true, key + '\uffff', false);
  }

  private static String word(String entry, int length) {
    int half = entry.length() / 2;
    return entry.substring(half, half + length);
  }

  private boolean reads(String word, List<String> spoken) {
    for (int i = 0; i < spoken.size(); i++) {
      String syllable = spoken.get(i);
      boolean last = i == spoken.size() - 1;
      if (readings.getOrDefault(word.charAt(i), List.of()).stream()
          .noneMatch(reading -> last ? reading.startsWith(syllable) : reading.equals(syllable))) {
        return false;
      }
    }
    return true;
  }

  /** Every way to cut letters into syllables, the last of which may be a beginning; two or more. */
  private void split(String letters, int from, List<String> open, List<List<String>> splits) {
    if (splits.size() == MOST_SPLITS) {
      return;
    }
    String rest = letters.substring(from);
    String near = syllables.ceilingKey(rest);
    if (near != null && near.startsWith(rest) && !open.isEmpty()) {
      List<String> whole = new ArrayList<>(open);
      whole.add(rest);
      splits.add(whole);
    }
    for (int length = Math.min(6, rest.length() - 1); length > 0; length--) {
      String syllable = rest.substring(0, length);
      if (syllables.containsKey(syllable)) {
        open.add(syllable);
        split(letters, from + length, open, splits);
        open.removeLast();
      }
    }
  }

  private static List<String> best(Map<String, Integer> words) {
    return words.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> word) -> -word.getValue())
                .thenComparing(Map.Entry::getKey, CodePoints.ORDER))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
