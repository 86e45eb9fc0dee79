package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.List;
import linkrec.domain.model.ModelVersion;
import org.jspecify.annotations.Nullable;

/**
 * What {@code train-all} was asked for, checked.
 *
 * @param dumps the folder that holds dumps
 * @param wikidata a Wikidata JSON dump; null for none
 * @param force whether finished steps are run again
 * @param threads at least 1
 * @param keepArticles whether editions keep the articles' wikitext
 * @param allowTruncated whether what is whole in a damaged dump is taken
 * @param data the folder of all wikis' data
 */
record TrainAllOptions(
    Path dumps,
    @Nullable Path wikidata,
    boolean force,
    int threads,
    boolean keepArticles,
    boolean allowTruncated,
    ModelVersion modelVersion,
    Path data) {

  /** What that means for one wiki. */
  TrainOptions of(DumpFiles.OfWiki wiki) {
    return new TrainOptions(
        wiki.wiki(),
        null,
        wiki.pages(),
        wikidata,
        wiki.properties(),
        null,
        null,
        force,
        threads,
        keepArticles,
        allowTruncated,
        modelVersion,
        false,
        List.of(),
        null,
        false,
        data);
  }
}
