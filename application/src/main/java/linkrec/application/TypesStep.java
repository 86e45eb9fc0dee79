package linkrec.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.DateTitles;
import linkrec.domain.training.UnwantedTargets;

/** Which pages no phrase should be linked to, and why. */
final class TypesStep implements TrainWiki.Step {

  /** The reason for titles that the language's patterns know. */
  static final String DATE_BY_TITLE = "year or date (by its title)";

  @Override
  public StepContract contract(TrainWikiRequest request) {
    StepContract contract =
        StepContract.ofVersion(3)
            .readingDump(request)
            .readingSource(request.wikidata())
            .readingSource(request.pageProperties())
            .reading(TrainingTable.PAGE_IDS)
            .with("Wikidata", request.wikidata() != null)
            .writing(TrainingTable.UNWANTED_TARGETS);
    return request.wikidata() == null
        ? contract
        : contract
            .with("unwanted types", request.unwantedTypes().kinds())
            .writing(TrainingTable.PAGE_TYPES);
  }

  @Override
  public void run(Training training) {
    SortedMap<PageTitle, String> unwanted = new TreeMap<>();
    training
        .corpus()
        .<PageTitle>forEach(
            article ->
                UnwantedTargets.isDisambiguation(article) ? List.of(article.title()) : List.of(),
            title -> unwanted.put(title, "disambiguation page (by its own markup)"));
    byTypes(training, unwanted);
    Path pageProperties = training.request().pageProperties();
    if (pageProperties != null) {
      Set<Long> ids = training.ports().pageTypes().disambiguationPages(pageProperties);
      training
          .pageIds()
          .forEach(
              (title, id) -> {
                if (ids.contains(id)) {
                  unwanted.put(title, "disambiguation page (by page_props)");
                }
              });
    }
    training.measure("unwanted targets", unwanted.size());
    training
        .ports()
        .files()
        .write(
            TrainingTable.UNWANTED_TARGETS,
            sink ->
                unwanted.forEach((title, reason) -> sink.accept(List.of(title.value(), reason))));
  }

  /** What Wikidata says; without it, years and dates by how the language writes them. */
  private static void byTypes(Training training, SortedMap<PageTitle, String> unwanted) {
    TrainWikiRequest request = training.request();
    Path wikidata = request.wikidata();
    if (wikidata == null) {
      DateTitles dates = new DateTitles(training.language());
      training
          .pageIds()
          .forEach(
              (title, id) -> {
                if (dates.test(title)) {
                  unwanted.put(title, DATE_BY_TITLE);
                }
              });
      return;
    }
    SortedMap<PageTitle, SortedSet<String>> known =
        training
            .ports()
            .pageTypes()
            .instanceOf(request.wiki(), wikidata, training.progress()::work);
    known.forEach(
        (title, types) ->
            request.unwantedTypes().reason(types).ifPresent(reason -> unwanted.put(title, reason)));
    // Kept for requests and rules that leave out more.
    training
        .ports()
        .files()
        .write(
            TrainingTable.PAGE_TYPES,
            sink ->
                known.forEach(
                    (title, types) ->
                        sink.accept(List.of(title.value(), String.join(" ", types)))));
  }
}
