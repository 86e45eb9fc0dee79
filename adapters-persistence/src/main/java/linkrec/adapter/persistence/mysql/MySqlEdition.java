package linkrec.adapter.persistence.mysql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import linkrec.adapter.persistence.dataset.DatasetValues;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.suggestion.RankingData;
import linkrec.domain.text.PieceModel;
import linkrec.domain.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** What one answer reads: a wiki's tables in one snapshot. */
final class MySqlEdition implements Edition {

  private final MySqlWiki.Parts parts;
  private final MySqlSnapshot snapshot;
  private final LinkingData data;
  private boolean closed;

  MySqlEdition(MySqlWiki.Parts parts, MySqlSnapshot snapshot) {
    this.parts = parts;
    this.snapshot = snapshot;
    this.data =
        new LinkingData(
            new Anchors(dict(WikiDataset.ANCHORS, AnchorText::value, DatasetValues::candidates)),
            dict(WikiDataset.REDIRECTS, PageTitle::value, DatasetValues::title)::lookUp,
            dict(WikiDataset.PAGE_IDS, PageTitle::value, DatasetValues::pageId)::lookUp,
            dict(WikiDataset.VECTORS, PageTitle::value, new DatasetValues.Vectors()::vector)
                ::lookUp,
            parts.model());
  }

  private <K, V> MySqlDict<K, V> dict(
      WikiDataset dataset, Function<K, String> keyOf, Function<Object, @Nullable V> decoder) {
    return new MySqlDict<>(
        snapshot,
        dataset.tableName(parts.wiki()),
        parts.filters().getOrDefault(dataset, PhraseFilter.EVERYTHING),
        keyOf,
        decoder);
  }

  private record Anchors(MySqlDict<AnchorText, Candidates> dict) implements AnchorDictionary {

    @Override
    public Map<AnchorText, Candidates> lookUp(java.util.Collection<AnchorText> texts) {
      return dict.lookUp(texts);
    }

    @Override
    public PhraseFilter filter() {
      return dict.filter();
    }
  }

  @Override
  public WikiId wiki() {
    return parts.wiki();
  }

  @Override
  public LanguageCode language() {
    return parts.language();
  }

  @Override
  public Tokenizer tokenizer(LanguageCode language) {
    Tokenizer tokenizer = Tokenizer.of(language.value());
    PieceModel pieces = parts.pieces();
    return pieces == null ? tokenizer : tokenizer.cutBy(pieces);
  }

  @Override
  public LinkingData data() {
    return data;
  }

  @Override
  public Optional<RankingData> ranking() {
    return Optional.ofNullable(parts.ranking())
        .map(
            ranking ->
                new RankingData(
                    ranking.statistics(), data.redirects(), data.pageIds(), ranking.model()));
  }

  @Override
  public Map<String, String> checksums() {
    Map<String, String> sums = new HashMap<>();
    parts.sums().forEach((dataset, sum) -> sums.put(dataset.datasetName(), sum));
    sums.put(WikiDataset.MODEL.datasetName(), parts.modelSum());
    sums.remove(WikiDataset.MANIFEST.datasetName());
    return sums;
  }

  /** Compares the checksums with those of now. */
  @Override
  public boolean isWhole() {
    snapshot.end();
    Map<WikiDataset, String> now = snapshot.read(db -> MySqlDatasets.checksums(db, parts.wiki()));
    snapshot.end();
    return now.equals(parts.sums());
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      snapshot.close();
    }
  }
}
