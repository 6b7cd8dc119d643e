package dev.zhuji.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The stable name of a kind of problem, with the severity it has unless the settings say otherwise.
 *
 * <p>Names are never reused for something else; {@code problems.md} of the documentation lists
 * them.
 */
public enum Code {
  /** The settings file is not YAML. */
  SETTINGS_SYNTAX(Severity.ERROR),
  /** A key that the settings do not have. */
  SETTINGS_KEY(Severity.ERROR),
  /** A value of the wrong type or outside its range. */
  SETTINGS_VALUE(Severity.ERROR),
  /** No site id, so that progress kept in the browser has no name of its own. */
  SETTINGS_ID(Severity.HINT),

  /** A file that is not UTF-8. */
  ENCODING(Severity.ERROR),
  /** A file that could not be read. */
  UNREADABLE(Severity.ERROR),
  /** A file or folder that is a symbolic link out of the content folder. */
  CONTENT_OUTSIDE(Severity.WARNING),
  /** Front matter that is not YAML. */
  META_SYNTAX(Severity.ERROR),
  /** A front-matter value of the wrong type. */
  META_VALUE(Severity.WARNING),
  /** An old spelling of a front-matter key, such as {@code tag}. */
  META_KEY(Severity.HINT),
  /** Dates from git are not known, because the clone is shallow. */
  DATE_SHALLOW(Severity.WARNING),

  /** An include whose file or region does not exist. */
  INCLUDE_MISSING(Severity.ERROR),
  /** An include that comes back to itself. */
  INCLUDE_LOOP(Severity.ERROR),
  /** An include of a file outside the content folder. */
  INCLUDE_OUTSIDE(Severity.ERROR),

  /** A code fence that runs to the end of the file. */
  FENCE_UNCLOSED(Severity.WARNING),
  /** A {@code :::} container that runs to the end of the file. */
  CONTAINER_UNCLOSED(Severity.WARNING),
  /** A note that took longer than its deadline. */
  NOTE_TIMEOUT(Severity.ERROR),
  /** A note nested too deeply to parse. */
  NOTE_NESTING(Severity.ERROR),
  /** A note on which the Markdown parser failed by a fault of its own. */
  NOTE_FAULT(Severity.ERROR),

  /** A link to a note that does not exist. */
  LINK_NOTE(Severity.ERROR),
  /** A link to a heading, block or id that the note does not have. */
  LINK_ANCHOR(Severity.WARNING),
  /** A link to an image or other file that does not exist. */
  LINK_FILE(Severity.ERROR),
  /** A link that more than one note answers to. */
  LINK_AMBIGUOUS(Severity.WARNING),
  /** A link that differs from the file's name in case or Unicode form only. */
  LINK_CASE(Severity.WARNING),
  /** A link that leaves the content folder. */
  LINK_OUTSIDE(Severity.WARNING),
  /** A link with a scheme that runs code. */
  LINK_UNSAFE(Severity.ERROR),
  /** HTML that would run code or load a page into the page. */
  HTML_ACTIVE(Severity.WARNING),
  /** Pictures on other hosts, which pages link to instead of loading them. */
  REMOTE_IMAGES(Severity.HINT),
  /** An embed that comes back to itself. */
  EMBED_LOOP(Severity.ERROR),
  /** An embed of something that cannot be embedded. */
  EMBED_KIND(Severity.WARNING),

  /** Two sources for one page. */
  PAGE_DUPLICATE(Severity.ERROR),
  /** An address that is not allowed, such as {@code ../x}. */
  PAGE_ADDRESS(Severity.ERROR),
  /** A file, folder or link of somebody else where a file of the site belongs. */
  OUTPUT_FOREIGN(Severity.ERROR),

  /** Two rounds with one number. */
  ROUND_DUPLICATE(Severity.WARNING),
  /** One id for two different questions. */
  QUESTION_DUPLICATE(Severity.ERROR),
  /** A key of a question's comment that is not known. */
  QUESTION_KEY(Severity.WARNING),
  /** A value of a question's comment that is not allowed. */
  QUESTION_VALUE(Severity.WARNING),
  /** A follow-up, step or key point under no question, or a question without a box. */
  QUESTION_PLACE(Severity.WARNING),
  /** Steps that are missing or not an ordered list. */
  QUESTION_STEPS(Severity.WARNING),
  /** An id that a question had and that nothing has any more. */
  QUESTION_LOST(Severity.WARNING),
  /** A line of the list of ids that is none. */
  QUESTION_LOCK(Severity.WARNING),
  /** Emphasis in a round that GitHub does not see as such. */
  GITHUB_EMPHASIS(Severity.HINT),
  /** A wikilink in a round, which GitHub shows as text. */
  GITHUB_LINK(Severity.HINT),
  /** A gate larger than the number of its boxes. */
  PROCEDURE_GATE(Severity.WARNING),
  /** A question that names a procedure that does not exist. */
  PROCEDURE_MISSING(Severity.WARNING),

  /** A template that cannot be read or rendered. */
  TEMPLATE(Severity.ERROR),
  /** A diagram, formula or script that the theme cannot provide. */
  THEME_ASSET(Severity.WARNING),

  /** The search index does not find what it must find. */
  SEARCH_CHECK(Severity.ERROR),
  /** A line of the synonyms file that is not a group. */
  SEARCH_SYNONYMS(Severity.WARNING);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  /** For example {@code link-note}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  public static Optional<Code> of(String id) {
    return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
  }
}
