package linkrec.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import linkrec.adapter.web.json.ApplicationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The web page and the description of the interface: files of the program, nothing from elsewhere.
 * All addresses in them are relative, so that they work behind any prefix.
 */
@RestController
final class AssetResource {

  /** Names that are asked for, and the files that they are. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("/", "page/index.html"),
          Map.entry("/page/page.css", "page/page.css"),
          Map.entry("/page/main.js", "page/main.js"),
          Map.entry("/page/article.js", "page/article.js"),
          Map.entry("/page/service.js", "page/service.js"),
          Map.entry("/page/charts.js", "page/charts.js"),
          Map.entry("/page/icon.svg", "page/icon.svg"),
          Map.entry("/apidocs/", "apidocs/index.html"),
          Map.entry("/apidocs/start.js", "apidocs/start.js"),
          Map.entry("/apispec_1.json", "apidocs/openapi.json"));

  private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/";

  private static final Map<String, String> SWAGGER_FILES =
      Map.of(
          "/apidocs/swagger-ui.css", "swagger-ui.css",
          "/apidocs/swagger-ui-bundle.js", "swagger-ui-bundle.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  /** Scripts from here only; Swagger UI writes styles into its elements. */
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " frame-ancestors 'self'; base-uri 'none'; form-action 'self'";

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final String urlPrefix;
  private final String swaggerVersion;

  AssetResource(HttpServiceSettings settings) {
    this.urlPrefix = settings.urlPrefix();
    this.swaggerVersion = line("apidocs/swagger-version.txt");
  }

  @GetMapping({"/", "/page/{file}", "/apidocs/", "/apidocs/{file}", "/apispec_1.json"})
  ResponseEntity<byte[]> file(HttpServletRequest request) {
    String path = request.getRequestURI();
    byte[] content = contentOf(path);
    if (content == null) {
      throw new RequestPath.NoSuchPathException("there is nothing at this path");
    }
    String tag = '"' + Integer.toHexString(Arrays.hashCode(content)) + '"';
    if (EntityTag.isAmong(tag, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return ResponseEntity.status(304).eTag(tag).build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(typeOf(path)))
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .eTag(tag)
        .body(content);
  }

  /** Without the last slash its own files would be looked for one level too high. */
  @GetMapping("/apidocs")
  ResponseEntity<Void> documentation() {
    return ResponseEntity.status(302).header(HttpHeaders.LOCATION, "apidocs/").build();
  }

  private byte @Nullable [] contentOf(String path) {
    String own = FILES.get(path);
    String swagger = SWAGGER_FILES.get(path);
    if (own == null && swagger == null) {
      return null;
    }
    return contents.computeIfAbsent(
        path, any -> own == null ? swaggerFile(String.valueOf(swagger)) : ownFile(own));
  }

  private byte[] ownFile(String name) {
    if (!name.equals("apidocs/openapi.json")) {
      return read(name);
    }
    String server = urlPrefix.isEmpty() ? "/" : urlPrefix + "/";
    return new String(read(name), StandardCharsets.UTF_8)
        .replace("{{version}}", ApplicationVersion.current())
        .replace("{{server}}", server)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] swaggerFile(String name) {
    return read(SWAGGER + swaggerVersion + "/" + name);
  }

  private static String line(String name) {
    return new String(read(name), StandardCharsets.UTF_8).strip();
  }

  private static String typeOf(String path) {
    String name = path.endsWith("/") ? "index.html" : path;
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }

  private static byte[] read(String name) {
    try (InputStream file = AssetResource.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " of the program cannot be read", e);
    }
  }
}
