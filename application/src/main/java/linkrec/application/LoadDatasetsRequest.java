package linkrec.application;

import java.util.List;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * What to load.
 *
 * @param wiki the wiki; null for all that are published
 * @param datasets names of datasets
 * @param dryRun whether to say only what would be loaded
 */
public record LoadDatasetsRequest(@Nullable WikiId wiki, List<String> datasets, boolean dryRun) {}
