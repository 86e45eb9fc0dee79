package linkrec.domain.dataset;

import java.util.SortedMap;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;

/**
 * What an edition says of itself. Holds no clock, so that equal runs give equal files.
 *
 * @param caseRule {@code first-letter} or {@code case-sensitive}, as the dump says
 * @param apiAddress where the wiki's Action API answers
 * @param parameters the parameters of the training, by name
 * @param measures counts and measures of the training, by name
 */
public record DatasetManifest(
    WikiId wiki,
    LanguageCode language,
    String caseRule,
    String apiAddress,
    SortedMap<String, String> parameters,
    SortedMap<String, String> measures) {}
