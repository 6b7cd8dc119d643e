package dev.zhuji.markdown;

import com.vladsch.flexmark.ext.abbreviation.internal.AbbreviationBlockParser;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
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
    Parser.Builder builder = Parser.builder(options).customInlineParserFactory(inlines(extended));
    // flexmark adds these for its own inline parser only
    builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    if (extended) {
      builder
          .customBlockParserFactory(new FootnoteBlockParser.Factory())
          .customBlockParserFactory(new AbbreviationBlockParser.Factory())
          .customBlockParserFactory(new VerbatimParser.Factory())
          .customBlockParserFactory(new ContainerParser.Factory());
    }
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

  Document parse(CharSequence text) {
    return parser.parse(text.toString());
  }
}
