package linkrec.acceptance.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import linkrec.acceptance.tools.BenchmarkPages;
import linkrec.acceptance.tools.BenchmarkPages.BenchmarkPage;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.application.Generation;
import linkrec.application.SuggestLinks;
import linkrec.application.SuggestLinksOutcome;
import linkrec.application.SuggestLinksRequest;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.RuleBook;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.WikitextParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole answer, and its two largest parts alone. The pages take turns: one operation is one page.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PageBenchmark {

  /** The data folder. */
  @Param("data")
  public String data;

  /** A wiki with an edition in it. */
  @Param("samplewiki")
  public String wiki;

  /** A dump, made into pages of 30,000 characters, or a file of pages (NDJSON). */
  @Param("data/sample.xml")
  public String pages;

  /** The kind of datasets: 1 or 2. */
  @Param("1")
  public int generation;

  private EditionFolders datasets;
  private SuggestLinks suggestLinks;
  private Tokenizer tokenizer;
  private WikiId id;
  private List<BenchmarkPage> read;
  private int turn;

  @Setup
  public void open() throws IOException {
    id = WikiId.parse(wiki);
    datasets = DataFolder.at(Path.of(data)).datasets(null);
    suggestLinks =
        new SuggestLinks(
            datasets,
            request -> Optional.empty(),
            RuleBook.EMPTY,
            Generation.numbered("generation", generation));
    try (Edition edition = datasets.current(id).orElseThrow()) {
      tokenizer = edition.tokenizer(edition.language());
    }
    read = BenchmarkPages.read(Path.of(pages));
  }

  @TearDown
  public void close() {
    datasets.close();
  }

  private BenchmarkPage next() {
    turn = turn + 1 == read.size() ? 0 : turn + 1;
    return read.get(turn);
  }

  @Benchmark
  public SuggestLinksOutcome answer() {
    BenchmarkPage page = next();
    PageTitle title = new PageTitle(page.title());
    return suggestLinks.suggest(
        new SuggestLinksRequest(
            id,
            title,
            null,
            new Article(title, null, null, page.wikitext()),
            null,
            SuggestionLimits.DEFAULT,
            ExcludedSections.NONE));
  }

  @Benchmark
  public ParsedWikitext parse() {
    return WikitextParser.parse(next().wikitext());
  }

  @Benchmark
  public TokenizedText tokenize() {
    String wikitext = next().wikitext();
    return tokenizer.tokenize(wikitext, 0, wikitext.length());
  }
}
