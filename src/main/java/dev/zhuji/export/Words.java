package dev.zhuji.export;

import dev.zhuji.model.Settings;

/** The words on the cards, in the site's language. */
record Words(
    String points,
    String steps,
    String pitfalls,
    String hints,
    String followUp,
    String notes,
    String missing,
    String colon) {

  private static final Words CHINESE = new Words("要点", "步骤", "误区", "提示", "追问", "笔记", "缺笔记", "：");
  private static final Words ENGLISH =
      new Words(
          "Key points", "Steps", "Pitfalls", "Hints", "Follow-up", "Notes", "No note yet", ": ");

  static Words of(Settings settings) {
    return settings.language().startsWith("zh") ? CHINESE : ENGLISH;
  }
}
