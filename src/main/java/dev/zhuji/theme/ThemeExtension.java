package dev.zhuji.theme;

import dev.zhuji.diagnostic.Nearest;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What templates have beside Pebble: parts of records, and {@code t("key", …)} for texts. */
final class ThemeExtension extends AbstractExtension {

  private final Words words;

  ThemeExtension(Words words) {
    this.words = words;
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new RecordAttributes());
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("t", new Text(words));
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
