package dev.zhuji.search;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.json.Json;
import dev.zhuji.model.OutputFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Writes an index as the files that the browser searches, and keeps what the planner needs of it.
 *
 * <pre>
 * search/manifest.js       sizes, borders and checks of the term files, norms, synonyms
 * search/t/….js            terms with their postings
 * search/d/….js            passages
 * search/p.js, p/….js      terms with their positions, for quoted phrases
 * search/v/….js            Latin words by first and by second letter, for spelling
 * search/pinyin.js, y/….js how characters are read, and words of headings by initials
 * search/simplified.js     traditional characters
 * search/facets.js         rounds, topics, tags
 * </pre>
 */
final class Export {

  /** Changes whenever a browser with an older script could not read the files. */
  static final int FORMAT = 5;

  /**
   * With more passages than this, norms stand beside the postings: a question then costs a little
   * more in each file of words, and the manifest much less.
   */
  private static final int MOST_NORMS = 4_000;

  private static final int SMALL = 4096;

  private final List<Passage> passages;
  private final DocumentIds ids;
  private final List<OutputFile> files = new ArrayList<>();
  private final Map<String, Object> manifest = new LinkedHashMap<>();
  private final Map<String, Object> checks = new LinkedHashMap<>();

  private Export(List<Passage> passages) {
    this.passages = passages;
    this.ids = DocumentIds.of(passages);
  }

  /** The files, and what they fail to find. */
  record Result(List<OutputFile> files, List<Problem> problems) {}

  /** The passages must have a term each. */
  static Result of(List<Passage> passages, Synonyms synonyms, Language language) {
    return passages.isEmpty() ? nothing() : new Export(passages).run(synonyms, language);
  }

  private static Result nothing() {
    Map<String, Object> empty = new TreeMap<>(Map.of("documents", 0, "format", FORMAT));
    return new Result(List.of(ScriptFile.json("manifest", "0", Json.of(empty))), List.of());
  }

  private Result run(Synonyms synonyms, Language language) {
    CompletableFuture<List<OutputFile>> documents =
        CompletableFuture.supplyAsync(() -> DocumentFiles.of(passages, ids));
    boolean normsBeside = passages.size() > MOST_NORMS;
    WordFiles words = new WordFiles(ids, target(), normsBeside);
    PhraseFiles phrases = new PhraseFiles(ids, target() * 2);
    CompletableFuture<Pinyin> pinyin = new CompletableFuture<>();
    Segments.of(
        passages,
        walk -> {
          BitSet known = walk.characters();
          pinyin.completeAsync(() -> Pinyin.of(passages, known::get));
          words.write(walk, phrases);
        });
    ShardWriter.Directory shards = words.finish();
    TermReader reader = new TermReader(shards, normsBeside);
    CompletableFuture<List<Problem>> missed =
        CompletableFuture.supplyAsync(
            () -> IndexCheck.of(passages, ids, new TermReader(shards, normsBeside)));
    head(words, normsBeside);
    manifest.put("questions", questions());
    manifest.put("t", directory(shards));
    List<List<Synonyms.Member>> known = synonyms.in(reader::has);
    manifest.put("synonyms", synonyms(known));
    manifest.put("ask", language.questions());
    manifest.put("particles", language.particles());
    files.addAll(shards.files());
    files.addAll(documents.join());
    table("p", phrases.finish());
    single("facets", Json.of(Facets.of(passages, ids)));
    vocabulary(words.inventory().vocabulary());
    pinyin(pinyin.join());
    simplified(words.inventory(), known);
    manifest.put("checks", checks);
    files.add(ScriptFile.json("manifest", build(), Json.of(manifest)));
    return new Result(List.copyOf(files), missed.join());
  }

  /** What scores are counted from. */
  private void head(WordFiles words, boolean normsBeside) {
    manifest.put("format", FORMAT);
    manifest.put("documents", passages.size());
    manifest.put("weight", words.weight());
    manifest.put("k1", Weights.K1);
    manifest.put("b", Weights.B);
    manifest.put("inHeading", Weights.IN_HEADING);
    manifest.put("exactly", Weights.EXACTLY);
    manifest.put("near", Weights.NEAR);
    manifest.put("remembered", Weights.REMEMBERED);
    manifest.put("quoted", Weights.QUOTED);
    manifest.put("ofHeading", Weights.ofHeading());
    manifest.put("ofOpening", Weights.ofOpening());
    manifest.put("boosts", boosts());
    manifest.put("end", ids.end());
    manifest.put("shift", DocumentFiles.shift(ids));
    manifest.put("norms", words.norms().list());
    if (!normsBeside) {
      manifest.put("ids", ids.ranges());
      manifest.put("lengths", words.norms().lengths());
    }
  }

