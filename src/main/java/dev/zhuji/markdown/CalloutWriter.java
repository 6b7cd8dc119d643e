package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes callouts, whether from {@code > [!tip]} or from {@code ::: tip}, and code groups. */
final class CalloutWriter {

  /** How a callout stands: open for good, or to be opened and closed by the reader. */
  private enum Fold {
    NONE,
    OPEN,
    CLOSED
  }

  private final Draft draft;
  private final BlockWriter blocks;
  private final InlineWriter inlines;

  CalloutWriter(Draft draft, BlockWriter blocks, InlineWriter inlines) {
    this.draft = draft;
    this.blocks = blocks;
    this.inlines = inlines;
  }

  /** Writes the quote if it is a callout. */
  boolean quote(BlockQuote quote, Out out) {
    if (!(quote.getFirstChild() instanceof Paragraph first)
        || !(first.getFirstChild() instanceof Piece piece)
        || piece.kind() != Piece.Kind.CALLOUT) {
      return false;
    }
    String word = piece.content().toString();
    int bar = word.indexOf('|');
    String name = bar < 0 ? word : word.substring(0, bar);
    Node lineEnd = lineEnd(piece);
    Out title = new Out();
    inlines.range(piece.getNext(), lineEnd, title);
    CalloutType type = CalloutType.of(name).orElse(CalloutType.NOTE);
    if (title.plainText().isEmpty()) {
      boolean known = CalloutType.of(name).isPresent();
      title = new Out().text(known ? type.title(draft.language) : name.strip());
    }
    String chars = piece.getChars().toString().strip();
    Fold fold = chars.endsWith("-") ? Fold.CLOSED : chars.endsWith("+") ? Fold.OPEN : Fold.NONE;
    open(type, fold, title, out);
    if (lineEnd != null && lineEnd.getNext() != null) {
      blocks.embeds().write(lineEnd.getNext(), false, out);
    }
    blocks.from(first.getNext(), out);
    close(fold, out);
    return true;
  }

  private static @Nullable Node lineEnd(Node from) {
    Node node = from;
    while (node != null && !(node instanceof SoftLineBreak || node instanceof HardLineBreak)) {
      node = node.getNext();
    }
    return node;
  }

  private static void open(CalloutType type, Fold fold, Out title, Out out) {
    out.markup(fold == Fold.NONE ? "<aside" : "<details");
    out.attribute("class", "callout callout-" + type.id());
    out.attribute("data-callout", type.id());
    out.markup(fold == Fold.OPEN ? " open>" : ">");
    String element = fold == Fold.NONE ? "p" : "summary";
    out.markup("<" + element + " class=\"callout-title\">").append(title);
    out.markup("</" + element + "><div class=\"callout-body\">").line();
  }

  private static void close(Fold fold, Out out) {
    out.markup("</div>").markup(fold == Fold.NONE ? "</aside>" : "</details>").line();
  }

  void container(Container node, Out out) {
    if (!node.isClosed()) {
      draft.report(
          Problem.of(
                  Code.CONTAINER_UNCLOSED,
                  draft.at(node),
                  "this container is never closed: ::: " + node.kind())
              .withHint("end it with ::: on a line of its own"));
    }
    if (node.isFull()) {
      draft.report(
          Problem.of(
                  Code.NOTE_NESTING,
                  draft.at(node),
                  "containers are nested more than 100 levels deep")
              .withHint("the deeper ones are shown as text"));
    }
    if (node.kind().equals("code-group") || node.kind().equals("code-tabs")) {
      codeGroup(node, out);
      return;
    }
    boolean details = node.kind().equals("details");
    Optional<CalloutType> type =
        details ? Optional.of(CalloutType.NOTE) : CalloutType.of(node.kind());
    if (type.isEmpty()) {
      // a layout of another generator: what it holds stays readable
      blocks.from(node.getFirstChild(), out);
      return;
    }
    int brace = node.title().lastIndexOf('{');
    boolean attributes = brace >= 0 && node.title().endsWith("}");
    String title = attributes ? node.title().substring(0, brace).strip() : node.title();
    boolean opened = attributes && node.title().contains("open");
    Fold fold = !details ? Fold.NONE : opened ? Fold.OPEN : Fold.CLOSED;
    String fallback = details ? detailsTitle() : type.get().title(draft.language);
    open(type.get(), fold, new Out().text(title.isEmpty() ? fallback : title), out);
    blocks.from(node.getFirstChild(), out);
    close(fold, out);
  }

  private String detailsTitle() {
    return draft.language.startsWith("zh") ? "详情" : "Details";
  }

  /** A code group holds fences; each needs a name for its tab. */
  private void codeGroup(Container node, Out out) {
    out.markup("<div class=\"code-group\">").line();
    int count = 0;
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof FencedCodeBlock fence) {
        count++;
        String language = FenceInfo.of(fence.getInfo().toString()).language();
        String name = language.isEmpty() ? String.valueOf(count) : language;
        blocks.code().fenced(fence, Optional.of(name), out);
      } else {
        blocks.one(child, out);
      }
    }
    out.markup("</div>").line();
  }
}
