package linkrec.adapter.persistence.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.LandingFolder;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.application.Publication;
import linkrec.application.PublishedFile;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;

/**
 * Datasets in a folder: {@code <W>/...}, with a list {@code wikis.txt}; without the list, the wikis
 * are those that have a folder. Nothing is fetched and nothing is removed.
 */
public final class FolderPublication implements Publication {

  private final LandingFolder landing;

  public FolderPublication(LandingFolder landing) {
    this.landing = landing;
  }

  @Override
  public List<WikiId> wikis() {
    Path list = landing.folder().resolve(WikiList.NAME);
    try {
      if (Files.exists(list)) {
        return WikiList.read(list);
      }
      try (Stream<Path> entries = Files.list(landing.folder())) {
        return entries
            .filter(Files::isDirectory)
            .flatMap(folder -> wiki(String.valueOf(folder.getFileName())))
            .sorted(Comparator.comparing(WikiId::value))
            .toList();
      }
    } catch (IOException e) {
      throw unreadable(landing.folder(), e);
    }
  }

  private static Stream<WikiId> wiki(String id) {
    try {
      return Stream.of(WikiId.parse(id));
    } catch (InvalidRequestException e) {
      // Some other folder.
      return Stream.empty();
    }
  }

  @Override
  public Optional<String> checksum(PublishedFile file) {
    Path checksum = landing.of(file.wiki()).resolve(file.checksumName());
    if (!Files.isRegularFile(checksum)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Sha256.readLine(checksum));
    } catch (IOException e) {
      throw unreadable(checksum, e);
    }
  }

  @Override
  public void fetch(PublishedFile file, String sum) {
    Path path = landing.of(file.wiki()).resolve(file.name());
    if (!Files.isRegularFile(path)) {
      throw new DatasetUnavailableException("file not found: " + path);
    }
    String actual;
    try {
      actual = Sha256.of(path);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    if (!actual.equals(sum)) {
      throw new CorruptDatasetException(path + " has the checksum " + actual + ", expected " + sum);
    }
  }

  @Override
  public void release(WikiId wiki) {
    // The files are the owner's.
  }

  private static DatasetUnavailableException unreadable(Path path, IOException failure) {
    return new DatasetUnavailableException(
        path + " cannot be read: " + failure.getMessage(), failure);
  }
}
