package linkrec.domain.suggestion;

import java.util.HashSet;
import java.util.Set;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;

/** What a page links already; grows as links are chosen. For one thread. */
final class LinkedAlready {

  /** Stands between texts; no phrase holds a line break. */
  private static final char BETWEEN = '\n';

  private final StringBuilder texts = new StringBuilder();
  private final Set<PageTitle> targets = new HashSet<>();

  LinkedAlready() {}

  /** A copy that grows by itself. */
  LinkedAlready copy() {
    LinkedAlready copy = new LinkedAlready();
    copy.texts.append(texts);
    copy.targets.addAll(targets);
    return copy;
  }

  void addText(String loweredText) {
    texts.append(loweredText).append(BETWEEN);
  }

  void addTarget(PageTitle target) {
    targets.add(target);
  }

  /** Whether a linked text, or the page's title, is that phrase or contains it. */
  boolean containsText(String loweredPhrase) {
    return texts.indexOf(loweredPhrase) >= 0;
  }

  /** Whether the page links one of these pages, or is one of them. */
  boolean containsAny(Candidates candidates) {
    for (Candidate candidate : candidates.all()) {
      if (targets.contains(candidate.title())) {
        return true;
      }
    }
    return false;
  }
}
