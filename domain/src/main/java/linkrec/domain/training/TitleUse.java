package linkrec.domain.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.page.PageTitle;

/**
 * That an article may be meant by a phrase because of a title.
 *
 * @param phrase in its dictionary form, or its stem
 * @param article the article, redirects followed
 * @param redirect whether the phrase is the title of a redirect to it, not its own
 */
public record TitleUse(String phrase, PageTitle article, boolean redirect)
    implements Comparable<TitleUse>, Serializable {

  private static final Comparator<TitleUse> ORDER =
      Comparator.comparing(TitleUse::phrase)
          .thenComparing(TitleUse::article)
          .thenComparing(TitleUse::redirect);

  /** What an article may be called by its title, whole and without its parenthesis. */
  public static List<TitleUse> ofArticle(PageTitle title) {
    List<TitleUse> uses = new ArrayList<>(2);
    add(AnchorText.keyOf(title.value()), title, false, uses);
    PageTitle bare = title.withoutParenthesis();
    if (bare != title) {
      add(AnchorText.keyOf(bare.value()), title, false, uses);
    }
    return uses;
  }

  /** What an article may be called by the title of a redirect to it. */
  public static List<TitleUse> ofRedirect(PageTitle from, PageTitle article) {
    List<TitleUse> uses = new ArrayList<>(1);
    add(AnchorText.keyOf(from.value()), article, true, uses);
    return uses;
  }

  /** What an article may be called by a stem of its title. */
  public static List<TitleUse> ofStem(String stem, PageTitle title) {
    List<TitleUse> uses = new ArrayList<>(1);
    add(stem, title, false, uses);
    return uses;
  }

  private static void add(String phrase, PageTitle article, boolean redirect, List<TitleUse> uses) {
    if (LinkExtraction.isUsable(phrase)) {
      uses.add(new TitleUse(phrase, article, redirect));
    }
  }

  @Override
  public int compareTo(TitleUse other) {
    return ORDER.compare(this, other);
  }
}
