package linkrec.acceptance.wired;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import linkrec.acceptance.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two executors, each in a process of its own, train the sample wiki and suggest links for it: the
 * files are those of one process, bit for bit.
 */
class ClusterIT {

  private static final int MOST_SECONDS = 400;
  private static final Path TARGET = Repository.path("bootstrap/batch/target");

  @TempDir Path folder;
  private Path program;

  @BeforeEach
  void sparksHome() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      program =
          files
              .filter(file -> file.toString().matches(".*/bootstrap-batch-[^-]+(-SNAPSHOT)?\\.jar"))
              .findFirst()
              .orElseThrow();
    }
    Path jars = Files.createDirectories(folder.resolve("spark/jars"));
    Files.createDirectories(folder.resolve("spark/bin"));
    Files.createSymbolicLink(jars.resolve("program.jar"), program);
    try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
      for (Path jar : files.toList()) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      }
    }
  }

  @Test
  void twoExecutorsLeaveTheFilesOfOneProcess() throws Exception {
    SortedMap<String, String> expected = filesOf("one", "local[2]");
    SortedMap<String, String> found = filesOf("two", "local-cluster[2,1,1024]");

    assertThat(expected).hasSizeGreaterThan(30).containsKey("incoming.sqlite");
    assertThat(found).isEqualTo(expected);
    // Each run of a program leaves the folders of its executors.
    try (Stream<Path> folders = Files.find(folder.resolve("spark/work"), 2, (path, any) -> true)) {
      assertThat(
              folders.map(path -> path.getFileName().toString()).filter(Set.of("0", "1")::contains))
          .containsExactlyInAnyOrder("0", "1", "0", "1");
    }
  }

  private SortedMap<String, String> filesOf(String name, String master) throws Exception {
    Path data = folder.resolve(name);
    String dump = Repository.path("data/sample.xml").toString();
    String wiki = " --wiki samplewiki --language en --dump " + dump + " --data " + data;
    run(name, master, "train" + wiki);
    run(name, master, "recommend-all" + wiki + " --out " + folder.resolve(name + ".ndjson.gz"));
    SortedMap<String, String> sums = new TreeMap<>();
    Path ofWiki = data.resolve("samplewiki");
    try (Stream<Path> files = Files.walk(ofWiki)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .forEach(file -> sums.put(ofWiki.relativize(file).toString(), sum(file)));
    }
    sums.put("answers", sum(folder.resolve(name + ".ndjson.gz")));
    sums.put("ranking", sum(folder.resolve(name + ".underlinked.tsv.gz")));
    return sums;
  }

  private void run(String name, String master, String arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    command.add(program.toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("--master", master));
    Path messages = folder.resolve(name + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(messages.toFile()))
            .redirectOutput(folder.resolve(name + ".out").toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
    Process process = builder.start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("no end after " + MOST_SECONDS + " s");
    }
    assertThat(process.exitValue()).as(Files.readString(messages)).isZero();
  }

  private static String sum(Path file) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return new BigInteger(1, sum).toString(16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
