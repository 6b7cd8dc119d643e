package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Nearest;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Meta;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.SourcePath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Checks front matter: {@link Yaml} to {@link Meta}. */
final class MetaReader {

  private static final String UNPUBLISHED = "until then the note is not published";
  private static final String COMMAS = ",，、";

  /** Long enough keys of ours: a foreign key one letter away from one is a slip of the pen. */
  private static final Set<String> EASILY_MISSPELT =
      Set.of(
          "title",
          "permalink",
          "aliases",
          "updated",
          "draft",
          "publish",
          "description",
          "category",
          "search");

  private final SourcePath path;
  private final Values values;
  private final Map<String, Object> other = new LinkedHashMap<>();
  private final Set<String> seen = new LinkedHashSet<>();

  private Optional<String> title = Optional.empty();
  private Optional<String> slug = Optional.empty();
  private Optional<String> permalink = Optional.empty();
  private Optional<Position> slugAt = Optional.empty();
  private Optional<Position> permalinkAt = Optional.empty();
  private final Set<String> aliases = new LinkedHashSet<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private Optional<LocalDate> date = Optional.empty();
  private Optional<LocalDate> updated = Optional.empty();
  private Optional<Boolean> draft = Optional.empty();
  private Optional<Boolean> publish = Optional.empty();
  private Optional<String> description = Optional.empty();
  private OptionalInt order = OptionalInt.empty();
  private OptionalInt weight = OptionalInt.empty();
  private Optional<String> category = Optional.empty();
  private Optional<String> lang = Optional.empty();
  private double boost = 1;
  private boolean searchable = true;
  private NoteType type = NoteType.NOTE;

  /** Front matter, checked, and what was wrong with it. */
  record Checked(Meta meta, List<Problem> problems) {}

  private MetaReader(SourcePath path) {
    this.path = path;
    this.values = new Values(path.value(), 1, Code.META_VALUE);
  }

  static Checked read(SourcePath path, FrontMatter front) {
    MetaReader reader = new MetaReader(path);
    front.problem().ifPresent(reader.values::report);
    front.entries().forEach(reader::accept);
    return new Checked(reader.meta(), reader.values.problems());
  }

  private Meta meta() {
    return new Meta(
        title,
        permalink.or(() -> slug),
        permalink.isPresent() ? permalinkAt : slugAt,
        List.copyOf(aliases),
        List.copyOf(tags),
        date,
        updated,
        draft.orElse(false),
        publish,
        description,
        order.isPresent() ? order : weight,
        category,
        lang,
        boost,
        searchable,
        type,
        other);
  }

  private void accept(Yaml.Entry entry) {
    String key = entry.name();
    Yaml value = entry.value();
    if (!seen.add(key)) {
      String message = "\"" + key + "\" is here twice; the first counts";
      values.report(
          Problem.of(Code.META_VALUE, values.at(entry.key()), message)
              .withHint("take one of the two lines out"));
      return;
    }
    switch (key) {
      case "title" -> title = values.text(key, value);
      case "slug" -> {
        slug = address(key, value, path.folder());
        slugAt = slug.map(written -> values.at(value));
      }
      case "permalink" -> {
        permalink = address(key, value, "");
        permalinkAt = permalink.map(written -> values.at(value));
      }
      case "aliases" -> aliases.addAll(values.texts(key, value, ","));
      case "alias" -> {
        old(entry, "aliases");
        aliases.addAll(values.texts(key, value, ","));
      }
      case "tags" -> addTags(key, value);
      case "tag" -> {
        old(entry, "tags");
        addTags(key, value);
      }
      case "date" -> date = date(key, value);
      case "updated" -> updated = date(key, value);
      case "draft" -> draft = values.flag(key, value, true, UNPUBLISHED);
      case "publish" -> publish = values.flag(key, value, false, UNPUBLISHED);
      case "description" -> description = values.text(key, value);
      case "order" -> order = order(key, value);
      case "weight" -> weight = order(key, value);
      case "category", "categories" ->
          category = category.or(() -> values.texts(key, value, "").stream().findFirst());
      case "lang" -> lang = values.text(key, value);
      case "search" -> search(value);
      case "type" -> type(value);
      default -> foreign(entry);
    }
  }

