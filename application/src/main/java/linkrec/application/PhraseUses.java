package linkrec.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.mention.MentionFinder;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.LinkUse;
import linkrec.domain.training.NeighbourTable;
import linkrec.domain.training.NeighbourUse;
import linkrec.domain.training.PhraseTable;
import linkrec.domain.training.TextUse;
import org.jspecify.annotations.Nullable;

/** The tables of uses: how they are written, and what is made of them. */
final class PhraseUses {

  private static final String YES = "1";
  private static final String NO = "0";

  private PhraseUses() {}

  static void writeStubs(Training training, Set<PageTitle> stubs) {
    training
        .ports()
        .files()
        .write(
            TrainingTable.STUBS, sink -> stubs.forEach(stub -> sink.accept(List.of(stub.value()))));
  }

  static int stubCount(Training training) {
    int[] count = new int[1];
    training.ports().files().read(TrainingTable.STUBS, row -> count[0]++);
    return count[0];
  }

  /** Those that lead to articles, with the articles they lead to. */
  static void writeLinks(
      Training training,
      TrainingTable table,
      SortedMap<LinkUse, Long> uses,
      Map<PageTitle, PageTitle> resolved) {
    training
        .ports()
        .files()
        .write(
            table,
            sink ->
                uses.forEach(
                    (use, times) -> {
                      PageTitle article = resolved.get(use.target());
                      if (article != null) {
                        sink.accept(row(use, article, times));
                      }
                    }));
  }

  private static List<String> row(LinkUse use, PageTitle article, long times) {
    return List.of(
        use.anchor(),
        article.value(),
        use.fold() + "",
        flag(use.upper()),
        flag(use.firstOfAnchor()),
        flag(use.firstOfPair()),
        times + "");
  }

  static void writeTexts(Training training, TrainingTable table, SortedMap<TextUse, Long> uses) {
    training
        .ports()
        .files()
        .write(
            table,
            sink ->
                uses.forEach(
                    (use, times) ->
                        sink.accept(
                            List.of(
                                use.phrase(),
                                use.fold() + "",
                                flag(use.upper()),
                                flag(use.onlyText()),
                                times + ""))));
  }

  static void writeNeighbours(Training training, SortedMap<NeighbourUse, Long> uses) {
    training
        .ports()
        .files()
        .write(
            TrainingTable.NEIGHBOUR_USES,
            sink ->
                uses.forEach(
                    (use, times) ->
                        sink.accept(
                            List.of(
                                use.word().equals("\n") ? "" : use.word(),
                                flag(use.before()),
                                use.fold() + "",
                                flag(use.link()),
                                flag(use.firstOfWord()),
                                times + ""))));
  }

  static NeighbourTable neighbours(Training training) {
    NeighbourTable table = new NeighbourTable();
    training
        .ports()
        .files()
        .read(
            TrainingTable.NEIGHBOUR_USES,
            row ->
                table.add(
                    new NeighbourUse(
                        row.get(0).isEmpty() ? "\n" : row.get(0),
                        isSet(row.get(1)),
                        Integer.parseInt(row.get(2)),
                        isSet(row.get(3)),
                        isSet(row.get(4))),
                    Integer.parseInt(row.get(5))));
    return table;
  }

  /** All phrases, or all stems, with the counts of links and texts. */
  static PhraseTable table(Training training, @Nullable StemRule stems) {
    PhraseTable table = tableOfLinks(training, stems);
    training
        .ports()
        .files()
        .read(
            stems == null ? TrainingTable.TEXT_USES : TrainingTable.STEM_TEXT_USES,
            row ->
                table.addTexts(
                    new TextUse(
                        row.get(0),
                        Integer.parseInt(row.get(1)),
                        isSet(row.get(2)),
                        isSet(row.get(3))),
                    Integer.parseInt(row.get(4))));
    return table;
  }

  /**
   * The same without what Wikidata, the wiki's tables or its markup say is no good target. Whether
   * years and dates are linked is a wiki's own habit, which the model knows.
   */
  static PhraseTable wantedTable(Training training, @Nullable StemRule stems) {
    PhraseTable table = table(training, stems);
    training
        .ports()
        .files()
        .read(
            TrainingTable.UNWANTED_TARGETS,
            row -> {
              if (!row.get(1).equals(TypesStep.DATE_BY_TITLE)) {
                table.leaveOut(new PageTitle(row.get(0)));
              }
            });
    return table;
  }

  /** The same before texts were counted. */
  static PhraseTable tableOfLinks(Training training, @Nullable StemRule stems) {
    PhraseTable table = new PhraseTable();
    training.pageIds().keySet().forEach(table::addArticle);
    TrainingFiles files = training.ports().files();
    files.read(TrainingTable.STUBS, row -> table.addStub(new PageTitle(row.get(0))));
    files.read(
        stems == null ? TrainingTable.LINK_USES : TrainingTable.STEM_LINK_USES,
        row ->
            table.addLinks(
                use(row), new PageTitle(row.get(1)), Integer.parseInt(row.get(row.size() - 1))));
    if (stems == null) {
      training.pageIds().keySet().forEach(table::addTitle);
      training.redirects().forEach((from, to) -> addRedirect(training, table, from, to));
    } else {
      addStems(training, table, stems);
    }
    return table;
  }

  private static void addRedirect(
      Training training, PhraseTable table, PageTitle from, PageTitle to) {
    if (training.pageIds().containsKey(to)) {
      table.addRedirect(from, to);
    }
  }

  private static void addStems(Training training, PhraseTable table, StemRule stems) {
    Tokenizer tokenizer = training.tokenizer();
    for (PageTitle title : training.pageIds().keySet()) {
      MentionFinder.stemOf(title.withoutParenthesis().value(), tokenizer, stems)
          .ifPresent(stem -> table.addTitleAs(stem, title));
    }
  }

  private static LinkUse use(List<String> row) {
    return new LinkUse(
        row.get(0),
        new PageTitle(row.get(1)),
        Integer.parseInt(row.get(2)),
        isSet(row.get(3)),
        isSet(row.get(4)),
        isSet(row.get(5)));
  }

  private static String flag(boolean set) {
    return set ? YES : NO;
  }

  private static boolean isSet(String flag) {
    return flag.equals(YES);
  }
}
