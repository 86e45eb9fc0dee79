package linkrec.domain.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.page.PageTitle;
import linkrec.domain.wikitext.WikitextParser;
import org.junit.jupiter.api.Test;

class RankingSuggesterTest {

  private static final LinkResolver RESOLVER =
      new LinkResolver(
          Redirects.of(
              new TreeMap<>(Map.of(new PageTitle("Castle"), new PageTitle("Keep (castle)")))),
          PageIds.of(new TreeMap<>(Map.of(new PageTitle("Keep (castle)"), 1L))));

  @Test
  void followsLinksToArticlesAndKeepsThoseToUnknownPages() {
    var page = WikitextParser.parse("A [[castle]], a [[moat]], [[File:Moat.png]], a [[moat]].");

    assertThat(RankingSuggester.linked(page.links(), RESOLVER))
        .extracting(PageTitle::value)
        .usingElementComparator(String::compareToIgnoreCase)
        .containsExactly("Keep (castle)", "moat", "moat");
  }
}
