package linkrec.domain.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linkrec.domain.page.PageTitle;
import linkrec.testkit.InMemoryPageIds;
import linkrec.testkit.InMemoryRedirects;
import org.junit.jupiter.api.Test;

class LinkResolverTest {
  private final Map<PageTitle, PageTitle> redirects = new HashMap<>();
  private final Map<PageTitle, Long> pageIds = new HashMap<>();

  private void articles(String... titles) {
    for (String title : titles) {
      pageIds.put(new PageTitle(title), pageIds.size() + 1L);
    }
  }

  private void redirect(String from, String to) {
    redirects.put(new PageTitle(from), new PageTitle(to));
  }

  private Map<String, String> resolve(String... targets) {
    LinkResolver resolver = new LinkResolver(Redirects.of(redirects), PageIds.of(pageIds));
    return resolver.resolve(Stream.of(targets).map(PageTitle::new).toList()).entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().value(), e -> e.getValue().value()));
  }

  @Test
  void findsArticlesWhateverTheCaseOfTheFirstLetter() {
    articles("Bridge", "en/tower");

    assertThat(resolve("bridge", "Bridge", "En/tower", "en/tower", "bRidge"))
        .containsOnly(
            Map.entry("bridge", "Bridge"),
            Map.entry("Bridge", "Bridge"),
            Map.entry("En/tower", "en/tower"),
            Map.entry("en/tower", "en/tower"));
  }

  @Test
  void prefersTheCapitalisedArticle() {
    articles("Bridge", "bridge");

    assertThat(resolve("bridge")).containsEntry("bridge", "Bridge");
  }

  @Test
  void followsOneRedirect() {
    articles("Bridge");
    redirect("Crossing", "Bridge");

    assertThat(resolve("crossing", "Crossing"))
        .containsOnly(Map.entry("crossing", "Bridge"), Map.entry("Crossing", "Bridge"));
  }

  @Test
  void followsNoSecondRedirect() {
    articles("Bridge");
    redirect("Ford", "Crossing");
    redirect("Crossing", "Bridge");

    assertThat(resolve("Ford")).isEmpty();
  }

  @Test
  void findsNothingBehindARedirectToAMissingPage() {
    redirect("Crossing", "Bridge");

    assertThat(resolve("Crossing", "Nowhere")).isEmpty();
  }

  @Test
  void triesTheOtherSpellingWhenARedirectLeadsNowhere() {
    articles("crossing");
    redirect("Crossing", "Bridge");

    assertThat(resolve("Crossing")).containsEntry("Crossing", "crossing");
  }

  @Test
  void takesThePageItselfWhenItsRedirectLeadsNowhere() {
    articles("Crossing");
    redirect("Crossing", "Bridge");

    assertThat(resolve("Crossing")).containsEntry("Crossing", "Crossing");
  }

  @Test
  void asksEachPortOnceForAPageOfLinks() {
    List<PageTitle> links = IntStream.range(0, 500).mapToObj(i -> new PageTitle("p" + i)).toList();
    links.forEach(link -> articles(link.capitalised().value()));
    InMemoryRedirects countedRedirects = new InMemoryRedirects(redirects);
    InMemoryPageIds countedPageIds = new InMemoryPageIds(pageIds);

    assertThat(new LinkResolver(countedRedirects, countedPageIds).resolve(links)).hasSize(500);
    assertThat(countedRedirects.calls()).isEqualTo(1);
    assertThat(countedPageIds.calls()).isEqualTo(1);
  }

  @Test
  void asksOnceMoreForLinksThatAreNotFound() {
    InMemoryRedirects countedRedirects = new InMemoryRedirects(redirects);
    InMemoryPageIds countedPageIds = new InMemoryPageIds(pageIds);
    LinkResolver resolver = new LinkResolver(countedRedirects, countedPageIds);

    resolver.resolve(IntStream.range(0, 500).mapToObj(i -> new PageTitle("p" + i)).toList());

    assertThat(countedRedirects.calls()).isEqualTo(2);
    assertThat(countedPageIds.calls()).isEqualTo(2);
  }

  @Test
  void asksNothingForAPageWithoutLinks() {
    InMemoryRedirects countedRedirects = new InMemoryRedirects(redirects);
    InMemoryPageIds countedPageIds = new InMemoryPageIds(pageIds);

    assertThat(new LinkResolver(countedRedirects, countedPageIds).resolve(List.of())).isEmpty();
    assertThat(countedRedirects.calls() + countedPageIds.calls()).isZero();
  }
}
