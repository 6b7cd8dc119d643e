package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** What is special about some paragraphs: {@code ^id} at the end, {@code [toc]}, only comments. */
final class BlockId {

  private BlockId() {}

  /** The id of a paragraph that is nothing but {@code ^id}: it names the block before. */
  static Optional<String> alone(Node paragraph) {
    boolean single =
        paragraph.getFirstChild() instanceof Text && paragraph.getFirstChild().getNext() == null;
    return single ? id(paragraph.getFirstChild().getChars(), 0) : Optional.empty();
  }

  /** Cuts {@code ^id} off the end of a paragraph. */
  static Optional<String> cut(Node paragraph) {
    if (!(paragraph.getLastChild() instanceof Text last)) {
      return Optional.empty();
    }
    BasedSequence text = last.getChars();
    int caret = text.lastIndexOf('^');
    if (caret < 1 || !Chars.isWhitespace(text.charAt(caret - 1))) {
      return Optional.empty();
    }
    Optional<String> id = id(text, caret);
    if (id.isPresent()) {
      last.setChars(text.subSequence(0, caret).trimEnd());
    }
    return id;
  }

  private static Optional<String> id(CharSequence text, int caret) {
    if (text.length() < caret + 2 || text.charAt(caret) != '^') {
      return Optional.empty();
    }
    for (int i = caret + 1; i < text.length(); i++) {
      if (!Chars.isAsciiAlphanumeric(text.charAt(i)) && text.charAt(i) != '-') {
        return Optional.empty();
      }
    }
    return Optional.of(text.subSequence(caret + 1, text.length()).toString());
  }

  /** {@code [toc]} or {@code [[toc]]}: the page has a table of contents. */
  static boolean isContents(Node paragraph) {
    Node only = paragraph.getFirstChild();
    if (only == null || only.getNext() != null) {
      return false;
    }
    return (only instanceof LinkRef || only instanceof Piece)
        && (only.getChars().equalsIgnoreCase("[toc]")
            || only.getChars().equalsIgnoreCase("[[toc]]"));
  }

  /** Whether a paragraph holds nothing but comments. */
  static boolean isInvisible(Node paragraph) {
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
      boolean comment =
          child instanceof HtmlInlineComment
              || child instanceof SoftLineBreak
              || (child instanceof Piece piece && piece.kind() == Piece.Kind.COMMENT)
              || (child instanceof Text && child.getChars().isBlank());
      if (!comment) {
        return false;
      }
    }
    return true;
  }
}
