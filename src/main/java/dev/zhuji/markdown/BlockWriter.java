package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Fragment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes blocks. */
final class BlockWriter {

  private final Draft draft;
  private final InlineWriter inlines;
  private final RawHtml raw;
  private final CodeWriter code;
  private final TableWriter tables;
  private final ListWriter lists;
  private final CalloutWriter callouts;
  private final HeadingWriter headings;
  private final EmbedLines embeds;

  BlockWriter(Draft draft, InlineWriter inlines) {
    this.draft = draft;
    this.inlines = inlines;
    this.raw = new RawHtml(draft);
    this.code = new CodeWriter(draft);
    this.tables = new TableWriter(inlines);
    this.lists = new ListWriter(draft, this);
    this.callouts = new CalloutWriter(draft, this, inlines);
    this.headings = new HeadingWriter(draft, inlines);
    this.embeds = new EmbedLines(draft, inlines);
  }

  InlineWriter inlines() {
    return inlines;
  }

  CodeWriter code() {
    return code;
  }

  HeadingWriter headings() {
    return headings;
  }

  EmbedLines embeds() {
    return embeds;
  }

  RawHtml raw() {
    return raw;
  }

  ListWriter lists() {
    return lists;
  }

  /** A block and its later siblings. */
  void from(@Nullable Node first, Out out) {
    for (Node node = first; node != null; node = node.getNext()) {
      one(node, out);
    }
  }

  /** A block, with the id that {@code ^id} in the paragraph after it gives to it. */
  void one(Node node, Out out) {
    if (!draft.dialect.extended()) {
      write(node, out);
      return;
    }
    Optional<String> named =
        node.getNext() instanceof Paragraph next && !(node instanceof Heading)
            ? BlockId.alone(next)
            : Optional.empty();
    if (named.isEmpty()) {
      write(node, out);
      return;
    }
    Out body = new Out();
    body.markup("<div");
    blockId(named.get(), body);
    body.markup(">").line();
    write(node, body);
    body.markup("</div>").line();
    keep(named.get(), body, out);
  }

  /** Writes a block's id into its start tag. */
  void blockId(String id, Out out) {
    if (draft.ids.take("^" + id) || draft.isAgain()) {
      out.hole(new Fragment.Id("^" + id));
    }
  }

  /** Keeps a block for those who embed it, and writes it. */
  void keep(String id, Out block, Out out) {
    draft.blocks.putIfAbsent(id, block.body());
    out.append(block);
  }

  private void write(Node node, Out out) {
    Watched.check();
    switch (node) {
      case Paragraph paragraph -> paragraph(paragraph, out);
      case Heading heading -> headings.write(heading, Optional.empty(), out);
      case BlockQuote quote -> quote(quote, out);
      case DefinitionList list -> lists.element("dl", list, out);
      case ListBlock list -> lists.list(list, out);
      case FencedCodeBlock fence -> code.fenced(fence, Optional.empty(), out);
      case IndentedCodeBlock block -> code.indented(block, out);
      case ThematicBreak line -> out.markup("<hr>").line();
      case HtmlCommentBlock comment -> comment(comment, out);
      case HtmlBlock html -> raw.block(html, out);
      case TableBlock table -> tables.write(table, out);
      case DefinitionTerm term -> lists.element("dt", term, out);
      case DefinitionItem item -> lists.element("dd", item, out);
      case Container container -> callouts.container(container, out);
      case Verbatim block -> verbatim(block, out);
      case Container.End end -> {}
      case Container.Title title -> {}
      case Reference reference -> {}
      case AbbreviationBlock abbreviation -> {}
      case FootnoteBlock footnote -> {}
      default -> from(node.getFirstChild(), out);
    }
  }

  private void quote(BlockQuote quote, Out out) {
    if (!draft.dialect.extended() || !callouts.quote(quote, out)) {
      out.markup("<blockquote>").line();
      from(quote.getFirstChild(), out);
      out.markup("</blockquote>").line();
    }
  }

  private void comment(HtmlCommentBlock node, Out out) {
    String text = node.getContentChars().toString();
    if (!draft.dialect.extended()) {
      out.markup(text).line();
      return;
    }
    int end = text.lastIndexOf("-->");
    if (end < 0) {
      draft.report(
          Problem.of(Code.FENCE_UNCLOSED, draft.at(node), "this comment is never closed")
              .withHint("end it with -->"));
    } else if (!text.substring(end + 3).isBlank()) {
      out.markup("<p>").text(text.substring(end + 3).strip()).markup("</p>").line();
    }
  }

  private void verbatim(Verbatim node, Out out) {
    if (!node.isClosed()) {
      String what = node.isMath() ? "formula" : "comment";
      draft.report(
          Problem.of(Code.FENCE_UNCLOSED, draft.at(node), "this " + what + " is never closed")
              .withHint("end it with " + (node.isMath() ? "$$" : "%%")));
    }
    if (node.isMath()) {
      code.math(node.content(), out);
    }
  }

  void paragraph(Paragraph node, Out out) {
    if (draft.dialect.extended() && special(node, out)) {
      return;
    }
    Optional<String> id = draft.dialect.extended() ? BlockId.cut(node) : Optional.empty();
    if (node.getParent() instanceof DefinitionTerm) {
      inlines.children(node, out);
      out.line();
      return;
    }
    if (draft.dialect.lists().isInTightListItem(node)) {
      embeds.write(node.getFirstChild(), true, out);
      return;
    }
    if (draft.dialect.extended() && EmbedLines.isIn(node.getFirstChild())) {
      embedding(node, id, out);
      return;
    }
    Out line = new Out();
    line.markup("<p");
    id.ifPresent(name -> blockId(name, line));
    line.markup(">");
    int mark = line.plainLength();
    inlines.children(node, line);
    boolean invisible = draft.dialect.extended() && BlockId.isInvisible(node) && mark == 0;
    if (invisible) {
      return;
    }
    line.markup("</p>").line();
    id.ifPresentOrElse(name -> keep(name, line, out), () -> out.append(line));
  }

  private void embedding(Paragraph node, Optional<String> id, Out out) {
    if (id.isEmpty()) {
      embeds.write(node.getFirstChild(), false, out);
      return;
    }
    Out body = new Out().markup("<div");
    blockId(id.get(), body);
    body.markup(">").line();
    embeds.write(node.getFirstChild(), false, body);
    body.markup("</div>").line();
    keep(id.get(), body, out);
  }

  /**
   * Paragraphs that are no paragraphs: a formula, a table of contents, an id of the block before.
   */
  private boolean special(Paragraph node, Out out) {
    if (BlockId.isContents(node) || headings.isAnchorOfNext(node)) {
      return true;
    }
    if (node.getPrevious() != null && BlockId.alone(node).isPresent()) {
      return true;
    }
    if (node.getFirstChild() instanceof Piece piece
        && piece.getNext() == null
        && piece.kind() == Piece.Kind.DISPLAY) {
      code.math(piece.content().toString().strip(), out);
      return true;
    }
    return false;
  }
}
