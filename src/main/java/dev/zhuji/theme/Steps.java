package dev.zhuji.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.ForTokenParser;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts how often a page's loops go round: a template that goes on for ever ends with a problem,
 * at the same step on every machine.
 */
final class Steps {

  /** The largest page of a site with ten thousand notes needs a tenth of these. */
  private static final int MOST = 1_000_000;

  private final ThreadLocal<int[]> taken = ThreadLocal.withInitial(() -> new int[1]);

  /** To be called before each page, on its own thread. */
  void start() {
    taken.get()[0] = 0;
  }

  private void step(String template, int line) {
    if (++taken.get()[0] > MOST) {
      throw new PebbleException(
          null, "the loops of this page do not come to an end", line, template);
    }
  }

  /** {@code for}, whose body counts. */
  ForTokenParser loop() {
    return new CountingLoop();
  }

  private final class CountingLoop extends ForTokenParser {

    @Override
    public RenderableNode parse(Token token, Parser parser) {
      ForNode loop = (ForNode) super.parse(token, parser);
      List<RenderableNode> body = new ArrayList<>();
      body.add(new Count(loop.getLineNumber()));
      body.addAll(loop.getBody().getChildren());
      return new ForNode(
          loop.getLineNumber(),
          loop.getIterationVariable(),
          loop.getIterable(),
          new BodyNode(loop.getBody().getLineNumber(), body),
          loop.getElseBody());
    }
  }

  /** Stands at the start of a loop's body. */
  private final class Count extends AbstractRenderableNode {

    Count(int line) {
      super(line);
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
      step(self.getName(), getLineNumber());
    }

    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visit(this);
    }
  }
}
