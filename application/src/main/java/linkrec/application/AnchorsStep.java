package linkrec.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.AnchorSelection;
import linkrec.domain.training.AnchoredLink;
import linkrec.domain.training.LinkExtraction;
import linkrec.domain.training.PageLinks;
import linkrec.domain.training.PhraseCounter;
import linkrec.domain.training.RedirectChains;

/** Page ids, redirects, links between pages, and the phrases that carry them often enough. */
final class AnchorsStep implements TrainWiki.Step {

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(1)
        .readingDump(request)
        .writing(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .writing(TrainingTable.ANCHORS, TrainingTable.ANCHOR_STATISTICS)
        .writing(TrainingTable.PAGE_LINKS);
  }

  @Override
  public void run(Training training) {
    ArticleCorpus corpus = training.corpus();
    training.readSite(corpus.siteInfo());
    training.pageIds(corpus.pageIds());
    training.redirects(RedirectChains.followed(corpus.redirects()));
    training.measure("pages", corpus.pageCount());
    training.measure("articles", training.pageIds().size());
    training.measure("redirects", training.redirects().size());
    LinkExtraction extraction = new LinkExtraction(training.capitalisesTitles());
    AnchorSelection selection = selection(training, corpus.count(extraction::anchoredLinks));
    training.measure("anchors linked at all", selection.size());
    // Serialisable, and sent to where the articles lie.
    Set<String> often = new HashSet<>(selection.linkedOftenEnough());
    training.measure("anchors linked twice or more", often.size());
    PhraseCounter counter = new PhraseCounter(training.language(), often);
    SortedMap<String, Long> asText = corpus.count(counter::occurrences);
    SortedMap<String, Candidates> anchors = selection.select(asText);
    training.measure("anchors with link probability 0.065 or more", anchors.size());
    training.writeAnchors(TrainingTable.ANCHORS, anchors);
    writeStatistics(training, selection, asText);
    writePageLinks(training, extraction);
  }

  private static AnchorSelection selection(Training training, Map<AnchoredLink, Long> counts) {
    Set<PageTitle> targets = new TreeSet<>();
    counts.keySet().forEach(link -> targets.add(link.target()));
    Map<PageTitle, PageTitle> resolved = training.resolver().resolve(targets);
    AnchorSelection selection = new AnchorSelection();
    counts.forEach(
        (link, count) -> {
          PageTitle article = resolved.get(link.target());
          if (article != null) {
            selection.add(link.anchor(), article, link.repeated() ? 0 : count, count);
          }
        });
    return selection;
  }

  private static void writeStatistics(
      Training training, AnchorSelection selection, Map<String, Long> asText) {
    training
        .ports()
        .files()
        .write(
            TrainingTable.ANCHOR_STATISTICS,
            sink ->
                selection
                    .linkedOftenEnough()
                    .forEach(
                        anchor ->
                            sink.accept(
                                List.of(
                                    anchor,
                                    selection.linksOf(anchor) + "",
                                    asText.getOrDefault(anchor, 0L) + ""))));
  }

  private static void writePageLinks(Training training, LinkExtraction extraction) {
    List<PageLinks> pages = new ArrayList<>();
    Set<PageTitle> targets = new TreeSet<>();
    training
        .corpus()
        .<PageLinks>forEach(
            article -> List.of(extraction.pageLinks(article)),
            page -> {
              pages.add(page);
              targets.addAll(page.targets());
            });
    Map<PageTitle, PageTitle> resolved = training.resolver().resolve(targets);
    SortedMap<PageTitle, Set<PageTitle>> links = new TreeMap<>();
    for (PageLinks page : pages) {
      Set<PageTitle> linked = new TreeSet<>();
      for (PageTitle target : page.targets()) {
        PageTitle article = resolved.get(target);
        if (article != null && !article.equals(page.page())) {
          linked.add(article);
        }
      }
      links.put(page.page(), linked);
    }
    training
        .ports()
        .files()
        .write(
            TrainingTable.PAGE_LINKS,
            sink ->
                links.forEach(
                    (page, linked) ->
                        linked.forEach(
                            target -> sink.accept(List.of(page.value(), target.value())))));
  }
}
