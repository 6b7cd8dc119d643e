package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the list items of rounds and procedures as trees. */
final class ItemReader {

  private static final Pattern BLOCK_ID = Pattern.compile("\\s\\^([a-z0-9-]{2,64})\\s*$");

  private final Draft draft;
  private final BlockWriter blocks;

  ItemReader(Draft draft, BlockWriter blocks) {
    this.draft = draft;
    this.blocks = blocks;
  }

  List<Item> list(ListBlock list) {
    List<Item> items = new ArrayList<>();
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListItem item) {
        items.add(item(item, list instanceof OrderedList));
      }
    }
    return items;
  }

  private Item item(ListItem item, boolean ordered) {
    Node first = item.getFirstChild() instanceof Paragraph paragraph ? paragraph : null;
    Out label = new Out();
    List<Item.Reference> links = new ArrayList<>();
    Out detail = new Out();
    List<Item> children = new ArrayList<>();
    draft.again(
        () -> {
          if (first != null) {
            // before the label cuts off the blank that belongs to the links' sentences
            links.addAll(links(first));
            blocks.inlines().range(first.getFirstChild(), labelEnd(first), label);
          }
          Node next = first == null ? item.getFirstChild() : first.getNext();
          for (; next != null; next = next.getNext()) {
            if (!(next instanceof ListBlock)) {
              blocks.one(next, detail);
            }
          }
        });
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListBlock list) {
        children.addAll(list(list));
      }
    }
    Optional<Boolean> checked =
        item instanceof TaskListItem task ? Optional.of(task.isItemDoneMarker()) : Optional.empty();
    return new Item(
        checked,
        ordered,
        first == null ? "" : text(first),
        label.body(),
        links,
        first == null ? Optional.empty() : comment(first),
        detail.body(),
        children,
        draft.at(item));
  }

  private static boolean isLink(Node node) {
    return node instanceof Link
        || (node instanceof LinkRef reference && reference.isDefined())
        || (node instanceof Piece piece && piece.kind() == Piece.Kind.WIKI);
  }

  private static String text(Node paragraph) {
    PlainText plain = PlainText.read(paragraph);
    Node end = paragraph.getFirstChild();
    while (end != null && !isLink(end) && !(end instanceof HtmlInlineComment)) {
      end = end.getNext();
    }
    String text = end == null ? plain.text() : plain.text().substring(0, plain.span(end)[0]);
    return text.strip();
  }

  /** The first of the links, comments and blanks that end the paragraph. */
  private static @Nullable Node labelEnd(Node paragraph) {
    Node end = null;
    Node node = paragraph.getLastChild();
    while (node != null && (isLink(node) || node instanceof HtmlInlineComment || isBlank(node))) {
      end = node;
      node = node.getPrevious();
    }
    if (node instanceof Text words) {
      // the section is written already: nothing else reads the blank before the links
      words.setChars(words.getChars().trimEnd());
    }
    return end;
  }

  private static boolean isBlank(Node node) {
    return node instanceof Text && node.getChars().isBlank();
  }

  private List<Item.Reference> links(Node paragraph) {
    List<Item.Reference> links = new ArrayList<>();
    Out all = new Out();
    blocks.inlines().children(paragraph, all);
    for (Fragment fragment : all.body().fragments()) {
      if (fragment instanceof Fragment.Reference reference) {
        links.add(new Item.Reference(reference.link(), reference.link().context().words()));
      }
    }
    return links;
  }

  /**
   * What the paragraph's last comment says; Obsidian's {@code ^id} at the end says {@code q: id}.
   */
  private static Optional<String> comment(Node paragraph) {
    Matcher id = BLOCK_ID.matcher(paragraph.getChars().toString());
    Optional<String> named = id.find() ? Optional.of("q: " + id.group(1)) : Optional.empty();
    for (Node node = paragraph.getLastChild(); node != null; node = node.getPrevious()) {
      if (node instanceof HtmlInlineComment comment) {
        String said = HeadingWriter.commentText(comment.getChars().toString());
        // the later of two ids counts, and a comment is meant for us
        return Optional.of(named.map(q -> q + "; " + said).orElse(said));
      } else if (!isBlank(node)) {
        return named;
      }
    }
    return named;
  }
}
