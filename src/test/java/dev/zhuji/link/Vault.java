package dev.zhuji.link;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Body;
import dev.zhuji.model.Content;
import dev.zhuji.model.Defaults;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Heading;
import dev.zhuji.model.Item;
import dev.zhuji.model.Link;
import dev.zhuji.model.Meta;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.Quote;
import dev.zhuji.model.Section;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A knowledge base in memory, to link. */
final class Vault {

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final List<SourcePath> hidden = new ArrayList<>();
  private final List<SourcePath> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** A note to be. */
  static final class Draft {
    private final SourcePath path;
    private Optional<String> permalink = Optional.empty();
    private String title;
    private final List<String> aliases = new ArrayList<>();
    private OptionalInt order = OptionalInt.empty();
    private final List<Heading> headings = new ArrayList<>();
    private final List<List<Link>> links = new ArrayList<>(List.of(new ArrayList<>()));
    private final Set<String> anchors = new TreeSet<>();
    private final Map<String, Body> blocks = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    private Draft(String path) {
      this.path = new SourcePath(path);
      this.title = this.path.stem();
    }

    Draft title(String text) {
      title = text;
      return this;
    }

    Draft permalink(String text) {
      permalink = Optional.of(text);
      return this;
    }

    Draft alias(String text) {
      aliases.add(text);
      return this;
    }

    Draft order(int number) {
      order = OptionalInt.of(number);
      return this;
    }

    Draft heading(int level, String text, String anchor) {
      headings.add(new Heading(level, text, anchor, Optional.empty(), at(path.value())));
      links.add(new ArrayList<>());
      anchors.add(anchor);
      return this;
    }

    Draft anchor(String id) {
      anchors.add(id);
      return this;
    }

    /** Makes the note a round with this question, and one more in it. */
    Draft question(String comment, String followUp) {
      items.add(item(comment, List.of(item(followUp, List.of()))));
      return this;
    }

    private Item item(String comment, List<Item> children) {
      return new Item(
          Optional.of(false),
          false,
          "?",
          Body.EMPTY,
          List.of(),
          Optional.of(comment),
          Body.EMPTY,
          children,
          at(path.value()));
    }

    Draft block(String id, Link... embeds) {
      List<Fragment> fragments = new ArrayList<>();
      for (Link link : embeds) {
        fragments.add(new Fragment.Embed(link, ""));
      }
      blocks.put(id, new Body(fragments));
      return this;
    }

    /** Puts a link under the last heading. */
    Draft link(Link link) {
      links.getLast().add(link);
      return this;
    }

    Draft path(String target) {
      return link(new Link(relative(target), Link.Use.LINK, QUOTE, next()));
    }

    Draft image(String target) {
      return link(new Link(relative(target), Link.Use.IMAGE, QUOTE, next()));
    }

    Draft picture(String target) {
      return link(new Link(wikiTarget(target), Link.Use.IMAGE, QUOTE, next()));
    }

    Draft wiki(String target) {
      return link(new Link(wikiTarget(target), Link.Use.LINK, QUOTE, next()));
    }

    Draft embed(String target) {
      return link(new Link(wikiTarget(target), Link.Use.EMBED, QUOTE, next()));
    }

    private Position next() {
      long count = links.stream().mapToLong(List::size).sum();
      return new Position(path.value(), (int) count + 1, 1);
    }

    private Note note() {
      List<Section> sections = new ArrayList<>();
      for (int i = 0; i < links.size(); i++) {
        List<Fragment> fragments = new ArrayList<>();
        for (Link link : links.get(i)) {
          fragments.add(
              link.use() == Link.Use.EMBED
                  ? new Fragment.Embed(link, "")
                  : new Fragment.Reference(link, Body.EMPTY, Optional.empty()));
        }
        Optional<Heading> heading = i == 0 ? Optional.empty() : Optional.of(headings.get(i - 1));
        sections.add(new Section(heading, new Body(fragments), "", i == 0 ? items : List.of()));
      }
      List<Link> all = links.stream().flatMap(List::stream).toList();
      return new Note(
          path,
          meta(),
          title,
          title,
          Optional.empty(),
          sections,
          Body.EMPTY,
          blocks,
          anchors,
          all,
          Set.of(),
          0,
          List.of());
    }

