package dev.zhuji.page;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Link;
import dev.zhuji.model.Note;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says once how many pictures of other hosts are linked instead of loaded. */
final class RemotePictures {

  private RemotePictures() {}

  static Optional<Problem> problem(Library library) {
    if (library.settings.remoteImages()) {
      return Optional.empty();
    }
    List<Link> links =
        library.site.notes().stream().flatMap(note -> pictures(library, note)).toList();
    return links.stream()
        .map(Link::at)
        .min(Comparator.naturalOrder())
        .map(
            at ->
                Problem.of(
                        Code.REMOTE_IMAGES,
                        at,
                        "pictures and films on other hosts are linked or left out, so that nothing"
                            + " is asked of others: "
                            + links.size())
                    .withHint("keep them beside the notes, or set remote-images: true"));
  }

  private static Stream<Link> pictures(Library library, Note note) {
    return note.links().stream()
        .filter(link -> link.use() == Link.Use.IMAGE)
        .filter(library::isRemote);
  }
}
