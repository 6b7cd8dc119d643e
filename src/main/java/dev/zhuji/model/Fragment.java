package dev.zhuji.model;

import java.util.Optional;

/**
 * A piece of a note's body: finished HTML, or a hole that is filled when all notes are known.
 *
 * <p>A body's fragments in order give the body's HTML. {@link Markup} alone may hold half an
 * element; {@link Reference} and {@link Picture} are whole elements.
 */
public sealed interface Fragment {

  /** HTML, final. */
  record Markup(String html) implements Fragment {}

  /**
   * An id inside a start tag: {@code id="…"} with its leading space. An embed gives its ids a
   * prefix of its own, so that none is twice on a page.
   */
  record Id(String id) implements Fragment {}

  /** The URL of an id in this note, inside a quoted attribute: {@code #id}. For footnotes. */
  record Jump(String id) implements Fragment {}

  /**
   * The URL that a link of raw HTML resolves to, inside a double-quoted attribute, for example
   * after {@code <img src="}.
   */
  record Address(Link link) implements Fragment {}

  /**
   * An attribute of raw HTML, inside a start tag, that fetches from another host.
   *
   * @param attribute as HTML, with its leading space
   * @param picture whether a picture is fetched, which a site may allow
   * @param linked whether a link stands for what is not fetched
   */
  record Remote(Link link, String attribute, boolean picture, boolean linked) implements Fragment {}

  /** A hyperlink. */
  record Reference(Link link, Body label, Optional<String> title) implements Fragment {}

  /**
   * An image.
   *
   * @param width in CSS pixels, as {@code ![[x.png|100x80]]} gives it
   * @param height in CSS pixels
   * @param attributes others that raw HTML gave it, as written, each with a leading space
   */
  record Picture(
      Link link,
      String alt,
      Optional<String> title,
      Optional<Integer> width,
      Optional<Integer> height,
      String attributes)
      implements Fragment {

    public Picture(
        Link link,
        String alt,
        Optional<String> title,
        Optional<Integer> width,
        Optional<Integer> height) {
      this(link, alt, title, width, height, "");
    }
  }

  /**
   * Another note, a section or a block of it, in place. It stands between blocks, not in a line.
   */
  record Embed(Link link, String label) implements Fragment {}
}
