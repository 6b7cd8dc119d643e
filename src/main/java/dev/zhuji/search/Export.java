package dev.zhuji.search;

import dev.zhuji.json.Json;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.LeafReader;

/**
 * Writes an index as the files that the browser searches, and keeps what the planner needs of it.
 *
 * <pre>
 * search/manifest.js       sizes, borders and checks of the term files, norms, synonyms
 * search/t/….js            terms with their postings
 * search/d/….js            passages
 * search/p.js, p/….js      terms with their positions, for quoted phrases
 * search/v/….js            Latin words by first letter, for spelling
 * search/pinyin.js, y.js, y/….js  how characters are read, and words of headings by initials
 * search/simplified.js     traditional characters
 * search/facets.js         rounds, topics, tags
 * </pre>
 */
final class Export {

  /** Changes whenever a browser with an older script could not read the files. */
  static final int FORMAT = 1;

  /** With more passages than this, norms stand beside the postings. */
  private static final int MOST_NORMS = 12_000;

  private static final int SMALL = 4096;

  private final List<Passage> passages;
  private final LeafReader reader;
  private final DocumentIds ids;
  private final Vocabulary vocabulary = new Vocabulary();
  private final BitSet characters = new BitSet(0x10000);
  private final List<OutputFile> files = new ArrayList<>();
  private final Map<String, Object> manifest = new LinkedHashMap<>();
  private final Map<String, Object> checks = new LinkedHashMap<>();

  private Export(List<Passage> passages, LeafReader reader) {
    this.passages = passages;
    this.reader = reader;
    this.ids = DocumentIds.of(passages);
  }

  /** The files, the index's lexicon, and what the files fail to find. */
  record Result(
      List<OutputFile> files, IndexLexicon lexicon, DocumentIds ids, List<Problem> problems) {}

