package linkrec.application;

import java.nio.file.Path;
import java.util.List;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.LinkedSentence;
import linkrec.domain.training.UnwantedTypes;
import org.jspecify.annotations.Nullable;

/**
 * What to train.
 *
 * @param language of the articles; null to take it from the dump's name or header
 * @param steps the steps to run, in order; the others' results are taken as earlier runs left them
 * @param force whether steps run whose results are there already
 * @param wikidata a JSON dump of Wikidata; null for none
 * @param pageProperties the dump of the table page_props; null for none
 * @param unwantedTypes which kinds of pages are no targets, where Wikidata is given
 * @param sentences given training sentences; null to take them from the articles
 * @param keepArticles whether the edition keeps the articles' texts, to answer without the wiki
 * @param firstGenerationOnly whether the edition is to have the original's kind of datasets alone;
 *     the steps of the second generation are to be left out then, and are not needed
 * @param lent examples of other wikis, which the second generation's model learns from where the
 *     wiki has few of its own
 * @param ifBetter whether what is served stays when the new edition falls short of it, or of the
 *     rule for publication
 * @param threads how many work at once, at least 1; changes no bit of a result
 */
public record TrainWikiRequest(
    WikiId wiki,
    @Nullable LanguageCode language,
    DumpRequest dump,
    List<TrainingStep> steps,
    boolean force,
    ModelVersion modelVersion,
    @Nullable Path wikidata,
    @Nullable Path pageProperties,
    UnwantedTypes unwantedTypes,
    @Nullable List<LinkedSentence> sentences,
    boolean keepArticles,
    boolean firstGenerationOnly,
    List<LentExamples> lent,
    boolean ifBetter,
    int threads) {

  public TrainWikiRequest {
    steps = List.copyOf(steps);
    lent = List.copyOf(lent);
  }

  /** A request for both generations, without other wikis, whose edition is served in any case. */
  public TrainWikiRequest(
      WikiId wiki,
      @Nullable LanguageCode language,
      DumpRequest dump,
      List<TrainingStep> steps,
      boolean force,
      ModelVersion modelVersion,
      @Nullable Path wikidata,
      @Nullable Path pageProperties,
      UnwantedTypes unwantedTypes,
      @Nullable List<LinkedSentence> sentences,
      boolean keepArticles,
      int threads) {
    this(
        wiki,
        language,
        dump,
        steps,
        force,
        modelVersion,
        wikidata,
        pageProperties,
        unwantedTypes,
        sentences,
        keepArticles,
        false,
        List.of(),
        false,
        threads);
  }

  /** The same, whose edition is served only where it does not fall short. */
  public TrainWikiRequest onlyIfBetter() {
    return with(steps, force, true);
  }

  /** The same with other steps. */
  public TrainWikiRequest withSteps(List<TrainingStep> others, boolean forced) {
    return with(others, forced, ifBetter);
  }

  private TrainWikiRequest with(List<TrainingStep> others, boolean forced, boolean onlyBetter) {
    return new TrainWikiRequest(
        wiki,
        language,
        dump,
        others,
        forced,
        modelVersion,
        wikidata,
        pageProperties,
        unwantedTypes,
        sentences,
        keepArticles,
        firstGenerationOnly,
        lent,
        onlyBetter,
        threads);
  }
}
