package linkrec.application;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.dataset.ServedEdition;

/**
 * Which steps are done, and with which measures. A step's record is taken away before the step
 * writes its first file and written behind its last one, so that a run that was killed at any
 * moment leaves no record of a step that is half done.
 */
final class StepLedger {

  private static final String EDITION = "edition";

  private final TrainingPorts ports;
  private final TrainWikiRequest request;
  private final Map<TrainingStep, Map<String, String>> measures = new EnumMap<>(TrainingStep.class);
  private Map<String, String> current = new LinkedHashMap<>();

  StepLedger(TrainingPorts ports, TrainWikiRequest request) {
    this.ports = ports;
    this.request = request;
    for (TrainingStep step : TrainingStep.values()) {
      ports.files().record(step).ifPresent(record -> measures.put(step, record.measures()));
    }
  }

  /** Whether the step would leave what is there already. */
  boolean isUpToDate(TrainingStep step, StepContract contract) {
    Optional<StepRecord> found = ports.files().record(step);
    return found.isPresent()
        && found.get().madeFrom().equals(madeFrom(step, contract))
        && found.get().made().equals(made(contract));
  }

  /** Runs a step and notes that it is done. */
  void run(TrainingStep step, StepContract contract, Runnable work) {
    SortedMap<String, String> madeFrom = madeFrom(step, contract);
    ports.files().removeRecord(step);
    current = new LinkedHashMap<>();
    measures.put(step, current);
    work.run();
    ports.files().writeRecord(step, new StepRecord(madeFrom, made(contract), current));
  }

  /** Lets a step count as not done: what it made has not been kept. */
  void forget(TrainingStep step) {
    ports.files().removeRecord(step);
  }

  /** Adds a measure of the step that runs. */
  void measure(String name, String value) {
    current.put(name, value);
  }

  /** The measures of all steps by name, those of earlier runs included. */
  Map<String, String> measures() {
    Map<String, String> all = new LinkedHashMap<>();
    measures.values().forEach(all::putAll);
    return all;
  }

  /** Writes all measures where people look for them. */
  void writeMeasures() {
    ports
        .files()
        .write(
            TrainingTable.COUNTS,
            sink -> measures().forEach((name, value) -> sink.accept(List.of(name, value))));
  }

  private SortedMap<String, String> madeFrom(TrainingStep step, StepContract contract) {
    Map<String, String> before = new LinkedHashMap<>();
    measures.forEach(
        (other, values) -> {
          if (other.compareTo(step) < 0) {
            before.putAll(values);
          }
        });
    return contract.madeFrom(ports.files(), before);
  }

  private SortedMap<String, String> made(StepContract contract) {
    SortedMap<String, String> made = new TreeMap<>();
    for (TrainingArtifact output : contract.outputs()) {
      made.put(output.path(), ports.files().checksum(output).orElse("absent"));
    }
    if (contract.writesEdition()) {
      Optional<ServedEdition> served = ports.editions().served(request.wiki());
      made.put(EDITION, served.map(ServedEdition::checksum).orElse("absent"));
    }
    return made;
  }
}
