package linkrec.bootstrap.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.application.DatasetProgress;
import linkrec.application.LoadOutcome;
import linkrec.domain.page.WikiId;
import tools.jackson.databind.json.JsonMapper;

/** Says how a load goes on: progress on standard error, a line for each wiki on standard output. */
final class LoadReport implements DatasetProgress {

  private final Surroundings surroundings;
  private final Form form;
  private final DatasetProgress lines;
  private final boolean dryRun;

  /** How lines look; the names are the option's values. */
  enum Form {
    print,
    json
  }

  LoadReport(Surroundings surroundings, Form form, boolean dryRun) {
    this.surroundings = surroundings;
    this.form = form;
    this.lines = new ProgressLines(surroundings.messages());
    this.dryRun = dryRun;
  }

  @Override
  public void done(WikiId wiki, String dataset, String what, long count) {
    if (form == Form.print) {
      lines.done(wiki, dataset, what, count);
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("wiki", wiki.value());
    json.put("dataset", dataset);
    json.put(what, count);
    surroundings.messages().println(text(json));
  }

  void heard(LoadOutcome outcome) {
    if (form == Form.json) {
      surroundings.output().println(text(json(outcome)));
    } else if (outcome instanceof LoadOutcome.Loaded loaded) {
      surroundings.output().println(line(loaded));
    }
    if (outcome instanceof LoadOutcome.Failed failed) {
      String message = failed.message().strip().replaceAll("\\s*\\R\\s*", "; ");
      surroundings.messages().println("linkrec: " + failed.wiki() + " stays as it is: " + message);
    }
  }

  private String line(LoadOutcome.Loaded loaded) {
    List<String> parts = new ArrayList<>();
    if (!loaded.loaded().isEmpty()) {
      parts.add((dryRun ? "would load " : "loaded ") + String.join(", ", loaded.loaded()));
    }
    if (!loaded.removed().isEmpty()) {
      parts.add((dryRun ? "would remove " : "removed ") + String.join(", ", loaded.removed()));
    }
    return loaded.wiki() + ": " + (parts.isEmpty() ? "nothing new" : String.join("; ", parts));
  }

  private Map<String, Object> json(LoadOutcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("wiki", outcome.wiki().value());
    if (outcome instanceof LoadOutcome.Loaded loaded) {
      json.put(dryRun ? "would_load" : "loaded", loaded.loaded());
      json.put("same", loaded.same());
      if (!loaded.removed().isEmpty()) {
        json.put(dryRun ? "would_remove" : "removed", loaded.removed());
      }
    } else if (outcome instanceof LoadOutcome.Failed failed) {
      json.put("failed", failed.message());
    }
    return json;
  }

  private static String text(Map<String, Object> json) {
    return JsonMapper.shared().writeValueAsString(json);
  }
}
