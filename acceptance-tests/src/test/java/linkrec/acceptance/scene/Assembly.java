package linkrec.acceptance.scene;

import linkrec.application.IncomingLinks;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.page.Articles;

/** The parts that a scenario runs on: fakes, or the real ones. Made anew for every scenario. */
public interface Assembly extends AutoCloseable {

  EditionWriter editions();

  /** What {@link #editions} has written; a newer edition is seen at once. */
  Datasets datasets();

  /** The articles that the editions keep. */
  Articles articles();

  /** Where pages could be linked, as {@link Trainer#suggestForAll} found. */
  IncomingLinks incoming();

  /** Trains a wiki on dumps. */
  Trainer trainer();

  @Override
  void close();
}
