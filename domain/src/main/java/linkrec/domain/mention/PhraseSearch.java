package linkrec.domain.mention;

import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.StemRule;
import org.jspecify.annotations.Nullable;

/**
 * What phrases are looked for.
 *
 * @param filter of the phrases, or of their stems where {@code stems} is given
 * @param maxTokens the longest phrase, in tokens other than white space; stems have their own limit
 * @param stems how the words are cut before they are looked for; null for not at all
 */
public record PhraseSearch(PhraseFilter filter, int maxTokens, @Nullable StemRule stems) {}
