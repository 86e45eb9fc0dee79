package linkrec.domain.candidate;

/**
 * Says of a phrase, by its hash alone, whether it may be in a dictionary. Most phrases of a page
 * are in none, so most need neither a string nor a look-up. Safe for several threads.
 */
@FunctionalInterface
public interface PhraseFilter {

  /** Knows nothing: every phrase may be known. */
  PhraseFilter EVERYTHING = hash -> true;

  /** False when no phrase with this {@link PhraseHash} is known; true when there may be one. */
  boolean mayContain(long hash);
}
