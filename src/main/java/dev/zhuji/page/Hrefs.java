package dev.zhuji.page;

import dev.zhuji.model.OutputPath;
import java.util.Optional;

/**
 * URLs as one page writes them: relative, or absolute for a page that is shown at any address.
 *
 * @param base the site's public URL, for absolute ones
 */
record Hrefs(OutputPath page, Optional<String> base) {

  static Hrefs from(OutputPath page) {
    return new Hrefs(page, Optional.empty());
  }

  /** From the page up to the site's folder. */
  String root() {
    return base.orElseGet(page::root);
  }

  String to(OutputPath target) {
    return base.map(url -> url + target.encoded()).orElseGet(() -> page.href(target));
  }

  /** A place on a page; on the page itself, the fragment alone. */
  String to(OutputPath target, Optional<String> anchor) {
    if (anchor.isEmpty()) {
      return to(target);
    }
    String fragment = "#" + OutputPath.fragment(anchor.get());
    return target.equals(page) ? fragment : to(target) + fragment;
  }
}
