package linkrec.application;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The second generation's model, from all examples of the wiki and, where these are few, from
 * examples that other wikis lend; an empty document where there are none.
 */
final class RankingModelStep implements TrainWiki.Step {

  /** With so many examples of its own a wiki learns nothing from others. */
  private static final int ENOUGH = 2000;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    StepContract contract =
        StepContract.ofVersion(4)
            .reading(TrainingDocument.RANKING_EXAMPLES)
            .writing(TrainingDocument.RANKING_MODEL);
    request.lent().forEach(lent -> contract.with("lent by " + lent.wiki(), lent.fingerprint()));
    return contract;
  }

  @Override
  public void run(Training training) {
    TrainingFiles files = training.ports().files();
    RankingExamples examples = RankingExamples.of(files.read(TrainingDocument.RANKING_EXAMPLES));
    borrow(training, examples);
    if (!examples.hasBothLabels()) {
      training
          .progress()
          .warning(
              "too few links to train the second generation from ("
                  + examples.size()
                  + " examples of one kind): the edition has the first only");
    }
    files.write(
        TrainingDocument.RANKING_MODEL,
        examples.hasBothLabels() ? examples.train(training.ports().modelTrainer()) : new byte[0]);
  }

  private static void borrow(Training training, RankingExamples examples) {
    List<LentExamples> lent = training.request().lent();
    if (lent.isEmpty()) {
      return;
    }
    if (examples.size() >= ENOUGH) {
      training
          .progress()
          .warning(
              examples.size()
                  + " examples of its own are enough: none are taken from "
                  + lent.stream().map(each -> each.wiki().value()).collect(joining(", ")));
      return;
    }
    for (LentExamples other : lent) {
      int before = examples.size();
      examples.borrow(other.examples());
      training.measure("ranking examples of " + other.wiki(), examples.size() - before);
    }
  }
}
