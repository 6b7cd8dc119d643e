package dev.zhuji.theme;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.AllPage;
import dev.zhuji.model.CoveragePage;
import dev.zhuji.model.GraphPage;
import dev.zhuji.model.HomePage;
import dev.zhuji.model.MissingPage;
import dev.zhuji.model.NotePage;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.Page;
import dev.zhuji.model.PrintPage;
import dev.zhuji.model.ProcedurePage;
import dev.zhuji.model.Rendering;
import dev.zhuji.model.RoundPage;
import dev.zhuji.model.SearchPage;
import dev.zhuji.model.Settings;
import dev.zhuji.model.StorePage;
import dev.zhuji.model.StudyPage;
import dev.zhuji.model.TagPage;
import dev.zhuji.model.TagsPage;
import dev.zhuji.model.TopicPage;
import io.pebbletemplates.pebble.PebbleEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The templates and assets that turn pages into files. */
public final class Theme {

  /** Characters of a page; a template that writes more is wrong. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private final ThemeFiles files;
  private final Steps steps = new Steps();
  private final Words words;
  private final Templates templates;
  private final PebbleEngine engine;
  private final String headScript;
  private final boolean offline;
  private final String fingerprint;

  private Theme(ThemeFiles files, Words words, boolean offline) {
    this.files = files;
    this.words = words;
    this.offline = offline;
    this.templates = new Templates(files);
    this.engine =
        new PebbleEngine.Builder()
            .loader(templates)
            .extension(new ThemeExtension(words, steps))
            .maxRenderedSize(LONGEST)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
    this.headScript = files.find("js/head.js").map(ThemeFiles::read).orElse("").strip();
    this.fingerprint = fingerprint(files, words);
  }

  /**
   * @param folder a folder whose files override those of the default theme
   */
  public static Theme open(Optional<Path> folder, Settings settings) {
    ThemeFiles files = ThemeFiles.open(folder);
    return new Theme(files, Words.of(files, settings.language()), settings.offline());
  }

  /** What is wrong with the theme whatever is rendered. */
  public List<Problem> problems() {
    return List.copyOf(words.problems());
  }

  /** Safe to call from several threads. */
  public Rendering render(Page page) {
    String template = template(page);
    steps.start();
    try {
      StringWriter out = new StringWriter(16 * 1024);
      engine
          .getTemplate(template)
          .evaluate(
              out,
              Map.of(
                  "page", page, "frame", page.frame(), "head", Head.of(headScript, offline, page)),
              Locale.ROOT);
      return new Rendering(new OutputFile.Text(page.path(), out.toString()), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StackOverflowError e) {
      return failed(page, new TemplateProblems(templates).endless(template));
    } catch (RuntimeException e) {
      // whatever a template's expressions come to, the other pages are rendered
      return failed(page, new TemplateProblems(templates).of(template, page, e));
    }
  }

  private static Rendering failed(Page page, Problem problem) {
    return new Rendering(
        new OutputFile.Text(page.path(), PlainPage.of(page, problem)), List.of(problem));
  }

  private static String template(Page page) {
    return switch (page) {
      case HomePage home -> "home.peb";
      case NotePage note -> "note.peb";
      case RoundPage round -> "round.peb";
      case ProcedurePage procedure -> "procedure.peb";
      case TopicPage topic -> "topic.peb";
      case PrintPage print -> "print.peb";
      case TagPage tag -> "tag.peb";
      case TagsPage tags -> "tags.peb";
      case AllPage all -> "all.peb";
      case GraphPage graph -> "graph.peb";
      case SearchPage search -> "search.peb";
      case CoveragePage coverage -> "coverage.peb";
      case StudyPage study -> "study.peb";
      case StorePage store -> "store.peb";
      case MissingPage missing -> "404.peb";
    };
  }

  /**
   * The style sheet, scripts and pictures that pages refer to; the large scripts for diagrams and
   * formulas only when one of {@code pages} has any.
   */
  public List<OutputFile> assets(List<Page> pages) {
    return new Assets(files, words, offline).of(pages);
  }

  /**
   * What keeps these files in a browser for times without a connection, where the settings want it.
   *
   * @param files all of the site
   */
  public Optional<OutputFile> worker(Collection<OutputFile> files) {
    return offline
        ? this.files.find("js/worker.js").map(script -> Worker.of(ThemeFiles.read(script), files))
        : Optional.empty();
  }

  /** Changes whenever any template or asset does: the key of what was rendered before. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Vendored files are known by their checksums in {@code vendor.properties}. */
  private static String fingerprint(ThemeFiles files, Words words) {
    MessageDigest digest = Digests.sha256();
    for (String folder : List.of("templates", "css", "js", "vendor/vendor.properties")) {
      files
          .below(folder)
          .forEach(
              (name, file) -> {
                digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update((ThemeFiles.read(file) + "\0").getBytes(StandardCharsets.UTF_8));
              });
    }
    digest.update(words.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }
}
