package linkrec.application;

import java.util.ArrayList;
import java.util.List;
import linkrec.application.EditionChanges.OnArticles;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.dataset.Edition;
import linkrec.domain.evaluation.JudgedSystem;
import linkrec.domain.evaluation.PageVerdict;
import linkrec.domain.evaluation.ServedSystem;
import linkrec.domain.evaluation.SystemVerdicts;
import linkrec.domain.evaluation.Verdict;
import linkrec.domain.page.Article;
import linkrec.domain.suggestion.RankingSuggester;
import linkrec.domain.training.UnlinkedArticle;
import org.jspecify.annotations.Nullable;

/** Judges the second generation of two editions on the same articles. */
final class RankingComparison {

  private final List<JudgedSystem> systems = new ArrayList<>();
  private final List<List<PageVerdict>> verdicts = List.of(new ArrayList<>(), new ArrayList<>());

  private final LinkResolver resolver;

  /** Of editions that may both have such datasets or not. */
  RankingComparison(Edition served, Edition candidate, Training training) {
    resolver = training.resolver();
    add("served", served);
    add("new", candidate);
  }

  private void add(String name, Edition edition) {
    edition
        .ranking()
        .map(data -> new RankingSuggester(data, edition.tokenizer(edition.language())))
        .ifPresent(scoring -> systems.add(new ServedSystem(name, scoring)));
  }

  private boolean compares() {
    return systems.size() == verdicts.size();
  }

  /** Asks both for the links of an article, which are taken out first. */
  void add(Article linked) {
    if (!compares()) {
      return;
    }
    UnlinkedArticle article = UnlinkedArticle.of(linked, resolver);
    if (!article.gold().isEmpty()) {
      for (int i = 0; i < systems.size(); i++) {
        verdicts
            .get(i)
            .add(
                PageVerdict.of(
                    article.gold(),
                    systems.get(i).ask(article.title(), article.wikitext())::chosen));
      }
    }
  }

  /** Of all articles so far; null where nothing was compared. */
  @Nullable OnArticles measures() {
    if (verdicts.get(0).isEmpty()) {
      return null;
    }
    Verdict verdict =
        Verdict.of(
            List.of(
                new SystemVerdicts(systems.get(0).name(), verdicts.get(0)),
                new SystemVerdicts(systems.get(1).name(), verdicts.get(1))));
    return new OnArticles(
        verdict.pages(),
        CompareEditions.measures(verdict.systems().get(0).at(EditionChanges.THRESHOLD)),
        CompareEditions.measures(verdict.systems().get(1).at(EditionChanges.THRESHOLD)));
  }
}