  private void addTags(String key, Yaml value) {
    for (String tag : values.texts(key, value, COMMAS)) {
      String name = tag.startsWith("#") ? tag.substring(1).strip() : tag;
      if (!name.isEmpty()) {
        tags.add(name);
      }
    }
  }

  private Optional<LocalDate> date(String key, Yaml value) {
    Optional<String> text = values.text(key, value);
    Optional<LocalDate> day = text.flatMap(Dates::parse);
    if (text.isPresent() && day.isEmpty()) {
      values.wrong(key, "a date such as 2026-11-22", value);
    }
    return day;
  }

  private OptionalInt order(String key, Yaml value) {
    Optional<Double> number = values.number(key, value);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    double floor = Math.floor(number.get());
    if (floor != number.get() || Math.abs(floor) > 1_000_000_000) {
      values.wrong(key, "a whole number", value);
    }
    return OptionalInt.of((int) floor);
  }

  private void search(Yaml value) {
    if (!(value instanceof Yaml.Mapping mapping)) {
      searchable = values.flag("search", value).orElse(true);
      return;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      switch (entry.name()) {
        case "boost" -> boost(entry.value());
        case "exclude" -> searchable = !values.flag("search.exclude", entry.value()).orElse(false);
        default -> misspelt(entry, "search." + entry.name(), List.of("boost", "exclude"));
      }
    }
  }

  private void boost(Yaml value) {
    Optional<Double> number = values.number("search.boost", value);
    if (number.isPresent() && !(number.get() > 0 && number.get() <= 10)) {
      values.wrong("search.boost", "over 0 and at most 10", value);
    } else {
      boost = number.orElse(1.0);
    }
  }

  private void type(Yaml value) {
    Optional<String> word = values.text("type", value).map(text -> text.toLowerCase(Locale.ROOT));
    List<String> names = Arrays.stream(NoteType.values()).map(MetaReader::word).toList();
    if (word.isEmpty() || names.contains(word.get())) {
      type = word.map(name -> NoteType.values()[names.indexOf(name)]).orElse(NoteType.NOTE);
      return;
    }
    // other tools have types of their own: only what is nearly ours is a mistake
    Plain.of(value).ifPresent(plain -> other.put("type", plain));
    Nearest.to(word.get(), names)
        .ifPresent(
            name ->
                values.wrong(
                    "type", "note, round or procedure", value, "did you mean \"" + name + "\"?"));
  }

  private static String word(NoteType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A page's path below the site, without {@code .html}: {@code /java/} is {@code java/index}. A
   * mere name stays in {@code folder}.
   */
  private Optional<String> address(String key, Yaml value, String folder) {
    Optional<String> text = values.text(key, value);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String written = text.get();
    boolean path = written.indexOf('/') >= 0;
    String below = path ? written.substring(written.startsWith("/") ? 1 : 0) : folder + written;
    String whole = below.isEmpty() || below.endsWith("/") ? below + "index" : below;
    String address = whole.endsWith(".html") ? whole.substring(0, whole.length() - 5) : whole;
    for (String part : address.split("/", -1)) {
      if (part.isBlank() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
        String message = "\"%s\" is not an address below the site: \"%s\"".formatted(key, written);
        values.report(
            Problem.of(Code.PAGE_ADDRESS, values.at(value), message)
                .withHint("write folders and a name, such as redis/rehash"));
        return Optional.empty();
      }
    }
    return Optional.of(address);
  }

  private void old(Yaml.Entry entry, String today) {
    String message = "\"" + entry.name() + "\" is an old spelling of \"" + today + "\"";
    values.report(
        Problem.of(Code.META_KEY, values.at(entry.key()), message)
            .withHint("write " + today + ": instead; both work"));
  }

  private void foreign(Yaml.Entry entry) {
    Plain.of(entry.value()).ifPresent(value -> other.put(entry.name(), value));
    if (entry.name().length() >= 5) {
      misspelt(entry, entry.name(), new TreeSet<>(EASILY_MISSPELT));
    }
  }

  private void misspelt(Yaml.Entry entry, String shown, Collection<String> known) {
    Optional<String> near = Nearest.to(entry.name(), known);
    if (near.isPresent()) {
      String message = "\"" + shown + "\" is not a key that the generator knows";
      values.report(
          Problem.of(Code.META_KEY, values.at(entry.key()), message)
              .withHint("did you mean \"" + near.get() + "\"?"));
    }
  }
}
