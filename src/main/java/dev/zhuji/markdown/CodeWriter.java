package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Feature;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes code blocks, and the fences that are drawings or formulas. */
final class CodeWriter {

  /** Code longer than this is shown without colours. */
  private static final int LONGEST = 200_000;

  /** The height of a formula of one line, which the style sheet keeps for any. */
  private static final long LINE_TENTHS = Math.round(10 * FormulaHeight.LINE);

  private final Draft draft;

  CodeWriter(Draft draft) {
    this.draft = draft;
  }

  void fenced(FencedCodeBlock node, Optional<String> untitled, Out out) {
    if (node.getClosingMarker().isEmpty() && draft.dialect.extended()) {
      draft.report(
          Problem.of(Code.FENCE_UNCLOSED, draft.at(node), "this code fence is never closed")
              .withHint("end it with " + node.getOpeningMarker() + " on a line of its own"));
    }
    String text = content(node);
    String info = PlainText.unescape(node.getInfo());
    if (!draft.dialect.extended()) {
      plain(text, info, out);
      return;
    }
    FenceInfo parsed = FenceInfo.of(info);
    switch (parsed.language()) {
      case "mermaid" -> mermaid(text, out);
      case "math", "katex" -> math(text.strip(), out);
      default -> figure(text, parsed, parsed.title().or(() -> untitled), out);
    }
  }

  void indented(IndentedCodeBlock node, Out out) {
    StringBuilder text = new StringBuilder(content(node));
    // blank lines at its end are no part of it
    String code = text.toString().replaceFirst("(\\n[ \\t]*)*$", "") + "\n";
    if (draft.dialect.extended()) {
      figure(code, FenceInfo.of(""), Optional.empty(), out);
    } else {
      plain(code, "", out);
    }
  }

  /** A formula on lines of its own. */
  void math(String tex, Out out) {
    draft.need(Feature.MATH);
    long tenths = Math.round(10 * FormulaHeight.of(tex));
    out.markup("<div class=\"math\"");
    if (tenths > LINE_TENTHS) {
      out.markup(" style=\"--h:" + tenths / 10 + "." + tenths % 10 + "\"");
    }
    out.markup(" data-tex>").text(tex).markup("</div>").line();
  }

  private void mermaid(String text, Out out) {
    draft.need(Feature.MERMAID);
    OptionalInt height = DiagramHeight.of(text);
    out.markup("<figure class=\"mermaid\"");
    if (height.isPresent()) {
      out.markup(" style=\"--h:" + height.getAsInt() + "px\"");
    }
    out.markup("><pre><code>").text(text);
    out.markup("</code></pre></figure>").line();
  }

  private static String content(Block node) {
    StringBuilder text = new StringBuilder();
    List<BasedSequence> lines = node.getContentLines();
    for (BasedSequence line : lines) {
      text.append((CharSequence) line);
    }
    return text.toString();
  }

  private static void plain(String text, String info, Out out) {
    out.markup("<pre><code");
    int end = 0;
    while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
      end++;
    }
    if (end > 0) {
      out.attribute("class", "language-" + info.substring(0, end));
    }
    out.markup(">").text(text).markup("</code></pre>").line();
  }

  private void figure(String text, FenceInfo info, Optional<String> title, Out out) {
    out.markup("<figure class=\"code\"");
    if (!info.language().isEmpty()) {
      out.attribute("data-lang", info.language());
    }
    info.run().ifPresent(run -> out.attribute("data-run", run));
    out.markup(">");
    title.ifPresent(
        words -> out.markup("<figcaption>").text(words).markup("</figcaption>").breakPlain());
    out.markup("<pre><code>").plain(text);
    lines(text, info, out);
    out.markup("</code></pre></figure>").line();
  }

  private static void lines(String text, FenceInfo info, Out out) {
    String language = text.length() > LONGEST ? "" : info.language();
    String[] lines = Highlighter.lines(text, language);
    for (int i = 0; i < lines.length; i++) {
      boolean last = i == lines.length - 1;
      if (info.marks().isEmpty() || (last && lines[i].isEmpty())) {
        out.markup(lines[i]).markup(last ? "" : "\n");
      } else {
        String kind = info.marks().get(i + 1) ? "line hl" : "line";
        out.markup("<span class=\"" + kind + "\">" + lines[i] + (last ? "" : "\n") + "</span>");
      }
    }
  }
}
