package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import linkrec.adapter.mediawiki.download.DownloadSettings;
import linkrec.adapter.mediawiki.download.DownloadedPublication;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.dataset.LandingFolder;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.mysql.MySqlStore;
import linkrec.adapter.persistence.publication.FolderPublication;
import linkrec.application.DatasetProgress;
import linkrec.application.DatasetStore;
import linkrec.application.LoadDatasets;
import linkrec.application.LoadDatasetsRequest;
import linkrec.application.Publication;
import linkrec.domain.InvalidRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes published datasets in, from a folder or from where they are published. */
@Command(
    name = "load-datasets",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in published datasets: of one wiki, or of all in wikis.txt.",
      "What has the same checksum already is passed over; a wiki's datasets change in one step or"
          + " not at all."
    },
    footer = "Example: ./linkrec load-datasets --wiki simplewiki --path /tmp/datasets --download")
final class LoadDatasetsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private DatasetOptions options = new DatasetOptions();

  @Option(
      names = {"--path", "-p"},
      paramLabel = "DIR",
      required = true,
      description = "the folder of the published files, or where downloads are put for a while")
  private Path path = Path.of("");

  @Option(
      names = "--download",
      description = "fetch the files from ANALYTICS_BASE_URL, else ANALYTICS_BASE_URL_LEGACY")
  private boolean download;

  @Option(
      names = "--output-format",
      paramLabel = "print|json",
      defaultValue = "print",
      description = "lines for people or JSON, a line each (${DEFAULT-VALUE})")
  private LoadReport.Form form = LoadReport.Form.print;

  LoadDatasetsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    LoadDatasetsRequest request =
        new LoadDatasetsRequest(
            options.wiki(),
            options.datasets().stream().map(WikiDataset::datasetName).toList(),
            options.isDryRun());
    LoadReport report = new LoadReport(surroundings, form, options.isDryRun());
    Optional<DatabaseBackend> database = DatabaseBackend.of(surroundings.settings());
    if (database.isEmpty()) {
      DataFolder folder = DataFolder.at(data.folder(surroundings));
      return load(folder.loads(new LandingFolder(path), data.language()), request, report);
    }
    try (MySqlStore store = database.get().store()) {
      DatasetStore loads = database.get().loads(store, new LandingFolder(path));
      return load(loads, request, report);
    }
  }

  private int load(DatasetStore store, LoadDatasetsRequest request, LoadReport report) {
    boolean allWell =
        new LoadDatasets(publication(report), store, report).load(request, report::heard);
    return allWell ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private Publication publication(DatasetProgress progress) {
    return download
        ? new DownloadedPublication(addresses(surroundings.settings()), path, progress)
        : new FolderPublication(new LandingFolder(path));
  }

  /** A variable takes the place of the address that it stands for. */
  private static DownloadSettings addresses(Settings settings) {
    List<String> usual =
        DownloadSettings.WIKIMEDIA.addresses().stream().map(Object::toString).toList();
    try {
      return DownloadSettings.of(
          settings.value("ANALYTICS_BASE_URL").orElse(usual.get(0)),
          settings.value("ANALYTICS_BASE_URL_LEGACY").orElse(usual.get(1)));
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException("ANALYTICS_BASE_URL", String.valueOf(e.getMessage()));
    }
  }
}
