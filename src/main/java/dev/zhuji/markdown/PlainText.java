package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a line, without markup, and where in it each node stands. */
final class PlainText {

  private final StringBuilder text = new StringBuilder();
  private final Map<Node, int[]> spans = new IdentityHashMap<>();

  private String whole = "";

  private PlainText() {}

  /** The text of the node's children. */
  static PlainText read(Node parent) {
    PlainText plain = new PlainText();
    plain.children(parent);
    plain.whole = plain.text.toString();
    return plain;
  }

  static String of(Node parent) {
    return read(parent).whole.strip();
  }

  String text() {
    return whole;
  }

  /** Start and end of a node that was read; the whole text for any other. */
  int[] span(Node node) {
    return spans.getOrDefault(node, new int[] {0, text.length()});
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      int start = text.length();
      write(child);
      spans.put(child, new int[] {start, text.length()});
    }
  }

  private void write(Node node) {
    switch (node) {
      case Text leaf -> text.append(leaf(leaf));
      case HtmlEntity entity -> text.append(unescape(entity.getChars()));
      case Code code -> text.append(codeText(code));
      case AutoLink link -> text.append(link.getText());
      case MailLink link -> text.append(link.getText());
      case SoftLineBreak line -> text.append(lineBreak(line));
      case HardLineBreak line -> text.append(' ');
      case HtmlInlineBase html -> {}
      case Piece piece -> text.append(pieceText(piece));
      case RefNode reference when !reference.isDefined() -> {
        text.append(opening(reference));
        children(reference);
        text.append(closing(reference));
      }
      case Block block -> {}
      default -> children(node);
    }
  }

  private static String pieceText(Piece piece) {
    return switch (piece.kind()) {
      case WIKI -> WikiText.of(piece).label();
      case EMBED -> WikiText.of(piece).shown();
      case MATH, DISPLAY -> piece.content().toString();
      case FOOTNOTE, COMMENT, CALLOUT -> "";
    };
  }

  /** A reference that leads nowhere is text; what stands before its words. */
  static String opening(RefNode node) {
    return node.isReferenceTextCombined()
        ? node.getReferenceOpeningMarker().toString()
        : node.getTextOpeningMarker().toString();
  }

  static String closing(RefNode node) {
    String text = node.getTextClosingMarker().toString();
    String reference = node.getReferenceClosingMarker().toString();
    return node.isReferenceTextCombined()
        ? reference + node.getTextOpeningMarker() + text
        : text + node.getReferenceOpeningMarker() + unescape(node.getReference()) + reference;
  }

  /** Backslash escapes undone; an entity is a node of its own. */
  static String leaf(Text leaf) {
    String text = leaf.getChars().toString();
    int escape = text.indexOf('\\');
    if (escape < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean escapes =
          text.charAt(i) == '\\'
              && i + 1 < text.length()
              && Chars.isAsciiPunctuation(text.charAt(i + 1));
      plain.append(text.charAt(escapes ? ++i : i));
    }
    return plain.toString();
  }

  /** Backslash escapes and entities undone. */
  static String unescape(CharSequence chars) {
    String text = chars.toString();
    boolean plain = text.indexOf('\\') < 0 && text.indexOf('&') < 0;
    return plain ? text : Escaping.unescapeString(text);
  }

  /**
   * The content of a code span: line breaks are spaces, and one space at both ends goes if there is
   * anything else.
   */
  static String codeText(Code code) {
    String content = code.getText().toString().replace('\n', ' ');
    boolean padded = content.length() > 2 && content.startsWith(" ") && content.endsWith(" ");
    return padded && !content.isBlank() ? content.substring(1, content.length() - 1) : content;
  }

  /** A line break between two Chinese characters, or one and a quotation mark, is no space. */
  static String lineBreak(Node line) {
    int before = lastCharacter(line.getPrevious());
    int after = firstCharacter(line.getNext());
    boolean joins =
        (Chars.joinsLines(before) && (Chars.joinsLines(after) || isQuote(after)))
            || (isQuote(before) && Chars.joinsLines(after));
    return joins ? "" : "\n";
  }

  /** Chinese and Latin share these: their other neighbour tells whose they are. */
  private static boolean isQuote(int c) {
    return "“”‘’".indexOf(c) >= 0;
  }

  private static int lastCharacter(@Nullable Node node) {
    Node leaf = node;
    while (leaf != null && !(leaf instanceof Text) && leaf.getLastChild() != null) {
      leaf = leaf.getLastChild();
    }
    CharSequence chars = leaf instanceof Text ? leaf.getChars() : "";
    return chars.isEmpty() ? -1 : Character.codePointBefore(chars, chars.length());
  }

  private static int firstCharacter(@Nullable Node node) {
    Node leaf = node;
    while (leaf != null && !(leaf instanceof Text) && leaf.getFirstChild() != null) {
      leaf = leaf.getFirstChild();
    }
    CharSequence chars = leaf instanceof Text ? leaf.getChars() : "";
    return chars.isEmpty() ? -1 : Character.codePointAt(chars, 0);
  }
}