  static Result of(
      List<Passage> passages, LeafReader reader, Synonyms synonyms, Language language) {
    Export export = new Export(passages, reader);
    try {
      return export.run(synonyms, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result run(Synonyms synonyms, Language language) throws IOException {
    if (passages.isEmpty()) {
      return nothing();
    }
    TermFiles terms = new TermFiles(reader, ids);
    CompletableFuture<ShardWriter.Directory> phrases =
        CompletableFuture.supplyAsync(() -> terms.phrases(target() * 2));
    CompletableFuture<List<OutputFile>> documents =
        CompletableFuture.supplyAsync(() -> DocumentFiles.of(passages, ids));
    byte[] norms = terms.norms();
    int[] ranks = ranks(norms);
    boolean beside = passages.size() > MOST_NORMS;
    ShardWriter.Directory words =
        terms.words(target(), beside ? ranks : new int[0], norms, this::term);
    manifest.put("format", FORMAT);
    manifest.put("documents", passages.size());
    manifest.put("weight", reader.getSumTotalTermFreq(LuceneIndex.WORDS));
    manifest.put("k1", Weights.K1);
    manifest.put("b", Weights.B);
    manifest.put("inHeading", Weights.IN_HEADING);
    manifest.put("exactly", Weights.EXACTLY);
    manifest.put("ofHeading", Weights.ofHeading());
    manifest.put("boosts", boosts());
    manifest.put("end", ids.end());
    manifest.put("shift", DocumentFiles.shift(ids));
    manifest.put("norms", normList(norms, ranks));
    if (!beside) {
      manifest.put("ids", ids.ranges());
      manifest.put("lengths", lengths(norms, ranks));
    }
    manifest.put("questions", questions());
    manifest.put("t", directory(words));
    List<List<Synonyms.Member>> known =
        synonyms.in(term -> IndexLexicon.documents(reader, term) > 0);
    manifest.put("synonyms", synonyms(known));
    manifest.put("ask", language.questions());
    manifest.put("particles", language.particles());
    files.addAll(words.files());
    files.addAll(documents.join());
    table("p", phrases.join());
    single("facets", Json.of(Facets.of(passages, ids)));
    vocabulary();
    Pinyin pinyin = pinyin();
    known.forEach(group -> group.forEach(member -> member.terms().forEach(this::characters)));
    simplified();
    manifest.put("checks", checks);
    String text = Json.of(manifest);
    files.add(ScriptFile.json("manifest", build(), text));
    return new Result(
        List.copyOf(files),
        new IndexLexicon(reader, vocabulary, pinyin, known),
        ids,
        IndexCheck.of(passages, ids, new TermReader(words, beside)));
  }

  private Result nothing() {
    OutputFile none =
        ScriptFile.json(
            "manifest", "0", Json.of(new TreeMap<>(Map.of("documents", 0, "format", FORMAT))));
    Pinyin pinyin = Pinyin.of(List.of(), c -> false);
    return new Result(
        List.of(none), new IndexLexicon(reader, vocabulary, pinyin, List.of()), ids, List.of());
  }

  /** A name of what all files say, for the addresses that browsers keep files under. */
  private String build() {
    int hash = 0;
    for (OutputFile file : files) {
      if (file instanceof OutputFile.Text text) {
        hash = hash * 31 + Printable.hash(text.text());
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

  private void term(String term, int documents) {
    vocabulary.add(term, documents);
    if (Characters.type(term.codePointAt(0)) == Characters.PAIR) {
      characters.set(term.charAt(0));
    }
  }

  /** Also those of synonyms that only questions have. */
  private void characters(String term) {
    term.chars().forEach(characters::set);
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

  /** The rank of each norm byte, the commonest first. */
  private static int[] ranks(byte[] norms) {
    int[] counts = new int[256];
    for (byte norm : norms) {
      counts[norm & 0xff]++;
    }
    Integer[] order = new Integer[256];
    for (int i = 0; i < 256; i++) {
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> counts[a] != counts[b] ? counts[b] - counts[a] : a - b);
    int[] ranks = new int[256];
    for (int i = 0; i < 256; i++) {
      ranks[order[i]] = i;
    }
    return ranks;
  }

  /** The norm bytes that there are, by rank. */
  private static List<Integer> normList(byte[] norms, int[] ranks) {
    TreeMap<Integer, Integer> list = new TreeMap<>();
    for (byte norm : norms) {
      list.put(ranks[norm & 0xff], norm & 0xff);
    }
    return List.copyOf(list.values());
  }

  private static String lengths(byte[] norms, int[] ranks) {
    StringBuilder lengths = new StringBuilder(norms.length);
    for (byte norm : norms) {
      Printable.append(lengths, ranks[norm & 0xff]);
    }
    return lengths.toString();
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

  private void vocabulary() {
    StringBuilder letters = new StringBuilder();
    vocabulary
        .words()
        .forEach(
            (letter, words) -> {
              letters.append(letter);
              StringBuilder payload = new StringBuilder();
              String previous = "";
              for (Map.Entry<String, Integer> word : words.entrySet()) {
                ShardWriter.front(payload, previous, word.getKey());
                Printable.append(payload, word.getValue());
                previous = word.getKey();
              }
              single("v/" + letter, Json.of(payload));
            });
    manifest.put("vocabulary", letters.toString());
  }

  private Pinyin pinyin() throws IOException {
    Pinyin pinyin = Pinyin.of(passages, characters::get);
    ShardWriter words = new ShardWriter("y", SMALL * 2);
    StringBuilder count = new StringBuilder();
    pinyin
        .entries()
        .forEach(
            (entry, headings) -> {
              count.setLength(0);
              Printable.append(count, headings);
              words.add(entry, count);
            });
    table("y", words.finish());
    single("pinyin", Json.of(pinyin.syllables()));
    return pinyin;
  }

  private void simplified() {
    StringBuilder pairs = new StringBuilder();
    for (String line : Characters.lines("simplified.txt")) {
      for (int i = 0; i < line.length(); i += 2) {
        if (characters.get(line.charAt(i + 1))) {
          pairs.append(line, i, i + 2);
        }
      }
    }
    single("simplified", Json.of(pairs));
  }
}
