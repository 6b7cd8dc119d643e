package dev.zhuji.export;

import dev.zhuji.model.Item;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text file that Anki imports: headers, then one line for each card with its guid, deck, front,
 * back and tags.
 */
public final class AnkiText {

  private static final char BREAK = '\n';

  private final Style style;
  private final Pictures pictures = new Pictures();
  private final Tokens tokens;
  private final Words words;

  /**
   * How the cards are to lie in Anki.
   *
   * @param deck the deck above those of the rounds
   * @param notetype its name in Anki, with a front and a back
   * @param idField whether the note type's first field, before front and back, holds the id
   */
  public record Style(String deck, String notetype, boolean idField) {

    /** Unless somebody says otherwise. */
    public static final Style PLAIN = new Style("Zhuji", "Basic", false);
  }

  private AnkiText(Site site, Settings settings, Style style) {
    this.style = style;
    this.tokens = new Tokens(new WebPlaces(site, settings, pictures));
    this.words = Words.of(settings);
  }

  public static Exported of(List<Card> cards, Site site, Settings settings, Style style) {
    AnkiText anki = new AnkiText(site, settings, style);
    StringBuilder text = new StringBuilder(anki.headers());
    cards.forEach(card -> text.append(anki.line(card)).append(BREAK));
    return new Exported(Stamp.on(text.toString()), anki.pictures.files());
  }

  private String headers() {
    return "#separator:tab\n#html:true\n"
        + (style.idField() ? "" : "#guid column:1\n")
        + "#notetype:"
        + oneLine(style.notetype())
        + "\n#deck column:2\n#tags column:5\n#"
        + Stamp.PLACE
        + "\n";
  }

  private String line(Card card) {
    return List.of(card.guid(), deck(card), front(card), back(card), tags(card)).stream()
        .map(AnkiText::field)
        .collect(Collectors.joining("\t"));
  }

  private String deck(Card card) {
    return oneLine(style.deck()) + "::" + oneLine(card.round()).replaceAll(":{2,}", ":");
  }

  private String front(Card card) {
    String way =
        card.way().stream()
            .map(label -> CardHtml.of(tokens.of(label)) + " → ")
            .collect(Collectors.joining());
    String asked = CardHtml.of(tokens.of(card.label()));
    return way.isEmpty() ? asked : "<small>" + way.strip() + "</small><br>" + asked;
  }

  private String back(Card card) {
    return "<div style=\"text-align:left\">" + list(card.answer(), false) + "</div>";
  }

  private String list(List<Outline> items, boolean ordered) {
    if (items.isEmpty()) {
      return "";
    }
    String tag = ordered ? "ol" : "ul";
    return items.stream()
        .map(item -> "<li>" + head(item) + list(item.children(), item.ordered()) + "</li>")
        .collect(Collectors.joining("", "<" + tag + ">", "</" + tag + ">"));
  }

  private String head(Outline item) {
    String links =
        item.links().stream().map(this::link).distinct().collect(Collectors.joining(" · "));
    String said = CardHtml.of(tokens.of(item.body())) + links;
    if (item.word().isEmpty()) {
      return said;
    }
    return "<b>" + item.word() + "</b>" + (said.isEmpty() ? "" : words.colon() + said);
  }

  private String link(Item.Reference reference) {
    String name = Tokens.escaped(reference.words());
    Optional<String> url = tokens.places().link(reference.link());
    return url.map(to -> "<a href=\"" + Tokens.escaped(to) + "\">" + name + "</a>").orElse(name);
  }

  /** Tags have no spaces. */
  private static String tags(Card card) {
    return card.tags().stream()
        .map(tag -> tag.strip().replaceAll("\\s+", "_"))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Quoted where it holds what separates fields or quotes. */
  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == '\t' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
