package linkrec.domain.dataset;

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
 * @param vectors by title, a signed byte a number
 * @param vectorLength how many numbers each has
 * @param articles how many articles were counted
 * @param model an XGBoost JSON document that names its features
 */
public record RankingContents(
    Entries<String, Phrase> phrases,
    @Nullable Entries<String, Phrase> stems,
    @Nullable StemRule stemRule,
    NeighbourWords neighbours,
    Entries<PageTitle, byte[]> vectors,
    int vectorLength,
    int articles,
    byte[] model) {}
