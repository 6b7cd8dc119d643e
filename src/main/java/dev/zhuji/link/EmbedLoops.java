package dev.zhuji.link;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Body;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Heading;
import dev.zhuji.model.Link;
import dev.zhuji.model.Note;
import dev.zhuji.model.Section;
import dev.zhuji.model.SourcePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds embeds that come back to what they stand in, and breaks each loop at the link that closes
 * it.
 *
 * <p>A note may embed a section of itself, or of a note that embeds it, as long as no part is shown
 * inside itself; so parts are followed, not notes.
 */
final class EmbedLoops {

  /** A whole note, a section, or a block. */
  private record Part(SourcePath note, Optional<String> anchor, Optional<String> block) {

    @Override
    public String toString() {
      return note + block.map(id -> "#^" + id).or(() -> anchor.map(id -> "#" + id)).orElse("");
    }
  }

  /** A part whose embeds are being followed. */
  private record Step(Part part, Deque<Link> left) {}

  private final Map<SourcePath, Note> notes = new HashMap<>();
  private final Map<Link, Destination> destinations;
  private final Map<Link, Destination> broken = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Part> done = new HashSet<>();

  private EmbedLoops(List<Note> notes, Map<Link, Destination> destinations) {
    notes.forEach(note -> this.notes.put(note.path(), note));
    this.destinations = destinations;
  }

  /**
   * Replaces the destination of each closing link by a broken one.
   *
   * @param notes in the order in which loops are entered
   */
  static List<Problem> breakAll(List<Note> notes, Map<Link, Destination> destinations) {
    EmbedLoops loops = new EmbedLoops(notes, destinations);
    for (Note note : notes) {
      if (note.links().stream().anyMatch(link -> link.use() == Link.Use.EMBED)) {
        loops.follow(new Part(note.path(), Optional.empty(), Optional.empty()));
      }
    }
    destinations.putAll(loops.broken);
    return loops.problems;
  }

  private void follow(Part start) {
    Map<Part, Step> path = new LinkedHashMap<>();
    Deque<Step> stack = new ArrayDeque<>();
    enter(start, path, stack);
    while (!stack.isEmpty()) {
      Step step = stack.peek();
      Link link = step.left.poll();
      if (link == null) {
        stack.pop();
        path.remove(step.part);
        done.add(step.part);
      } else if (destinations.get(link) instanceof Destination.ToPart to) {
        Part next =
            new Part(
                to.note(), to.block().isPresent() ? Optional.empty() : to.anchor(), to.block());
        if (path.containsKey(next)) {
          close(link, next, path);
        } else if (!done.contains(next)) {
          enter(next, path, stack);
        }
      }
    }
  }

  private void enter(Part part, Map<Part, Step> path, Deque<Step> stack) {
    if (!done.contains(part)) {
      Step step = new Step(part, new ArrayDeque<>(embeds(part)));
      path.put(part, step);
      stack.push(step);
    }
  }

  private void close(Link link, Part again, Map<Part, Step> path) {
    List<String> chain = new ArrayList<>();
    path.keySet().stream()
        .dropWhile(part -> !part.equals(again))
        .forEach(part -> chain.add(part.toString()));
    chain.add(again.toString());
    String message = "an embed that comes back to itself: " + String.join(" → ", chain);
    if (broken.put(link, new Destination.Broken(List.of())) == null) {
      problems.add(
          Problem.of(Code.EMBED_LOOP, link.at(), message)
              .withHint("leave out the ! of one of these embeds: it is a link then"));
    }
  }

  private List<Link> embeds(Part part) {
    Note note = notes.get(part.note);
    if (note == null) {
      return List.of();
    }
    return bodies(note, part)
        .flatMap(body -> body.fragments().stream())
        .flatMap(
            fragment ->
                fragment instanceof Fragment.Embed embed ? Stream.of(embed.link()) : Stream.empty())
        .filter(link -> link.use() == Link.Use.EMBED)
        .toList();
  }

  private static Stream<Body> bodies(Note note, Part part) {
    if (part.block.isPresent()) {
      return Stream.ofNullable(note.blocks().get(part.block.get()));
    }
    if (part.anchor.isEmpty()) {
      return Stream.concat(
          note.sections().stream().map(Section::body), Stream.of(note.footnotes()));
    }
    for (int i = 0; i < note.sections().size(); i++) {
      Optional<Heading> heading = note.sections().get(i).heading();
      if (heading.isPresent() && heading.get().anchor().equals(part.anchor.get())) {
        int end = Anchors.end(note, i, heading.get().level());
        return note.sections().subList(i, end).stream().map(Section::body);
      }
    }
    return Stream.empty();
  }
}
