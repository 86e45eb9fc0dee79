package linkrec.domain.dataset;

import java.util.SortedMap;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.evidence.NeighbourWords;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * What an edition of the second generation is written from.
 *
 * @param phrases by their dictionary form
 * @param stems by their stems; null where they do not help
 * @param stemRule how stems are made; null without
 * @param vectors by title, a signed byte a number, all of one length
 * @param articles how many articles were counted
 * @param model an XGBoost JSON document that names its features
 */
public record RankingContents(
    SortedMap<String, Phrase> phrases,
    @Nullable SortedMap<String, Phrase> stems,
    @Nullable StemRule stemRule,
    NeighbourWords neighbours,
    SortedMap<PageTitle, byte[]> vectors,
    int articles,
    byte[] model) {}
