package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.List;
import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * What {@code evaluate --honest} was asked for, checked.
 *
 * @param language null: as the dump's name or head says
 * @param dumps at least one, in order
 * @param threads at least 1
 * @param with wikis in {@code data} whose examples the model is trained on as well
 * @param out the folder for the reports; null for none
 */
record EvaluateOptions(
    WikiId wiki,
    @Nullable LanguageCode language,
    List<Path> dumps,
    boolean allowTruncated,
    @Nullable Path wikidata,
    @Nullable Path pageProperties,
    HeldOutSplit split,
    ModelVersion modelVersion,
    int threads,
    List<WikiId> with,
    Path data,
    @Nullable Path out) {

  EvaluateOptions {
    dumps = List.copyOf(dumps);
    with = List.copyOf(with);
  }
}
