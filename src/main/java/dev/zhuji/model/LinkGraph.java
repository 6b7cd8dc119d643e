package dev.zhuji.model;

import java.util.List;
import java.util.Map;

/**
 * Every edge, found from both ends. Lists are in the order of the linking notes and of the links in
 * them; a link of a note to itself is no edge.
 */
public record LinkGraph(
    Map<SourcePath, List<Edge>> outgoing, Map<SourcePath, List<Edge>> incoming) {

  public LinkGraph {
    outgoing = Map.copyOf(outgoing);
    incoming = Map.copyOf(incoming);
  }

  public List<Edge> from(SourcePath note) {
    return outgoing.getOrDefault(note, List.of());
  }

  public List<Edge> to(SourcePath note) {
    return incoming.getOrDefault(note, List.of());
  }
}
