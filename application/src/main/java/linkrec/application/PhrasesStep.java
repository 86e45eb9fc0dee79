package linkrec.application;

import java.util.List;
import linkrec.domain.candidate.HashSetPhraseFilter;
import linkrec.domain.candidate.PhraseHashes;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkExtraction;
import linkrec.domain.training.LinkUses;
import linkrec.domain.training.Stubs;
import linkrec.domain.training.TextUses;
import org.jspecify.annotations.Nullable;

/**
 * How often phrases, and their stems, are links and plain text, by fold of the articles. Phrases
 * are the texts of links, titles of articles, whole and without their parenthesis, and titles of
 * redirects.
 */
final class PhrasesStep implements TrainWiki.Step {

  /** Of the cuts that were measured the better one: 3 characters gave 4 points more in Armenian. */
  static final StemRule STEMS = new StemRule(3);

  /** At 72 bytes each, as in large made wikis, more than 2 GiB. */
  private static final int MANY_PHRASES = 29_000_000;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(2)
        .readingDump(request)
        .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .writing(TrainingTable.STUBS)
        .writing(TrainingTable.LINK_USES, TrainingTable.TITLE_USES, TrainingTable.TEXT_USES)
        .writing(TrainingTable.STEM_LINK_USES, TrainingTable.STEM_TITLE_USES)
        .writing(TrainingTable.STEM_TEXT_USES);
  }

  @Override
  public void run(Training training) {
    writeStubs(training);
    int phrases = count(training, null);
    training.measure("phrases", phrases);
    if (phrases > MANY_PHRASES) {
      training
          .progress()
          .warning(
              "at most about "
                  + MANY_PHRASES
                  + " phrases fit the second generation's table, got "
                  + phrases
                  + ": if the last step refuses them, train with --generation 1");
    }
    count(training, STEMS);
  }

  private static void writeStubs(Training training) {
    // Each once: counting puts them in the order of their titles.
    training
        .ports()
        .files()
        .write(
            TrainingTable.STUBS,
            sink ->
                training
                    .corpus()
                    .<PageTitle>count(
                        Stubs::of, (stub, once) -> sink.accept(List.of(stub.value()))));
  }

  /** How many phrases there are. */
  private static int count(Training training, @Nullable StemRule stems) {
    LinkUses uses =
        new LinkUses(new LinkExtraction(training.capitalisesTitles()), training.language(), stems);
    PhraseHashes hashes = new PhraseHashes();
    PhraseUses.writeLinks(training, uses, hashes);
    PhraseUses.writeTitles(training, stems, hashes);
    HashSetPhraseFilter phrases = hashes.filter();
    PhraseUses.writeTexts(training, new TextUses(uses, phrases));
    return phrases.size();
  }
}
