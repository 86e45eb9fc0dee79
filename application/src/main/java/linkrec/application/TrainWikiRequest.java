package linkrec.application;

import java.nio.file.Path;
import java.util.List;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.LinkedSentence;
import org.jspecify.annotations.Nullable;

/**
 * What to train.
 *
 * @param language of the articles; null to take it from the dump's name or header
 * @param steps the steps to run, in order; the others' results are taken as earlier runs left them
 * @param force whether steps run whose results are there already
 * @param wikidata a JSON dump of Wikidata; null for none
 * @param pageProperties the dump of the table page_props; null for none
 * @param sentences given training sentences; null to take them from the articles
 * @param keepArticles whether the edition keeps the articles' texts, to answer without the wiki
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
    @Nullable List<LinkedSentence> sentences,
    boolean keepArticles) {

  public TrainWikiRequest {
    steps = List.copyOf(steps);
  }
}
