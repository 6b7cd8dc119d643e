package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes lists and their items. */
final class ListWriter {

  private final Draft draft;
  private final BlockWriter blocks;

  ListWriter(Draft draft, BlockWriter blocks) {
    this.draft = draft;
    this.blocks = blocks;
  }

  void list(ListBlock node, Out out) {
    list(node, node.getChildren(), out);
  }

  /** What of a list of tasks is no task; nothing where all of it is. */
  void withoutTasks(ListBlock node, Out out) {
    List<Node> rest = new ArrayList<>();
    node.getChildren().forEach(rest::add);
    rest.removeIf(TaskListItem.class::isInstance);
    if (!rest.isEmpty()) {
      list(node, rest, out);
    }
  }

  private void list(ListBlock node, Iterable<Node> children, Out out) {
    boolean ordered = node instanceof OrderedList;
    out.markup(ordered ? "<ol" : "<ul");
    if (node instanceof OrderedList list && list.getStartNumber() != 1) {
      out.attribute("start", String.valueOf(list.getStartNumber()));
    }
    out.markup(">").line();
    for (Node child : children) {
      if (child instanceof ListItem item) {
        item(item, out);
      } else {
        blocks.one(child, out);
      }
    }
    out.markup(ordered ? "</ol>" : "</ul>").line();
  }

  private void item(ListItem item, Out out) {
    Optional<String> id = id(item);
    Out body = id.isPresent() ? new Out() : out;
    body.markup(item instanceof TaskListItem ? "<li class=\"task\"" : "<li");
    id.ifPresent(name -> blocks.blockId(name, body));
    if (draft.dialect.extended()) {
      direction(item, body);
    }
    body.markup(">");
    if (item instanceof TaskListItem task) {
      checkbox(task, body);
    }
    content(item, body);
    body.markup("</li>").line();
    id.ifPresent(name -> keep(name, item, body, out));
  }

  /**
   * Said where it changes; on which side a bullet stands, no style sheet can tell from the text.
   */
  private static void direction(ListItem item, Out out) {
    boolean around =
        item.getAncestorOfType(ListItem.class) instanceof ListItem outer && isRightToLeft(outer);
    boolean own = isRightToLeft(item);
    if (own != around) {
      out.attribute("dir", own ? "rtl" : "ltr");
    }
  }

  /** By the first letter that has a direction, as browsers tell a paragraph's. */
  private static boolean isRightToLeft(ListItem item) {
    CharSequence text = item.getFirstChild() == null ? "" : item.getFirstChild().getChars();
    for (int i = 0; i < text.length(); i += Character.charCount(Character.codePointAt(text, i))) {
      switch (Character.getDirectionality(Character.codePointAt(text, i))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return false;
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Keeps an item as a list of one, for those who embed it. */
  private void keep(String id, ListItem item, Out body, Out out) {
    Out alone = new Out();
    if (item.getParent() instanceof OrderedList list) {
      int number = list.getStartNumber();
      for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
        number++;
      }
      alone.markup("<ol").attribute("start", String.valueOf(number)).markup(">").line();
      alone.append(body).markup("</ol>").line();
    } else {
      alone.markup("<ul>").line().append(body).markup("</ul>").line();
    }
    draft.blocks.putIfAbsent(id, alone.body());
    out.append(body);
  }

  /** In a tight list {@code ^id} at the end of an item's first line names the item. */
  private Optional<String> id(ListItem item) {
    boolean tight =
        item.getFirstChild() instanceof Paragraph first
            && draft.dialect.extended()
            && draft.dialect.lists().isInTightListItem(first);
    return tight ? BlockId.cut(item.getFirstChild()) : Optional.empty();
  }

  private void checkbox(TaskListItem task, Out out) {
    Node first = task.getFirstChild();
    String label = first instanceof Paragraph ? PlainText.of(first) : "";
    out.markup("<input type=\"checkbox\" disabled");
    out.markup(task.isItemDoneMarker() ? " checked" : "");
    out.attribute("aria-label", label.isEmpty() ? "-" : label).markup("> ");
  }

  /** An item's blocks; a tight item's first paragraph stands right after its start tag. */
  private void content(ListItem item, Out out) {
    Node first = item.getFirstChild();
    boolean tight =
        first instanceof Paragraph paragraph && draft.dialect.lists().isInTightListItem(paragraph);
    if (tight) {
      tight(first, out);
      if (first.getNext() != null) {
        out.line();
      } else {
        out.breakPlain();
      }
      blocks.from(first.getNext(), out);
    } else if (first != null) {
      out.line();
      blocks.from(first, out);
    }
  }

  private void tight(Node first, Out out) {
    if (draft.dialect.extended() && EmbedLines.isIn(first.getFirstChild())) {
      blocks.embeds().write(first.getFirstChild(), true, out);
    } else {
      blocks.inlines().children(first, out);
    }
  }

  /** A definition list or a part of it. */
  void element(String name, Node node, Out out) {
    out.markup("<" + name + ">");
    if (node instanceof ListItem item) {
      content(item, out);
    } else {
      out.line();
      blocks.from(node.getFirstChild(), out);
    }
    out.markup("</" + name + ">").line();
  }
}
