package linkrec.adapter.mediawiki.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of published files that can also misbehave. */
final class PublishingServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, List<Answer>> troubles = new HashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  /** How one request is answered. */
  interface Answer {
    void give(HttpExchange exchange, byte[] file) throws IOException;
  }

  PublishingServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void publish(String path, byte[] contents) {
    files.put(path, contents);
  }

  /** Lets the next requests for that path be answered so, one after the other. */
  synchronized void trouble(String path, Answer... answers) {
    troubles.put(path, new ArrayList<>(List.of(answers)));
  }

  /** Paths, queries and ranges of all requests so far. */
  List<String> requests() {
    return requests;
  }

  private synchronized Answer next(String path) {
    List<Answer> answers = troubles.getOrDefault(path, List.of());
    return answers.isEmpty() ? PublishingServer::whole : answers.remove(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add(exchange.getRequestURI() + (range == null ? "" : " " + range));
    try {
      next(path).give(exchange, files.get(path));
    } catch (IOException gone) {
      // The client has had enough.
    } finally {
      exchange.close();
    }
  }

  /** The file or its end, or 404. */
  static void whole(HttpExchange exchange, byte[] file) throws IOException {
    if (file == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    int start = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (start >= file.length && start > 0) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    if (start > 0) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + start + "-" + (file.length - 1) + "/" + file.length);
    }
    exchange.sendResponseHeaders(start > 0 ? 206 : 200, file.length - start);
    exchange.getResponseBody().write(file, start, file.length - start);
  }

  /** The whole file, whatever was asked for. */
  static void withoutRanges(HttpExchange exchange, byte[] file) throws IOException {
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().write(file);
  }

  static Answer status(int status) {
    return (exchange, file) -> exchange.sendResponseHeaders(status, -1);
  }

  /** So much of it, then the connection is closed. */
  static Answer cutAfter(int octets) {
    return (exchange, file) -> {
      exchange.sendResponseHeaders(200, file.length);
      exchange.getResponseBody().write(file, 0, octets);
      exchange.getResponseBody().flush();
    };
  }

  /** So much of it, then silence. */
  static Answer silentAfter(int octets) {
    return (exchange, file) -> {
      exchange.sendResponseHeaders(200, file.length);
      exchange.getResponseBody().write(file, 0, octets);
      exchange.getResponseBody().flush();
      sleep(20_000);
    };
  }

  /** An octet now and then. */
  static void dripping(HttpExchange exchange, byte[] file) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 1000; i++) {
      exchange.getResponseBody().write('x');
      exchange.getResponseBody().flush();
      sleep(20);
    }
  }

  /** More and more. */
  static void endless(HttpExchange exchange, byte[] file) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] some = new byte[1 << 16];
    for (int i = 0; i < 100_000; i++) {
      exchange.getResponseBody().write(some);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
