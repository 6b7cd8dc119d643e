package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers footnotes in the order of their first mention, and writes their list. */
final class FootnoteWriter {

  private static final class Entry {
    final int number;
    final FootnoteBlock block;
    int mentions;

    Entry(int number, FootnoteBlock block) {
      this.number = number;
      this.block = block;
    }
  }

  private final Draft draft;
  private final Map<String, FootnoteBlock> defined;
  private final Map<String, Entry> mentioned = new LinkedHashMap<>();

  FootnoteWriter(Draft draft, Document document) {
    this.draft = draft;
    this.defined = FootnoteExtension.FOOTNOTES.get(document);
  }

  void reference(Piece piece, Out out) {
    String label = piece.content().trim().toString();
    FootnoteBlock block = defined.get(label);
    if (block == null) {
      out.text(piece.getChars());
      return;
    }
    Entry entry = mentioned.computeIfAbsent(label, name -> new Entry(mentioned.size() + 1, block));
    out.markup("<sup class=\"footnote-ref\"><a");
    if (!draft.isAgain()) {
      entry.mentions++;
      out.hole(new Fragment.Id(mentionId(entry, entry.mentions)));
      draft.ids.take(mentionId(entry, entry.mentions));
    }
    out.markup(" href=\"").hole(new Fragment.Jump("fn-" + entry.number));
    out.markup("\">" + entry.number + "</a></sup>");
  }

  private static String mentionId(Entry entry, int mention) {
    return "fnref-" + entry.number + (mention == 1 ? "" : "-" + mention);
  }

  /** The list of the footnotes that were mentioned; a footnote may mention others. */
  Body list(BlockWriter blocks) {
    if (mentioned.isEmpty()) {
      return Body.EMPTY;
    }
    Out out = new Out();
    out.markup("<section class=\"footnotes\">\n<ol>\n");
    Entry[] entries = mentioned.values().toArray(new Entry[0]);
    for (int i = 0; i < entries.length; i++) {
      item(entries[i], blocks, out);
      entries = mentioned.values().toArray(new Entry[0]);
    }
    return out.markup("</ol>\n</section>\n").body();
  }

  private void item(Entry entry, BlockWriter blocks, Out out) {
    draft.ids.take("fn-" + entry.number);
    out.markup("<li").hole(new Fragment.Id("fn-" + entry.number)).markup(">\n");
    Node last = entry.block.getLastChild();
    for (Node child = entry.block.getFirstChild(); child != null; child = child.getNext()) {
      boolean closing = child == last && child instanceof Paragraph;
      if (closing) {
        out.markup("<p>");
        blocks.inlines().children(child, out);
        backLinks(entry, out);
        out.markup("</p>\n");
      } else {
        blocks.one(child, out);
      }
      if (child == last && !closing) {
        out.markup("<p>");
        backLinks(entry, out);
        out.markup("</p>\n");
      }
    }
    out.markup("</li>\n");
  }

  private static void backLinks(Entry entry, Out out) {
    for (int mention = 1; mention <= entry.mentions; mention++) {
      out.markup(" <a class=\"footnote-back\" href=\"");
      out.hole(new Fragment.Jump(mentionId(entry, mention)));
      out.markup("\" aria-label=\"" + entry.number + "\">↩</a>");
    }
  }
}
