package linkrec.adapter.persistence.verification;

import java.util.List;
import linkrec.adapter.persistence.dataset.WikiDataset;

/** Counts cases and keeps the first. */
final class Counter {

  private final String what;
  private long count;
  private String first = "";

  Counter(String what) {
    this.what = what;
  }

  void count(String example) {
    if (count++ == 0) {
      first = example;
    }
  }

  long count() {
    return count;
  }

  void addTo(List<Finding> findings, WikiDataset dataset, Finding.Kind kind) {
    if (count > 0) {
      findings.add(
          new Finding(
              kind, dataset.datasetName(), count + " " + what + ", the first '" + first + "'"));
    }
  }
}
