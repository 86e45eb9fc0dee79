package linkrec.adapter.persistence.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import linkrec.adapter.persistence.dataset.KeptFilter;
import linkrec.adapter.persistence.dataset.KeyFilter;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.edition.EditionSource;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the files of an edition: every file has the checksum that the manifest tells, every
 * published one that which lies beside it, and holds what the file that is read holds; a filter
 * that fits the edition knows every key.
 */
public final class EditionCheck {

  private final WikiId wiki;
  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();

  public EditionCheck(WikiId wiki, EditionSource source) {
    this.wiki = wiki;
    this.folder = source.folder();
  }

  /** Checks the files of all datasets. */
  public List<Finding> check(Map<WikiDataset, NewDataset> datasets) {
    findings.clear();
    for (WikiDataset dataset : WikiDataset.values()) {
      try {
        if (dataset.isRequired()) {
          checkSum(dataset);
        }
        if (dataset.isDictionary()) {
          checkPacked(dataset);
          checkFilter(dataset, datasets.get(dataset));
        }
      } catch (IOException | CorruptDatasetException | DatasetUnavailableException e) {
        problem(dataset.packedName(wiki), String.valueOf(e.getMessage()));
      }
    }
    checkManifest();
    return List.copyOf(findings);
  }

  /** Every file has the sum that the edition's manifest tells. */
  private void checkManifest() {
    try {
      for (Map.Entry<String, String> one : EditionSource.sumsInManifest(folder, wiki).entrySet()) {
        Path file = folder.resolve(one.getKey());
        if (!Files.isRegularFile(file)) {
          problem(one.getKey(), "the manifest tells of it, but it is not there");
          continue;
        }
        String actual = Sha256.of(file);
        if (!actual.equals(one.getValue())) {
          problem(
              one.getKey(),
              "its checksum is " + actual + ", expected " + one.getValue() + " by the manifest");
        }
      }
    } catch (IOException | CorruptDatasetException e) {
      problem("manifest.json", String.valueOf(e.getMessage()));
    }
  }

  private void checkSum(WikiDataset dataset) throws IOException {
    Path file = folder.resolve(dataset.packedName(wiki));
    Path checksum = folder.resolve(dataset.checksumName(wiki));
    if (!Files.exists(checksum)) {
      findings.add(
          new Finding(Finding.Kind.NOTE, dataset.packedName(wiki), "no checksum lies beside it"));
      return;
    }
    String expected = Sha256.readLine(checksum);
    if (!Files.exists(file)) {
      findings.add(
          new Finding(Finding.Kind.NOTE, dataset.packedName(wiki), "the packed file is not here"));
      return;
    }
    String actual = Sha256.of(file);
    if (!actual.equals(expected)) {
      problem(dataset.packedName(wiki), "its checksum is " + actual + ", expected " + expected);
    }
  }

  private void checkPacked(WikiDataset dataset) throws IOException {
    Path packed = folder.resolve(dataset.packedName(wiki));
    if (!Files.exists(packed)) {
      return;
    }
    try (InputStream published = new GZIPInputStream(Files.newInputStream(packed));
        InputStream read = Files.newInputStream(folder.resolve(dataset.fileName(wiki)))) {
      if (!Sha256.of(published).equals(Sha256.of(read))) {
        problem(dataset.packedName(wiki), "it does not hold " + dataset.fileName(wiki));
      }
    }
  }

  /**
   * A filter of another source is made anew when the edition is opened: only one that fits counts.
   */
  private void checkFilter(WikiDataset dataset, @Nullable NewDataset contents) throws IOException {
    Path kept = folder.resolve(dataset.filterName());
    if (contents == null || !Files.exists(kept)) {
      return;
    }
    KeyFilter filter = KeptFilter.of(Files.readAllBytes(kept), contents.sum()).orElse(null);
    if (filter == null) {
      return;
    }
    contents
        .rows()
        .readInto(
            row -> {
              if (!filter.mayContain(PhraseHash.of(row.lookup()))) {
                throw new CorruptDatasetException(
                    dataset.filterName() + " does not know '" + row.lookup() + "'");
              }
            });
  }

  private void problem(String subject, String message) {
    findings.add(new Finding(Finding.Kind.PROBLEM, subject, message));
  }
}
