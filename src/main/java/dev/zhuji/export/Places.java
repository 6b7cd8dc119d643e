package dev.zhuji.export;

import dev.zhuji.model.Link;
import java.util.Optional;

/** Where links of notes lead from a card. */
interface Places {

  /** The URL of a link, or nothing where a card cannot lead there. */
  Optional<String> link(Link link);

  /** The URL of a picture, or nothing where a card cannot show it. */
  Optional<String> picture(Link link);
}
