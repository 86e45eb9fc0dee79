package linkrec.application;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import linkrec.domain.page.PageTitle;

/** What is counted of page heads to have it in the order of the titles. */
final class HeadKeys {

  private HeadKeys() {}

  /** An article and its id. */
  record Id(PageTitle title, long pageId) implements Comparable<Id>, Serializable {

    private static final Comparator<Id> ORDER =
        Comparator.comparing(Id::title).thenComparing(Id::pageId);

    /** One for an article, none for a redirect. */
    static List<Id> of(PageHead head) {
      return head.redirectsTo() == null ? List.of(new Id(head.title(), head.pageId())) : List.of();
    }

    @Override
    public int compareTo(Id other) {
      return ORDER.compare(this, other);
    }
  }

  /** A redirect and where it leads. */
  record Redirect(PageTitle from, PageTitle to) implements Comparable<Redirect>, Serializable {

    private static final Comparator<Redirect> ORDER =
        Comparator.comparing(Redirect::from).thenComparing(Redirect::to);

    /** One for a redirect, none for an article. */
    static List<Redirect> of(PageHead head) {
      PageTitle to = head.redirectsTo();
      return to == null ? List.of() : List.of(new Redirect(head.title(), to));
    }

    @Override
    public int compareTo(Redirect other) {
      return ORDER.compare(this, other);
    }
  }
}
