package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import linkrec.adapter.persistence.DataFolder;
import linkrec.application.LentExamples;
import linkrec.application.TrainingDocument;
import linkrec.application.TrainingFiles;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;

/** Wikis in the data folder whose examples others learn from. */
final class Lenders {

  private Lenders() {}

  /**
   * Their examples, in the order given.
   *
   * @throws InvalidRequestException when one was not trained there
   */
  static List<LentExamples> of(Path data, Collection<WikiId> wikis) {
    DataFolder folder = DataFolder.at(data);
    return wikis.stream()
        .distinct()
        .map(
            wiki -> {
              TrainingFiles files = folder.trainingFiles(wiki);
              if (files.checksum(TrainingDocument.RANKING_EXAMPLES).isEmpty()) {
                throw new InvalidRequestException(
                    "--with", "a wiki trained in " + data + " expected, got " + wiki);
              }
              return new LentExamples(wiki, files.read(TrainingDocument.RANKING_EXAMPLES));
            })
        .toList();
  }
}
