package dev.zhuji.markdown;

import com.vladsch.flexmark.ext.abbreviation.internal.AbbreviationBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks a line can start, by its first character.
 *
 * <p>flexmark itself tries the regular expressions of every kind of block on every line, and for
 * headings copies the paragraph so far, which makes a long table quadratic. Lists, indented code
 * and definitions stay with flexmark.
 */
final class LineStarts implements CustomBlockParserFactory {

  private final boolean extended;

  LineStarts(boolean extended) {
    this.extended = extended;
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new Start(options, extended);
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  private static final class Start extends AbstractBlockParserFactory {
    private final boolean extended;
    private final BlockParserFactory heading;
    private final BlockParserFactory quote;
    private final BlockParserFactory fence;
    private final BlockParserFactory html;
    private final BlockParserFactory thematicBreak;
    private final BlockParserFactory footnote;
    private final BlockParserFactory abbreviation;
    private final BlockParserFactory verbatim;
    private final BlockParserFactory container;

    Start(DataHolder options, boolean extended) {
      super(options);
      this.extended = extended;
      heading = new HeadingParser.Factory().apply(options);
      quote = new BlockQuoteParser.Factory().apply(options);
      fence = new FencedCodeBlockParser.Factory().apply(options);
      html = new HtmlBlockParser.Factory().apply(options);
      thematicBreak = new ThematicBreakParser.Factory().apply(options);
      footnote = new FootnoteBlockParser.Factory().apply(options);
      abbreviation = new AbbreviationBlockParser.Factory().apply(options);
      verbatim = new VerbatimParser.Start(options);
      container = new ContainerParser.Start(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int from = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || from >= line.length()) {
        return BlockStart.none();
      }
      for (BlockParserFactory kind : kinds(line, from, matched)) {
        BlockStart start = kind.tryStart(state, matched);
        if (start != null) {
          return start;
        }
      }
      return BlockStart.none();
    }

    private List<BlockParserFactory> kinds(
        BasedSequence line, int from, MatchedBlockParser matched) {
      char first = line.charAt(from);
      return switch (first) {
        case '>' -> List.of(quote);
        case '#' -> List.of(heading);
        case '`', '~' -> List.of(fence);
        case '<' -> List.of(html);
        case '_' -> List.of(thematicBreak);
        // flexmark's abbreviations count an indent twice
        case '*' ->
            extended && from == 0 ? List.of(abbreviation, thematicBreak) : List.of(thematicBreak);
        case '=', '-' ->
            isUnderline(line, from, first) && matched.getBlockParser().isParagraphParser()
                ? List.of(heading, thematicBreak)
                : List.of(thematicBreak);
        case '[' -> extended ? List.of(footnote) : List.of();
        case '$', '%' -> extended ? List.of(verbatim) : List.of();
        case ':' -> extended ? List.of(container) : List.of();
        default -> List.of();
      };
    }

    private static boolean isUnderline(BasedSequence line, int from, char mark) {
      return Scan.space(line, Scan.run(line, from, mark)) == line.length();
    }
  }
}
