package dev.zhuji.search;

import dev.zhuji.content.ContentReader;
import dev.zhuji.content.SettingsReader;
import dev.zhuji.link.Linker;
import dev.zhuji.markdown.NoteParser;
import dev.zhuji.model.Content;
import dev.zhuji.model.Note;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.nio.file.Path;
import java.util.List;

/** The passages of a folder of notes, cut by the generator itself. */
final class Corpus {

  private Corpus() {}

  static List<Passage> of(Path folder) {
    Settings settings = SettingsReader.read(folder.resolve("zhuji.yml")).settings();
    Content content = ContentReader.read(folder, settings, false);
    NoteParser parser = new NoteParser(settings.language());
    List<Note> notes = content.sources().parallelStream().map(parser::parse).toList();
    Site site = Linker.link(notes, content, settings);
    Plan plan = dev.zhuji.rounds.Planner.plan(site);
    return Passages.of(site, plan);
  }
}
