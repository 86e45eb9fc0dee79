package linkrec.domain.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.LowerCasing;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.text.WhiteSpace;

/**
 * The features of the original's models, in its order: words of the mention, count of the
 * candidate, number of candidates, {@link CountKurtosis}, {@link Cosine} of the page's and the
 * candidate's vectors, {@link WindowedJaro} of the mention and the candidate's title, both in lower
 * case; a seventh, constantly 0, in the second version.
 *
 * <p>For one page; not safe for several threads.
 */
public final class MentionFeatures {

  /** How many candidates of a mention are scored: the most frequent ones. */
  public static final int CANDIDATES = 10;

  /** Features of the first version of models. */
  public static final int COLUMNS_V1 = 6;

  /** Features of the second version of models. */
  public static final int COLUMNS_V2 = 7;

  private static final List<String> NAMES =
      List.of("ngram", "freq", "ambig", "kurtosis", "w2v", "levenshtein", "wiki_id");

  private final Tokenizer tokenizer;
  private final int columns;
  private final PageTitle page;
  private final Map<PageTitle, float[]> vectors;
  private final Map<PageTitle, String> loweredTitles = new HashMap<>();

  /**
   * @param tokenizer the language's, which counts the words in the second version
   * @param columns {@link #COLUMNS_V1} or {@link #COLUMNS_V2}
   * @param vectors those of the page and of all candidates, where they have one
   */
  public MentionFeatures(
      Tokenizer tokenizer, int columns, PageTitle page, Map<PageTitle, float[]> vectors) {
    if (columns != COLUMNS_V1 && columns != COLUMNS_V2) {
      throw new IllegalArgumentException("6 or 7 features expected, got " + columns);
    }
    this.tokenizer = tokenizer;
    this.columns = columns;
    this.page = page;
    this.vectors = vectors;
  }

  /** What the original calls the first so many features; at most seven. */
  public static List<String> names(int count) {
    return NAMES.subList(0, Math.min(count, NAMES.size()));
  }

  /** Appends one row for each of {@code scored}, which are some of the mention's candidates. */
  public void append(
      AnchorText mention, Candidates candidates, List<Candidate> scored, FeatureMatrix matrix) {
    float words = columns == COLUMNS_V1 ? WhiteSpace.wordCount(mention.value()) : words(mention);
    float kurtosis = CountKurtosis.of(candidates.all());
    float[] pageVector = vectors.get(page);
    for (Candidate candidate : scored) {
      float[] row = new float[columns];
      row[0] = words;
      row[1] = candidate.count();
      row[2] = candidates.size();
      row[3] = kurtosis;
      row[4] = Cosine.of(pageVector, vectors.get(candidate.title()));
      row[5] = WindowedJaro.of(mention.value(), lowered(candidate.title()));
      matrix.addRow(row);
    }
  }

  private String lowered(PageTitle title) {
    return loweredTitles.computeIfAbsent(title, key -> LowerCasing.root().lower(key.value()));
  }

  /**
   * Tokens other than white space, without marks of punctuation that stand alone at a word. Quirk:
   * several marks in a row and a mark between spaces count as a word, because the published models
   * of the second version were trained so.
   */
  private int words(AnchorText mention) {
    String text = mention.value();
    TokenizedText tokens = tokenizer.tokenize(text, 0, text.length());
    int words = 0;
    for (int i = 0; i < tokens.tokenCount(); i++) {
      if (!tokens.isSpace(i) && !isMarkAtWord(text, tokens, i)) {
        words += tokenizer.pieces(text, tokens.tokenStart(i), tokens.tokenEnd(i));
      }
    }
    return words;
  }

  private static boolean isMarkAtWord(String text, TokenizedText tokens, int token) {
    int length = text.codePointCount(tokens.tokenStart(token), tokens.tokenEnd(token));
    boolean afterSpace = token == 0 || tokens.isSpace(token - 1);
    boolean beforeSpace = token == tokens.tokenCount() - 1 || tokens.isSpace(token + 1);
    return length == 1 && tokens.isPunctuation(token) && !(afterSpace && beforeSpace);
  }
}
