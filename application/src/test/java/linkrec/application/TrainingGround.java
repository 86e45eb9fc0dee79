package linkrec.application;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import linkrec.domain.dataset.Edition;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.dataset.ServedEdition;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.LinkedSentence;
import linkrec.domain.training.UnwantedTypes;
import linkrec.testkit.InMemoryDatasets;
import linkrec.testkit.ModelDocumentReader;
import linkrec.testkit.StumpModelTrainer;
import linkrec.testkit.application.InMemoryDumpReader;
import linkrec.testkit.application.InMemoryDumpReader.Page;
import linkrec.testkit.application.InMemoryPageTypes;
import linkrec.testkit.application.InMemoryPageTypes.Item;
import linkrec.testkit.application.InMemoryTrainingFiles;

/** A small wiki, and all that its training needs, in memory. */
final class TrainingGround {
  static final WikiId SAMPLE = WikiId.parse("samplewiki");
  static final Path WIKIDATA = Path.of("entities.json");
  static final Path PAGE_PROPERTIES = Path.of("page_props.sql");
  private static final Path DUMP = Path.of("sample.xml");
  private static final int VILLAGES = 60;

  final InMemoryTrainingFiles files = new InMemoryTrainingFiles();
  final InMemoryDatasets datasets = new InMemoryDatasets(new ModelDocumentReader());
  final List<EditionContents> written = new ArrayList<>();
  final List<Page> more = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final List<EditionChanges> changes = new ArrayList<>();
  boolean ifBetter;
  ModelVersion version = ModelVersion.V2;
  List<LinkedSentence> sentences;
  Path wikidata;
  Path pageProperties;
  boolean keepArticles;
  boolean firstGenerationOnly;

  /** What other wikis lend. */
  List<LentExamples> lent = List.of();

  boolean force;
  int threads = 1;

  private List<Page> pages() {
    List<Page> pages = new ArrayList<>(more);
    pages.add(Page.article("Planet", 1, "A planet goes round a star"));
    pages.add(Page.article("Metal", 2, "A metal shines"));
    pages.add(Page.article("Bridge", 3, "A bridge leads over water"));
    pages.add(Page.article("Mercury", 4, "{{disambiguation}}"));
    pages.add(Page.article("Tower", 5, "A tower is high"));
    pages.add(Page.redirect("Old bridge", 6, "Bridge"));
    for (int i = 0; i < VILLAGES; i++) {
      pages.add(Page.article("Village " + i, 100 + i, village(i)));
    }
    return pages;
  }

  /** Two of three villages look at the planet, the third one sells the metal. */
  private static String village(int number) {
    String seen = number % 3 == 2 ? "Metal" : "Planet";
    String rare = number % 20 == 0 ? "[[Tower|rare]]" : "rare";
    return "Village "
        + number
        + " has the [["
        + seen
        + "|mercury]] by the [[old bridge]].\n\nIts [[Mercury|words]] are "
        + rare
        + ".\n";
  }

  /** Runs those steps on what earlier ones left. */
  TrainingReport train(TrainingStep... steps) {
    return new TrainWiki(ports()).train(request(steps), progress());
  }

  /** What the steps of a run share, to look at what they left. */
  Training training() {
    return new Training(ports(), request(TrainingStep.values()), progress());
  }

  private TrainingPorts ports() {
    InMemoryDumpReader dumps =
        new InMemoryDumpReader()
            .withDump(
                DUMP,
                new SiteInfo("samplewiki", "https://sample.example/", "en", "first-letter"),
                pages());
    InMemoryPageTypes types =
        new InMemoryPageTypes()
            .withPageProperties(PAGE_PROPERTIES, Set.of(5L, 77L))
            .withDump(
                WIKIDATA,
                List.of(
                    new Item("Q1", Map.of("samplewiki", "Metal"), List.of("Q8142"), List.of()),
                    new Item("Q2", Map.of("samplewiki", "Planet"), List.of("Q5"), List.of())));
    return new TrainingPorts(
        dumps,
        types,
        files,
        new StumpModelTrainer(),
        new ModelDocumentReader(),
        new EditionWriter() {
          @Override
          public int write(EditionContents contents, Admission admission) {
            written.add(contents);
            return datasets.write(contents, admission);
          }

          @Override
          public Optional<ServedEdition> served(WikiId wiki) {
            return datasets.served(wiki);
          }
        });
  }

  private TrainWikiRequest request(TrainingStep... steps) {
    return new TrainWikiRequest(
        SAMPLE,
        null,
        new DumpRequest(List.of(DUMP), false),
        List.of(steps),
        force,
        version,
        wikidata,
        pageProperties,
        new UnwantedTypes(new TreeMap<>(Map.of("Q8142", "unit or currency"))),
        sentences,
        keepArticles,
        firstGenerationOnly,
        lent,
        ifBetter,
        threads);
  }

  private TrainingProgress progress() {
    return new TrainingProgress() {
      @Override
      public void step(int number, int count, TrainingStep step) {
        told.add(number + " of " + count + " " + step);
      }

      @Override
      public void upToDate(int number, int count, TrainingStep step) {
        told.add(step + " is up to date");
      }

      @Override
      public void done(TrainingStep step) {
        // What began has ended, or the test fails.
      }

      @Override
      public void compared(EditionChanges found, boolean taken) {
        changes.add(found);
      }

      @Override
      public void work(WorkDone done) {
        told.add(done.count() + " " + done.unit());
      }

      @Override
      public void warning(String message) {
        told.add("warning: " + message);
      }
    };
  }

  /** The steps that ran, as they were told of. */
  List<String> stepsRun() {
    return told.stream()
        .filter(line -> line.matches("[0-9]+ of [0-9]+ .*"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .toList();
  }

  List<List<String>> rows(TrainingTable table) {
    List<List<String>> rows = new ArrayList<>();
    files.read(table, rows::add);
    return rows;
  }

  /** All tables, the model, and the checksums of the served edition. */
  List<Object> everything() {
    List<Object> everything = new ArrayList<>();
    for (TrainingTable table : TrainingTable.values()) {
      everything.add(table);
      everything.add(files.has(table) ? rows(table) : List.of());
    }
    everything.add(new String(files.read(TrainingDocument.MODEL), StandardCharsets.UTF_8));
    try (Edition edition = datasets.current(SAMPLE).orElseThrow()) {
      everything.add(Map.copyOf(edition.checksums()));
    }
    return everything;
  }
}
