package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Body;
import dev.zhuji.model.Feature;
import dev.zhuji.model.Link;
import dev.zhuji.model.Source;
import dev.zhuji.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the writers of one note share: the source, and all that the note gathers beside its HTML.
 */
final class Draft {

  final Source source;
  final Dialect dialect;
  final String language;
  final Ids ids = new Ids();
  final List<Link> links = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final Set<Feature> features = EnumSet.noneOf(Feature.class);
  final Map<String, Body> blocks = new TreeMap<>();
  final ReferenceRepository references;
  final Abbreviations abbreviations;
  private final Quotes quotes = new Quotes();
  private final int[] lineStarts;
  private int length;
  private int silence;

  Draft(Source source, Dialect dialect, String language, Document document) {
    this.source = source;
    this.dialect = dialect;
    this.language = language;
    this.references = Parser.REFERENCES.get(document);
    this.abbreviations = new Abbreviations(abbreviationsOf(document));
    this.lineStarts = lineStarts(source.body());
  }

  private static Map<String, String> abbreviationsOf(Document document) {
    Map<String, String> found = new TreeMap<>();
    for (AbbreviationBlock block : AbbreviationExtension.ABBREVIATIONS.get(document).values()) {
      found.put(block.getText().toString(), block.getAbbreviation().toString());
    }
    return found;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  Position at(Node node) {
    return at(node.getStartOffset());
  }

  Position at(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return source.position(line + 1, offset - lineStarts[line] + 1);
  }

  void report(Problem problem) {
    if (silence == 0) {
      problems.add(problem);
    }
  }

  void need(Feature feature) {
    features.add(feature);
  }

  void count(CharSequence text) {
    if (silence == 0) {
      length += Chars.words(text);
    }
  }

  int length() {
    return length;
  }

  /** A link that stands in a line, with the sentence around it. */
  Link link(Target target, Link.Use use, Node node) {
    return add(new Link(target, use, quotes.around(node), at(node)));
  }

  /** A link that has no words of its own around it. */
  Link link(Target target, Link.Use use, String words, int offset) {
    return add(new Link(target, use, Quotes.cut(words, 0, words.length()), at(offset)));
  }

  private Link add(Link link) {
    if (silence == 0) {
      links.add(link);
    }
    return link;
  }

  /** Whether the URL may be a link; reports it if not. */
  boolean isSafe(String url, Link.Use use, int offset) {
    if (!dialect.extended()) {
      return true;
    }
    return Targets.unsafeScheme(url, use)
        .map(
            scheme -> {
              report(
                  Problem.of(Code.LINK_UNSAFE, at(offset), "a link may not start with " + scheme)
                      .withHint("the words stay, the link is left out"));
              return false;
            })
        .orElse(true);
  }

  /** Writes something a second time: nothing that it gathers counts again. */
  void again(Runnable writing) {
    silence++;
    try {
      writing.run();
    } finally {
      silence--;
    }
  }

  boolean isAgain() {
    return silence > 0;
  }
}
