package linkrec.testkit.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linkrec.application.Publication;
import linkrec.application.PublishedFile;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;

/** Published files as texts in memory, and a folder that is a map, too. */
public final class InMemoryPublication implements Publication {

  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> landed = new HashMap<>();
  private final List<String> fetches = new ArrayList<>();
  private String list = "";

  /** Publishes a file. */
  public InMemoryPublication with(WikiId wiki, String name, String contents) {
    files.put(wiki + "/" + name, contents);
    return this;
  }

  /** Takes a published file back. */
  public void without(WikiId wiki, String name) {
    files.remove(wiki + "/" + name);
  }

  /** Publishes a list of wikis. */
  public InMemoryPublication listing(String contents) {
    list = contents;
    return this;
  }

  /** What lies in the folder; null when nothing does. */
  public String landed(WikiId wiki, String name) {
    return landed.get(wiki + "/" + name);
  }

  /** The names of the files that were fetched, in order. */
  public List<String> fetches() {
    return fetches;
  }

  @Override
  public List<WikiId> wikis() {
    List<WikiId> wikis = new ArrayList<>();
    int line = 0;
    for (String id : list.split("\n")) {
      line++;
      try {
        wikis.add(WikiId.parse(id));
      } catch (InvalidRequestException e) {
        throw new CorruptDatasetException("wikis.txt, line " + line + ": got '" + id + "'", e);
      }
    }
    wikis.sort(Comparator.comparing(WikiId::value));
    return wikis;
  }

  @Override
  public Optional<String> checksum(PublishedFile file) {
    return Optional.ofNullable(files.get(file.wiki() + "/" + file.checksumName()))
        .map(
            line -> {
              if (!line.matches("(?s)[0-9a-f]{64}\\s.*")) {
                throw new CorruptDatasetException(file.checksumName() + ": a sum expected");
              }
              return line.substring(0, 64);
            });
  }

  @Override
  public void fetch(PublishedFile file, String sum) {
    String contents = files.get(file.wiki() + "/" + file.name());
    if (contents == null) {
      throw new DatasetUnavailableException("file not found: " + file.name());
    }
    String actual = PublicationContract.sum(contents);
    if (!actual.equals(sum)) {
      throw new CorruptDatasetException(
          file.name() + " has the checksum " + actual + ", expected " + sum);
    }
    fetches.add(file.name());
    landed.put(file.wiki() + "/" + file.name(), contents);
  }

  @Override
  public void release(WikiId wiki) {
    landed.keySet().removeIf(name -> name.startsWith(wiki + "/"));
  }
}
