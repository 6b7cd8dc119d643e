package dev.zhuji.page;

import dev.zhuji.model.Composition;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.nio.file.Path;

/** Decides which pages there are and what stands in them. */
public final class Composer {

  private Composer() {}

  /**
   * @param content the content folder, which the files that notes use are copied from
   */
  public static Composition compose(Site site, Plan plan, Settings settings, Path content) {
    throw new UnsupportedOperationException();
  }
}
