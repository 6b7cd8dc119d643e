package dev.zhuji.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** The terms of one passage with their weights, in the order in which they first came. */
final class TermBag {

  private static final int LITTLE = 1024;
  private static final int MUCH = 1 << 14;

  private char[] characters = new char[1024];
  private int[] offsets = new int[257];
  private int[] weights = new int[256];
  private boolean[] headings = new boolean[256];
  private int[] table = new int[LITTLE];
  private int size;

  TermBag() {
    Arrays.fill(table, -1);
  }

  /** Forgets all terms. */
  void clear() {
    size = 0;
    if (table.length > MUCH) {
      table = new int[LITTLE];
    }
    Arrays.fill(table, -1);
  }

  int size() {
    return size;
  }

  /** The first character of a term. */
  char beginning(int term) {
    return characters[offsets[term]];
  }

  int weight(int term) {
    return weights[term];
  }

  boolean inHeading(int term) {
    return headings[term];
  }

  /** Writes a term as UTF-8 into a buffer that is grown as needed. */
  void copy(int term, BytesRef to) {
    int length = offsets[term + 1] - offsets[term];
    if (to.bytes.length < length * 3) {
      to.bytes = new byte[length * 3 + 16];
    }
    to.offset = 0;
    to.length = UnicodeUtil.UTF16toUTF8(characters, offsets[term], length, to.bytes);
  }

  /** Adds to a term's weight; tells which one it is. */
  int add(char[] buffer, int from, int to, int weight, boolean heading) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + buffer[i];
    }
    hash *= 0x9E3779B9;
    int slot = (hash >>> 8) & (table.length - 1);
    while (table[slot] >= 0) {
      int term = table[slot];
      if (Arrays.equals(characters, offsets[term], offsets[term + 1], buffer, from, to)) {
        weights[term] += weight;
        headings[term] |= heading;
        return term;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = size;
    append(buffer, from, to);
    weights[size] = weight;
    headings[size] = heading;
    size++;
    if (size * 2 > table.length) {
      rehash();
    }
    return size - 1;
  }

  /**
   * The terms as Lucene sorts them, by code point: by the first two characters in one number, and
   * few by more.
   */
  int[] order() {
    long[] keys = new long[size];
    for (int term = 0; term < size; term++) {
      int from = offsets[term];
      int second = offsets[term + 1] - from > 1 ? CodePoints.rank(characters[from + 1]) : 0;
      keys[term] = (((long) CodePoints.rank(characters[from]) << 16 | second) << 31) | term;
    }
    Arrays.sort(keys);
    int[] order = new int[size];
    for (int i = 0; i < size; ) {
      long beginning = keys[i] >>> 31;
      int from = i;
      for (; i < size && keys[i] >>> 31 == beginning; i++) {
        order[i] = (int) keys[i] & Integer.MAX_VALUE;
      }
      if (i - from > 1) {
        sort(order, from, i);
      }
    }
    return order;
  }

  private void sort(int[] order, int from, int to) {
    record Named(String name, int term) {}
    List<Named> alike = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int start = offsets[order[i]];
      int length = offsets[order[i] + 1] - start;
      alike.add(new Named(new String(characters, start, length), order[i]));
    }
    alike.sort(Comparator.comparing(Named::name, CodePoints.ORDER));
    for (int i = from; i < to; i++) {
      order[i] = alike.get(i - from).term();
    }
  }

  private void append(char[] buffer, int from, int to) {
    int start = offsets[size];
    int end = start + to - from;
    if (end > characters.length) {
      characters = Arrays.copyOf(characters, end * 2);
    }
    if (size + 2 > offsets.length) {
      offsets = Arrays.copyOf(offsets, size * 2 + 1);
      weights = Arrays.copyOf(weights, size * 2);
      headings = Arrays.copyOf(headings, size * 2);
    }
    System.arraycopy(buffer, from, characters, start, to - from);
    offsets[size + 1] = end;
  }

  private void rehash() {
    table = new int[table.length * 2];
    Arrays.fill(table, -1);
    for (int term = 0; term < size; term++) {
      int hash = 0;
      for (int i = offsets[term]; i < offsets[term + 1]; i++) {
        hash = hash * 31 + characters[i];
      }
      hash *= 0x9E3779B9;
      int slot = (hash >>> 8) & (table.length - 1);
      while (table[slot] >= 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = term;
    }
  }
}