    private Meta meta() {
      return new Meta(
          Optional.of(title),
          permalink,
          permalink.map(text -> new Position(path.value(), 2, 12)),
          aliases,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          order,
          Optional.empty(),
          Optional.empty(),
          1,
          true,
          items.isEmpty() ? NoteType.NOTE : NoteType.ROUND,
          Map.of());
    }
  }

  private static final Quote QUOTE = new Quote("", "", "");

  Draft note(String path) {
    return drafts.computeIfAbsent(path, Draft::new);
  }

  Vault notes(String... paths) {
    for (String path : paths) {
      note(path);
    }
    return this;
  }

  Vault hidden(String path) {
    hidden.add(new SourcePath(path));
    return this;
  }

  /** A note that the machine would not give out. */
  Vault unreadable(String path) {
    problems.add(Problem.of(Code.UNREADABLE, Position.of(path), "cannot be read"));
    return hidden(path);
  }

  Vault files(String... paths) {
    for (String path : paths) {
      files.add(new SourcePath(path));
    }
    return this;
  }

  Site link() {
    List<Note> notes = drafts.values().stream().map(Draft::note).toList();
    Content content = new Content(List.of(), hidden, files, Map.of(), problems);
    return Linker.link(notes, content, Defaults.settings(true));
  }

  /** Where the first link of {@code from} leads, and what was said about it, one item a line. */
  static String fate(Site site, String from) {
    Note note =
        site.notes().stream().filter(n -> n.path().value().equals(from)).findFirst().orElseThrow();
    Link link = note.links().getFirst();
    StringBuilder out =
        new StringBuilder(show(Objects.requireNonNull(site.destinations().get(link))));
    for (Problem problem : site.problems()) {
      out.append('\n').append(problem);
    }
    return out.toString();
  }

  private static String show(Destination destination) {
    return switch (destination) {
      case Destination.ToNote to -> to.note() + to.anchor().map(id -> "#" + id).orElse("");
      case Destination.ToPart to ->
          "part of "
              + to.note()
              + to.block()
                  .map(id -> "#^" + id)
                  .or(() -> to.anchor().map(id -> "#" + id))
                  .orElse("");
      case Destination.ToPage to -> "page " + to.page();
      case Destination.ToFile to ->
          "file " + to.file() + to.fragment().map(id -> "#" + id).orElse("");
      case Destination.ToUrl to -> "url " + to.url();
      case Destination.Broken broken -> "broken";
    };
  }

  static Position at(String path) {
    return new Position(path, 1, 1);
  }

  static Link relativeIn(String file, String target) {
    return new Link(relative(target), Link.Use.LINK, QUOTE, at(file));
  }

  /** A path with {@code ?query} and {@code #fragment}. */
  static Target relative(String text) {
    int hash = text.indexOf('#');
    Optional<String> fragment = hash < 0 ? Optional.empty() : Optional.of(text.substring(hash + 1));
    String rest = hash < 0 ? text : text.substring(0, hash);
    int mark = rest.indexOf('?');
    Optional<String> query = mark < 0 ? Optional.empty() : Optional.of(rest.substring(mark + 1));
    return new Target.Relative(mark < 0 ? rest : rest.substring(0, mark), query, fragment);
  }

  static Target wikiTarget(String text) {
    String[] parts = text.strip().split(" *# *", -1);
    List<String> headings = new ArrayList<>(List.of(parts).subList(1, parts.length));
    boolean block = !headings.isEmpty() && headings.getLast().startsWith("^");
    Optional<String> id =
        block ? Optional.of(headings.removeLast().substring(1)) : Optional.empty();
    return new Target.Wiki(parts[0], headings, id);
  }
}
