package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Link.Use;
import org.jspecify.annotations.Nullable;

/** Writes paragraphs in which an embed has a line of its own: it stands between the other lines. */
final class EmbedLines {

  private final Draft draft;
  private final InlineWriter inlines;

  EmbedLines(Draft draft, InlineWriter inlines) {
    this.draft = draft;
    this.inlines = inlines;
  }

  /** Whether one of the siblings from {@code first} on is an embed on its own line. */
  static boolean isIn(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      if (isEmbed(node)) {
        return !hasElements(node.getParent());
      }
    }
    return false;
  }

  /** An element of raw HTML may go over several lines: they stay together. */
  private static boolean hasElements(Node parent) {
    for (Node node : parent.getChildren()) {
      boolean element = node instanceof HtmlInline && !node.getChars().startsWith("<br");
      if (element || hasElements(node)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmbed(Node node) {
    return node instanceof Piece piece
        && piece.kind() == Piece.Kind.EMBED
        && !WikiText.of(piece).isImage()
        && isLineEnd(words(node.getPrevious(), false))
        && isLineEnd(words(node.getNext(), true));
  }

  /** The next or previous node that is no blank. */
  private static @Nullable Node words(@Nullable Node from, boolean forward) {
    Node node = from;
    while (node instanceof Text && node.getChars().isBlank()) {
      node = forward ? node.getNext() : node.getPrevious();
    }
    return node;
  }

  private static boolean isLineEnd(@Nullable Node node) {
    return node == null || isBreak(node);
  }

  private static boolean isBreak(Node node) {
    return node instanceof SoftLineBreak
        || node instanceof HardLineBreak
        // the line that names a callout ends before its text begins
        || (node instanceof Piece piece && piece.kind() == Piece.Kind.CALLOUT);
  }

  /**
   * The siblings from {@code first} on.
   *
   * @param tight whether the other lines stand without {@code <p>}
   */
  void write(@Nullable Node first, boolean tight, Out out) {
    Node start = first;
    for (Node node = isIn(first) ? first : null; node != null; node = node.getNext()) {
      if (isEmbed(node) && node instanceof Piece piece) {
        text(start, node, tight, out);
        embed(piece, out);
        Node end = words(node.getNext(), true);
        start = end == null ? null : end.getNext();
      }
    }
    text(start, null, tight, out);
  }

  private void text(@Nullable Node start, @Nullable Node embed, boolean tight, Out out) {
    Node before = embed == null ? null : words(embed.getPrevious(), false);
    Node end = before == null ? embed : before;
    if (start == null || start == embed || start == end) {
      return;
    }
    out.markup(tight ? "" : "<p>");
    inlines.range(start, end, out);
    out.markup(tight ? "" : "</p>").line();
  }

  private void embed(Piece piece, Out out) {
    WikiText wiki = WikiText.of(piece);
    out.line().hole(new Fragment.Embed(draft.link(wiki.target(), Use.EMBED, piece), wiki.label()));
    out.line();
  }
}
