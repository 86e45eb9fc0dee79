package linkrec.adapter.persistence.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linkrec.adapter.persistence.dataset.LandingFolder;
import linkrec.application.Publication;
import linkrec.domain.page.WikiId;
import linkrec.testkit.application.PublicationContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPublicationTest extends PublicationContract {

  @TempDir private Path folder;

  @Override
  protected Publication publication() {
    return new FolderPublication(new LandingFolder(folder));
  }

  @Override
  protected void publish(WikiId wiki, String name, String contents) {
    try {
      Files.createDirectories(folder.resolve(wiki.value()));
      Files.writeString(folder.resolve(wiki.value()).resolve(name), contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void list(String contents) {
    try {
      Files.writeString(folder.resolve("wikis.txt"), contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected String fetched(WikiId wiki, String name) {
    try {
      return Files.readString(folder.resolve(wiki.value()).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void takesFoldersForWikisWhereThereIsNoList() throws IOException {
    Files.createDirectories(folder.resolve("samplewiki"));
    Files.createDirectories(folder.resolve("no wiki's folder"));

    assertThat(publication().wikis()).containsExactly(WikiId.parse("samplewiki"));
  }
}
