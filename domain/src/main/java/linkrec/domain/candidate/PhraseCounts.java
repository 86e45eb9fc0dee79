package linkrec.domain.candidate;

import java.io.Serializable;

/**
 * How often a phrase occurs in a wiki, and how often as a link.
 *
 * @param links links that show the phrase, anywhere in articles
 * @param texts occurrences in top-level text that touch no link
 * @param articles articles that have the phrase as a link or as text
 * @param linkingArticles articles that have it as a link
 * @param upperLinks those of {@code links} that begin with a capital letter
 * @param upperTexts those of {@code texts} that begin with a capital letter
 */
public record PhraseCounts(
    int links, int texts, int articles, int linkingArticles, int upperLinks, int upperTexts)
    implements Serializable {

  /** Nothing was counted. */
  public static final PhraseCounts NONE = new PhraseCounts(0, 0, 0, 0, 0, 0);

  public PhraseCounts {
    boolean consistent =
        links >= upperLinks
            && texts >= upperTexts
            && articles >= linkingArticles
            && Math.min(Math.min(upperLinks, upperTexts), linkingArticles) >= 0;
    if (!consistent) {
      throw new IllegalArgumentException(
          "parts not greater than their wholes expected, got links "
              + links
              + " (upper case "
              + upperLinks
              + "), texts "
              + texts
              + " (upper case "
              + upperTexts
              + "), articles "
              + articles
              + " (linking "
              + linkingArticles
              + ")");
    }
  }

  /** Links of all occurrences; 0 without any. */
  public float linkProbability() {
    return share(links, links + texts);
  }

  /** Articles that link the phrase of those that have it; 0 without any. */
  public float articleProbability() {
    return share(linkingArticles, articles);
  }

  /** {@link #linkProbability} of the occurrences that begin with a capital letter. */
  public float upperCaseLinkProbability() {
    return share(upperLinks, upperLinks + upperTexts);
  }

  /** {@link #linkProbability} of the occurrences that do not begin with a capital letter. */
  public float otherCaseLinkProbability() {
    int otherLinks = links - upperLinks;
    return share(otherLinks, otherLinks + texts - upperTexts);
  }

  private static float share(int part, int whole) {
    return whole == 0 ? 0 : (float) part / whole;
  }
}
