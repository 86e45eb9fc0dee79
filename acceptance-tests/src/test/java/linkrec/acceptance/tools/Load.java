package linkrec.acceptance.tools;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import linkrec.acceptance.tools.DumpArticles.DumpArticle;
import linkrec.domain.page.WikiId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts articles of a dump to a running service, from so many connections as fast as it answers, or
 * at a fixed rate (then times count from when a request was due), and prints how it answered, how
 * long that took, and what processor time and memory the service's process took.
 */
public final class Load {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LEAST_LENGTH = 1000;
  private static final int TICKS_A_SECOND = 100;

  /** This program is slow at first, which would be taken for slowness of the service. */
  private static final int WARM_UP_SECONDS = 5;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<HttpRequest> requests = new ArrayList<>();
  private final Map<String, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<Long> nanoseconds = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> refusals = new ConcurrentLinkedQueue<>();

  private Load() {}

  /**
   * @param arguments the service's address, the wiki's id, the dump, connections, seconds, requests
   *     a second (0 for as many as can be), the process's number
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 7) {
      System.err.println("Usage: load ADDRESS WIKI DUMP CONNECTIONS SECONDS RATE PROCESS");
      System.exit(2);
    }
    Load load = new Load();
    load.prepare(arguments[0], WikiId.parse(arguments[1]), Path.of(arguments[2]));
    int connections = Integer.parseInt(arguments[3]);
    long seconds = Long.parseLong(arguments[4]);
    int rate = Integer.parseInt(arguments[5]);
    long process = Long.parseLong(arguments[6]);
    load.run(connections, WARM_UP_SECONDS, rate);
    load.forget();
    double before = processorSeconds(process);
    long start = System.nanoTime();
    load.run(connections, seconds, rate);
    double elapsed = (System.nanoTime() - start) / 1e9;
    load.report(elapsed, processorSeconds(process) - before, process);
  }

  private void prepare(String address, WikiId wiki, Path dump) throws IOException {
    for (DumpArticle article : DumpArticles.read(dump, LEAST_LENGTH)) {
      String body =
          JSON.writeValueAsString(
              Map.of(
                  "pageid", article.pageId(),
                  "revid", article.revisionId(),
                  "wikitext", article.wikitext()));
      requests.add(
          HttpRequest.newBuilder(
                  URI.create(
                      address
                          + "/v1/linkrecommendations/"
                          + wiki.project().requestName()
                          + "/"
                          + wiki.domain()
                          + "/Article?threshold=0.6&max_recommendations=10"))
              .header("Content-Type", "application/json")
              .timeout(Duration.ofSeconds(60))
              .POST(BodyPublishers.ofString(body))
              .build());
    }
  }

  private void run(int connections, long seconds, int rate) throws InterruptedException {
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    AtomicLong next = new AtomicLong();
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    for (int i = 0; i < connections; i++) {
      clients.submit(() -> drive(next, start, end, rate));
    }
    clients.shutdown();
    clients.awaitTermination(seconds + 120, TimeUnit.SECONDS);
  }

  private void forget() {
    statuses.clear();
    nanoseconds.clear();
    refusals.clear();
  }

  private void drive(AtomicLong next, long start, long end, int rate) {
    while (true) {
      long number = next.getAndIncrement();
      long due = rate == 0 ? System.nanoTime() : start + number * 1_000_000_000L / rate;
      if (due >= end) {
        return;
      }
      try {
        long early = due - System.nanoTime();
        if (early > 0) {
          TimeUnit.NANOSECONDS.sleep(early);
        }
        HttpResponse<byte[]> answer =
            client.send(requests.get((int) (number % requests.size())), BodyHandlers.ofByteArray());
        long took = System.nanoTime() - due;
        count(answer.statusCode() + "");
        (answer.statusCode() == 200 ? nanoseconds : refusals).add(took);
      } catch (IOException e) {
        count(e.getClass().getSimpleName());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void count(String status) {
    statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
  }

  private void report(double elapsed, double processor, long process) throws IOException {
    int answered = nanoseconds.size();
    System.out.printf(
        "%s in %.1f s: %.0f answers a second%n", statuses, elapsed, answered / elapsed);
    System.out.println("milliseconds an answer: " + times(nanoseconds));
    if (!refusals.isEmpty()) {
      System.out.println("milliseconds a refusal: " + times(refusals));
    }
    System.out.printf(
        "the service took %.1f processor seconds: %.2f ms an answer, %.0f answers a second on two"
            + " cores of its own; %s of memory%n",
        processor, processor * 1000 / answered, 2 * answered / processor, memory(process));
  }

  private static String times(ConcurrentLinkedQueue<Long> queue) {
    long[] sorted = queue.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    if (sorted.length == 0) {
      return "none";
    }
    return String.format(
        "median %.1f, 95 %% %.1f, 99 %% %.1f, longest %.1f",
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.95)] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  /** Of Linux's {@code /proc/<n>/stat}: user and system time. */
  private static double processorSeconds(long process) throws IOException {
    String line = Files.readString(Path.of("/proc/" + process + "/stat"));
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_A_SECOND;
  }

  private static String memory(long process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.substring(6).strip())
        .findFirst()
        .orElse("nothing known");
  }
}
