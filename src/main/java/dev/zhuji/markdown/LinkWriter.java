package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Link.Use;
import dev.zhuji.model.Target;
import java.util.Optional;

/** Writes links, images and embeds as holes, and gathers them. */
final class LinkWriter {

  private final Draft draft;
  private final InlineWriter inlines;
  private int insideLink;

  LinkWriter(Draft draft, InlineWriter inlines) {
    this.draft = draft;
    this.inlines = inlines;
  }

  void link(Link node, Out out) {
    linkTo(destination(node), title(node.getTitle()), node, out);
  }

  void reference(LinkRef node, Out out) {
    Reference definition = node.getReferenceNode(draft.references);
    if (definition == null) {
      undefined(node, out);
    } else {
      linkTo(destination(definition), title(definition.getTitle()), node, out);
    }
  }

  /** A reference that leads nowhere is the text it is made of. */
  private void undefined(RefNode node, Out out) {
    out.text(PlainText.opening(node));
    inlines.children(node, out);
    out.text(PlainText.closing(node));
  }

  private void linkTo(String url, Optional<String> title, Node node, Out out) {
    if (insideLink > 0 || !draft.isSafe(url, Use.LINK, node.getStartOffset())) {
      inlines.children(node, out);
      return;
    }
    Out label = new Out();
    insideLink++;
    inlines.children(node, label);
    insideLink--;
    hole(draft.link(Targets.of(url), Use.LINK, node), label, title, out);
  }

  private static void hole(dev.zhuji.model.Link link, Out label, Optional<String> title, Out out) {
    out.hole(new Fragment.Reference(link, label.body(), title)).plain(label.plainText());
  }

  void image(Image node, Out out) {
    picture(destination(node), title(node.getTitle()), node, out);
  }

  void imageReference(ImageRef node, Out out) {
    Reference definition = node.getReferenceNode(draft.references);
    if (definition == null) {
      undefined(node, out);
    } else {
      picture(destination(definition), title(definition.getTitle()), node, out);
    }
  }

  private void picture(String url, Optional<String> title, Node node, Out out) {
    String words = PlainText.read(node).text();
    if (!draft.isSafe(url, Use.IMAGE, node.getStartOffset())) {
      out.text(words);
      return;
    }
    int bar = draft.dialect.extended() ? words.lastIndexOf('|') : -1;
    ImageSize size = bar < 0 ? ImageSize.NONE : ImageSize.of(words.substring(bar + 1));
    String alt = size.isKnown() ? words.substring(0, bar) : words;
    picture(draft.link(Targets.of(url), Use.IMAGE, node), alt, title, size, out);
  }

  private static void picture(
      dev.zhuji.model.Link link, String alt, Optional<String> title, ImageSize size, Out out) {
    out.hole(new Fragment.Picture(link, alt, title, size.width(), size.height())).plain(alt);
  }

  void url(String text, String scheme, Node node, Out out) {
    if (draft.isSafe(scheme + text, Use.LINK, node.getStartOffset())) {
      Out label = new Out().text(text);
      Target target = new Target.External(scheme + text);
      hole(draft.link(target, Use.LINK, node), label, Optional.empty(), out);
    } else {
      out.text(text);
    }
  }

  /** Text in which bare URLs become links. */
  void text(String text, Node node, Out out) {
    int done = 0;
    if (insideLink == 0) {
      BareUrls.Found found = BareUrls.next(text, 0);
      while (!found.url().isEmpty()) {
        draft.abbreviations.write(text.substring(done, found.start()), out);
        String words = text.substring(found.start(), found.end());
        Target target = new Target.External(found.url());
        int offset = Math.min(node.getStartOffset() + found.start(), node.getEndOffset());
        hole(
            draft.link(target, Use.LINK, words, offset),
            new Out().text(words),
            Optional.empty(),
            out);
        done = found.end();
        found = BareUrls.next(text, done);
      }
    }
    draft.abbreviations.write(done == 0 ? text : text.substring(done), out);
  }

  void wiki(Piece piece, Out out) {
    WikiText wiki = WikiText.of(piece);
    if (insideLink > 0) {
      out.text(wiki.label());
      return;
    }
    Out label = new Out().text(wiki.label());
    draft.count(wiki.label());
    hole(draft.link(wiki.target(), Use.LINK, piece), label, Optional.empty(), out);
  }

  /** An embed inside a line: an image, or a link to what cannot be put into a line. */
  void embed(Piece piece, Out out) {
    WikiText wiki = WikiText.of(piece);
    if (!wiki.isImage()) {
      draft.report(
          Problem.of(Code.EMBED_KIND, draft.at(piece), "an embed stands on a line of its own")
              .withHint("it is shown as a link"));
      wiki(piece, out);
      return;
    }
    dev.zhuji.model.Link link = draft.link(wiki.target(), Use.IMAGE, piece);
    picture(link, wiki.alt(), Optional.empty(), wiki.size(), out);
  }

  private static String destination(InlineLinkNode node) {
    return PlainText.unescape(node.getUrl());
  }

  private static String destination(Reference node) {
    return PlainText.unescape(node.getUrl());
  }

  private static Optional<String> title(CharSequence title) {
    return title.isEmpty() ? Optional.empty() : Optional.of(PlainText.unescape(title));
  }
}
