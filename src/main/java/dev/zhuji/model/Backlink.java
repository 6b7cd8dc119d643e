package dev.zhuji.model;

import java.util.List;

/** A note that links here, with the sentences in which it does. */
public record Backlink(String title, String href, List<Quote> quotes) {

  public Backlink {
    quotes = List.copyOf(quotes);
  }
}
