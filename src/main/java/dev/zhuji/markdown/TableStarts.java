package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a table stand directly under a line of text, as GitHub does: flexmark knows only tables that
 * open their paragraph, so the lines above become a paragraph of their own.
 */
final class TableStarts implements ParagraphPreProcessorFactory {

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return Set.of(ReferencePreProcessorFactory.class);
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return Set.of(TableParagraphPreProcessor.Factory().getClass());
  }

  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    return TableStarts::split;
  }

  private static int split(Paragraph paragraph, ParserState state) {
    int lines = paragraph.getLineCount();
    for (int head = 0; head + 1 < lines; head++) {
      if (isTable(paragraph.getLineChars(head), paragraph.getLineChars(head + 1))) {
        if (head > 0) {
          Paragraph above = new Paragraph();
          above.setContent(paragraph, 0, head);
          above.setChars(above.getChars().trimEnd());
          paragraph.setContent(paragraph, head, lines);
          paragraph.insertBefore(above);
          state.getInlineParser().parse(above.getContentChars().trimEnd(), above);
        }
        return 0;
      }
    }
    return 0;
  }

  private static boolean isTable(CharSequence head, CharSequence separator) {
    int columns = separatorColumns(separator);
    return columns > 0 && columns == columns(head.toString().strip());
  }

  /** The columns of {@code | --- | :-: |}, or 0 if the line is none such. */
  private static int separatorColumns(CharSequence line) {
    for (int i = 0; i < line.length(); i++) {
      if ("|:- \t\r\n".indexOf(line.charAt(i)) < 0) {
        return 0;
      }
    }
    String row = line.toString().strip();
    String cells = row.substring(start(row), end(row));
    for (String cell : cells.split("\\|", -1)) {
      if (!isRule(cell.strip())) {
        return 0;
      }
    }
    return row.indexOf('|') < 0 ? 0 : columns(row);
  }

  private static boolean isRule(String cell) {
    int from = cell.startsWith(":") ? 1 : 0;
    int end = Scan.run(cell, from, '-');
    return end > from && (end == cell.length() || cell.substring(end).equals(":"));
  }

  /** One more than the bars inside a row; a bar in code or after a backslash is none. */
  private static int columns(String row) {
    if (row.indexOf('|') < 0) {
      return 0;
    }
    int columns = 1;
    boolean code = false;
    for (int i = start(row); i < end(row); i++) {
      char c = row.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        code = !code;
      } else if (c == '|' && !code) {
        columns++;
      }
    }
    return columns;
  }

  private static int start(String row) {
    return row.startsWith("|") ? 1 : 0;
  }

  private static int end(String row) {
    return row.length() > 1 && row.endsWith("|") ? row.length() - 1 : row.length();
  }
}
