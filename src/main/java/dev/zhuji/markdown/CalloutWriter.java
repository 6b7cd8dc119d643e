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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes callouts, whether from {@code > [!tip]} or from {@code ::: tip}, and code groups. */
final class CalloutWriter {

  /** How a callout stands: open for good, or to be opened and closed by the reader. */
  private enum Fold {
    NONE,
    OPEN,
    CLOSED
  }

  private static final Set<String> CODE_GROUPS = Set.of("code-group", "code-tabs", "tabs");

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
    out.markup(fold == Fold.NONE ? "<div" : "<details");
    out.attribute("class", "callout callout-" + type.id());
    out.attribute("data-callout", type.id());
    if (fold == Fold.NONE) {
      // not an aside, which would be a landmark within the page's own
      out.attribute("role", "note");
    }
    out.markup(fold == Fold.OPEN ? " open>" : ">");
    String element = fold == Fold.NONE ? "p" : "summary";
    out.markup("<" + element + " class=\"callout-title\">").append(title);
    out.markup("</" + element + "><div class=\"callout-body\">").line();
  }

  private static void close(Fold fold, Out out) {
    out.markup("</div>").markup(fold == Fold.NONE ? "</div>" : "</details>").line();
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
    if (CODE_GROUPS.contains(node.kind())) {
      codeGroup(node, out);
      return;
    }
    boolean details = node.kind().equals("details");
    Out title = new Out();
    inlines.children(node.title(), title);
    Optional<CalloutType> known = CalloutType.of(node.kind());
    if (known.isEmpty() && !details && title.isEmpty()) {
      // a layout of another generator: what it holds stays readable
      blocks.from(node.title().getNext(), out);
      return;
    }
    CalloutType type = known.orElse(CalloutType.NOTE);
    if (title.isEmpty()) {
      title.text(details ? detailsTitle() : type.title(draft.language));
    }
    Fold fold = !details ? Fold.NONE : node.isOpen() ? Fold.OPEN : Fold.CLOSED;
    open(type, fold, title, out);
    blocks.from(node.title().getNext(), out);
    close(fold, out);
  }

  private String detailsTitle() {
    return draft.language.startsWith("zh") ? "详情" : "Details";
  }

  /** A code group holds fences; each needs a name for its tab. */
  private void codeGroup(Container node, Out out) {
    out.markup("<div class=\"code-group\">").line();
    int count = 0;
    Optional<String> tab = Optional.empty();
    for (Node child = node.title().getNext(); child != null; child = child.getNext()) {
      if (child instanceof FencedCodeBlock fence) {
        count++;
        String language = FenceInfo.of(fence.getInfo().toString()).language();
        String name = language.isEmpty() ? String.valueOf(count) : language;
        blocks.code().fenced(fence, Optional.of(tab.orElse(name)), out);
        tab = Optional.empty();
      } else if (tab(child).isPresent()) {
        tab = tab(child);
        tabWithoutCode(child, out);
      } else {
        blocks.one(child, out);
      }
    }
    out.markup("</div>").line();
  }

  /** The name in VuePress's {@code @tab:active npm#npm}. */
  private static Optional<String> tab(Node node) {
    String text = node instanceof Paragraph ? node.getChars().toString() : "";
    if (!text.startsWith("@tab")) {
      return Optional.empty();
    }
    String line = text.lines().findFirst().orElse("");
    int end = line.lastIndexOf('#');
    String name = line.substring(0, end < 0 ? line.length() : end);
    return Optional.of(name.replaceFirst("^@tab(:active)?", "").strip())
        .filter(words -> !words.isEmpty());
  }

  /** What stands in a tab and is no code. */
  private void tabWithoutCode(Node paragraph, Out out) {
    boolean code = paragraph.getNext() instanceof FencedCodeBlock;
    if (!code) {
      out.markup("<p><strong>").text(tab(paragraph).orElse("")).markup("</strong></p>").line();
    }
    Node end = paragraph.getFirstChild() == null ? null : lineEnd(paragraph.getFirstChild());
    if (end != null && end.getNext() != null) {
      blocks.embeds().write(end.getNext(), false, out);
    }
  }
}
