package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.model.LinkModel;
import linkrec.domain.page.Article;
import linkrec.domain.page.Articles;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fakes do what the adapters do. */
class FakesTest {

  @Nested
  class OfAnchors extends AnchorDictionaryContract {
    @Override
    protected AnchorDictionary dictionaryOf(Map<AnchorText, Candidates> entries) {
      return new InMemoryAnchorDictionary(entries);
    }

    @Test
    void countsLookUpsNotTexts() {
      InMemoryAnchorDictionary dictionary = new InMemoryAnchorDictionary(Map.of());
      dictionary.lookUp(List.of(new AnchorText("a"), new AnchorText("b")));
      dictionary.lookUp(List.of());

      assertThat(dictionary.calls()).isEqualTo(2);
    }
  }

  @Nested
  class OfRedirects extends RedirectsContract {
    @Override
    protected Redirects of(Map<PageTitle, PageTitle> entries) {
      return new InMemoryRedirects(entries);
    }
  }

  @Nested
  class OfPageIds extends PageIdsContract {
    @Override
    protected PageIds of(Map<PageTitle, Long> entries) {
      return new InMemoryPageIds(entries);
    }
  }

  @Nested
  class OfPageVectors extends PageVectorsContract {
    @Override
    protected PageVectors of(Map<PageTitle, float[]> entries) {
      return new InMemoryPageVectors(entries);
    }
  }

  @Nested
  class OfModels extends LinkModelContract {
    @Override
    protected LinkModel stepAtTen(float low, float high) {
      return new FixedLinkModel(3, row -> row[1] >= 10 ? high : low);
    }
  }

  @Nested
  class OfArticles extends ArticlesContract {
    @Override
    protected Articles articlesOf(WikiId wiki, List<Article> articles) {
      InMemoryArticles fake = new InMemoryArticles();
      articles.forEach(article -> fake.with(wiki, article));
      return fake;
    }
  }

  @Nested
  class OfDatasets extends DatasetsContract {
    private final InMemoryDatasets fake = new InMemoryDatasets();

    @Override
    protected Datasets datasets() {
      return fake;
    }

    @Override
    protected EditionWriter writer() {
      return fake;
    }

    @Override
    protected void letTimePass() {
      // Served at once.
    }

    @Test
    void countsHandlesThatWereNotGivenBack() {
      fake.write(EditionBuilder.anEdition().build());
      fake.current(WikiId.parse("samplewiki")).orElseThrow();
      fake.current(WikiId.parse("samplewiki")).orElseThrow().close();

      assertThat(fake.openHandles()).isEqualTo(1);
    }
  }

  @Nested
  class OfEditionWriters extends EditionWriterContract {
    private final InMemoryDatasets fake = new InMemoryDatasets();

    @Override
    protected EditionWriter writer() {
      return fake;
    }

    @Override
    protected Datasets datasets() {
      return fake;
    }
  }
}
