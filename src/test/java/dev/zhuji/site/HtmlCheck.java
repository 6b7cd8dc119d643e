package dev.zhuji.site;

import dev.zhuji.model.OutputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker, the one of validator.w3.org, says of the pages of a site. */
final class HtmlCheck {

  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  /** The checker follows its grammar by recursion. */
  private static final long STACK = 64L << 20;

  private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
  private final Errors errors = new Errors();

  private HtmlCheck() throws Exception {
    validator.setUpMainSchema(HTML, errors);
    validator.setUpValidatorAndParsers(errors, false, false);
  }

  /** All errors of all pages; warnings are not in it. */
  static List<String> errors(Fixture site) throws Exception {
    Map<String, String> pages = pages(site);
    List<String> names = List.copyOf(pages.keySet());
    int parts = Runtime.getRuntime().availableProcessors();
    List<Callable<List<String>>> tasks =
        IntStream.range(0, parts)
            .<Callable<List<String>>>mapToObj(part -> () -> errors(names, part, parts, pages))
            .toList();
    List<String> errors = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(parts, task -> new Thread(null, task, "checker", STACK))) {
      for (Future<List<String>> found : threads.invokeAll(tasks)) {
        errors.addAll(found.get());
      }
    }
    return errors;
  }

  private static Map<String, String> pages(Fixture site) {
    Map<String, String> pages = new TreeMap<>();
    site.result()
        .files()
        .forEach(
            (path, file) -> {
              if (path.value().endsWith(".html") && file instanceof OutputFile.Text page) {
                pages.put(path.value(), page.text());
              }
            });
    return pages;
  }

  private static List<String> errors(
      List<String> names, int first, int step, Map<String, String> pages) throws Exception {
    HtmlCheck check = new HtmlCheck();
    for (int i = first; i < names.size(); i += step) {
      check.read(names.get(i), pages.get(names.get(i)));
    }
    return check.errors.found;
  }

  private void read(String name, String text) throws IOException, SAXException {
    errors.page = name;
    InputSource source =
        new InputSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    source.setEncoding("UTF-8");
    validator.checkHtmlInputSource(source);
  }

  /** Remembers errors, with the page that they are of. */
  private static final class Errors implements ErrorHandler {

    private final List<String> found = new ArrayList<>();
    private String page = "";

    @Override
    public void warning(SAXParseException said) {
      // an advice, not a fault
    }

    @Override
    public void error(SAXParseException said) {
      String at = page + ":" + said.getLineNumber() + ":" + said.getColumnNumber();
      found.add(at + ": " + said.getMessage());
    }

    @Override
    public void fatalError(SAXParseException said) {
      error(said);
    }
  }
}
