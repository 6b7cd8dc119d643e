package dev.zhuji.theme;

import dev.zhuji.diagnostic.Nearest;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.core.RangeFunction;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What templates have beside Pebble: parts of records, and {@code t("key", …)} for texts; loops
 * that end.
 */
final class ThemeExtension extends AbstractExtension {

  private final Words words;
  private final Steps steps;

  ThemeExtension(Words words, Steps steps) {
    this.words = words;
    this.steps = steps;
  }

  @Override
  public List<TokenParser> getTokenParsers() {
    return List.of(steps.loop());
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new RecordAttributes());
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("t", new Text(words), RangeFunction.FUNCTION_NAME, new BoundedRange());
  }

  private record Text(Words words) implements Function {

    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      String key = String.valueOf(args.get("0"));
      String text =
          words
              .find(key)
              .orElseThrow(
                  () ->
                      new PebbleException(
                          null,
                          "no text is called \"" + key + "\"" + near(key),
                          line,
                          self.getName()));
      List<String> values = new ArrayList<>();
      for (int i = 1; args.containsKey(String.valueOf(i)); i++) {
        values.add(String.valueOf(args.get(String.valueOf(i))));
      }
      return Words.fill(text, values);
    }

    private String near(String key) {
      return Nearest.to(key, words.texts().keySet())
          .map(name -> "; did you mean \"" + name + "\"?")
          .orElse("");
    }
  }
}
