package dev.zhuji.markdown;

import java.util.Locale;
import java.util.Set;

/** The names of HTML's elements; {@code <T>} in a sentence about generics is none of them. */
final class HtmlNames {

  private static final Set<String> VOID =
      names("area base br col embed hr img input link meta param source track wbr");

  private static final Set<String> TEXT =
      names(
          "a abbr acronym address area article aside audio b base bdi bdo big blockquote body br"
              + " button canvas caption center cite code col colgroup data datalist dd del"
              + " details dfn dialog dir div dl dt em embed fieldset figcaption figure font"
              + " footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins"
              + " kbd label legend li link main map mark math menu meta meter nav noscript object"
              + " ol optgroup option output p param picture pre progress q rp rt ruby s samp script"
              + " search section select slot small source span strike strong style sub summary sup"
              + " svg table tbody td template textarea tfoot th thead time title tr track tt u ul"
              + " var video wbr");

  /** What stands inside {@code <svg>} and {@code <math>}; {@code <path>} elsewhere is a word. */
  private static final Set<String> DRAWING =
      names(
          "circle clipPath defs desc ellipse filter foreignObject g image line linearGradient"
              + " marker mask path pattern polygon polyline radialGradient rect stop symbol text"
              + " textPath tspan use mfrac mi mn mo mover mroot mrow msqrt mstyle msub msubsup msup"
              + " mtable mtd mtext mtr munder munderover semantics annotation");

  /** What runs code, loads pages, or changes what the whole page is or looks like. */
  private static final Set<String> ACTIVE =
      names("base embed iframe link meta object script style");

  private HtmlNames() {}

  private static Set<String> names(String list) {
    return Set.of(list.split(" "));
  }

  /**
   * Whether a tag of this name is markup: HTML's names in small letters or all in capitals, but not
   * {@code <Object>} or {@code <S>}, which are Java's.
   *
   * @param around the text that the tag stands in: inside a drawing there are more elements
   */
  static boolean isElement(String name, String around) {
    if (TEXT.contains(name)) {
      return true;
    } else if (DRAWING.contains(name)) {
      return around.contains("<svg") || around.contains("<math");
    }
    return name.length() > 1
        && name.equals(name.toUpperCase(Locale.ROOT))
        && TEXT.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the element has no place in a page of notes, which runs no code but the theme's. */
  static boolean isActive(String name) {
    return ACTIVE.contains(name);
  }

  /** End tags without those of elements that are left out. */
  static String withoutActive(String endTags) {
    String kept = endTags;
    for (String name : ACTIVE) {
      kept = kept.replace("</" + name + ">", "");
    }
    return kept;
  }

  /** Whether the element never has an end tag. */
  static boolean isVoid(String name) {
    return VOID.contains(name.toLowerCase(Locale.ROOT));
  }
}
