package linkrec.acceptance.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import linkrec.acceptance.database.MariaDb;
import linkrec.acceptance.database.MariaDbProcess;
import linkrec.acceptance.faults.FaultyWiki.Mood;
import linkrec.acceptance.tools.DumpArticles;
import linkrec.acceptance.tools.DumpArticles.DumpArticle;
import linkrec.domain.page.WikiId;

/**
 * Runs services under load while the wiki they ask, the database they read and the datasets they
 * serve fail or change. Every answer must be right, or say what is wrong with a status for that; no
 * answer may take too long; and all must be well again by itself when the fault is gone.
 */
public final class Faults implements AutoCloseable {

  private static final int MOST_ARTICLES = 100;
  private static final Set<Integer> FINE = Set.of(200);
  private static final Set<Integer> WIKI_FAILS = Set.of(200, 502, 503, 504);
  private static final Set<Integer> DATABASE_FAILS = Set.of(200, 503);

  /** A wiki that failed is asked again after ten seconds. */
  private static final int LONGEST_RECOVERY_SECONDS = 30;

  private final HttpClient client = HttpClient.newHttpClient();
  private final WikiId wiki;
  private final List<DumpArticle> articles;
  private final List<Path> published;
  private final Path work;
  private final int seconds;
  private final FaultyWiki faultyWiki;

  private Faults(
      WikiId wiki, List<DumpArticle> articles, List<Path> published, Path work, int seconds) {
    this.wiki = wiki;
    this.articles = articles;
    this.published = published;
    this.work = work;
    this.seconds = seconds;
    this.faultyWiki = FaultyWiki.of(articles);
  }

