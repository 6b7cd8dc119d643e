package dev.zhuji.page;

import dev.zhuji.json.Json;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Item;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.QuestionKind;
import dev.zhuji.model.Rating;
import dev.zhuji.model.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What scripts must know of the questions without reading their pages: a script that hands it over.
 */
final class QuestionFile {

  static final OutputPath PLACE = new OutputPath("study/questions.js");

  private final Library library;
  private final Hrefs hrefs = Hrefs.from(HomePages.PLACE);
  private final Crossing crossing;
  private final List<Crossing.Subject> topics = new ArrayList<>();

  QuestionFile(Library library) {
    this.library = library;
    this.crossing = new Crossing(library, hrefs);
  }

  OutputFile file() {
    Map<QuestionId, Asking.Place> places = new LinkedHashMap<>();
    library.asking.roots().forEach(place -> places.putIfAbsent(place.id(), place));
    Map<QuestionId, Map<String, Object>> questions = new LinkedHashMap<>();
    for (Round round : library.plan.rounds()) {
      for (Question question : round.questions()) {
        Asking.Place place = places.get(question.id());
        if (place != null && !questions.containsKey(question.id())) {
          questions.put(question.id(), question(round, question, place));
        }
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("rounds", library.plan.rounds().stream().map(this::round).toList());
    all.put("topics", topics.stream().map(QuestionFile::topic).toList());
    all.put("questions", List.copyOf(questions.values()));
    return new OutputFile.Text(PLACE, "zhuji.study.put(" + Json.of(all) + ");\n");
  }

  private Map<String, Object> round(Round round) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", round.title());
    facts.put("name", Library.shortTitle(round));
    facts.put("href", hrefs.to(library.site.page(round.note())));
    put(facts, "minutes", RoundPages.boxed(round.minutes()));
    return facts;
  }

  private static Map<String, Object> topic(Crossing.Subject topic) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", topic.title());
    put(facts, "href", topic.href());
    return facts;
  }

  private Map<String, Object> question(Round round, Question question, Asking.Place place) {
    Map<String, Object> facts = facts(question.id(), question.was(), question.text());
    if (question.kind() != QuestionKind.QA) {
      facts.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
    }
    List<Round> rounds = library.asking.rounds(question.id()).stream().distinct().toList();
    facts.put("rounds", rounds.stream().map(library.plan.rounds()::indexOf).toList());
    facts.put("topic", number(crossing.subject(place)));
    facts.put(
        "href",
        hrefs.to(library.site.page(round.note()), Optional.of("q-" + question.id().value())));
    put(facts, "minutes", RoundPages.boxed(question.minutes()));
    put(facts, "frequency", RoundPages.boxed(question.frequency()));
    answer(facts, question.self(), question.answers());
    put(facts, "procedure", question.procedure());
    followUps(facts, question.followUps());
    return facts;
  }

  private Map<String, Object> followUp(FollowUp followUp) {
    Map<String, Object> facts = facts(followUp.id(), followUp.was(), followUp.text());
    if (followUp.card()) {
      facts.put("card", true);
    }
    answer(facts, followUp.self(), followUp.answers());
    followUps(facts, followUp.followUps());
    return facts;
  }

  private static Map<String, Object> facts(QuestionId id, List<QuestionId> was, String text) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", id.value());
    facts.put("text", text);
    if (!was.isEmpty()) {
      facts.put("was", was.stream().map(QuestionId::value).toList());
    }
    return facts;
  }

  private void answer(
      Map<String, Object> facts, Optional<Rating> self, List<Item.Reference> answers) {
    put(facts, "self", self.map(rating -> rating.ordinal() + 1));
    if (library.asking.notes(answers).isEmpty()) {
      facts.put("missing", true);
    }
  }

  private void followUps(Map<String, Object> facts, List<FollowUp> followUps) {
    if (!followUps.isEmpty()) {
      facts.put("followUps", followUps.stream().map(this::followUp).toList());
    }
  }

  private int number(Crossing.Subject topic) {
    int known = topics.indexOf(topic);
    if (known < 0) {
      topics.add(topic);
    }
    return known < 0 ? topics.size() - 1 : known;
  }

  private static void put(Map<String, Object> facts, String name, Optional<?> value) {
    value.ifPresent(present -> facts.put(name, present));
  }
}
