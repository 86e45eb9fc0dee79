package linkrec.adapter.persistence.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;

/** {@code wikis.txt}, the list of published wikis: an id a line, in UTF-8. */
final class WikiList {

  static final String NAME = "wikis.txt";

  private WikiList() {}

  /** The wikis of the list, in order of their ids. */
  static List<WikiId> read(Path file) throws IOException {
    List<WikiId> wikis = new ArrayList<>();
    int number = 0;
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      String id = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (!id.isEmpty()) {
        wikis.add(wiki(id, file, number));
      }
    }
    return wikis.stream().distinct().sorted(Comparator.comparing(WikiId::value)).toList();
  }

  private static WikiId wiki(String id, Path file, int number) {
    try {
      return WikiId.parse(id);
    } catch (InvalidRequestException e) {
      throw new CorruptDatasetException(
          file + ", line " + number + ": a wiki id expected, got '" + id + "'", e);
    }
  }
}
