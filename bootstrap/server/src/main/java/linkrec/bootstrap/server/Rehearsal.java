package linkrec.bootstrap.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import linkrec.domain.page.WikiId;

/**
 * A few requests to the service's own address, so that a recording of the process knows the classes
 * that answers need.
 */
final class Rehearsal {

  private static final String ARTICLE =
      "{\"wikitext\": \"'''Rain''' falls on [[hills]], {{as|it}} does.\\n== Then ==\\nIt ends.\"}";

  private Rehearsal() {}

  static void play(int port, List<WikiId> wikis) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    String address = "http://127.0.0.1:" + port;
    String domain = wikis.isEmpty() ? "none" : wikis.get(0).domain();
    String project = wikis.isEmpty() ? "wikipedia" : wikis.get(0).project().requestName();
    String path = "/v1/linkrecommendations/" + project + "/" + domain + "/Rain";
    try {
      for (String get : List.of("/", "/healthz", "/readyz", "/metrics", "/v1/wikis", "/nothing")) {
        send(client, HttpRequest.newBuilder(URI.create(address + get)));
      }
      for (int i = 0; i < 3; i++) {
        send(
            client,
            HttpRequest.newBuilder(URI.create(address + path + "?explain=true&threshold=0"))
                .POST(BodyPublishers.ofString(ARTICLE)));
      }
    } catch (IOException e) {
      throw new CommandFailedException("the rehearsal failed: " + e.getMessage(), e);
    }
  }

  private static void send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    client.send(request.build(), BodyHandlers.ofByteArray());
  }
}
