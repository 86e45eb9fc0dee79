package linkrec.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linkrec.adapter.web.json.WikiJson;
import linkrec.application.WikiReports.WikiReport;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which wikis are here, and what is known of them. */
@RestController
final class WikiResource {

  private final HttpServiceParts parts;
  private final ErrorAnswers errors;

  WikiResource(HttpServiceParts parts, ErrorAnswers errors) {
    this.parts = parts;
    this.errors = errors;
  }

  /** All wikis in the order of their ids. */
  @GetMapping("/v1/wikis")
  ResponseEntity<byte[]> wikis(HttpServletRequest request) {
    try {
      List<WikiJson> wikis = new ArrayList<>();
      for (WikiId wiki : parts.datasets().wikis()) {
        wikis.add(described(wiki));
      }
      return Answering.json(200, Map.of("wikis", wikis));
    } catch (DatasetUnavailableException e) {
      return errors.inJson(e, RequestIdValve.of(request));
    }
  }

  /** A wiki whose files cannot be read is listed with the fault. */
  private WikiJson described(WikiId wiki) {
    String fault = parts.ruleBook().of(wiki).fault();
    try {
      Optional<WikiReport> report = parts.reports().of(wiki);
      return report
          .map(known -> WikiJson.from(known, fault))
          .orElseGet(() -> WikiJson.of(wiki, fault));
    } catch (DatasetUnavailableException | CorruptDatasetException e) {
      return WikiJson.of(wiki, String.valueOf(e.getMessage()));
    }
  }
}
