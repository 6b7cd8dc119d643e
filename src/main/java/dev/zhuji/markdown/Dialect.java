package dev.zhuji.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** What Markdown is understood: bare CommonMark, or Zhuji's own on top of it. */
enum Dialect {
  /** For CommonMark's own examples. */
  COMMONMARK(false),
  ZHUJI(true);

  private final boolean extended;
  private final Parser parser;
  private final ListOptions lists;

  Dialect(boolean extended) {
    this.extended = extended;
    MutableDataSet options = new MutableDataSet();
    if (extended) {
      options
          .set(TablesExtension.COLUMN_SPANS, false)
          .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
          .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
          .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
          .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
          .set(TablesExtension.MIN_HEADER_ROWS, 1)
          .set(TablesExtension.MAX_HEADER_ROWS, 1)
          .set(TablesExtension.WITH_CAPTION, false);
      List<Extension> extensions =
          List.of(
              TablesExtension.create(), TaskListExtension.create(), DefinitionExtension.create());
      options.set(Parser.EXTENSIONS, extensions);
    }
    options
        .set(Parser.BLOCK_QUOTE_PARSER, false)
        .set(Parser.HEADING_PARSER, false)
        .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
        .set(Parser.HTML_BLOCK_PARSER, false)
        .set(Parser.THEMATIC_BREAK_PARSER, false);
    Parser.Builder builder = Parser.builder(options).customInlineParserFactory(inlines(extended));
    // flexmark adds this one for its own inline parser only
    builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    if (extended) {
      builder.paragraphPreProcessorFactory(new TableStarts());
    }
    builder.customBlockParserFactory(new LineStarts(extended));
    parser = builder.build();
    lists = ListOptions.get(options);
  }

  private static InlineParserFactory inlines(boolean extended) {
    return (options, special, delimiters, processors, references, extensions) ->
        new InlineSyntax(options, extended);
  }

  boolean extended() {
    return extended;
  }

  ListOptions lists() {
    return lists;
  }

  Document parse(String text) {
    return parser.parse(BasedSequence.of(new Watched(text)));
  }
}
