package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.List;
import linkrec.application.Generation;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.SuggestionLimits;
import org.jspecify.annotations.Nullable;

/**
 * What {@code recommend-all} was asked for, checked.
 *
 * @param language of the articles; null for the wiki's own
 * @param dumps at least one, in order
 * @param allowTruncated whether what is whole in a damaged dump is taken
 * @param out the result
 * @param threads at least 1
 * @param data the folder of all wikis' data
 */
record RecommendAllOptions(
    WikiId wiki,
    @Nullable LanguageCode language,
    List<Path> dumps,
    boolean allowTruncated,
    Path out,
    SuggestionLimits limits,
    Generation generation,
    int threads,
    Path data) {

  RecommendAllOptions {
    dumps = List.copyOf(dumps);
  }
}
