package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser with its lexical faults cured, its regular expressions replaced by
 * loops, and the dialect's own pieces.
 */
final class InlineSyntax extends InlineParserImpl {

  /** What the dialect's own pieces start with. */
  private static final String PIECES = "[!$%";

  private final boolean extended;
  private boolean inReference;

  /** The input as a plain string: reading a character of flexmark's own sequences is slow. */
  private String text = "";

  private @Nullable BasedSequence textOf;

  private Backticks ticks = new Backticks("");

  InlineSyntax(DataHolder options, boolean extended) {
    super(
        options,
        special(extended),
        delimiters(extended),
        processors(extended),
        new LinkRefProcessorData(List.of(), 0, new int[0]),
        List.of());
    this.extended = extended;
  }

  private static BitSet delimiters(boolean extended) {
    BitSet set = new BitSet(128);
    (extended ? "*_~=" : "*_").chars().forEach(set::set);
    return set;
  }

  private static BitSet special(boolean extended) {
    BitSet set = delimiters(extended);
    "\r\n`[]\\!<&".chars().forEach(set::set);
    if (extended) {
      "$%".chars().forEach(set::set);
    }
    return set;
  }

  private static Map<Character, DelimiterProcessor> processors(boolean extended) {
    return extended
        ? Map.of('*', new Runs('*'), '_', new Runs('_'), '~', new Runs('~'), '=', new Runs('='))
        : Map.of('*', new Runs('*'), '_', new Runs('_'));
  }

  private String text() {
    if (textOf != input) {
      textOf = input;
      text = input.toString();
      ticks = new Backticks(text);
    }
    return text;
  }

  @Override
  public char peek() {
    return peek(0);
  }

  /** Definitions are read from the start of what is left of a paragraph: no copy of it then. */
  private CharSequence characters() {
    return inReference ? input : text();
  }

  @Override
  public char peek(int ahead) {
    CharSequence all = characters();
    return index + ahead < all.length() ? all.charAt(index + ahead) : '\0';
  }

  @Override
  protected boolean parseString() {
    String all = text();
    int end = index;
    while (end < all.length() && !specialCharacters.get(all.charAt(end))) {
      end++;
    }
    return end > index && appendRun(end - index);
  }

  @Override
  protected boolean parseInline(boolean customOnly) {
    return extended && !customOnly && parsePiece() || super.parseInline(customOnly);
  }

  private boolean parsePiece() {
    char c = peek();
    if (PIECES.indexOf(c) < 0) {
      return false;
    }
    boolean opensQuote =
        block.getParent() instanceof BlockQuote quote && quote.getFirstChild() == block;
    PieceFinder finder =
        new PieceFinder(
            text(),
            opensQuote,
            FootnoteExtension.FOOTNOTES.get(document)::containsKey,
            label -> referenceRepository.containsKey(referenceRepository.normalizeKey(label)));
    PieceFinder.Found found = finder.at(index).orElse(null);
    if (found == null) {
      // a whole run of dollars is text, not its first mark
      return c == '$' && appendRun(Scan.run(text(), index, c) - index);
    }
    appendNode(
        new Piece(
            found.kind(),
            input.subSequence(index, found.end()),
            input.subSequence(found.from(), found.to())));
    index = found.end();
    return true;
  }

  private boolean appendRun(int length) {
    appendText(input, index, index + length);
    index += length;
    return true;
  }

  @Override
  protected boolean parseDelimiters(DelimiterProcessor processor, char mark) {
    int end = Scan.run(text(), index, mark);
    int length = end - index;
    if (processor.getMinLength() == 2 && length != 2) {
      return appendRun(length);
    }
    Runs.Flanking sides = Runs.flanking(text(), index, end);
    Text node = appendSeparateText(input.subSequence(index, end));
    Delimiter previous = lastDelimiter;
    Delimiter run =
        new Delimiter(input, node, mark, sides.opens(), sides.closes(), previous, index);
    run.setNumDelims(length);
    if (previous != null) {
      previous.setNext(run);
    }
    lastDelimiter = run;
    index = end;
    return true;
  }

  @Override
  protected boolean parseBackslash() {
    int next = index + 1;
    if (next < text().length() && Chars.isAsciiPunctuation(text().charAt(next))) {
      appendText(input, index, next + 1);
      index = next + 1;
      return true;
    }
    boolean breaks = peek(1) == '\n';
    boolean done = super.parseBackslash();
    index = breaks ? Scan.run(text(), index, ' ') : index;
    return done;
  }

  @Override
  public boolean parseEntity() {
    // a number of more digits names no character
    int digits = index + 2;
    boolean number = Scan.startsWith(text(), index, "&#");
    while (number && digits - index <= 9 && peek(digits - index) != ';') {
      digits++;
    }
    return (!number || digits - index <= 9) && super.parseEntity();
  }

  @Override
  protected boolean parseBackticks() {
    int open = index;
    int start = Scan.run(text(), open, '`');
    int close = ticks.closing(start, start - open);
    if (close < 0) {
      return appendRun(start - open);
    }
    index = close + start - open;
    appendNode(code(open, start, close, index));
    return true;
  }

  private Code code(int open, int start, int close, int end) {
    return new Code(
        input.subSequence(open, start),
        input.subSequence(start, close),
        input.subSequence(close, end));
  }

  @Override
  protected int parseReference(Block block, BasedSequence text) {
    inReference = true;
    try {
      return super.parseReference(block, text);
    } finally {
      inReference = false;
    }
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    int end = Scan.linkDestination(characters(), index);
    if (end < 0) {
      return null;
    }
    if (extended && !inReference) {
      end = SpacedPath.end(text(), index, end);
    }
    BasedSequence destination = input.subSequence(index, end);
    index = end;
    return destination;
  }

  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    int end = Scan.linkTitle(characters(), index);
    boolean apart = index > 0 && Chars.isWhitespace(characters().charAt(index - 1));
    if (end < 0 || !apart) {
      return null;
    }
    BasedSequence title = input.subSequence(index, end);
    index = end;
    return title;
  }

  @Override
  public int parseLinkLabel() {
    int end = Scan.linkLabel(characters(), index);
    if (end < 0) {
      // [] is a label of two characters to its caller: a collapsed reference
      end = Scan.startsWith(characters(), index, "[]") ? index + 2 : index;
    }
    int length = end - index;
    index = end;
    return length;
  }

  @Override
  public boolean parseAutolink() {
    int email = Scan.emailAutolink(text(), index);
    int end = email > 0 ? email : Scan.uriAutolink(text(), index);
    if (end < 0) {
      return false;
    }
    BasedSequence open = input.subSequence(index, index + 1);
    BasedSequence text = input.subSequence(index + 1, end - 1);
    BasedSequence close = input.subSequence(end - 1, end);
    appendNode(email > 0 ? new MailLink(open, text, close) : new AutoLink(open, text, close));
    index = end;
    return true;
  }

  @Override
  public boolean parseHtmlInline() {
    int end = Scan.html(text(), index);
    if (end < 0 || (extended && !isMarkup())) {
      return false;
    }
    BasedSequence chars = input.subSequence(index, end);
    appendNode(chars.startsWith("<!--") ? new HtmlInlineComment(chars) : new HtmlInline(chars));
    index = end;
    return true;
  }

  private boolean isMarkup() {
    int name = index + (text().charAt(index + 1) == '/' ? 2 : 1);
    int nameEnd = Scan.tagName(text(), name);
    return nameEnd < 0 || HtmlNames.isElement(input.subSequence(name, nameEnd).toString(), text());
  }
}
