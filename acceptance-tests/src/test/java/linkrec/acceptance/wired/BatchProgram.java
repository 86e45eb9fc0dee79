package linkrec.acceptance.wired;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import linkrec.acceptance.Repository;
import linkrec.acceptance.scene.Scene;
import linkrec.acceptance.scene.Trainer;
import linkrec.adapter.persistence.DataFolder;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingStep;
import linkrec.application.TrainingTable;

/** Trains by the batch program, in a process of its own. */
final class BatchProgram implements Trainer {

  private static final int MOST_SECONDS = 180;

  private final Path folder;

  BatchProgram(Path dataFolder) {
    this.folder = dataFolder;
  }

  @Override
  public Outcome train(List<DumpPage> pages, List<TrainingStep> steps, boolean force, boolean cut) {
    try {
      Path dump = dump(DumpText.of(pages, cut));
      Path messages = folder.resolve("messages.txt");
      Path results = folder.resolve("results.txt");
      Process process =
          new ProcessBuilder(command(dump, steps, force))
              .redirectError(messages.toFile())
              .redirectOutput(results.toFile())
              .start();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end after " + MOST_SECONDS + " s");
      }
      String said = Files.readString(messages);
      String summary = Files.readString(results) + said;
      return new Outcome(
          process.exitValue() == 0 ? "" : said,
          process.exitValue() == 0 && summary.contains("Fit to publish"),
          stepsIn(said),
          measures());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> command(Path dump, List<TrainingStep> steps, boolean force)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    command.add(programJar().toString());
    command.addAll(List.of("train", "--wiki", Scene.WIKI.value(), "--dump", dump.toString()));
    command.addAll(List.of("--data", folder.toString(), "--language", "en", "--threads", "2"));
    TrainingStep first = steps.get(0);
    if (first != TrainingStep.ANCHORS) {
      command.addAll(List.of("--from", first.toString()));
    }
    if (force) {
      command.add("--force");
    }
    return command;
  }

  /** An equal dump is left alone, so that it counts as the same. */
  private Path dump(String text) throws IOException {
    Path dump = folder.resolve("dump.xml");
    if (!Files.exists(dump) || !Files.readString(dump).equals(text)) {
      Files.writeString(dump, text);
    }
    return dump;
  }

  private static Path programJar() throws IOException {
    Path target = Repository.path("bootstrap/batch/target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("bootstrap-batch-[^-]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no program in " + target));
    }
  }

  private static List<TrainingStep> stepsIn(String messages) {
    List<TrainingStep> steps = new ArrayList<>();
    for (TrainingStep step : TrainingStep.values()) {
      if (messages.contains(step.toString() + ":")) {
        steps.add(step);
      }
    }
    return steps;
  }

  private Map<String, String> measures() {
    Map<String, String> measures = new TreeMap<>();
    if (files().has(TrainingTable.COUNTS)) {
      files().read(TrainingTable.COUNTS, row -> measures.put(row.get(0), row.get(1)));
    }
    return measures;
  }

  @Override
  public List<List<String>> table(TrainingTable table) {
    List<List<String>> rows = new ArrayList<>();
    files().read(table, rows::add);
    return rows;
  }

  private TrainingFiles files() {
    return DataFolder.at(folder).trainingFiles(Scene.WIKI);
  }
}
