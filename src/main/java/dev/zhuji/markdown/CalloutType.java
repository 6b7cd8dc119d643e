package dev.zhuji.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of callouts: Obsidian's, GitHub's, and Zhuji's own {@code why}. */
enum CalloutType {
  NOTE("说明", "Note"),
  ABSTRACT("摘要", "Abstract", "summary", "tldr"),
  INFO("信息", "Info"),
  TODO("待办", "Todo"),
  TIP("提示", "Tip", "hint"),
  IMPORTANT("重要", "Important"),
  SUCCESS("成功", "Success", "check", "done"),
  QUESTION("问题", "Question", "help", "faq"),
  WARNING("警告", "Warning", "attention"),
  CAUTION("当心", "Caution"),
  FAILURE("失败", "Failure", "fail", "missing"),
  DANGER("危险", "Danger", "error"),
  BUG("缺陷", "Bug"),
  EXAMPLE("示例", "Example"),
  QUOTE("引用", "Quote", "cite"),
  WHY("追问", "Why", "followup", "follow-up", "追问");

  private static final Map<String, CalloutType> NAMES = new HashMap<>();

  static {
    for (CalloutType type : values()) {
      NAMES.put(type.id(), type);
      type.aliases.forEach(alias -> NAMES.put(alias, type));
    }
  }

  private final String chinese;
  private final String english;
  private final List<String> aliases;

  CalloutType(String chinese, String english, String... aliases) {
    this.chinese = chinese;
    this.english = english;
    this.aliases = List.of(aliases);
  }

  static Optional<CalloutType> of(String name) {
    return Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** For example {@code tip}: the class and the {@code data-callout} of its element. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands above a callout that has no title of its own. */
  String title(String language) {
    return language.startsWith("zh") ? chinese : english;
  }
}
