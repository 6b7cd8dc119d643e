package dev.zhuji.markdown;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Note;
import dev.zhuji.model.Section;
import dev.zhuji.model.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Parses notes; one instance serves all threads.
 *
 * <p>Each note is parsed in a thread with a large stack and with a limit of the processor's time,
 * since there is Markdown that is made to exhaust either. A caller waits for its note, so there are
 * never more such threads than callers, and they end by themselves when nobody calls.
 */
public final class NoteParser {

  private static final long STACK_BYTES = 64L << 20;

  /** For a short note; each megabyte has a quarter more. */
  private static final Duration BUDGET = Duration.ofSeconds(20);

  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), NoteParser::thread);

  private final String language;
  private final Dialect dialect;
  private final Duration budget;

  /** For notes in Chinese. */
  public NoteParser() {
    this("zh-CN");
  }

  /**
   * @param language the site's, as a BCP 47 tag: of the titles that callouts have by default
   */
  public NoteParser(String language) {
    this(language, Dialect.ZHUJI, BUDGET);
  }

  NoteParser(String language, Dialect dialect, Duration budget) {
    this.language = language;
    this.dialect = dialect;
    this.budget = budget;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "note-parser", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** Never throws for what a note holds, and returns within its limit. */
  public Note parse(Source source) {
    AtomicLong thread = new AtomicLong();
    Future<Note> result =
        THREADS.submit(
            () -> {
              thread.set(Thread.currentThread().threadId());
              return write(source);
            });
    try {
      return new Budget(budget(source)).await(result, thread::get);
    } catch (TimeoutException e) {
      result.cancel(true);
      return failed(source, timeout(source));
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      return failed(source, timeout(source));
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case StackOverflowError overflow -> failed(source, nesting(source));
        case Nesting.TooDeep deep -> failed(source, nesting(source));
        case RuntimeException fault -> failed(source, fault(source, fault));
        case null, default -> throw new IllegalStateException("parsing " + source.path(), e);
      };
    }
  }

  private Duration budget(Source source) {
    long more = budget.toMillis() * source.body().length() / (4L << 20);
    return budget.plusMillis(more);
  }

  private Note write(Source source) {
    return NoteWriter.write(source, dialect, language);
  }

  private Problem timeout(Source source) {
    String message = "this note took longer than " + budget(source).toMillis() + " ms to parse";
    return Problem.of(Code.NOTE_TIMEOUT, source.position(1, 0), message)
        .withHint("it is shown as plain text; look for long runs of brackets or backticks");
  }

  private static Problem nesting(Source source) {
    return Problem.of(Code.NOTE_NESTING, source.position(1, 0), "this note is nested too deeply")
        .withHint(
            "it is shown as plain text; look for quotes, lists or emphasis inside each other");
  }

  /** flexmark is not free of faults; one note of thousands must not stop the others. */
  private static Problem fault(Source source, RuntimeException fault) {
    return Problem.of(
            Code.NOTE_FAULT,
            source.position(1, 0),
            "the Markdown parser failed on this note: " + fault)
        .withHint("it is shown as plain text; please report the note that does this");
  }

  /** The note as its author typed it. */
  private static Note failed(Source source, Problem problem) {
    List<Problem> problems = new ArrayList<>(source.problems());
    problems.add(problem);
    String title = source.meta().title().orElseGet(() -> NoteWriter.fileName(source));
    String html = "<pre>" + Out.escaped(source.body()) + "</pre>\n";
    Body body = new Body(List.of(new Fragment.Markup(html)));
    Section all = new Section(Optional.empty(), body, source.body(), List.of());
    return new Note(
        source.path(),
        source.meta(),
        title,
        title,
        Optional.empty(),
        List.of(all),
        Body.EMPTY,
        Map.of(),
        Set.of(),
        List.of(),
        Set.of(),
        Chars.words(source.body()),
        problems);
  }
}
