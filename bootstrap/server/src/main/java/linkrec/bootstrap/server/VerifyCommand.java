package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.edition.EditionSource;
import linkrec.adapter.persistence.verification.DatasetCheck;
import linkrec.adapter.persistence.verification.EditionCheck;
import linkrec.adapter.persistence.verification.Finding;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a wiki's datasets, row by row. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every row of a wiki's datasets, or of all wikis', and says what is not as it should"
          + " be:",
      "checksums, formats, redirects that lead nowhere, candidates that are no articles, lengths of"
          + " vectors, features of the model. Fails when it finds something."
    },
    footer = "Example: ./linkrec verify --wiki simplewiki")
final class VerifyCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private boolean good = true;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private WikiOptions options = new WikiOptions();

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    good = true;
    WikiId only = options.wiki();
    if (only != null) {
      verify(only);
    } else {
      wikis().forEach(this::verify);
    }
    return good ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private List<WikiId> wikis() {
    try (ServerWiring wiring =
        ServerWiring.offline(data.folder(surroundings), data.language(), surroundings.settings())) {
      return wiring.datasets().wikis();
    }
  }

  private void verify(WikiId wiki) {
    if (options.isDryRun()) {
      surroundings.output().println("would verify " + wiki);
      return;
    }
    List<Finding> findings = new ArrayList<>();
    try {
      if (DatabaseBackend.of(surroundings.settings()).isPresent()) {
        new DatasetSource(data.folder(surroundings), surroundings.settings())
            .read(
                wiki,
                datasets -> {
                  findings.addAll(withoutChecksums(datasets));
                  findings.addAll(check(wiki).check(datasets));
                });
      } else {
        EditionSource source = EditionSource.of(data.folder(surroundings), wiki);
        findings.addAll(new EditionCheck(wiki, source).check(source.datasets()));
        findings.addAll(check(wiki).check(source.datasets()));
      }
    } catch (DatasetUnavailableException | CorruptDatasetException e) {
      findings.add(new Finding(Finding.Kind.PROBLEM, "datasets", String.valueOf(e.getMessage())));
    }
    findings.forEach(finding -> print(wiki, finding));
  }

  private DatasetCheck check(WikiId wiki) {
    Path folder = data.folder(surroundings);
    return new DatasetCheck(DataFolder.at(folder).modelReader(), wiki);
  }

  private static List<Finding> withoutChecksums(Map<WikiDataset, NewDataset> datasets) {
    return datasets.entrySet().stream()
        .filter(one -> one.getValue().sum().isEmpty())
        .map(
            one ->
                new Finding(
                    Finding.Kind.NOTE,
                    one.getKey().datasetName(),
                    "lr_checksum has no checksum of it"))
        .toList();
  }

  private void print(WikiId wiki, Finding finding) {
    good &= finding.kind() != Finding.Kind.PROBLEM;
    surroundings
        .output()
        .printf(
            Locale.ROOT,
            "%-8s %s %s: %s%n",
            finding.kind() == Finding.Kind.GOOD
                ? "ok"
                : finding.kind() == Finding.Kind.NOTE ? "note" : "found",
            wiki,
            finding.subject(),
            finding.message().strip().replaceAll("\\s*\\R\\s*", "; "));
  }
}
