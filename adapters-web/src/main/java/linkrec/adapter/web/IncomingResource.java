package linkrec.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import linkrec.adapter.web.json.ErrorJson;
import linkrec.adapter.web.json.IncomingJson;
import linkrec.application.FindIncoming;
import linkrec.application.FindIncoming.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a page could be linked, as the last run over its wiki found. */
@RestController
final class IncomingResource {

  private final FindIncoming findIncoming;
  private final WorkGate work;

  IncomingResource(FindIncoming findIncoming, WorkGate work) {
    this.findIncoming = findIncoming;
    this.work = work;
  }

  @GetMapping(RequestPath.INCOMING + "**")
  ResponseEntity<byte[]> forNamedPage(HttpServletRequest request) {
    RequestPath path = RequestPath.of(RequestPath.INCOMING, request.getRequestURI());
    int most = new QueryParameters(request.getQueryString()).mostIncoming();
    Outcome outcome;
    WorkGate.Pass pass = work.enter(0);
    try (pass) {
      outcome = findIncoming.find(path.wiki(), path.title(), most);
    }
    if (!(outcome instanceof Outcome.UnknownWiki)) {
      ServiceFilter.concerns(request, path.wiki().value());
    }
    if (outcome instanceof Outcome.Found found) {
      return Answering.json(200, IncomingJson.from(found));
    }
    int status = outcome instanceof Outcome.UnknownWiki ? 400 : 404;
    return Answering.json(status, ErrorJson.from(outcome, RequestIdValve.of(request)));
  }
}
