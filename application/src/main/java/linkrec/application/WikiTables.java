package linkrec.application;

import linkrec.domain.page.PageTitle;
import linkrec.domain.training.KnownPages;
import linkrec.domain.training.NeighbourTable;

/** What the second generation reads of the tables besides the uses of phrases. */
final class WikiTables {

  private WikiTables() {}

  /**
   * The articles, without what Wikidata, the wiki's tables or its markup say is no good target.
   * Whether years and dates are linked is a wiki's own habit, which the model knows.
   */
  static KnownPages pages(Training training) {
    KnownPages pages = new KnownPages();
    training.pageIds().forEach((title, id) -> pages.addArticle(title));
    TrainingFiles files = training.ports().files();
    files.read(TrainingTable.STUBS, row -> pages.addStub(new PageTitle(row.get(0))));
    files.read(
        TrainingTable.UNWANTED_TARGETS,
        row -> {
          if (!row.get(1).equals(TypesStep.DATE_BY_TITLE)) {
            pages.leaveOut(new PageTitle(row.get(0)));
          }
        });
    return pages;
  }

  /** How many articles are stubs. */
  static int stubCount(TrainingFiles files) {
    int[] count = new int[1];
    files.read(TrainingTable.STUBS, row -> count[0]++);
    return count[0];
  }

  /** The words beside phrases. */
  static NeighbourTable neighbours(TrainingFiles files) {
    NeighbourTable table = new NeighbourTable();
    files.read(
        TrainingTable.NEIGHBOUR_USES,
        row -> table.add(NeighbourRows.use(row), NeighbourRows.times(row)));
    return table;
  }
}
