package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.model.Feature;
import org.jspecify.annotations.Nullable;

/** Writes the pieces of a line. */
final class InlineWriter {

  private final Draft draft;
  private final LinkWriter links;
  private final FootnoteWriter footnotes;
  private final RawHtml raw;

  InlineWriter(Draft draft, FootnoteWriter footnotes) {
    this.draft = draft;
    this.footnotes = footnotes;
    this.links = new LinkWriter(draft, this);
    this.raw = new RawHtml(draft);
  }

  void children(Node parent, Out out) {
    range(parent.getFirstChild(), null, out);
  }

  /** The nodes from {@code first} up to {@code end}, which is not written. */
  void range(@Nullable Node first, @Nullable Node end, Out out) {
    Node skipped = null;
    for (Node node = first; node != null && node != end; node = node.getNext()) {
      if (skipped == null || node == skipped) {
        write(node, out);
        skipped = node instanceof HtmlInline html ? raw.endOfRaw(html) : null;
      }
    }
  }

  private void write(Node node, Out out) {
    switch (node) {
      case Text text -> text(text, out);
      case SoftLineBreak line -> out.text(softBreak(line));
      case HardLineBreak line -> out.markup("<br>").text("\n");
      case HtmlEntity entity -> out.text(PlainText.unescape(entity.getChars()));
      case Code code -> code(code, out);
      case Emphasis emphasis -> emphasis(emphasis, out);
      case StrongEmphasis strong -> element("strong", strong, out);
      case Strikethrough struck -> element("del", struck, out);
      case MarkNode marked -> element("mark", marked, out);
      case Link link -> links.link(link, out);
      case LinkRef link -> links.reference(link, out);
      case Image image -> links.image(image, out);
      case ImageRef image -> links.imageReference(image, out);
      case AutoLink link -> links.url(link.getText().toString(), "", link, out);
      case MailLink link -> links.url(link.getText().toString(), "mailto:", link, out);
      case HtmlInlineComment comment -> comment(comment, out);
      case HtmlInline html -> raw.inline(html, out);
      case Piece piece -> piece(piece, out);
      default -> children(node, out);
    }
  }

  private String softBreak(Node line) {
    return draft.dialect.extended() ? PlainText.lineBreak(line) : "\n";
  }

  private void text(Text node, Out out) {
    String text = PlainText.leaf(node);
    draft.count(text);
    if (draft.dialect.extended()) {
      links.text(text, node, out);
    } else {
      out.text(text);
    }
  }

  private void element(String name, Node node, Out out) {
    out.markup("<" + name + ">");
    children(node, out);
    out.markup("</" + name + ">");
  }

  /** Chinese is emphasised by dots, Latin by its italic: the theme tells them by the class. */
  private void emphasis(Emphasis node, Out out) {
    boolean latin = draft.dialect.extended() && !Chars.hasHan(node.getText());
    out.markup(latin ? "<em class=\"latin\">" : "<em>");
    children(node, out);
    out.markup("</em>");
  }

  private void code(Code node, Out out) {
    String content = PlainText.codeText(node);
    if (content.indexOf('|') > 0 && node.getAncestorOfType(TableCell.class) != null) {
      content = content.replace("\\|", "|");
    }
    out.markup("<code>").text(content).markup("</code>");
  }

  private void comment(HtmlInlineComment node, Out out) {
    if (!draft.dialect.extended()) {
      out.markup(node.getChars().toString());
    }
  }

  private void piece(Piece piece, Out out) {
    switch (piece.kind()) {
      case WIKI -> links.wiki(piece, out);
      case EMBED -> links.embed(piece, out);
      case FOOTNOTE -> footnotes.reference(piece, out);
      case MATH -> math(piece, "math", out);
      case DISPLAY -> math(piece, "math display", out);
      case COMMENT -> {}
      // a quote that is no callout after all, such as one inside a definition
      case CALLOUT -> out.text(piece.getChars());
    }
  }

  private void math(Piece piece, String kind, Out out) {
    draft.need(Feature.MATH);
    out.markup("<span").attribute("class", kind).markup(" data-tex>");
    out.text(piece.content().toString().strip()).markup("</span>");
  }
}
