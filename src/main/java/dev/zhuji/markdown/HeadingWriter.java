package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.zhuji.model.Fragment;
import java.util.List;
import java.util.Optional;

/** Writes headings and gives them their ids. */
final class HeadingWriter {

  private final Draft draft;
  private final InlineWriter inlines;

  HeadingWriter(Draft draft, InlineWriter inlines) {
    this.draft = draft;
    this.inlines = inlines;
  }

  /** A heading's words and ids, before it is written. */
  record Named(String title, String anchor, Optional<String> second) {}

  Named name(Heading node) {
    if (node.getLastChild() instanceof HtmlInlineComment comment
        && comment.getPrevious() instanceof Text before) {
      before.setChars(before.getChars().trimEnd());
    }
    Optional<String> chosen = cutId(node).filter(draft.ids::take);
    if (chosen.isEmpty() && node.getPrevious() != null && isAnchor(node.getPrevious())) {
      chosen = anchorId(node.getPrevious()).filter(draft.ids::take);
      if (chosen.isPresent()) {
        // both ids lead here: on GitHub the one made of the title does too
        String title = PlainText.of(node);
        return new Named(title, chosen.get(), Optional.of(draft.ids.forHeading(title)));
      }
    }
    String title = PlainText.of(node);
    return new Named(title, chosen.orElseGet(() -> draft.ids.forHeading(title)), Optional.empty());
  }

  /**
   * @param known absent for a heading inside another block: the page has its h1 already
   */
  void write(Heading node, Optional<Named> known, Out out) {
    boolean inside = draft.dialect.extended() && known.isEmpty();
    int level = Math.max(inside ? 2 : 1, node.getLevel());
    out.markup("<h" + level);
    if (draft.dialect.extended()) {
      Named named = known.orElseGet(() -> name(node));
      out.hole(new Fragment.Id(named.anchor())).markup(">");
      named.second().ifPresent(id -> second(id, out));
    } else {
      out.markup(">");
    }
    inlines.children(node, out);
    out.markup("</h" + level + ">").line();
  }

  /** The other id of a heading. */
  static void second(String id, Out out) {
    out.markup("<span").hole(new Fragment.Id(id)).markup("></span>");
  }

  /** The text of the comment that ends a heading. */
  static Optional<String> comment(Heading node) {
    if (!(node.getLastChild() instanceof HtmlInlineComment comment)) {
      return Optional.empty();
    }
    return Optional.of(commentText(comment.getChars().toString()));
  }

  static String commentText(String comment) {
    boolean whole = comment.length() >= 7 && comment.endsWith("-->");
    return whole ? comment.substring(4, comment.length() - 3).strip() : "";
  }

  /** Cuts {@code {#id}} off a heading's end. */
  private static Optional<String> cutId(Heading node) {
    if (!(node.getLastChild() instanceof Text last) || !last.getChars().endsWith("}")) {
      return Optional.empty();
    }
    BasedSequence text = last.getChars();
    int brace = text.lastIndexOf('{');
    if (brace < 0 || brace + 3 >= text.length() || text.charAt(brace + 1) != '#') {
      return Optional.empty();
    }
    String id = text.subSequence(brace + 2, text.length() - 1).toString();
    if (id.chars().anyMatch(c -> c <= ' ' || c == '"')) {
      return Optional.empty();
    }
    last.setChars(text.subSequence(0, brace).trimEnd());
    return Optional.of(id);
  }

  /** Whether a paragraph is {@code <a id="…"></a>} for the heading that follows it. */
  boolean isAnchorOfNext(Node paragraph) {
    return paragraph.getNext() instanceof Heading && isAnchor(paragraph);
  }

  private static boolean isAnchor(Node paragraph) {
    return paragraph.getFirstChild() instanceof HtmlInline open
        && open.getNext() instanceof HtmlInline close
        && close.getNext() == null
        && close.getChars().toString().equals("</a>")
        && anchorId(paragraph).isPresent();
  }

  private static Optional<String> anchorId(Node paragraph) {
    Node first = paragraph.getFirstChild();
    String text = first == null ? "" : first.getChars().toString();
    List<Tag> tags = Tag.scan(text);
    boolean anchor = tags.size() == 1 && tags.getFirst().name.equals("a");
    if (!anchor) {
      return Optional.empty();
    }
    int at = Scan.space(text, 2);
    int end = Scan.attribute(text, at);
    String attribute = end < 0 ? "" : text.substring(at, end);
    boolean only = end > 0 && text.substring(end).strip().equals(">");
    boolean named = attribute.startsWith("id=") || attribute.startsWith("name=");
    String id = attribute.replaceFirst("^[a-z]+=", "").replaceAll("^[\"']|[\"']$", "");
    return only && named && !id.isEmpty() ? Optional.of(id) : Optional.empty();
  }
}
