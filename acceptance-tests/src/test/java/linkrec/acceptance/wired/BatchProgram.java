package linkrec.acceptance.wired;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import linkrec.acceptance.Repository;
import linkrec.acceptance.scene.Scene;
import linkrec.acceptance.scene.Trainer;
import linkrec.adapter.persistence.DataFolder;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingStep;
import linkrec.application.TrainingTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trains by the batch program, in a process of its own. */
final class BatchProgram implements Trainer {

  private static final int MOST_SECONDS = 180;
  private static final String MESSAGES = "messages.txt";
  private static final String RESULTS = "results.txt";

  private final Path folder;

  BatchProgram(Path dataFolder) {
    this.folder = dataFolder;
  }

  @Override
  public Outcome train(List<DumpPage> pages, List<TrainingStep> steps, boolean force, boolean cut) {
    return train(arguments(dump(DumpText.of(pages, cut)), steps, force));
  }

  @Override
  public Outcome trainIfBetter(List<DumpPage> pages) {
    List<TrainingStep> steps = List.of(TrainingStep.values());
    List<String> arguments = arguments(dump(DumpText.of(pages, false)), steps, false);
    arguments.add("--if-better");
    return train(arguments);
  }

  private Outcome train(List<String> arguments) {
    int code = run(arguments);
    String said = text(MESSAGES);
    return new Outcome(
        code == 0 ? "" : said,
        code == 0 && (text(RESULTS) + said).contains("Fit to publish"),
        stepsIn(said),
        measures(),
        comparisonIn(said));
  }

  @Override
  public Judgement judge(List<DumpPage> pages) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", "--honest"));
    arguments.addAll(wiki(dump(DumpText.of(pages, false))));
    arguments.addAll(List.of("--out", folder.toString()));
    if (run(arguments) != 0) {
      throw new IllegalStateException(text(MESSAGES));
    }
    JsonNode report = new JsonMapper().readTree(text(Scene.WIKI + ".honest.json"));
    return new Judgement(
        report.at("/facts/held_out_articles").intValue(),
        report.at("/facts/links").longValue(),
        report.at("/tables/thresholds_generation_1/0/recall/value").doubleValue());
  }

  @Override
  public List<String> suggestForAll(List<DumpPage> pages) {
    Path result = folder.resolve("all.ndjson.gz");
    List<String> arguments = new ArrayList<>(List.of("recommend-all"));
    arguments.addAll(List.of("--data", folder.toString(), "--out", result.toString()));
    arguments.addAll(wiki(dump(DumpText.of(pages, false))));
    if (run(arguments) != 0) {
      throw new IllegalStateException(text(MESSAGES));
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(result)), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the program to its end; its exit code. */
  private int run(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    try {
      command.add(programJar().toString());
      command.addAll(arguments);
      Process process =
          new ProcessBuilder(command)
              .redirectError(folder.resolve(MESSAGES).toFile())
              .redirectOutput(folder.resolve(RESULTS).toFile())
              .start();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end after " + MOST_SECONDS + " s");
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> wiki(Path dump) {
    List<String> options = new ArrayList<>(List.of("--wiki", Scene.WIKI.value()));
    options.addAll(List.of("--dump", dump.toString(), "--language", "en", "--threads", "2"));
    return options;
  }

  private List<String> arguments(Path dump, List<TrainingStep> steps, boolean force) {
    List<String> command = new ArrayList<>(List.of("train", "--data", folder.toString()));
    command.addAll(wiki(dump));
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
  private Path dump(String text) {
    Path dump = folder.resolve("dump.xml");
    try {
      if (!Files.exists(dump) || !Files.readString(dump).equals(text)) {
        Files.writeString(dump, text);
      }
      return dump;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static Comparison comparisonIn(String messages) {
    if (!messages.contains("Against what is served")) {
      return Comparison.NONE;
    }
    return messages.contains("is served on") ? Comparison.TURNED_DOWN : Comparison.TAKEN;
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
