package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;

/**
 * What GitHub shows as it is typed, though a page here does not. Rounds and procedures are read
 * there, too: they are plain task lists.
 */
final class GitHubView {

  private static final int SHOWN = 30;

  private final Draft draft;
  private final String text;

  private GitHubView(Draft draft) {
    this.draft = draft;
    this.text = draft.source.body();
  }

  static void check(Document document, Draft draft) {
    GitHubView view = new GitHubView(draft);
    for (Node node : document.getDescendants()) {
      view.check(node);
    }
  }

  private void check(Node node) {
    switch (node) {
      case StrongEmphasis strong ->
          marks(strong, strong.getOpeningMarker(), strong.getClosingMarker());
      case Emphasis emphasis ->
          marks(emphasis, emphasis.getOpeningMarker(), emphasis.getClosingMarker());
      case Strikethrough struck ->
          marks(struck, struck.getOpeningMarker(), struck.getClosingMarker());
      case Piece piece when piece.kind() == Piece.Kind.WIKI || piece.kind() == Piece.Kind.EMBED ->
          wiki(piece);
      default -> {}
    }
  }

  private void marks(Node node, BasedSequence open, BasedSequence close) {
    if (!run(open).opens() || !run(close).closes()) {
      draft.report(
          Problem.of(
                  Code.GITHUB_EMPHASIS,
                  draft.at(node),
                  "GitHub shows the marks of \""
                      + shortened(node.getChars())
                      + "\" as they are typed")
              .withHint(
                  "let the marks stand beside a letter within and a space or punctuation outside,"
                      + " for example with the punctuation moved out of them"));
    }
  }

  /** How CommonMark without our amendments sees the whole run that a mark is part of. */
  private Runs.Flanking run(BasedSequence mark) {
    char sign = mark.charAt(0);
    int start = mark.getStartOffset();
    int end = mark.getEndOffset();
    while (start > 0 && text.charAt(start - 1) == sign) {
      start--;
    }
    while (end < text.length() && text.charAt(end) == sign) {
      end++;
    }
    return Runs.plainFlanking(text, start, end);
  }

  private void wiki(Piece piece) {
    draft.report(
        Problem.of(
                Code.GITHUB_LINK,
                draft.at(piece),
                "GitHub shows \"" + shortened(piece.getChars()) + "\" as text")
            .withHint("write it as [words](path/to/note.md), which Obsidian follows, too"));
  }

  private static String shortened(CharSequence chars) {
    String line = chars.toString().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
