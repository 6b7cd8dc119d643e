package dev.zhuji.search;

import dev.zhuji.json.Json;
import dev.zhuji.model.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Asks Lucene and the browser's scripts the same, and writes down both answers alike. */
final class Asking {

  private static final int TOP = 20;

  /** A question with its filter. */
  record Asked(String question, Filter filter) {

    String json() {
      Map<String, Object> fields = new LinkedHashMap<>();
      filter.questions().ifPresent(yes -> fields.put("kind", yes ? "question" : "note"));
      filter.round().ifPresent(name -> fields.put("round", name));
      filter.topic().ifPresent(name -> fields.put("topic", name));
      filter.tag().ifPresent(name -> fields.put("tag", name));
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("question", question);
      line.put("filter", fields);
      line.put("limit", TOP);
      return Json.of(line);
    }
  }

  private Asking() {}

  static void write(List<OutputFile> files, Path site) {
    for (OutputFile file : files) {
      if (file instanceof OutputFile.Text text) {
        Path path = site.resolve(text.path().value());
        try {
          Files.createDirectories(path.getParent());
          Files.writeString(path, text.text());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** What Lucene answers, as the scripts print their answers. */
  static String lucene(Searcher searcher, Asked asked) {
    Answer answer = searcher.search(asked.question(), asked.filter(), TOP);
    List<Object> hits = new ArrayList<>();
    for (Hit hit : answer.hits()) {
      hits.add(List.of(hit.number(), Float.floatToIntBits(hit.score())));
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("total", answer.total());
    line.put("hits", hits);
    line.put(
        "meant",
        answer.meant().stream().map(meant -> List.of(meant.written(), meant.meant())).toList());
    return Json.of(line);
  }

  /** Questions of every form, made from passages. */
  static List<Asked> some(List<Passage> passages, int count, long seed) {
    Random random = new Random(seed);
    Questions known = new Questions(passages, seed);
    List<String> questions = new ArrayList<>(ALWAYS);
    questions.addAll(new Forms(passages, random).of(count / 16));
    known.transcribed(count / 16, true).forEach(one -> questions.add(one.question()));
    known.transcribed(count / 16, false).forEach(one -> questions.add(one.question()));
    List<Questions.Known> headings = known.headings().stream().limit(count / 8).toList();
    headings.forEach(one -> questions.add(one.question()));
    Questions.keywords(headings).forEach(one -> questions.add(one.question()));
    while (questions.size() < count) {
      stretch(passages.get(random.nextInt(passages.size())), random).ifPresent(questions::add);
    }
    return questions.stream().map(one -> new Asked(one, filter(passages, random))).toList();
  }

  private static final List<String> ALWAYS =
      List.of(
          "锁",
          "树",
          "的",
          "C++",
          "B+树",
          "TIME_WAIT",
          "ConcurrentHashMap",
          "concurrent map",
          "协程",
          "goroutine",
          "執行緒",
          "線程池",
          "資料庫",
          "thread pool",
          "线程池 redis",
          "什么是线程",
          "redsi",
          "cahce",
          "\"线程\"",
          "\"线程池",
          "\"redis 的\"",
          "“缓存” 锁",
          "node.js",
          "x",
          "",
          "?!",
          "😀");

  /** Some characters of a passage, at times quoted, doubled, cut or joined with others. */
  private static Optional<String> stretch(Passage passage, Random random) {
    String text = random.nextInt(3) == 0 ? passage.heading() : passage.text();
    if (text.length() < 3) {
      return Optional.empty();
    }
    int from = random.nextInt(text.length() - 2);
    int length = 1 + random.nextInt(random.nextInt(6) == 0 ? 60 : 9);
    String piece = text.substring(from, Math.min(text.length(), from + length));
    return Optional.of(
        switch (random.nextInt(10)) {
          case 0, 1 -> "\"" + piece + "\"";
          case 2 -> piece + " ";
          case 3 -> piece.length() > 4 ? piece.substring(0, 2) + piece.substring(3) : piece;
          case 4 -> piece + " " + piece;
          case 5 -> "什么是" + piece;
          default -> piece;
        });
  }

  private static Filter filter(List<Passage> passages, Random random) {
    Passage passage = passages.get(random.nextInt(passages.size()));
    return switch (random.nextInt(12)) {
      case 0 -> new Filter(Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty());
      case 1 ->
          new Filter(Optional.of(false), Optional.empty(), Optional.empty(), Optional.empty());
      case 2 -> new Filter(Optional.empty(), passage.round(), Optional.empty(), Optional.empty());
      case 3 ->
          new Filter(
              Optional.empty(),
              Optional.empty(),
              Optional.of(passage.topic()).filter(topic -> !topic.isEmpty()),
              passage.tags().stream().findFirst());
      default -> Filter.NONE;
    };
  }
}