  /**
   * @param arguments the wiki's id, its dump, two folders in which different datasets of it were
   *     published, an empty folder, how many seconds a fault lasts, how many the database is gone
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 7) {
      System.err.println("Usage: faults WIKI DUMP PUBLISHED OTHER FOLDER SECONDS DATABASE_SECONDS");
      System.exit(2);
    }
    List<DumpArticle> articles =
        DumpArticles.readAllPages(Path.of(arguments[1])).stream()
            .filter(article -> article.wikitext().length() > 500)
            .limit(MOST_ARTICLES)
            .toList();
    try (Faults faults =
        new Faults(
            WikiId.parse(arguments[0]),
            articles,
            List.of(Path.of(arguments[2]), Path.of(arguments[3])),
            Path.of(arguments[4]),
            Integer.parseInt(arguments[5]))) {
      faults.inFiles();
      faults.inDatabase(Integer.parseInt(arguments[6]));
    } catch (AssertionError e) {
      System.out.println("FAILED: " + e.getMessage());
      System.exit(1);
    }
    System.out.println("all answers right, or refused with a reason");
  }

  private void inFiles() throws InterruptedException {
    Path data = work.resolve("data");
    Map<String, String> variables = Map.of("MEDIAWIKI_API_BASE_URL", faultyWiki.address());
    load(Map.of(), data, 0);
    try (ServiceProcess service = ServiceProcess.serve(data, variables)) {
      Map<Question, Set<String>> first = right(service, true);
      first.putAll(right(service, false));
      for (Mood mood : Mood.values()) {
        wikiFails(service, first, mood);
      }
      System.out.println("memory of the service: " + service.memory());
      datasetsChange("files", service, first, Map.of(), data);
    }
  }

  private void wikiFails(ServiceProcess service, Map<Question, Set<String>> right, Mood mood)
      throws InterruptedException {
    faultyWiki.become(mood);
    try (Traffic posts = Traffic.begin(service.address(), wiki, of(right, true), FINE);
        Traffic gets = Traffic.begin(service.address(), wiki, of(right, false), WIKI_FAILS)) {
      TimeUnit.SECONDS.sleep(seconds);
      posts.requireGood();
      gets.requireGood();
      System.out.printf(
          "wiki %s: with text %s; without %s%n", mood.inWords(), posts.summary(), gets.summary());
      require(mood.mayAnswer() || gets.count(200) == 0, "an article that the wiki did not give");
    }
    require(faultyWiki.insideRequests() == 0, "an inside address was asked");
    faultyWiki.become(Mood.WELL);
    recover("the wiki is well again", service, of(right, false));
  }

  private void inDatabase(int goneSeconds) throws InterruptedException {
    try (MariaDbProcess database = MariaDbProcess.create()) {
      database.start();
      Map<String, String> variables = MariaDb.of(database).newDatabase();
      Path empty = work.resolve("empty");
      load(variables, empty, 0);
      try (ServiceProcess service = ServiceProcess.serve(empty, variables)) {
        Map<Question, Set<String>> right = right(service, true);
        try (Traffic posts = Traffic.begin(service.address(), wiki, right, DATABASE_FAILS)) {
          TimeUnit.SECONDS.sleep(2);
          database.kill();
          TimeUnit.SECONDS.sleep(goneSeconds);
          database.start();
          recover("the database is back", service, right);
          posts.requireGood();
          System.out.printf("database gone for %d s: %s%n", goneSeconds, posts.summary());
          require(posts.count(503) > 0, "no answer that needed the database");
        }
        datasetsChange("database", service, right, variables, empty);
        System.out.println("memory of the service: " + service.memory());
      }
    }
  }

  private void datasetsChange(
      String where,
      ServiceProcess service,
      Map<Question, Set<String>> first,
      Map<String, String> variables,
      Path data)
      throws InterruptedException {
    Map<Question, Set<String>> either = new HashMap<>();
    first.forEach((question, bodies) -> either.put(question, new HashSet<>(bodies)));
    load(variables, data, 1);
    awaitOther(service, first);
    right(service, true).forEach((question, bodies) -> either.get(question).addAll(bodies));
    if (first.keySet().stream().anyMatch(question -> !question.posted())) {
      right(service, false).forEach((question, bodies) -> either.get(question).addAll(bodies));
    }
    int loads = 0;
    try (Traffic traffic = Traffic.begin(service.address(), wiki, either, FINE)) {
      for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3L * seconds);
          System.nanoTime() < end; ) {
        load(variables, data, loads % 2);
        loads++;
        TimeUnit.SECONDS.sleep(6);
      }
      traffic.requireGood();
      System.out.printf("datasets in %s replaced %d times: %s%n", where, loads, traffic.summary());
    }
  }

  private void load(Map<String, String> variables, Path data, int which) {
    ServiceProcess.run(
        variables,
        "load-datasets",
        "--wiki",
        wiki.value(),
        "--path",
        published.get(which).toString(),
        "--data",
        data.toString());
  }

  /** Waits until the service has taken up what was loaded. */
  private void awaitOther(ServiceProcess service, Map<Question, Set<String>> before)
      throws InterruptedException {
    Question probe = before.keySet().stream().filter(Question::posted).findFirst().orElseThrow();
    for (int i = 0; i < LONGEST_RECOVERY_SECONDS * 10; i++) {
      if (!before.get(probe).contains(ask(service, probe).body())) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("what was loaded is not served");
  }

  /** Asks until every question is answered, one after the other. */
  private void recover(String what, ServiceProcess service, Map<Question, Set<String>> right)
      throws InterruptedException {
    long start = System.nanoTime();
    for (Question question : right.keySet()) {
      while (!right.get(question).contains(ask(service, question).body())) {
        require(service.isAlive(), "the service has ended");
        require(
            System.nanoTime() - start < TimeUnit.SECONDS.toNanos(LONGEST_RECOVERY_SECONDS),
            what + ", and the service does not recover");
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    System.out.printf(
        "  %s: so is the service, all asked within %.1f s%n",
        what, (System.nanoTime() - start) / 1e9);
  }

  /** What is answered while all is well. */
  private Map<Question, Set<String>> right(ServiceProcess service, boolean posted)
      throws InterruptedException {
    Map<Question, Set<String>> right = new HashMap<>();
    for (DumpArticle article : articles) {
      Question question = new Question(article, posted);
      HttpResponse<String> answer = ask(service, question);
      require(
          answer.statusCode() == 200, "200 expected, got " + answer.statusCode() + answer.body());
      right.put(question, Set.of(answer.body()));
    }
    return right;
  }

  private HttpResponse<String> ask(ServiceProcess service, Question question)
      throws InterruptedException {
    try {
      return client.send(question.to(service.address(), wiki), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer about " + question.article().title(), e);
    }
  }

  private static Map<Question, Set<String>> of(Map<Question, Set<String>> right, boolean posted) {
    Map<Question, Set<String>> some = new HashMap<>(right);
    some.keySet().removeIf(question -> question.posted() != posted);
    return some;
  }

  private static void require(boolean holds, String complaint) {
    if (!holds) {
      throw new AssertionError(complaint);
    }
  }

  @Override
  public void close() {
    faultyWiki.close();
  }
}
