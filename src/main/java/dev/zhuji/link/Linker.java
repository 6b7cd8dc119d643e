package dev.zhuji.link;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Content;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Edge;
import dev.zhuji.model.Link;
import dev.zhuji.model.LinkGraph;
import dev.zhuji.model.Note;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links all notes to a site. */
public final class Linker {

  private Linker() {}

  public static Site link(List<Note> notes, Content content, Settings settings) {
    List<Note> sorted = notes.stream().sorted(Comparator.comparing(Note::path)).toList();
    Addresses addresses = Addresses.of(sorted, settings.offline());
    Resolver resolver = new Resolver(new Catalogue(sorted, content, addresses));
    Map<Link, Destination> destinations = destinations(sorted, resolver);
    List<Note> ordered = ReadingOrder.sort(sorted, addresses.indexes());
    List<Problem> loops = EmbedLoops.breakAll(ordered, destinations);
    addFiles(content, resolver, addresses);

    Set<Problem> problems = new LinkedHashSet<>();
    sorted.forEach(note -> problems.addAll(note.problems()));
    problems.addAll(addresses.problems());
    problems.addAll(resolver.problems());
    problems.addAll(loops);
    return new Site(
        ordered,
        addresses.pages(),
        addresses.files(),
        destinations,
        graph(ordered, destinations),
        content.histories(),
        List.copyOf(problems));
  }

  /** A link that an include brings into many notes leads to one place, and is looked up once. */
  private static Map<Link, Destination> destinations(List<Note> notes, Resolver resolver) {
    Map<Link, Destination> destinations = new HashMap<>();
    for (Note note : notes) {
      for (Link link : note.links()) {
        if (isOwn(note, link)
            || Resolver.isHere(link.target())
            || !destinations.containsKey(link)) {
          destinations.put(link, resolver.resolve(note, link));
        }
      }
    }
    return destinations;
  }

  private static void addFiles(Content content, Resolver resolver, Addresses addresses) {
    content.files().stream().filter(Addresses::isStatic).forEach(addresses::addFile);
    resolver.usedFiles().forEach(addresses::addFile);
  }

  private static LinkGraph graph(List<Note> notes, Map<Link, Destination> destinations) {
    Map<Link, Integer> hosts = hosts(notes);
    Map<SourcePath, List<Edge>> outgoing = new HashMap<>();
    Map<SourcePath, List<Edge>> incoming = new HashMap<>();
    for (Note note : notes) {
      for (Link link : note.links()) {
        if (isOwn(note, link) || hosts.getOrDefault(link, 0) == 1) {
          edge(note, link, destinations.get(link))
              .ifPresent(
                  edge -> {
                    outgoing.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge);
                    incoming.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge);
                  });
        }
      }
    }
    return new LinkGraph(outgoing, incoming);
  }

  private static boolean isOwn(Note note, Link link) {
    return link.at().path().equals(note.path().value());
  }

  /**
   * How many notes each included link stands in. What an include repeats in many notes, such as a
   * footer, is nobody's sentence about the target: it makes no edge. Neither does text of a note
   * that is published itself: its own edge is enough.
   */
  private static Map<Link, Integer> hosts(List<Note> notes) {
    Set<SourcePath> published = new HashSet<>();
    notes.forEach(note -> published.add(note.path()));
    Map<Link, Integer> hosts = new HashMap<>();
    for (Note note : notes) {
      for (Link link : note.links()) {
        if (!isOwn(note, link)) {
          hosts.merge(link, published.contains(link.source()) ? 2 : 1, Integer::sum);
        }
      }
    }
    return hosts;
  }

  private static Optional<Edge> edge(Note from, Link link, @Nullable Destination destination) {
    Optional<Edge> edge =
        switch (destination) {
          case Destination.ToNote to ->
              Optional.of(new Edge(from.path(), link, to.note(), to.anchor()));
          case Destination.ToPart to ->
              Optional.of(new Edge(from.path(), link, to.note(), to.anchor()));
          case null, default -> Optional.empty();
        };
    return edge.filter(found -> !found.to().equals(from.path()));
  }
}
