package dev.zhuji.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Passages that follow each other, inverted and sorted by Lucene: their terms, one at a time. */
final class Segment {

  private final int first;
  private final Entries entries;
  private final byte[] norms;
  private final TermsEnum terms;
  private BytesRef term = new BytesRef();
  private boolean over;
  private PostingsEnum postings;
  private int document;

  /**
   * Stands at the first term; there must be one.
   *
   * @param first the number of its first passage
   */
  Segment(int first, Entries entries, byte[] norms, Terms words) {
    this.first = first;
    this.entries = entries;
    this.norms = norms;
    try {
      terms = words.iterator();
      nextTerm();
      postings = terms.postings(null, PostingsEnum.FREQS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void nextTerm() {
    try {
      BytesRef next = terms.next();
      over = next == null;
      if (next != null) {
        term = next;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isOver() {
    return over;
  }

  BytesRef term() {
    return term;
  }

  /** Begins with the passages that hold the term. */
  void open() {
    try {
      postings = terms.postings(postings, PostingsEnum.FREQS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean nextDocument() {
    try {
      document = postings.nextDoc();
      return document != DocIdSetIterator.NO_MORE_DOCS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int document() {
    return document;
  }

  int passage() {
    return first + document;
  }

  /** The number of the passage that a document is. */
  int passage(int other) {
    return first + other;
  }

  int frequency() {
    try {
      return postings.freq();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the passage's heading has the term; to be asked once of each. */
  boolean isInHeading() {
    return entries.nextIsInHeading(document);
  }

  Entries entries() {
    return entries;
  }

  /** Of its passages. */
  byte[] norms() {
    return norms;
  }
}
