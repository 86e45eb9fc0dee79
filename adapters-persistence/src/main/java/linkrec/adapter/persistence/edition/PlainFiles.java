package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files {@code <W>.*} in a wiki's folder, where the original expects them: links through {@code
 * current}, or, before there are editions, the files themselves.
 */
final class PlainFiles {

  private final WikiFolder wiki;

  PlainFiles(WikiFolder wiki) {
    this.wiki = wiki;
  }

  /**
   * Makes files that are no links an edition and serves it, so that a newer edition does not
   * replace them for good. Does nothing when there are editions already.
   */
  void adopt() throws IOException {
    if (wiki.hasCurrent()) {
      return;
    }
    List<Path> files =
        named(wiki.path())
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (files.isEmpty()) {
      return;
    }
    int number = 1 + wiki.editionNumbers().stream().mapToInt(Integer::intValue).max().orElse(0);
    Path unfinished = wiki.editions().resolve("." + number + ".tmp");
    Path edition = wiki.editions().resolve(Integer.toString(number));
    Files.createDirectory(unfinished);
    for (Path file : files) {
      Files.createLink(unfinished.resolve(file.getFileName()), file);
    }
    FileTree.sync(unfinished);
    Files.move(unfinished, edition, StandardCopyOption.ATOMIC_MOVE);
    FileTree.replaceLink(wiki.current(), wiki.path().relativize(edition));
    link(edition);
  }

  /** Makes links through {@code current} to the files of that edition. */
  void link(Path edition) throws IOException {
    for (Path file : named(edition).toList()) {
      Path link = wiki.path().resolve(file.getFileName());
      Path target = Path.of("current").resolve(file.getFileName());
      boolean there = Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target);
      if (!there) {
        FileTree.replaceLink(link, target);
      }
    }
  }

  private Stream<Path> named(Path folder) throws IOException {
    String start = wiki.wiki().value() + ".";
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> String.valueOf(entry.getFileName()).startsWith(start))
          .sorted()
          .toList()
          .stream();
    }
  }
}
