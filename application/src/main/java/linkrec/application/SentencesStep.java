package linkrec.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkedSentence;
import linkrec.domain.training.SentenceSample;
import linkrec.domain.training.SentenceSelection;
import linkrec.domain.training.Split;
import org.jspecify.annotations.Nullable;

/** One sentence of every article that has a fit one; half to train with, half to test with. */
final class SentencesStep implements TrainWiki.Step {

  /** As the original's: 200,000 sentences. */
  private static final int LIMIT = 200_000;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(1)
        .readingDump(request)
        .with("given sentences", fingerprint(request.sentences()))
        .writing(TrainingTable.SENTENCES_TRAIN, TrainingTable.SENTENCES_TEST);
  }

  @Override
  public void run(Training training) {
    SentenceSelection selection = new SentenceSelection(training.language());
    List<LinkedSentence> given = training.request().sentences();
    Set<PageTitle> givenPages = new HashSet<>();
    if (given != null) {
      given.forEach(sentence -> givenPages.add(sentence.page()));
    }
    SentenceSample sample = new SentenceSample(LIMIT);
    training
        .corpus()
        .<LinkedSentence>forEach(
            article -> selection.select(article).map(List::of).orElse(List.of()),
            sentence -> {
              if (!givenPages.contains(sentence.page())) {
                sample.add(sentence);
              }
            });
    // Given sentences train; those of other articles test.
    List<LinkedSentence> found = sample.sentences();
    Split split = given == null ? Split.of(found, LIMIT) : new Split(given, found);
    write(training, TrainingTable.SENTENCES_TRAIN, split.train());
    write(training, TrainingTable.SENTENCES_TEST, split.test());
    training.measure("sentences to train with", split.train().size());
    training.measure("sentences to test with", split.test().size());
  }

  /** Tells given sentences from others: their number and a hash of 64 bits (FNV-1a). */
  private static String fingerprint(@Nullable List<LinkedSentence> given) {
    if (given == null) {
      return "none";
    }
    long hash = 0xcbf29ce484222325L;
    for (LinkedSentence sentence : given) {
      String line = sentence.page().value() + '\t' + sentence.wikitext() + '\n';
      for (int i = 0; i < line.length(); i++) {
        hash = (hash ^ line.charAt(i)) * 0x100000001b3L;
      }
    }
    return given.size() + " " + Long.toHexString(hash);
  }

  private static void write(
      Training training, TrainingTable table, List<LinkedSentence> sentences) {
    training
        .ports()
        .files()
        .write(
            table,
            sink ->
                sentences.forEach(
                    sentence ->
                        sink.accept(List.of(sentence.page().value(), sentence.wikitext()))));
  }
}
