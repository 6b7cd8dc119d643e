package dev.zhuji.search;

import java.util.BitSet;

/** What the terms of an index are made of, gathered while they pass. */
final class Inventory {

  private final Vocabulary vocabulary = new Vocabulary();
  private final BitSet characters = new BitSet(0x10000);

  void add(String term, int documents) {
    vocabulary.add(term, documents);
    if (Characters.type(term.codePointAt(0)) == Characters.PAIR) {
      characters.set(term.charAt(0));
    }
  }

  /** Its Latin words. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Whether it has a Chinese character. */
  boolean has(int character) {
    return characters.get(character);
  }
}
