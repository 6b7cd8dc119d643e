package dev.zhuji.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which people who write interview reports give away what a line is. */
final class Cues {

  private static final String CHINESE = "一二三四五六七八九十";

  /** {@code 一面：基础技术面}, {@code 第二轮}, {@code ## 3面 项目}, {@code HR面}. */
  private static final Pattern ROUND =
      Pattern.compile(
          "^#{0,6}\\s*[【\\[（(]?\\s*(?:(?:第\\s*)?(["
              + CHINESE
              + "]|\\d{1,2})\\s*[面轮]|HR\\s*面|终面|Round\\s*(\\d{1,2}))(?:面试)?\\s*[】\\]）)]?"
              + "\\s*(?:[:：、—（(-].{0,40}|\\s.{0,40})?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARK =
      Pattern.compile(
          "^(?:[-*+•·●○◆]\\s*(?:\\[[ xX]\\]\\s*)?|\\d{1,3}\\s*[.、)）:：]\\s*|[（(]\\d{1,3}[)）]\\s*"
              + "|[①-⑳]\\s*|Q\\d{0,3}\\s*[.:：]\\s*|问\\s*[:：]\\s*)");

  private static final Pattern LIST = Pattern.compile("(?:问|题|回忆|如下|下面|包括|主要有)[^：:]*[:：]$");
  private static final Pattern NARRATED =
      Pattern.compile(
          "^(?:答|A)\\s*[:：]|答[的得]|回答[的得]?(?:情况|也|不|还|了|思路)|自己的回答|总[的得]来说|这一面"
              + "|没啥(?:说|问题)|直接说|果然|心里|面试官(?:提示|说|人)|反思|首先说|主要说了|很熟了|被拒|挂了|通过了");
  private static final Pattern FOLLOW =
      Pattern.compile(
          "^(?:然后|再|又|还|后来)?(?:追问|接着问|继续问|又问|再问|反问|接着追问)(?:了)?(?:下|一下)?\\s*[:：，,]?\\s*");
  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:[^，。？?]{0,6}(?:有个题|有一题|有道题|一个题目?)\\s*[:：，,]\\s*"
              + "|(?:然后|最后|后面|之后|另外|接着|其次|首先|开始)?(?:还|又|就)?(?:被)?问(?:了|到了?|道)(?:下|一下|我)?"
              + "(?:一?个(?:[^，。？?（(]{0,10}问题[，,：:]\\s*)?)?\\s*)");
  private static final Pattern ASKS =
      Pattern.compile("[？?]|什么|为啥|怎么|怎样|如何|区别|哪些|哪里|多少|有没有|了不了解|说说|说下|讲讲|讲下|讲一下|介绍|设计|实现|原理");
  private static final Pattern WRONG_LIST = Pattern.compile("(?:随口|张口|脱口|我就说|当时说)[^：:]*[:：]$");
  private static final Pattern STEPS =
      Pattern.compile("(?:正确|标准|合理|应有)的?(?:思路|做法|流程|顺序|步骤|回答)[^先]{0,12}先(.{2,200})");
  private static final Pattern LESSONS =
      Pattern.compile("^#{0,6}\\s*(?:面试)?(?:总结|反思|复盘|经验|教训|心得|感悟)\\s*[:：]?$");
  private static final Pattern RESULT =
      Pattern.compile("^#{0,6}\\s*(?:面试)?(?:最终)?结果\\s*[:：]\\s*(.{1,40})$");
  private static final Pattern STAGE = Pattern.compile("(电话|视频|现场|线上|远程)面?");

  private Cues() {}

  /**
   * A heading of a round.
   *
   * @param number as it says, or 0
   */
  record RoundHead(int number, String title) {}

  static Optional<RoundHead> round(String line) {
    Matcher matcher = ROUND.matcher(line);
    if (line.length() > 60 || !matcher.matches()) {
      return Optional.empty();
    }
    String number = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
    String title = line.replaceFirst("^#+\\s*", "").replaceAll("^[【\\[（(]|[】\\]]$", "").strip();
    return Optional.of(new RoundHead(number(number), title));
  }

  private static int number(@Nullable String word) {
    if (word == null) {
      return 0;
    }
    int chinese = CHINESE.indexOf(word);
    return chinese >= 0 ? chinese + 1 : Integer.parseInt(word);
  }

  /** The line without its bullet or number; empty when it has none. */
  static Optional<String> marked(String line) {
    Matcher matcher = MARK.matcher(line);
    return matcher.find() ? Optional.of(line.substring(matcher.end()).strip()) : Optional.empty();
  }

  /** Whether the questions follow. */
  static boolean opensList(String line) {
    return LIST.matcher(line).find();
  }

  /** Whether wrong answers follow. */
  static boolean opensMistakes(String line) {
    return WRONG_LIST.matcher(line).find();
  }

  /** Whether the line tells how it went. */
  static boolean isNarrated(String line) {
    return NARRATED.matcher(line).find();
  }

  static boolean asks(String line) {
    return ASKS.matcher(line).find();
  }

  /** What was asked after that; empty when the line does not say so. */
  static Optional<String> followed(String line) {
    return after(FOLLOW, line);
  }

  /** What was asked; empty when the line does not say so. */
  static Optional<String> asked(String line) {
    return after(ASKED, line);
  }

  private static Optional<String> after(Pattern cue, String line) {
    Matcher matcher = cue.matcher(line);
    return matcher.find() && matcher.end() > 0 && matcher.end() < line.length()
        ? Optional.of(line.substring(matcher.end()).strip())
        : Optional.empty();
  }

  /** What comes after 先 in a right order of doing things. */
  static Optional<String> steps(String line) {
    Matcher matcher = STEPS.matcher(line);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static boolean opensLessons(String line) {
    return LESSONS.matcher(line).matches();
  }

  static Optional<String> result(String line) {
    Matcher matcher = RESULT.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static Optional<String> stage(String line) {
    Matcher matcher = STAGE.matcher(line);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
