package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Body;
import dev.zhuji.model.Item;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.Section;
import dev.zhuji.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a note section by section. */
final class NoteWriter {

  private final Draft draft;
  private final Document document;
  private final FootnoteWriter footnotes;
  private final BlockWriter blocks;
  private final List<Section> sections = new ArrayList<>();
  private Optional<dev.zhuji.model.Heading> heading = Optional.empty();
  private Optional<String> headline = Optional.empty();
  private Optional<String> headlineAnchor = Optional.empty();
  private Optional<String> firstTitle = Optional.empty();
  private Out out = new Out();
  private int textStart;
  private List<Item> items = new ArrayList<>();

  private NoteWriter(Draft draft, Document document) {
    this.draft = draft;
    this.document = document;
    this.footnotes = new FootnoteWriter(draft, document);
    this.blocks = new BlockWriter(draft, new InlineWriter(draft, footnotes));
  }

  static Note write(Source source, Dialect dialect, String language) {
    Document document = dialect.parse(source.body());
    Nesting.check(document);
    Draft draft = new Draft(source, dialect, source.meta().lang().orElse(language), document);
    if (source.meta().type() != NoteType.NOTE) {
      GitHubView.check(document, draft);
    }
    return new NoteWriter(draft, document).note();
  }

  private Note note() {
    int depth = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading found && depth == 0 && draft.dialect.extended()) {
        section(found);
      } else {
        block(node);
      }
      if (node instanceof HtmlBlock && draft.dialect.extended()) {
        depth = blocks.raw().pairs(document).depthAfter(node);
      }
    }
    endSection();
    return finished(footnotes.list(blocks));
  }

  private void section(Heading found) {
    HeadingWriter.Named named = blocks.headings().name(found);
    if (found.getLevel() == 1 && firstTitle.isEmpty()) {
      firstTitle = Optional.of(named.title());
      if (headline.isEmpty() && opensNote()) {
        headline = firstTitle;
        headlineAnchor = Optional.of(named.anchor());
        named.second().ifPresent(id -> HeadingWriter.second(id, out));
        return;
      }
    }
    endSection();
    heading =
        Optional.of(
            new dev.zhuji.model.Heading(
                found.getLevel(),
                named.title(),
                named.anchor(),
                HeadingWriter.comment(found),
                draft.at(found)));
    blocks.headings().write(found, Optional.of(named), out);
    textStart = out.plainLength();
  }

  private boolean opensNote() {
    return sections.isEmpty() && heading.isEmpty() && out.isEmpty();
  }

  private void block(Node node) {
    Out written = new Out();
    blocks.one(node, written);
    if (node instanceof ListBlock list && draft.source.meta().type() != NoteType.NOTE) {
      Out rest = new Out();
      draft.again(() -> blocks.lists().withoutTasks(list, rest));
      List<Item> read = new ItemReader(draft, blocks).list(list);
      items.addAll(read);
      if (read.stream().anyMatch(item -> item.checked().isPresent())) {
        // the round's page shows the tasks as questions: of them only the words stay
        out.plain(written.plainText()).breakPlain().shown(rest);
        return;
      }
    }
    out.append(written);
  }

  private void endSection() {
    String text = out.plainText(textStart);
    sections.add(new Section(heading, out.body(), text, items));
    out = new Out();
    textStart = 0;
    items = new ArrayList<>();
  }

  private Note finished(Body list) {
    Source source = draft.source;
    String title = source.meta().title().or(() -> firstTitle).orElseGet(() -> fileName(source));
    List<Problem> problems = new ArrayList<>(source.problems());
    problems.addAll(draft.problems);
    return new Note(
        source.path(),
        source.meta(),
        title,
        headline.orElse(title),
        headlineAnchor,
        sections,
        list,
        draft.blocks,
        draft.ids.all(),
        draft.links,
        draft.features,
        draft.length(),
        problems.stream().sorted().distinct().toList());
  }

  /** The file's name, or its folder's for the page of a folder. */
  static String fileName(Source source) {
    String folder = source.path().folder();
    if (!source.path().isIndex() || folder.isEmpty()) {
      return source.path().stem();
    }
    return folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
  }
}
