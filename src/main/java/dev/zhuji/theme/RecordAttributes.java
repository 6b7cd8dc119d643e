package dev.zhuji.theme;

import dev.zhuji.diagnostic.Nearest;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets templates read the parts of records by name: {@code page.title}. A part that is an empty
 * {@link Optional} reads as null, which {@code is empty} asks about.
 */
final class RecordAttributes implements AttributeResolver {

  private static final ClassValue<Map<String, MethodHandle>> PARTS =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          return parts(type);
        }
      };

  /** A record's components and its public methods without parameters. */
  private static Map<String, MethodHandle> parts(Class<?> type) {
    Map<String, MethodHandle> parts = new TreeMap<>();
    for (Method method : type.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      if (Modifier.isPublic(modifiers)
          && !Modifier.isStatic(modifiers)
          && method.getParameterCount() == 0
          && !method.getName().equals("hashCode")
          && !method.getName().equals("toString")) {
        try {
          parts.put(method.getName(), MethodHandles.publicLookup().unreflect(method));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("not readable: " + method, e);
        }
      }
    }
    return parts;
  }

  /** The names of a record's parts, sorted. */
  static Collection<String> names(Class<?> type) {
    return PARTS.get(type).keySet();
  }

  @Override
  public @Nullable ResolvedAttribute resolve(
      @Nullable Object instance,
      Object name,
      Object @Nullable [] arguments,
      @Nullable ArgumentsNode args,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (!(instance instanceof Record)) {
      return null;
    }
    MethodHandle part = PARTS.get(instance.getClass()).get(String.valueOf(name));
    if (part == null) {
      throw new UnknownPart(instance.getClass(), String.valueOf(name), line, file);
    }
    try {
      Object value = part.invoke(instance);
      return new ResolvedAttribute(value instanceof Optional<?> o ? o.orElse(null) : value);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot read " + name + " of " + instance.getClass(), e);
    }
  }

  /** A template asks a record for what it does not have. */
  static final class UnknownPart extends PebbleException {

    private static final long serialVersionUID = 1;

    private final transient Collection<String> known;
    private final String wanted;

    private UnknownPart(Class<?> type, String wanted, int line, String file) {
      super(null, type.getSimpleName() + " has no \"" + wanted + "\"", line, file);
      this.known = names(type);
      this.wanted = wanted;
    }

    String hint() {
      String all = "it has " + String.join(", ", known);
      return Nearest.to(wanted, known).map(n -> "did you mean \"" + n + "\"? " + all).orElse(all);
    }
  }
}
