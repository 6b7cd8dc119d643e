package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.zhuji.browser.BuiltSite.Place;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of this repository's two sites in real browsers: each opens, each link arrives. */
class CrawlIT {

  /** What a browser made of a page; addresses are absolute. */
  private record Opened(Set<String> ids, Set<String> links) {}

  private static final String LOOK =
      """
      JSON.stringify({
        ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
        links: [...document.querySelectorAll("a[href], area[href]")].map(
          (link) => new URL(link.getAttribute("href"), document.baseURI).href),
      })\
      """;

  /**
   * What a page draws where a reader sees it comes from scripts of megabytes, and would be the next
   * page's failure where it comes too late. That it is drawn well is another test's.
   */
  private static final String NOTHING_DRAWN =
      "globalThis.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };";

  @TempDir private Path folder;

  /**
   * From the strictest place and from the commonest; that each kind of page is the same in each
   * browser from both is another test's.
   */
  private static final Map<Kind, Place> PLACES =
      Map.of(Kind.CHROMIUM, Place.HTTP, Kind.FIREFOX, Place.DISK);

  @ParameterizedTest
  @ValueSource(strings = {"content", "src/site/markdown"})
  void everyLinkOfEveryPageArrives(String notes) {
    try (BuiltSite site = BuiltSite.of(Path.of(notes), folder)) {
      crawl(site);
    }
  }

  /** Notes that were written for another generator. */
  @Test
  @Tag("corpus")
  void everyLinkOfJavaGuideArrives() {
    Path notes = Path.of(System.getProperty("zhuji.corpus", "no corpus"));
    try (BuiltSite site = BuiltSite.of(notes, folder)) {
      crawl(site);
    }
  }

  /** The browsers crawl side by side, which takes half the time. */
  private static void crawl(BuiltSite site) {
    Map<Kind, CompletableFuture<Map<String, Opened>>> crawls = new EnumMap<>(Kind.class);
    PLACES.forEach(
        (kind, place) ->
            crawls.put(kind, CompletableFuture.supplyAsync(() -> open(site, kind, place))));
    crawls.forEach(
        (kind, crawl) -> {
          Map<String, Opened> pages = crawl.join();
          assertThat(pages.size()).isGreaterThan(10);
          assertThat(broken(pages, site.root(PLACES.get(kind)))).as(kind.name()).isEmpty();
        });
  }

  private static Map<String, Opened> open(BuiltSite site, Kind kind, Place place) {
    Map<String, Opened> pages = new TreeMap<>();
    Tab tab = kind.open();
    tab.before(NOTHING_DRAWN);
    for (String path : site.pages()) {
      String url = site.url(place, path);
      tab.go(url);
      pages.put(decoded(url), new Gson().fromJson(tab.eval(LOOK), Opened.class));
      assertThat(tab.complaints()).as(kind + " " + path).isEmpty();
      assertThat(tab.requests())
          .as(kind + " " + path)
          .allMatch(asked -> asked.startsWith(site.root(place)) || asked.startsWith("data:"));
    }
    tab.close();
    return pages;
  }

  private static List<String> broken(Map<String, Opened> pages, String root) {
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (page, opened) -> {
          for (String link : opened.links()) {
            if (link.startsWith(root) && !arrives(link, pages)) {
              broken.add(page + " leads nowhere by " + link);
            }
          }
        });
    return broken;
  }

  private static boolean arrives(String link, Map<String, Opened> pages) {
    int hash = link.indexOf('#');
    String file = decoded((hash < 0 ? link : link.substring(0, hash)).replaceFirst("\\?.*", ""));
    Opened target = pages.get(file);
    // what is not a page, a picture or a feed, is for the check of files
    return target == null
        ? !file.endsWith(".html") && !file.endsWith("/")
        : hash < 0
            || hash + 1 == link.length()
            || target.ids().contains(decoded(link.substring(hash + 1)));
  }

  private static String decoded(String url) {
    return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
