package linkrec.acceptance.wired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import linkrec.acceptance.scene.Assembly;
import linkrec.acceptance.scene.Folders;
import linkrec.acceptance.scene.Trainer;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.application.IncomingLinks;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.page.Articles;

/** A data folder on disk. */
final class WiredAssembly implements Assembly {

  private final Path folder;
  private final DataFolder data;
  private final EditionFolders datasets;

  /** Each look at the clock is later than the time after which folders are looked at again. */
  private final AtomicLong clock = new AtomicLong();

  WiredAssembly() throws IOException {
    folder = Files.createTempDirectory("linkrec");
    data = DataFolder.at(folder);
    long step = EditionFolders.LOOK_EVERY.toNanos() + 1;
    datasets = new EditionFolders(folder, data.modelReader(), null, () -> clock.addAndGet(step));
  }

  @Override
  public EditionWriter editions() {
    return data.editionWriter();
  }

  @Override
  public Datasets datasets() {
    return datasets;
  }

  @Override
  public Articles articles() {
    return data.keptArticles();
  }

  @Override
  public IncomingLinks incoming() {
    return data.incomingLinks();
  }

  @Override
  public Trainer trainer() {
    return new BatchProgram(folder);
  }

  @Override
  public void close() {
    datasets.close();
    Folders.delete(folder);
  }
}
