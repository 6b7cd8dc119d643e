package dev.zhuji.export;

import dev.zhuji.json.Json;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cards as a site hands them to its readers, who have neither its notes nor the program: a
 * script with the texts that the verbs write.
 */
public final class CardFile {

  private static final OutputPath PLACE = new OutputPath("study/cards.js");

  private CardFile() {}

  /** Nothing where there is nothing to study. */
  public static Optional<OutputFile> of(Plan plan, Site site, Settings settings) {
    List<Card> cards = settings.study() ? Cards.of(plan, settings) : List.of();
    if (cards.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("anki", AnkiText.of(cards, site, settings, AnkiText.Style.PLAIN).text());
    texts.put("obsidian", ObsidianText.of(cards, site, settings, ObsidianText.TAG).text());
    return Optional.of(
        new OutputFile.Text(PLACE, "zhuji.study.cardTexts = " + Json.of(texts) + ";\n"));
  }
}
