package linkrec.acceptance.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import linkrec.domain.page.WikiId;

/**
 * Clients that ask the same questions again and again. An answer with status 200 must be one of
 * those that the question may have; one with a status that may be must say why, as JSON.
 */
final class Traffic implements AutoCloseable {

  private static final int CLIENTS = 4;
  private static final int MOST_COMPLAINTS = 5;

  private final String address;
  private final WikiId wiki;
  private final List<Question> questions;
  private final Map<Question, ? extends Collection<String>> right;
  private final Collection<Integer> statuses;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, AtomicInteger> counts = new ConcurrentSkipListMap<>();
  private final AtomicLong longestMillis = new AtomicLong();
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
  private volatile boolean ended;

  private Traffic(
      String address,
      WikiId wiki,
      Map<Question, ? extends Collection<String>> right,
      Collection<Integer> statuses) {
    this.address = address;
    this.wiki = wiki;
    this.questions = List.copyOf(right.keySet());
    this.right = right;
    this.statuses = statuses;
  }

  /**
   * Begins.
   *
   * @param right the questions, and the bodies that answer each
   * @param statuses which may be given
   */
  static Traffic begin(
      String address,
      WikiId wiki,
      Map<Question, ? extends Collection<String>> right,
      Collection<Integer> statuses) {
    Traffic traffic = new Traffic(address, wiki, right, statuses);
    for (int i = 0; i < CLIENTS; i++) {
      Thread thread = new Thread(traffic::ask, "client-" + i);
      traffic.threads.add(thread);
      thread.start();
    }
    return traffic;
  }

  private void ask() {
    HttpClient client = HttpClient.newHttpClient();
    while (!ended) {
      Question question = questions.get(Math.floorMod(next.getAndIncrement(), questions.size()));
      long start = System.nanoTime();
      try {
        judge(question, client.send(question.to(address, wiki), BodyHandlers.ofString()));
      } catch (IOException e) {
        complaints.add(question.article().title() + ": " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      longestMillis.accumulateAndGet(millis, Math::max);
    }
  }

  private void judge(Question question, HttpResponse<String> answer) {
    int status = answer.statusCode();
    counts.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
    String body = answer.body();
    boolean good =
        statuses.contains(status)
            && (status == 200
                ? right.get(question).contains(body)
                : body.startsWith("{") && body.contains("\"message\""));
    if (!good) {
      complaints.add(question.article().title() + ": " + status + " " + body);
    }
  }

  /** How many answers had that status. */
  int count(int status) {
    AtomicInteger count = counts.get(status);
    return count == null ? 0 : count.get();
  }

  /** What was answered, for people. */
  String summary() {
    return counts + ", the longest " + longestMillis.get() + " ms";
  }

  /** Ends, and fails when there was a wrong answer, or none. */
  void requireGood() {
    close();
    if (!complaints.isEmpty()) {
      throw new AssertionError(
          complaints.size()
              + " wrong answers:\n"
              + String.join("\n", complaints.stream().limit(MOST_COMPLAINTS).toList()));
    }
    if (counts.isEmpty()) {
      throw new AssertionError("nothing was answered");
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      for (Thread thread : threads) {
        thread.join(Question.LONGEST.plusSeconds(5).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
