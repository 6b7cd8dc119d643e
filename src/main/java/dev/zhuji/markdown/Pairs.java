package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tags among the children of one node are pairs, so that raw HTML can never leave an element
 * open around what the author did not mean.
 */
final class Pairs {

  private record Open(Tag tag, Node node) {}

  private final Map<Node, List<Tag>> tags = new IdentityHashMap<>();
  private final Map<Node, String> closers = new IdentityHashMap<>();
  private final Map<Node, Integer> depths = new IdentityHashMap<>();
  private final Map<Tag, Node> ends = new IdentityHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();

  Pairs(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof HtmlBlock || child instanceof HtmlInline) {
        List<Tag> found = Tag.scan(text(child));
        tags.put(child, found);
        for (Tag tag : found) {
          meet(tag, child);
        }
      }
    }
    open.forEach(this::closeAfter);
    countDepths();
  }

  static String text(Node node) {
    return node instanceof HtmlBlock block
        ? block.getContentChars().toString()
        : node.getChars().toString();
  }

  private void meet(Tag tag, Node node) {
    if (tag.kind == Tag.Kind.OPEN) {
      open.push(new Open(tag, node));
      counts.merge(tag.name, 1, Integer::sum);
    } else if (tag.kind == Tag.Kind.CLOSE && isOpen(tag.name)) {
      close(tag, node);
    }
  }

  private boolean isOpen(String name) {
    return counts.getOrDefault(name, 0) > 0;
  }

  private void close(Tag tag, Node node) {
    while (true) {
      Open last = open.pop();
      counts.merge(last.tag.name, -1, Integer::sum);
      if (last.tag.name.equals(tag.name)) {
        last.tag.paired = true;
        tag.paired = true;
        ends.put(last.tag, node);
        return;
      } else if (last.node == node && node instanceof HtmlBlock) {
        last.tag.paired = true;
        tag.before += "</" + last.tag.name + ">";
      } else {
        closeAfter(last);
      }
    }
  }

  /**
   * In a block of HTML an element left open ends with the block, or is left out when one inside it
   * goes on; in a line its tag is text.
   */
  private void closeAfter(Open opened) {
    if (opened.node instanceof HtmlBlock && !goesOn(opened)) {
      opened.tag.paired = true;
      closers.merge(opened.node, "</" + opened.tag.name + ">", String::concat);
    }
  }

  private boolean goesOn(Open opened) {
    return tags.getOrDefault(opened.node, List.of()).stream()
        .anyMatch(
            tag ->
                tag.start > opened.tag.start && ends.getOrDefault(tag, opened.node) != opened.node);
  }

  private void countDepths() {
    int depth = 0;
    for (Map.Entry<Node, List<Tag>> entry : inOrder()) {
      for (Tag tag : entry.getValue()) {
        boolean counts = tag.paired && tag.kind != Tag.Kind.SINGLE;
        depth += !counts ? 0 : tag.kind == Tag.Kind.OPEN ? 1 : -1 - closersIn(tag.before);
      }
      depth -= closersIn(closers.getOrDefault(entry.getKey(), ""));
      depths.put(entry.getKey(), depth);
    }
  }

  private List<Map.Entry<Node, List<Tag>>> inOrder() {
    return tags.entrySet().stream()
        .sorted((a, b) -> Integer.compare(a.getKey().getStartOffset(), b.getKey().getStartOffset()))
        .toList();
  }

  private static int closersIn(String text) {
    return (int) text.chars().filter(c -> c == '<').count();
  }

  List<Tag> tags(Node node) {
    return tags.getOrDefault(node, List.of());
  }

  /** The node in which an element ends that is a pair and ends in a node. */
  @Nullable Node end(Tag tag) {
    return ends.get(tag);
  }

  /** End tags to write after a block of HTML. */
  String closers(Node node) {
    return closers.getOrDefault(node, "");
  }

  /** How many elements are open after a block of HTML. */
  int depthAfter(Node node) {
    return depths.getOrDefault(node, 0);
  }
}
