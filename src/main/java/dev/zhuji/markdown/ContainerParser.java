package dev.zhuji.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Container}s. They nest; a closing line ends the innermost open one that has at most
 * as many colons.
 */
final class ContainerParser extends AbstractBlockParser {

  private static final int DEPTH = 100;

  private final Container block;
  private final int colons;

  private ContainerParser(Container block, int colons) {
    this.block = block;
    this.colons = colons;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block child) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    int closing = closingColons(state);
    if (closing >= colons && isInnermost(state, closing)) {
      block.close();
      return BlockContinue.none();
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  private boolean isInnermost(ParserState state, int closing) {
    List<BlockParser> open = state.getActiveBlockParsers();
    for (BlockParser inner : open.subList(open.indexOf(this) + 1, open.size())) {
      if (inner instanceof FencedCodeBlockParser
          || inner instanceof VerbatimParser
          || (inner instanceof ContainerParser container && container.colons <= closing)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void closeBlock(ParserState state) {
    // its place is its opening line
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    inlines.parse(block.title().getChars(), block.title());
  }

  /** The colons of a line that has nothing else, or 0. */
  private static int closingColons(ParserState state) {
    BasedSequence line = state.getLine();
    int from = state.getNextNonSpaceIndex();
    int end = Scan.run(line, from, ':');
    boolean alone = state.getIndent() < 4 && Scan.space(line, end) == line.length();
    return alone && end - from >= 3 ? end - from : 0;
  }

  /** A block that starts with {@code :::}. */
  static final class Start extends AbstractBlockParserFactory {
    Start(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int from = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || !Scan.startsWith(line, from, ":::")) {
        return BlockStart.none();
      }
      if (closingColons(state) > 0) {
        return justClosed(state)
            ? BlockStart.of(new EndParser(line)).atIndex(line.length())
            : BlockStart.none();
      }
      int colonsEnd = Scan.run(line, from, ':');
      BasedSequence rest = line.subSequence(colonsEnd, line.length()).trim();
      int word = 0;
      while (word < rest.length() && isWord(rest.charAt(word))) {
        word++;
      }
      if (word == 0 || (word < rest.length() && " \t{#".indexOf(rest.charAt(word)) < 0)) {
        return BlockStart.none();
      }
      List<ContainerParser> open = open(state);
      if (open.size() >= DEPTH) {
        open.getLast().block.refuse();
        return BlockStart.none();
      }
      String kind = rest.subSequence(0, word).toString().toLowerCase(Locale.ROOT);
      Container block = container(line.subSequence(from), kind, rest.subSequence(word).trim());
      return BlockStart.of(new ContainerParser(block, colonsEnd - from)).atIndex(line.length());
    }

    private static List<ContainerParser> open(ParserState state) {
      return state.getActiveBlockParsers().stream()
          .filter(ContainerParser.class::isInstance)
          .map(ContainerParser.class::cast)
          .filter(open -> !open.block.isClosed())
          .toList();
    }

    private static Container container(BasedSequence line, String kind, BasedSequence rest) {
      int brace = rest.lastIndexOf('{');
      if (brace < 0 || !rest.endsWith("}")) {
        return new Container(line, kind, rest, false);
      }
      boolean open = rest.subSequence(brace).toString().contains("open");
      return new Container(line, kind, rest.subSequence(0, brace).trim(), open);
    }

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    /** Whether this line has just ended a container that is still on the stack. */
    private static boolean justClosed(ParserState state) {
      return state.getActiveBlockParsers().stream()
          .anyMatch(open -> open instanceof ContainerParser parser && parser.block.isClosed());
    }
  }

  private static final class EndParser extends AbstractBlockParser {
    private final Container.End block = new Container.End();

    EndParser(BasedSequence line) {
      block.setChars(line);
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      // nothing of the line is shown
    }

    @Override
    public void closeBlock(ParserState state) {
      // its place is its line
    }
  }
}
