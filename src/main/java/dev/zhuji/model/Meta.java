package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A note's front matter, checked.
 *
 * @param permalink {@code slug} or {@code permalink}: the page's path below the site, without
 *     {@code .html}
 * @param permalinkAt where that is written
 * @param draft left out unless drafts are asked for
 * @param publish {@code publish: false} leaves a note out; absent means the site's default
 * @param order {@code order} or {@code weight}: smaller comes first among its folder's notes
 * @param lang a BCP 47 tag when the note is not in the site's language
 * @param boost factor on the note's search scores, 1 when absent, over 0 and at most 10
 * @param searchable false with {@code search.exclude: true}
 * @param type {@code note}, {@code round} or {@code procedure}
 * @param other keys that the generator does not know, as YAML gives them ({@code String}, {@code
 *     Boolean}, {@code Number}, {@code List}, {@code Map}), and the keys of a round; nothing here
 *     disturbs a build
 */
public record Meta(
    Optional<String> title,
    Optional<String> permalink,
    Optional<Position> permalinkAt,
    List<String> aliases,
    List<String> tags,
    Optional<LocalDate> date,
    Optional<LocalDate> updated,
    boolean draft,
    Optional<Boolean> publish,
    Optional<String> description,
    OptionalInt order,
    Optional<String> category,
    Optional<String> lang,
    double boost,
    boolean searchable,
    NoteType type,
    Map<String, Object> other) {

  /** What a file without front matter has. */
  public static final Meta EMPTY =
      new Meta(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          1,
          true,
          NoteType.NOTE,
          Map.of());

  public Meta {
    aliases = List.copyOf(aliases);
    tags = List.copyOf(tags);
    other = Map.copyOf(other);
    if (!(boost > 0 && boost <= 10)) {
      throw new IllegalArgumentException("boost " + boost);
    }
  }
}
