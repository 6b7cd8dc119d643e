package dev.zhuji.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Item;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionKind;
import dev.zhuji.model.Rating;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The three rounds ask what was asked, and every question leads to where it is answered. */
final class RoundsTest {

  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.read();

  /** Han characters below which a section answers nothing. */
  private static final int THIN = 100;

  /** The questions in the order of the interview, with what the one who was asked said of it. */
  private static final List<String> ASKED =
      List.of(
          "redis-data-types 会",
          "redis-hash 会",
          "redis-rehash 模糊",
          "redis-cluster 会",
          "redis-persistence 会",
          "tcp-udp-handshake",
          "tcp-order-congestion",
          "time-wait 模糊",
          "reliable-udp 模糊",
          "https 会",
          "etcd",
          "raft 模糊",
          "paxos-zab 不会",
          "sharding",
          "index-structures 会",
          "storage-engines 会",
          "innodb-index 会",
          "coroutine 模糊",
          "duplicate-number 会",
          "project-architecture 会",
          "project-numbers 会",
          "project-latency 会",
          "no-response 会",
          "tcp-framing 会",
          "cache-update 会",
          "open-source 会",
          "goroutine-vs-thread 模糊",
          "biggest-challenge",
          "cpu-100 模糊",
          "moments 模糊");

  @Test
  void askTheThirtyQuestionsOfTheInterviewInItsOrder() {
    assertThat(KNOWLEDGE.questions())
        .extracting(
            question -> question.id().toString() + question.self().map(RoundsTest::word).orElse(""))
        .containsExactlyElementsOf(ASKED);
    assertThat(KNOWLEDGE.plan().rounds())
        .extracting(round -> round.questions().size())
        .containsExactly(19, 7, 4);
  }

  @Test
  void leadEveryQuestionAndFollowUpToASectionThatIsNotThin() {
    List<String> complaints = new ArrayList<>();
    for (Question question : KNOWLEDGE.questions()) {
      check(question.text(), question.answers(), complaints);
      question.followUps().forEach(followUp -> check(followUp, complaints));
    }

    assertThat(complaints).isEmpty();
  }

  @Test
  void followEveryQuestionThreeLevelsDeepAndAnswerEachLevel() {
    for (Question question : KNOWLEDGE.questions()) {
      assertThat(question.depth()).as(question.text()).isGreaterThanOrEqualTo(3);
      question.followUps().forEach(RoundsTest::isAnswered);
    }
  }

  @Test
  void warnOfAMistakeAtEveryQuestion() {
    assertThat(KNOWLEDGE.questions())
        .allSatisfy(question -> assertThat(question.aids().pitfalls()).isNotEmpty());
  }

  @Test
  void giveTroubleshootingAnOrder() {
    assertThat(KNOWLEDGE.questions())
        .filteredOn(question -> question.kind() == QuestionKind.DEBUG)
        .hasSize(2)
        .allSatisfy(question -> assertThat(question.aids().steps()).hasSizeGreaterThan(5));
  }

  private static void check(FollowUp followUp, List<String> complaints) {
    check(followUp.text(), followUp.answers(), complaints);
    followUp.followUps().forEach(next -> check(next, complaints));
  }

  private static void check(String asked, List<Item.Reference> answers, List<String> complaints) {
    if (answers.isEmpty()) {
      complaints.add(asked + ": nothing answers it");
    }
    if (answers.stream().map(KNOWLEDGE::note).distinct().count() < answers.size()) {
      complaints.add(asked + ": leads to one note twice, under one title");
    }
    for (Item.Reference answer : answers) {
      long length = KNOWLEDGE.text(answer).map(MarkdownFile::han).orElse(0L);
      if (length < THIN) {
        complaints.add(asked + ": " + answer.words() + " is no section, or thin: " + length);
      }
    }
  }

  private static void isAnswered(FollowUp followUp) {
    assertThat(followUp.aids().keyPoints()).as(followUp.text()).isNotEmpty();
    followUp.followUps().forEach(RoundsTest::isAnswered);
  }

  private static String word(Rating rating) {
    return switch (rating) {
      case FAILED -> " 不会";
      case VAGUE -> " 模糊";
      case KNOWN -> " 会";
    };
  }
}
