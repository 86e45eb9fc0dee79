package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.List;
import linkrec.application.TrainingStep;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * What {@code train} was asked for, checked.
 *
 * @param language null: as the dump's name or head says
 * @param dumps at least one, in order
 * @param wikidata a Wikidata JSON dump; null: types from the dump alone
 * @param pageProperties the wiki's page_props table dump; null for none
 * @param from the first step to run; null for the first there is
 * @param only the only step to run; null for all. At most one of the two is given
 * @param force whether finished steps are run again
 * @param threads at least 1
 * @param keepArticles whether the edition keeps the articles' wikitext
 * @param allowTruncated whether what is whole in a damaged dump is taken
 * @param firstGenerationOnly whether the second generation is left out
 * @param with wikis whose examples the model is trained on as well
 * @param sentences a table of sentences to train on; null: from the dump
 * @param ifBetter whether the new edition replaces the served one only if it measures better
 * @param data the folder of all wikis' data
 */
record TrainOptions(
    WikiId wiki,
    @Nullable LanguageCode language,
    List<Path> dumps,
    @Nullable Path wikidata,
    @Nullable Path pageProperties,
    @Nullable TrainingStep from,
    @Nullable TrainingStep only,
    boolean force,
    int threads,
    boolean keepArticles,
    boolean allowTruncated,
    ModelVersion modelVersion,
    boolean firstGenerationOnly,
    List<WikiId> with,
    @Nullable Path sentences,
    boolean ifBetter,
    Path data) {

  TrainOptions {
    dumps = List.copyOf(dumps);
    with = List.copyOf(with);
  }
}
