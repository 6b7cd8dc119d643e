package dev.zhuji.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Goes through the terms of segments in their order, as if they were one. */
final class Walk {

  private final List<Segment> segments;
  private final List<Segment> holders = new ArrayList<>();
  private String term = "";

  /** Stands before the first term. */
  Walk(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  boolean nextTerm() {
    holders.forEach(Segment::nextTerm);
    holders.clear();
    for (Segment segment : segments) {
      if (!segment.isOver()) {
        int order = holders.isEmpty() ? 0 : segment.term().compareTo(holders.getFirst().term());
        if (order < 0) {
          holders.clear();
        }
        if (order <= 0) {
          holders.add(segment);
        }
      }
    }
    holders.forEach(Segment::open);
    if (!holders.isEmpty()) {
      term = holders.getFirst().term().utf8ToString();
    }
    return !holders.isEmpty();
  }

  String term() {
    return term;
  }

  /** The segments that have the term. */
  List<Segment> holders() {
    return holders;
  }

  /** The Chinese characters that terms begin with. */
  BitSet characters() {
    BitSet characters = new BitSet();
    segments.forEach(segment -> characters.or(segment.entries().characters()));
    return characters;
  }

  /** Of all passages. */
  Norms norms() {
    byte[] norms = new byte[segments.stream().mapToInt(segment -> segment.norms().length).sum()];
    int at = 0;
    for (Segment segment : segments) {
      System.arraycopy(segment.norms(), 0, norms, at, segment.norms().length);
      at += segment.norms().length;
    }
    return Norms.of(norms);
  }
}
