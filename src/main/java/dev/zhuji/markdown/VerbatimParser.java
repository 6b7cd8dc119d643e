package dev.zhuji.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Reads {@link Verbatim} blocks: a formula on lines of its own, a comment over several lines. */
final class VerbatimParser extends AbstractBlockParser {

  private final Verbatim block;
  private final String mark;
  private final StringBuilder content = new StringBuilder();
  private final BasedSequence firstLine;
  private boolean closed;

  private VerbatimParser(char mark, BasedSequence firstLine, String content, boolean closed) {
    this.block = new Verbatim(mark);
    this.mark = String.valueOf(mark).repeat(2);
    this.firstLine = firstLine;
    this.content.append(content);
    this.closed = closed;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    if (closed || line.getStartOffset() <= firstLine.getEndOffset()) {
      return;
    }
    String text = line.toString();
    String trimmed = text.strip();
    closed = trimmed.endsWith(mark);
    content.append(closed ? trimmed.substring(0, trimmed.length() - 2) : text);
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setChars(firstLine);
    block.finish(content.toString().strip(), closed);
  }

  /** A block that starts with {@code $$} or {@code %%}. */
  static final class Start extends AbstractBlockParserFactory {
    Start(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int from = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || from + 1 >= line.length()) {
        return BlockStart.none();
      }
      char mark = line.charAt(from);
      if ((mark != '$' && mark != '%') || line.charAt(from + 1) != mark) {
        return BlockStart.none();
      }
      String rest = line.subSequence(from + 2, line.length()).toString().strip();
      String marks = String.valueOf(mark).repeat(2);
      int close = rest.indexOf(marks);
      boolean oneLine = mark == '$' && close > 0 && close == rest.length() - 2;
      if (rest.startsWith(marks.substring(1)) || (close >= 0 && !oneLine)) {
        return BlockStart.none();
      }
      String content = oneLine ? rest.substring(0, close) : rest + "\n";
      VerbatimParser parser = new VerbatimParser(mark, line.subSequence(from), content, oneLine);
      return BlockStart.of(parser).atIndex(line.length());
    }
  }
}
