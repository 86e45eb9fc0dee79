package linkrec.adapter.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the process answers, nothing more. */
@RestController
final class HealthResource {

  @GetMapping("/healthz")
  ResponseEntity<Void> health() {
    return ResponseEntity.ok().build();
  }
}
