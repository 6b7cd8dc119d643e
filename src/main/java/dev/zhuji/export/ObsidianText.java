package dev.zhuji.export;

import dev.zhuji.model.Body;
import dev.zhuji.model.Item;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A note with cards for Obsidian's spaced repetition: the question, a line with {@code ?}, the
 * answer, a blank line.
 */
public final class ObsidianText {

  /** Of the decks, unless somebody says otherwise. */
  public static final String TAG = "flashcards/zhuji";

  /** A vault that is a folder of notes has no page of its cards. */
  private static final String HEAD = "---\npublish: false\n---\n\n<!-- " + Stamp.PLACE + " -->\n\n";

  private final String tag;
  private final Tokens tokens;
  private final Words words;

  private ObsidianText(Site site, Settings settings, String tag) {
    this.tag = tag;
    this.tokens = new Tokens(new VaultPlaces(site));
    this.words = Words.of(settings);
  }

  /**
   * The note.
   *
   * @param tag of the decks, without {@code #}
   */
  public static Exported of(List<Card> cards, Site site, Settings settings, String tag) {
    ObsidianText obsidian = new ObsidianText(site, settings, tag);
    StringBuilder text = new StringBuilder(HEAD);
    String deck = "";
    for (Card card : cards) {
      String own = obsidian.deck(card);
      if (!own.equals(deck)) {
        text.append(own).append("\n\n");
        deck = own;
      }
      text.append(String.join("\n", obsidian.lines(card))).append("\n\n");
    }
    return new Exported(Stamp.on(text.toString()), Map.of());
  }

  /** Tags hold letters, digits, {@code -} and {@code _}. */
  private String deck(Card card) {
    String name = card.round().replaceAll("[^\\p{L}\\p{N}_-]+", "-");
    return "#" + tag + "/" + name;
  }

  private List<String> lines(Card card) {
    List<String> lines = new ArrayList<>();
    lines.add(front(card));
    lines.add("?");
    card.answer().forEach(item -> write(item, "", "- ", lines));
    lines.add(Schedules.mark(card));
    return lines;
  }

  private String front(Card card) {
    String way =
        card.way().stream().map(label -> text(label) + " → ").collect(Collectors.joining());
    String asked = way + text(card.label());
    return asked.isEmpty() ? CardMarkdown.escaped(Tokens.escaped(card.text())) : opened(asked);
  }

  private String text(Body label) {
    return String.join(" ", CardMarkdown.of(tokens.of(label)));
  }

  /** A first character that would make the line a list, a quotation or the mark between sides. */
  private static String opened(String line) {
    return "-+>?".indexOf(line.charAt(0)) >= 0
        ? "\\" + line
        : line.replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
  }

  private void write(Outline item, String indent, String bullet, List<String> out) {
    List<String> said = new ArrayList<>(CardMarkdown.of(tokens.of(item.body())));
    String links =
        item.links().stream().map(this::link).distinct().collect(Collectors.joining(" · "));
    if (!links.isEmpty()) {
      said.add(links);
    }
    String word = item.word();
    if (!word.isEmpty()) {
      String first = said.isEmpty() ? "" : words.colon() + said.removeFirst();
      said.addFirst("**" + word + "**" + first);
    }
    if (said.isEmpty()) {
      return;
    }
    out.add(indent + bullet + said.getFirst());
    String below = indent + " ".repeat(bullet.length());
    said.stream().skip(1).forEach(line -> out.add(below + "- " + line));
    for (int i = 0; i < item.children().size(); i++) {
      write(item.children().get(i), below, item.ordered() ? i + 1 + ". " : "- ", out);
    }
  }

  private String link(Item.Reference reference) {
    String to = tokens.places().link(reference.link()).orElse("");
    return to.startsWith(VaultPlaces.VAULT)
        ? CardMarkdown.vault(to.substring(VaultPlaces.VAULT.length()), reference.words())
        : CardMarkdown.escaped(Tokens.escaped(reference.words()));
  }
}
