package linkrec.acceptance.tools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends seeded hostile requests to a running service from several clients at once, and a normal
 * request after every hundredth. Ends with 1 when an answer has a status of 5xx other than 502 to
 * 504, a 4xx is no JSON with a message, a trace of the program shows, or a normal request is
 * answered otherwise than before.
 */
public final class HostileRequests {

  private static final int CLIENTS = 8;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "true",
          "1e999",
          "-0",
          "wikitext",
          "pageid",
          "revid",
          "sections_to_exclude",
          "\\ud800",
          "\\u0000",
          "\\",
          "[[",
          "]]",
          "{{",
          "}}",
          "{|",
          "|}",
          "'''",
          "<ref>",
          "</ref>",
          "<nowiki>",
          "==",
          "\uFEFF",
          "\u202E",
          "🌊",
          "%",
          "%25",
          "%2F",
          "%00",
          "%FF",
          "%E2%82",
          "..",
          "/",
          "//",
          ";",
          "?",
          "#",
          "&",
          "=",
          "threshold",
          "max_recommendations",
          "explain",
          "order",
          "exclude_targets",
          "999999999999999999999999",
          "-1",
          "0x1p-1",
          "\u0001",
          "\u007f",
          " ");

  private final String host;
  private final int port;
  private final String path;
  private final String normalAnswer;
  private final Map<String, AtomicInteger> statuses = Collections.synchronizedMap(new TreeMap<>());
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

  private HostileRequests(String address, String domain) throws IOException {
    String authority = address.substring(address.indexOf("//") + 2).replace("/", "");
    this.host = authority.substring(0, authority.indexOf(':'));
    this.port = Integer.parseInt(authority.substring(authority.indexOf(':') + 1));
    this.path = "/v1/linkrecommendations/wikipedia/" + domain + "/";
    this.normalAnswer = send(normal());
  }

  /**
   * @param arguments the service's address, the wiki's domain, how many requests, the seed
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 4) {
      System.err.println("Usage: hostile-requests ADDRESS DOMAIN COUNT SEED");
      System.exit(2);
    }
    HostileRequests requests = new HostileRequests(arguments[0], arguments[1]);
    int count = Integer.parseInt(arguments[2]);
    long seed = Long.parseLong(arguments[3]);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> running = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int number = client;
      running.add(clients.submit(() -> requests.run(number, count, seed)));
    }
    for (Future<?> each : running) {
      each.get();
    }
    clients.shutdown();
    System.out.println(
        count + " hostile requests, seed " + seed + ", by status: " + requests.statuses);
    requests.wrong.stream().limit(20).forEach(System.out::println);
    System.out.println(requests.wrong.size() + " wrong answers");
    System.exit(requests.wrong.isEmpty() ? 0 : 1);
  }

  private void run(int client, int count, long seed) {
    for (int i = client; i < count; i += CLIENTS) {
      Random random = new Random(seed * 1_000_003 + i);
      byte[] request = request(random);
      try {
        check(i, send(request));
      } catch (IOException e) {
        wrong.add("request " + i + ": " + e);
      }
      if (i % 100 == client) {
        checkNormal(i);
      }
    }
  }

  private void checkNormal(int number) {
    try {
      String answer = send(normal());
      if (!body(answer).equals(body(normalAnswer))) {
        wrong.add("the normal request after " + number + " was answered with " + head(answer));
      }
    } catch (IOException e) {
      wrong.add("the normal request after " + number + ": " + e);
    }
  }

  private void check(int number, String answer) {
    String status = answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "none";
    statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
    String body = body(answer);
    if (status.equals("none")
        || status.startsWith("5") && !List.of("502", "503", "504").contains(status)) {
      wrong.add("request " + number + ": " + head(answer));
    }
    if (body.contains("Exception") || body.contains("\tat ") || body.contains("java.")) {
      wrong.add("request " + number + " shows a trace: " + body);
    }
    if (status.startsWith("4") && !hasMessage(body)) {
      wrong.add("request " + number + " has no message: " + head(answer) + " " + body);
    }
  }

  private static boolean hasMessage(String body) {
    try {
      JsonNode message = JSON.readTree(body).path("message");
      return message.isString() && !message.stringValue().isEmpty();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static String head(String answer) {
    return answer.lines().findFirst().orElse("no answer");
  }

  /** The body, its chunks put together. */
  private static String body(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0) {
      return "";
    }
    String body = answer.substring(end + 4);
    if (!answer.substring(0, end).contains("chunked")) {
      return body;
    }
    StringBuilder whole = new StringBuilder();
    int at = 0;
    while (true) {
      int lineEnd = body.indexOf("\r\n", at);
      int length = lineEnd < 0 ? 0 : Integer.parseInt(body.substring(at, lineEnd).strip(), 16);
      if (length == 0) {
        return whole.toString();
      }
      whole.append(body, lineEnd + 2, lineEnd + 2 + length);
      at = lineEnd + 2 + length + 2;
    }
  }

  private String send(byte[] request) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        socket.shutdownOutput();
      } catch (SocketException e) {
        // Refused before the end of the request: the answer is there all the same.
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private byte[] normal() {
    return post(
        path + "Normal?threshold=0",
        "{\"wikitext\": \"The harbour and the old bridge.\"}".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] post(String target, byte[] body) {
    return http("POST", target, body, "Content-Length: " + body.length + "\r\n");
  }

  private static byte[] http(String method, String target, byte[] body, String headers) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        (method + " " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private byte[] request(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> post(oddPath(random), json(random));
      case 1 -> http("GET", oddPath(random), new byte[0], "");
      case 2 -> post(path + "A", brokenUtf8(random));
      case 3 -> post(path + "A", wrongTypes(random));
      case 4 -> post(path + "A", deep(random));
      case 5 -> post(path + "x".repeat(random.nextInt(3000)), json(random));
      case 6 -> post(path + "A", pathological(random));
      case 7 -> post("/v1/batch", lines(random));
      case 8 ->
          http(
              pick(random, List.of("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "BREW", "get")),
              pick(random, List.of("/", "/v1/wikis", "/metrics", "/apidocs/", path + "A")),
              json(random),
              "Content-Length: 5\r\n");
      case 9 -> badFraming(random);
      case 10 -> rarelyOversized(random);
      default -> http("GET", path + "A?" + pieces(random, 8).replace(" ", "+"), new byte[0], "");
    };
  }

  private String oddPath(Random random) {
    String odd = pieces(random, 6).replace(" ", "_").replace("\u0001", "%01");
    return random.nextInt(4) == 0 ? "/" + odd : path + odd;
  }

  private static byte[] json(Random random) {
    return ("{\"wikitext\": \"" + pieces(random, 8).replace("\"", "") + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] brokenUtf8(Random random) {
    byte[] body = json(random);
    for (int i = random.nextInt(4); i >= 0; i--) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    return body;
  }

  private static byte[] wrongTypes(Random random) {
    String key =
        pick(random, List.of("wikitext", "pageid", "revid", "sections_to_exclude", "colour"));
    String value =
        pick(
            random,
            List.of(
                "null",
                "1.5",
                "-1",
                "1e999",
                "\"x\"",
                "[1]",
                "{}",
                "[null]",
                "true",
                "9".repeat(500),
                "[[\"a\"]]",
                "\"\\ud800\""));
    return ("{\"wikitext\": \"\", \"" + key + "\": " + value + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] deep(Random random) {
    String open = pick(random, List.of("[", "{\"a\":", "{\"wikitext\":", "[{\"a\":["));
    return open.repeat(1 + random.nextInt(20_000)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pathological(Random random) {
    String piece =
        pick(
            random,
            List.of(
                "[[",
                "{{",
                "{{{",
                "{|",
                "'''",
                "<ref>",
                "<b>",
                "[[a|",
                "[http://a ",
                "<!--",
                "&#",
                "==",
                "\\n* ",
                "\\n|-",
                "<nowiki>",
                "a ",
                "\u0301",
                "🌊"));
    return ("{\"wikitext\": \"" + piece.repeat(1 + random.nextInt(20_000)) + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] lines(Random random) {
    StringBuilder lines = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      lines.append(random.nextBoolean() ? "{\"wiki_domain\": \"sample\", " : "");
      lines.append(pieces(random, 6)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] badFraming(Random random) {
    String headers =
        pick(
            random,
            List.of(
                "Content-Length: x\r\n",
                "Content-Length: -5\r\n",
                "Content-Length: 99999999999\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Transfer-Encoding: chunked\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Expect: 200-ok\r\n",
                "X-Long: " + "x".repeat(10_000) + "\r\n",
                "No colon\r\n",
                "X-Request-Id: \u0001\r\n"));
    return http("POST", path + "A", json(random), headers);
  }

  private byte[] rarelyOversized(Random random) {
    if (random.nextInt(40) != 0) {
      return post(path + "A", json(random));
    }
    byte[] body =
        ("{\"wikitext\": \"" + "x".repeat((2 << 20) + random.nextInt(7 << 20)) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    return post(path + "A", body);
  }

  private static String pieces(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String pick(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
