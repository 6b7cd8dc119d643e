package dev.zhuji.report;

import dev.zhuji.model.QuestionId;
import dev.zhuji.model.QuestionIds;
import dev.zhuji.model.Rating;
import dev.zhuji.report.Told.Asked;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a round as a Markdown file. */
final class RoundWriter {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<>$~]|==|%%|!(?=\\[)");
  private static final Pattern ALGORITHM = Pattern.compile("(?i)算法题|leetcode|力扣|剑指|手写|手撕");
  private static final Pattern DESIGN = Pattern.compile("系统设计|设计题|^设计|的设计(?:$|[）)，,。])");
  private static final Pattern BEHAVIOUR = Pattern.compile("最大的挑战|离职|优缺点|职业规划|业余时间|为什么来");

  private final StringBuilder out = new StringBuilder();
  private final Set<QuestionId> ids = new HashSet<>();

  private RoundWriter() {}

  static String write(Told round) {
    RoundWriter writer = new RoundWriter();
    writer.head(round);
    round.questions.forEach(question -> writer.question(question, round));
    writer.list("复盘", round.remarks);
    writer.list("教训", round.lessons);
    return writer.out.toString();
  }

  private void head(Told round) {
    out.append("---\ntype: round\nround: ").append(round.number).append('\n');
    out.append("title: ").append(quoted(round.title)).append('\n');
    round.stage.ifPresent(stage -> out.append("stage: ").append(quoted(stage)).append('\n'));
    round.result.ifPresent(result -> out.append("result: ").append(quoted(result)).append('\n'));
    out.append("---\n\n# ").append(escaped(round.title)).append("\n\n");
    out.append("> [!NOTE]\n> 由 `zhuji import` 从原文整理。注释里写着「推测」的种类和自评、以及追问的层次是猜的，请核对。\n\n");
    out.append("## 题目\n\n");
  }

  /** As a YAML string. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String escaped(String text) {
    return SPECIAL
        .matcher(text.replaceAll("\\s+", " "))
        .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
  }

  private void question(Asked question, Told round) {
    String kind = kind(question, round);
    String self = question.self.map(RoundWriter::word).map(word -> "; self: " + word).orElse("");
    String guessed = kind.isEmpty() && self.isEmpty() ? "" : "; 推测";
    out.append("- [ ] ").append(escaped(question.text));
    out.append(" <!-- q: ").append(id(question.text)).append(kind).append(self).append(guessed);
    out.append(" -->\n");
    if (!question.steps.isEmpty()) {
      out.append("  - 步骤：\n");
      for (int i = 0; i < question.steps.size(); i++) {
        out.append("    ").append(i + 1).append(". ").append(escaped(question.steps.get(i)));
        out.append('\n');
      }
    }
    for (int i = 0; i < question.followUps.size(); i++) {
      out.append("  ".repeat(i + 1)).append("- 追问：").append(followUp(question.followUps.get(i)));
    }
    question.mistakes.forEach(
        mistake -> out.append("  - 误区：").append(escaped(mistake)).append('\n'));
  }

  private static String followUp(Asked followUp) {
    String self =
        followUp.self.map(rating -> " <!-- self: " + word(rating) + "; 推测 -->").orElse("");
    return escaped(followUp.text) + self + "\n";
  }

  private static String kind(Asked question, Told round) {
    if (!question.steps.isEmpty()) {
      return "; kind: debug";
    }
    if (ALGORITHM.matcher(question.text).find()) {
      return "; kind: algo";
    }
    if (DESIGN.matcher(question.text).find()) {
      return "; kind: design";
    }
    if (BEHAVIOUR.matcher(question.text).find()) {
      return "; kind: behavior";
    }
    boolean project = round.title.contains("项目") && question.text.contains("项目");
    return project ? "; kind: project" : "";
  }

  private static String word(Rating rating) {
    return switch (rating) {
      case FAILED -> "不会";
      case VAGUE -> "模糊";
      case KNOWN -> "会";
    };
  }

  /** By the words alone, so that a second import of the same report gives the same. */
  private QuestionId id(String text) {
    QuestionId id = QuestionIds.derive("", text);
    QuestionId free = id;
    for (int i = 2; !ids.add(free); i++) {
      free = new QuestionId(id + "-" + i);
    }
    return free;
  }

  private void list(String heading, List<String> lines) {
    Optional.of(lines)
        .filter(some -> !some.isEmpty())
        .ifPresent(
            some -> {
              out.append("\n## ").append(heading).append("\n\n");
              some.forEach(line -> out.append("- ").append(escaped(line)).append('\n'));
            });
  }
}
