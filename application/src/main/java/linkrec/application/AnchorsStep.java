package linkrec.application;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.PhraseHashes;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.AnchorTally;
import linkrec.domain.training.AnchoredLink;
import linkrec.domain.training.LinkExtraction;
import linkrec.domain.training.PageLinks;
import linkrec.domain.training.PhraseCounter;
import linkrec.domain.training.RedirectChains;

/**
 * Page ids, redirects, links between pages, and the phrases that carry them often enough. What is
 * counted passes in the order of phrases or pages, and nothing holds all of it.
 */
final class AnchorsStep implements TrainWiki.Step {

  /** The measure that says how many links between articles there are. */
  static final String LINKS = "links between articles";

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(3)
        .readingDump(request)
        .writing(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .writing(TrainingTable.LINKED_ANCHORS)
        .writing(TrainingTable.ANCHORS, TrainingTable.ANCHOR_STATISTICS)
        .writing(TrainingTable.PAGE_LINKS);
  }

  @Override
  public void run(Training training) {
    ArticleCorpus corpus = training.corpus();
    training.readSite(corpus.siteInfo());
    writeTitles(training.ports().files(), corpus);
    training.measure("pages", corpus.pageCount());
    training.measure("articles", training.pageIds().size());
    training.measure("redirects", training.redirects().size());
    LinkExtraction extraction = new LinkExtraction(training.capitalisesTitles());
    PhraseCounter counter =
        new PhraseCounter(training.language(), writeLinked(training, extraction).filter());
    writeAnchors(training, counter);
    writePageLinks(training, extraction);
  }

  private static void writeTitles(TrainingFiles files, ArticleCorpus corpus) {
    files.write(
        TrainingTable.PAGE_IDS,
        sink -> corpus.forEachPageId((title, id) -> sink.accept(List.of(title.value(), id + ""))));
    files.write(
        TrainingTable.REDIRECTS,
        sink -> corpus.forEachRedirect((from, to) -> sink.accept(row(from, to))));
    IndexedTable<PageTitle, PageTitle> asWritten = IndexedTable.redirects(files);
    try (TableRows rows = files.rows(TrainingTable.REDIRECTS)) {
      files.write(
          TrainingTable.REDIRECTS,
          sink -> {
            for (List<String> row = rows.next(); row != null; row = rows.next()) {
              PageTitle from = new PageTitle(row.get(0));
              RedirectChains.end(from, new PageTitle(row.get(1)), asWritten::find)
                  .ifPresent(end -> sink.accept(row(from, end)));
            }
          });
    }
  }

  private static List<String> row(PageTitle from, PageTitle to) {
    return List.of(from.value(), to.value());
  }

  /** A link and how often it is there. */
  private record Counted(AnchoredLink link, long count) {}

  /** Writes the phrases that are links often enough; returns them. */
  private static PhraseHashes writeLinked(Training training, LinkExtraction extraction) {
    PhraseHashes often = new PhraseHashes();
    training
        .ports()
        .files()
        .write(
            TrainingTable.LINKED_ANCHORS,
            sink -> {
              LinkedAnchors anchors =
                  new LinkedAnchors(
                      (anchor, tally) -> {
                        often.add(anchor);
                        sink.accept(row(anchor, tally));
                      });
              ResolvingTargets<Counted> resolving =
                  new ResolvingTargets<>(
                      training.resolver(),
                      counted -> List.of(counted.link().target()),
                      (counted, resolved) ->
                          anchors.add(
                              counted.link(),
                              resolved.get(counted.link().target()),
                              counted.count()));
              training
                  .corpus()
                  .count(
                      extraction::anchoredLinks,
                      (link, count) -> resolving.add(new Counted(link, count)));
              resolving.handOn();
              anchors.end();
              training.measure("anchors linked at all", anchors.linked());
              training.measure("anchors linked twice or more", anchors.linkedOftenEnough());
            });
    return often;
  }

  private static List<String> row(String anchor, AnchorTally tally) {
    List<String> row = new ArrayList<>();
    row.add(anchor);
    row.add(tally.links() + "");
    for (Candidate candidate : tally.candidates().all()) {
      row.add(candidate.title().value());
      row.add(candidate.count() + "");
    }
    return row;
  }

  private static void writeAnchors(Training training, PhraseCounter counter) {
    TrainingFiles files = training.ports().files();
    try (TableRows linked = files.rows(TrainingTable.LINKED_ANCHORS)) {
      files.write(
          TrainingTable.ANCHORS,
          anchors ->
              files.write(
                  TrainingTable.ANCHOR_STATISTICS,
                  statistics -> {
                    AnchorChoice choice = new AnchorChoice(linked, anchors, statistics);
                    training.corpus().count(counter::occurrences, choice::seen);
                    choice.end();
                    training.measure(
                        "anchors with link probability 0.065 or more", choice.chosen());
                  }));
    }
  }

  private static void writePageLinks(Training training, LinkExtraction extraction) {
    training
        .ports()
        .files()
        .write(
            TrainingTable.PAGE_LINKS,
            sink -> {
              PageLinkRows rows = new PageLinkRows(sink);
              ResolvingTargets<PageLinks> resolving =
                  new ResolvingTargets<>(training.resolver(), PageLinks::targets, rows::add);
              // Each once: counting puts them in the order of their titles.
              training
                  .corpus()
                  .count(
                      article -> List.of(extraction.pageLinks(article)),
                      (page, once) -> resolving.add(page));
              resolving.handOn();
              rows.end();
              training.measure(LINKS, rows.count());
            });
  }
}
