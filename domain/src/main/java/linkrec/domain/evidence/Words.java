package linkrec.domain.evidence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.LowerCasing;

/**
 * The words of the phrase, the page's title and the candidate's: how many the phrase has ({@code
 * ngram}); 2 where the phrase stands in the page's title, else the share of its words that do
 * ({@code intitle}); shared words of both titles over all their words ({@code ttov}, Jaccard's
 * index); the case of the phrase's first character ({@code cap}: 1 upper, 0 lower, 2 neither).
 */
final class Words implements FeatureGroup {

  /** Letters, marks, digits and low lines make words. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");

  private static final LowerCasing LOWER_CASING = LowerCasing.root();

  private final String title;
  private final Set<String> titleWords;

  Words(PageTitle page) {
    this.title = LOWER_CASING.lower(page.value());
    this.titleWords = words(title);
  }

  private static Set<String> words(String lowered) {
    Set<String> words = new HashSet<>(Arrays.asList(BETWEEN.split(lowered)));
    words.remove("");
    return words;
  }

  @Override
  public List<String> names() {
    return List.of("ngram", "intitle", "ttov", "cap");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    row[at] = phrase.usedOccurrence().tokenCount();
    row[at + 1] = inTitle(phrase.key().value());
    String target = phrase.phrase().candidates().get(candidate).title().value();
    row[at + 2] = overlap(words(LOWER_CASING.lower(target)));
    row[at + 3] = LetterCase.of(phrase);
  }

  private float inTitle(String key) {
    if (title.contains(key)) {
      return 2;
    }
    Set<String> words = words(key);
    return words.isEmpty() ? 0 : (float) shared(words) / words.size();
  }

  private int shared(Set<String> words) {
    int shared = 0;
    for (String word : words) {
      shared += titleWords.contains(word) ? 1 : 0;
    }
    return shared;
  }

  private float overlap(Set<String> words) {
    int shared = shared(words);
    int all = words.size() + titleWords.size() - shared;
    return all == 0 ? 0 : (float) shared / all;
  }
}
