package dev.zhuji.model;

import java.util.List;

/** HTML with holes. */
public record Body(List<Fragment> fragments) {

  public static final Body EMPTY = new Body(List.of());

  public Body {
    fragments = List.copyOf(fragments);
  }

  public boolean isEmpty() {
    return fragments.isEmpty();
  }
}
