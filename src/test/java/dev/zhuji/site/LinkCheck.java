package dev.zhuji.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every internal link and anchor of a site, and finds what would be asked of others. */
public final class LinkCheck {

  private static final Pattern SCHEME =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

  /** What a browser fetches by itself, other than what a reader clicks. */
  private static final Set<String> CLICKED = Set.of("a", "area");

  private static final Set<String> NAMING = Set.of("canonical", "alternate", "license");

  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Map<String, Document> pages = new HashMap<>();
  private final Set<String> files;
  private final List<String> complaints = new ArrayList<>();
  private int followed;

  private LinkCheck(Set<String> files) {
    this.files = files;
  }

  /**
   * @param pages the HTML files by path
   * @param files the paths of all files
   */
  public static LinkCheck of(Map<String, String> pages, Set<String> files) {
    LinkCheck check = new LinkCheck(new TreeSet<>(files));
    pages.forEach(check::read);
    check.pages.forEach(check::follow);
    return check;
  }

  public List<String> complaints() {
    return complaints;
  }

  public int followed() {
    return followed;
  }

  private void read(String path, String html) {
    Document page = Jsoup.parse(html);
    pages.put(path, page);
    Set<String> names =
        page.select("[id]").stream()
            .map(Element::id)
            .collect(Collectors.toCollection(TreeSet::new));
    page.select("a[name]").forEach(anchor -> names.add(anchor.attr("name")));
    long all = page.select("[id]").size();
    if (all != page.select("[id]").stream().map(Element::id).distinct().count()) {
      complaints.add(path + ": an id is used twice");
    }
    ids.put(path, names);
  }

  private void follow(String path, Document page) {
    for (String attribute : List.of("href", "src", "poster", "data")) {
      for (Element element : page.select("[" + attribute + "]")) {
        follow(path, element, element.attr(attribute));
      }
    }
  }

  private void follow(String from, Element element, String url) {
    if (url.startsWith("data:")) {
      return;
    }
    if (SCHEME.matcher(url).matches() || url.startsWith("//")) {
      boolean named = NAMING.contains(element.attr("rel"));
      if (!CLICKED.contains(element.normalName()) && !named) {
        complaints.add(from + ": asks another host: " + element.outerHtml());
      }
      return;
    }
    followed++;
    String target = target(from, url);
    int hash = url.indexOf('#');
    if (!files.contains(target)) {
      complaints.add(from + ": leads nowhere: " + url + " (" + target + ")");
    } else if (hash >= 0 && hash + 1 < url.length() && ids.containsKey(target)) {
      String id = decode(url.substring(hash + 1));
      if (!ids.get(target).contains(id)) {
        complaints.add(from + ": no such anchor: " + url);
      }
    }
  }

  /** The file that a relative address means: it must be written out, down to the file's name. */
  private static String target(String from, String url) {
    String path = url.replaceFirst("[?#].*", "");
    if (path.isEmpty()) {
      return from;
    }
    List<String> parts = new ArrayList<>(List.of(from.split("/")));
    parts.removeLast();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.equals(".")) {
        parts.add(decode(part));
      }
    }
    return String.join("/", parts);
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