  /** A name of what all files say, for the addresses that browsers keep files under. */
  private String build() {
    int hash = 0;
    for (OutputFile file : files) {
      if (file instanceof OutputFile.Text text) {
        hash = hash * 31 + text.text().hashCode();
      }
    }
    return Integer.toUnsignedString(hash, 36);
  }

  /** Larger files for larger sites, so that the manifest's list of them stays short. */
  private int target() {
    long size = passages.size() * 600L;
    int target = SMALL;
    while (size / target > 3000) {
      target *= 2;
    }
    return target;
  }

  /** Adds a file whose check stands in the manifest. */
  private void single(String name, String value) {
    String check = Printable.check(Printable.hash(value));
    checks.put(name, check);
    files.add(ScriptFile.json(name, check, value));
  }

  private static Map<String, Object> directory(ShardWriter.Directory shards) {
    Map<String, Object> directory = new LinkedHashMap<>();
    directory.put("borders", shards.borders());
    directory.put("checks", shards.checks());
    return directory;
  }

  private void table(String name, ShardWriter.Directory shards) {
    single(name, Json.of(directory(shards)));
    files.addAll(shards.files());
  }

  private String questions() {
    List<Integer> questions = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).kind() == Passage.Kind.QUESTION) {
        questions.add(i);
      }
    }
    return ids.ranges(questions);
  }

  /** Each factor that is not one, with its passages. */
  private List<Object> boosts() {
    TreeMap<Float, List<Integer>> passagesOf = new TreeMap<>();
    for (int i = 0; i < passages.size(); i++) {
      float boost = (float) passages.get(i).boost();
      if (boost != 1) {
        passagesOf.computeIfAbsent(boost, key -> new ArrayList<>()).add(i);
      }
    }
    List<Object> boosts = new ArrayList<>();
    passagesOf.forEach((boost, found) -> boosts.add(List.of(boost, ids.ranges(found))));
    return boosts;
  }

  private static List<Object> synonyms(List<List<Synonyms.Member>> groups) {
    List<Object> all = new ArrayList<>();
    for (List<Synonyms.Member> group : groups) {
      List<Object> members = new ArrayList<>();
      for (Synonyms.Member member : group) {
        members.add((member.found() ? "" : "-") + String.join(" ", member.terms()));
      }
      all.add(members);
    }
    return all;
  }

  private void vocabulary(Vocabulary vocabulary) {
    vocabulary
        .words()
        .forEach(
            (letter, words) -> {
              Payload payload = new Payload(SMALL);
              String previous = "";
              for (Map.Entry<String, Integer> word : words.entrySet()) {
                ShardWriter.front(payload, previous, word.getKey());
                payload.number(word.getValue());
                previous = word.getKey();
              }
              single("v/" + letter, Json.of(payload));
            });
    manifest.put("common", vocabulary.common());
  }

  private void pinyin(Pinyin pinyin) {
    ShardWriter words = new ShardWriter("y", SMALL * 2);
    Payload nothing = new Payload(0);
    pinyin.entries().forEach((entry, headings) -> words.add(entry, headings, nothing));
    ShardWriter.Directory shards = words.finish();
    manifest.put("y", directory(shards));
    files.addAll(shards.files());
    single("pinyin", Json.of(pinyin.syllables()));
  }

  /** What the index has, and what only questions have: the other words of its synonyms. */
  private void simplified(Inventory inventory, List<List<Synonyms.Member>> groups) {
    BitSet asked = new BitSet();
    groups.forEach(
        group ->
            group.forEach(
                member -> member.terms().forEach(term -> term.chars().forEach(asked::set))));
    StringBuilder pairs = new StringBuilder();
    for (String line : Characters.lines("simplified.txt")) {
      for (int i = 0; i < line.length(); i += 2) {
        if (inventory.has(line.charAt(i + 1)) || asked.get(line.charAt(i + 1))) {
          pairs.append(line, i, i + 2);
        }
      }
    }
    single("simplified", Json.of(pairs));
  }
}
