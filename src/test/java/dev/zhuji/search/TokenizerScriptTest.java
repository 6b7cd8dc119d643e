package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The two tokenizers: the same tables, the same vectors, the same tokens of any text. */
final class TokenizerScriptTest {

  private static final Path VECTORS = Path.of("src/test/resources/search/tokens.tsv");
  private static final Path TABLES = Path.of("theme/js/engine/10-tables.js");

  @Test
  void scriptHoldsTheTablesOfTheResources() throws IOException {
    assertThat(Files.readString(TABLES)).isEqualTo(tables());
  }

  /** The script of the tables, as it must be; this is how it was made. */
  static String tables() {
    StringBuilder classes = new StringBuilder();
    for (byte type : List.of(Characters.WORD, Characters.PAIR, Characters.IGNORED)) {
      classes.append("      \"").append(ranges(type)).append("\",\n");
    }
    StringBuilder letters = new StringBuilder();
    TreeMap<Integer, Integer> odd = new TreeMap<>();
    for (String line : Characters.lines("letters.txt")) {
      int tab = line.indexOf('\t');
      int first = Integer.parseInt(line.substring(0, tab), 16);
      int last = first + line.length() - tab - 2;
      letters.appendCodePoint(first).append('-').appendCodePoint(last);
      for (int cp = first; cp <= last; cp++) {
        if (Characters.fold(cp) != unmarked(cp)) {
          odd.put(unmarked(cp), Characters.fold(cp));
        }
      }
    }
    StringBuilder pairs = new StringBuilder();
    odd.forEach((from, to) -> pairs.appendCodePoint(from).appendCodePoint(to));
    return SCRIPT.formatted(classes, letters, pairs);
  }

  private static final String SCRIPT =
      """
      // Character tables of the search, the same as the resources of dev.zhuji.search.
      (function () {
        "use strict";
        globalThis.zhuji.search.tables = {
          // gaps and runs of the characters of words, of those that pair with their neighbours, of those that are passed over
          classes: [
      %s    ],
          // these lose their case and their marks, as Unicode has it
          letters: "%s",
          // and then these become what Unicode does not say
          odd: "%s",
        };
      })();
      """;

  private static String ranges(byte type) {
    Payload ranges = new Payload(256);
    int end = 0;
    for (int cp = 0; cp <= 0x10FFFF; cp++) {
      if (Characters.type(cp) == type) {
        ranges.number(cp - end);
        end = cp;
        while (Characters.type(end) == type) {
          end++;
        }
        ranges.number(end - cp);
        cp = end;
      }
    }
    return ranges.toString();
  }

  /** What a script makes of a letter with the means of any browser. */
  private static int unmarked(int cp) {
    String lower = Character.toString(cp).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0);
  }

  @Test
  void bothPassTheVectors() throws IOException {
    List<String> texts = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(VECTORS)) {
      if (!line.startsWith("#")) {
        int tab = line.indexOf('\t');
        texts.add(unescaped(line.substring(0, tab)));
        expected.add(line.substring(tab + 1));
      }
    }
    assertThat(texts.stream().map(TokenizerScriptTest::terms)).isEqualTo(expected);
    assertThat(Scripts.tokens(simplified(texts)))
        .isEqualTo(simplified(texts).stream().map(TokenizerScriptTest::json).toList());
  }

  @Test
  void bothCutAnyTextAlike() {
    Random random = new Random(20261122);
    List<String> texts = simplified(IntStream.range(0, 3000).mapToObj(i -> text(random)).toList());
    sameTokens(texts);
  }

  @Test
  void bothKnowEveryCharacter() {
    List<String> texts = new ArrayList<>();
    for (int block = 0; block <= 0x10FFFF; block += 256) {
      StringBuilder text = new StringBuilder();
      for (int cp = block; cp < block + 256; cp++) {
        text.append('a').appendCodePoint(cp).append("b ");
      }
      texts.add(text.toString());
    }
    sameTokens(simplified(texts));
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
        i += 5;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static void sameTokens(List<String> texts) {
    List<String> scripts = Scripts.tokens(texts);
    for (int i = 0; i < texts.size(); i++) {
      String expected = json(texts.get(i));
      if (!scripts.get(i).equals(expected)) {
        assertThat(scripts.get(i)).as(Json.of(texts.get(i))).isEqualTo(expected);
      }
    }
  }

  /**
   * Characters of each class and of both sides of each border, and surrogates without a partner.
   */
  private static String text(Random random) {
    String[] pieces = {
      "A",
      "b",
      "Z",
      "z",
      "0",
      "9",
      "_",
      ".",
      "+",
      "++",
      "#",
      "-",
      " ",
      "　",
      "Ａ",
      "ｚ",
      "．",
      "＋",
      "é",
      "Ñ",
      "ß",
      "İ",
      "Ω",
      "ς",
      "Ж",
      "中",
      "文",
      "锁",
      "々",
      "〇",
      "〆",
      "あ",
      "ア",
      "ー",
      "・",
      "한",
      "글",
      "\u0301",
      "\u200d",
      "\ufe0f",
      "\ud800",
      "\udc00",
      "\ud842\udfb7",
      "😀",
      "，",
      "。",
      "\n",
      "HTTP",
      "Server",
      "utf",
      "8",
      "\udb40\udd00",
      "ﬀ",
      "²",
      "½",
      "ｱ",
      "‐",
      "…",
      "א",
      "ب",
      "ก",
      "क"
    };
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(24);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(8) == 0) {
        text.appendCodePoint(border(random));
      } else {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
    }
    return text.toString();
  }

  private static int border(Random random) {
    List<String> lines = Characters.lines("classes.txt");
    String[] ranges = lines.get(random.nextInt(lines.size())).split(" ");
    String[] ends = ranges[1 + random.nextInt(ranges.length - 1)].split("-");
    int cp = Integer.parseInt(ends[random.nextInt(ends.length)], 16) + random.nextInt(3) - 1;
    return cp;
  }

  /** The script learns traditional characters only from an index. */
  private static List<String> simplified(List<String> texts) {
    return texts.stream()
        .map(
            text ->
                text.codePoints()
                    .map(cp -> cp >= 0x3400 && cp < 0xFB00 ? Characters.fold(cp) : cp)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString())
        .toList();
  }

  private static String terms(String text) {
    List<String> terms = new ArrayList<>();
    SearchTokenizer.tokenize(
        text,
        (kind, buffer, from, to, position, start, end) ->
            terms.add(new String(buffer, from, to - from)));
    return String.join(" ", terms);
  }

  /** The tokens of a text, as the script prints them. */
  static String json(String text) {
    List<String> tokens = new ArrayList<>();
    SearchTokenizer.tokenize(
        text,
        (kind, buffer, from, to, position, start, end) ->
            tokens.add(
                String.format(
                    Locale.ROOT,
                    "%s %s %d %d %d",
                    letter(kind),
                    new String(buffer, from, to - from),
                    position,
                    start,
                    end)));
    return Json.of(tokens);
  }

  private static String letter(SearchTokenizer.Kind kind) {
    return switch (kind) {
      case PAIR -> "P";
      case LAST -> "L";
      case LONE -> "S";
      case WORD -> "W";
      case PART -> "p";
    };
  }
}
