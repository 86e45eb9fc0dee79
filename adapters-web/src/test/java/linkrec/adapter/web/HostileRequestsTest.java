package linkrec.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linkrec.application.SuggestLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsTest {

  private static final String PATH = "/v1/linkrecommendations/wikipedia/sample/";
  private static final int REQUESTS = 3000;

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
          "{{",
          "{|",
          "'''",
          "<ref>",
          "\uFEFF",
          "\u202E",
          "🌴",
          "%",
          "%25",
          "%2F",
          "%00",
          "%FF",
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
          "999999999999999999999999",
          " ");

  private static SampleDatasets datasets;
  private static HttpService service;
  private static RawHttp http;

  @BeforeAll
  static void startService() {
    datasets = new SampleDatasets();
    service =
        HttpService.start(
            new HttpServiceSettings("127.0.0.1", 0),
            new SuggestLinks(datasets, request -> Optional.empty()),
            datasets);
    http = new RawHttp(service.port());
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  @Test
  void refusesRandomRequestsInJsonAndAnswersAllOthers() throws IOException {
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < REQUESTS; i++) {
      RawHttp.Answer answer = http.exchange(randomRequest(random));
      assertThat(answer.status()).as("request %d: %s", i, answer.body()).isLessThan(500);
      if (answer.status() >= 400) {
        refused++;
        assertThat(answer.json().path("message").isString()).as("request %d", i).isTrue();
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("<html");
      }
    }
    assertThat(refused).isGreaterThan(REQUESTS / 2);
    assertAnswersAsEver();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /v1/\u0001 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET http://b/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "G<T / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "POST /v1/linkrecommendations/wikipedia/sample/A HTTP/1.1\r\nHost: a\r\n"
            + "Connection: close\r\nContent-Length: x\r\n\r\n",
        "POST /v1/linkrecommendations/wikipedia/sample/A HTTP/1.1\r\nHost: a\r\n"
            + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /v1/linkrecommendations/wikipedia/sample/A HTTP/1.1\r\nHost: a\r\n"
            + "Connection: close\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "GET /v1/linkrecommendations/wikipedia/sample/A;b=%2 HTTP/1.1\r\nHost: a\r\n"
            + "Connection: close\r\n\r\n",
        "GET /v1/linkrecommendations/wikipedia/sample/A;% HTTP/1.1\r\nHost: a\r\n"
            + "Connection: close\r\n\r\n",
        "BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      })
  void answersMalformedRequestsInJson(String request) throws IOException {
    RawHttp.Answer answer = http.exchange(request.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.json().path("message").stringValue()).isNotEmpty();
    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void refusesOverLongPathsAndHeadersInJson() throws IOException {
    RawHttp.Answer title = http.get(PATH + "x".repeat(1000));
    RawHttp.Answer path = http.get(PATH + "x".repeat(100_000));
    RawHttp.Answer header = http.get(PATH + "x", "X-Long: " + "x".repeat(100_000));

    assertThat(title.status()).isEqualTo(400);
    assertThat(title.json().path("field").stringValue()).isEqualTo("page_title");
    for (RawHttp.Answer answer : List.of(path, header)) {
      assertThat(answer.status()).isBetween(400, 431);
      assertThat(answer.json().path("message").isString()).isTrue();
    }
  }

  @Test
  void refusesDeepNestingAndHugeNumbers() throws IOException {
    RawHttp.Answer deep = http.post(PATH + "A", "[".repeat(100_000));
    RawHttp.Answer inside =
        http.post(PATH + "A", "{\"wikitext\": " + "[".repeat(400) + "]".repeat(400) + "}");
    RawHttp.Answer number = http.post(PATH + "A", "{\"pageid\": " + "9".repeat(1_000_000) + "}");

    assertThat(List.of(deep.status(), inside.status(), number.status())).containsOnly(400);
  }

  @Test
  void isNotHeldUpByClientsThatSendSlowly() throws IOException {
    Socket[] slow = new Socket[50];
    try {
      for (int i = 0; i < slow.length; i++) {
        slow[i] = new Socket("localhost", service.port());
        slow[i]
            .getOutputStream()
            .write(
                ("POST " + PATH + "A HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
      }
      assertAnswersAsEver();
    } finally {
      for (Socket socket : slow) {
        if (socket != null) {
          socket.close();
        }
      }
    }
  }

  @Test
  void saysThatABodyEndedTooEarly() throws IOException {
    try (Socket socket = new Socket("localhost", service.port())) {
      socket
          .getOutputStream()
          .write(
              ("POST " + PATH + "A HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 400").contains("\"message\"");
    }
  }

  private static void assertAnswersAsEver() throws IOException {
    RawHttp.Answer answer = http.post(PATH + "A", "{\"wikitext\": \"a palm tree\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("links_count").intValue()).isEqualTo(1);
  }

  private static byte[] randomRequest(Random random) {
    String method = random.nextInt(10) == 0 ? "PUT" : random.nextBoolean() ? "POST" : "GET";
    byte[] body = "GET".equals(method) ? new byte[0] : randomBody(random);
    String head =
        method
            + " "
            + PATH
            + random(random, 4).replace(" ", "_")
            + (random.nextBoolean() ? "?" + random(random, 4).replace(" ", "+") : "")
            + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static byte[] randomBody(Random random) {
    String text =
        switch (random.nextInt(3)) {
          case 0 -> random(random, 12);
          case 1 -> "{\"wikitext\": \"" + random(random, 6) + "\"}";
          default ->
              "{\"wikitext\": \"\", \"" + random(random, 1) + "\": " + random(random, 2) + "}";
        };
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    if (body.length > 0 && random.nextInt(5) == 0) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    return body;
  }

  private static String random(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
