package dev.zhuji.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;

/** Writes tables; each stands in a {@code <div class="table">} that can scroll. */
final class TableWriter {

  private final InlineWriter inlines;

  TableWriter(InlineWriter inlines) {
    this.inlines = inlines;
  }

  void write(TableBlock table, Out out) {
    out.markup("<div class=\"table\"><table>\n");
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) {
        part("thead", part, out);
      } else if (part instanceof TableBody && part.hasChildren()) {
        part("tbody", part, out);
      }
    }
    out.markup("</table></div>").line();
  }

  private void part(String name, Node part, Out out) {
    out.markup("<" + name + ">\n");
    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
      out.markup("<tr>\n");
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        if (cell instanceof TableCell content) {
          cell(content, out);
        }
      }
      out.markup("</tr>\n").breakPlain();
    }
    out.markup("</" + name + ">\n");
  }

  private void cell(TableCell cell, Out out) {
    // a corner without a word heads nothing
    String name = cell.isHeader() && !cell.getText().isBlank() ? "th" : "td";
    out.markup("<" + name);
    if (cell.getAlignment() != null) {
      String side =
          switch (cell.getAlignment()) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
          };
      out.attribute("class", side);
    }
    out.markup(">");
    inlines.children(cell, out);
    out.markup("</" + name + ">\n").plain(" ");
  }
}
