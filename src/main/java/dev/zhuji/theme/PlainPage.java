package dev.zhuji.theme;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Page;

/** What stands in the place of a page whose template failed. */
final class PlainPage {

  private PlainPage() {}

  static String of(Page page, Problem problem) {
    String title = escape(page.frame().title().orElse(page.frame().site()));
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%s</title></head>
    <body><main><h1>%s</h1>
    <pre>%s</pre>
    </main></body></html>
    """
        .formatted(escape(page.frame().language()), title, title, escape(words(problem)));
  }

  /** Without the place, which is a path of the machine that built the site. */
  private static String words(Problem problem) {
    return problem.message() + problem.hint().map(hint -> "\nhint: " + hint).orElse("");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
