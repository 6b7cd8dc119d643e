package dev.zhuji.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document into {@link Yaml} with its places.
 *
 * <p>It works on the parser's events without recursion, so that a document nested a thousand times
 * costs a message and not the stack. An alias is the value of its anchor, shared.
 */
final class YamlReader {

  private static final int MAX_DEPTH = 50;
  private static final int MAX_ALIASES = 100;
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  /** What became of a document. */
  sealed interface Outcome {}

  /**
   * It was read.
   *
   * @param root absent for a document that is empty or has only comments
   */
  record Document(Optional<Yaml> root) implements Outcome {}

  /** It is not YAML: what is wrong, and where, 1-based. */
  record Fault(String message, int line, int column) implements Outcome {}

  /** A list or mapping whose end has not come yet. */
  private record Open(boolean mapping, List<Yaml> parts, Optional<String> anchor, Mark start) {}

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Yaml> anchors = new HashMap<>();
  private Optional<Yaml> root = Optional.empty();
  private int aliases;

  private YamlReader(String text) {
    this.text = text;
  }

  static Outcome read(String text) {
    return new YamlReader(text).read();
  }

  private Outcome read() {
    boolean started = false;
    try {
      for (Event event : new Parse(SETTINGS).parseString(text)) {
        if (event instanceof DocumentStartEvent) {
          if (started) {
            return fault("a second document begins here", event.getStartMark());
          }
          started = true;
        }
        Optional<String> refusal = accept(event);
        if (refusal.isPresent()) {
          return fault(refusal.get(), event.getStartMark());
        }
      }
      return new Document(root);
    } catch (MarkedYamlEngineException e) {
      return fault(words(e), e.getProblemMark().or(e::getContextMark));
    } catch (ReaderException e) {
      return unprintable(e);
    } catch (YamlEngineException e) {
      return fault(firstLine(String.valueOf(e.getMessage())), Optional.empty());
    }
  }

  private Optional<String> accept(Event event) {
    switch (event) {
      case MappingStartEvent start -> push(start, true);
      case SequenceStartEvent start -> push(start, false);
      case MappingEndEvent end -> {
        return close();
      }
      case SequenceEndEvent end -> {
        return close();
      }
      case ScalarEvent scalar -> add(scalar(scalar), anchor(scalar));
      case AliasEvent alias -> {
        return addAlias(alias.getAlias().getValue());
      }
      default -> {
        // stream and document marks carry nothing
      }
    }
    return open.size() > MAX_DEPTH
        ? Optional.of("nested more than " + MAX_DEPTH + " levels deep")
        : Optional.empty();
  }

  private void push(NodeEvent start, boolean mapping) {
    Mark mark = start.getStartMark().orElseThrow();
    open.push(new Open(mapping, new ArrayList<>(), anchor(start), mark));
  }

  private Optional<String> close() {
    Open done = open.pop();
    int line = done.start.getLine() + 1;
    int column = column(done.start);
    if (!done.mapping) {
      add(new Yaml.Items(List.copyOf(done.parts), line, column), done.anchor);
      return Optional.empty();
    }
    List<Yaml.Entry> entries = new ArrayList<>(done.parts.size() / 2);
    for (int i = 0; i < done.parts.size(); i += 2) {
      if (!(done.parts.get(i) instanceof Yaml.Scalar key)) {
        return Optional.of("a key that is " + done.parts.get(i).kind());
      }
      entries.add(new Yaml.Entry(key, done.parts.get(i + 1)));
    }
    add(new Yaml.Mapping(List.copyOf(entries), line, column), done.anchor);
    return Optional.empty();
  }

  private Optional<String> addAlias(String name) {
    Yaml value = anchors.get(name);
    if (value == null) {
      return Optional.of("no value before this is called \"&" + name + "\"");
    }
    if (++aliases > MAX_ALIASES) {
      return Optional.of("more than " + MAX_ALIASES + " aliases");
    }
    add(value, Optional.empty());
    return Optional.empty();
  }

  private void add(Yaml value, Optional<String> anchor) {
    anchor.ifPresent(name -> anchors.put(name, value));
    if (open.isEmpty()) {
      root = Optional.of(value);
    } else {
      open.peek().parts.add(value);
    }
  }

  private Yaml.Scalar scalar(ScalarEvent event) {
    Mark mark = event.getStartMark().orElseThrow();
    // a tag such as !!str makes a plain scalar text
    boolean plain = event.isPlain() && event.getTag().isEmpty();
    return new Yaml.Scalar(event.getValue(), plain, mark.getLine() + 1, column(mark));
  }

  private static Optional<String> anchor(NodeEvent event) {
    return event.getAnchor().map(anchor -> anchor.getValue());
  }

  private Fault fault(String message, Optional<Mark> mark) {
    return mark.map(at -> new Fault(message, at.getLine() + 1, column(at)))
        .orElseGet(() -> new Fault(message, 1, 1));
  }

  private Fault unprintable(ReaderException e) {
    int offset =
        text.offsetByCodePoints(
            0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    String name = "U+%04X".formatted(e.getCodePoint());
    return new Fault("the character " + name + " is not allowed", line, offset - lineStart + 1);
  }

  /** The library counts code points; a position counts UTF-16 units. */
  private static int column(Mark mark) {
    int units = 1;
    int[] buffer = mark.getBuffer();
    for (int i = 1; i <= mark.getColumn(); i++) {
      int at = mark.getPointer() - i;
      units += at < 0 ? 1 : Character.charCount(buffer[at]);
    }
    return units;
  }

  private static String words(MarkedYamlEngineException e) {
    String problem = firstLine(String.valueOf(e.getProblem()));
    int advice = problem.indexOf(" (Do not use");
    String plain = advice < 0 ? problem : problem.substring(0, advice);
    String context = e.getContext() == null ? "" : firstLine(e.getContext()).strip();
    return context.isEmpty() || context.startsWith("while scanning for the next token")
        ? plain
        : context + ": " + plain;
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.strip().replaceAll("\\.$", "");
  }
}
