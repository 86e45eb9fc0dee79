package linkrec.acceptance.scene;

import java.util.List;
import java.util.Optional;
import linkrec.adapter.web.HttpService;
import linkrec.adapter.web.HttpServiceParts;
import linkrec.adapter.web.HttpServiceSettings;
import linkrec.application.SuggestLinks;
import linkrec.application.Verdicts;
import linkrec.application.WikiReports;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP service, started once: it takes its data from the assembly of the scenario that runs.
 */
public final class RunningService {

  private static @Nullable HttpService service;

  private RunningService() {}

  /** The port that it listens on. */
  public static synchronized int port() {
    HttpService running = service;
    if (running == null) {
      Datasets datasets = new CurrentDatasets();
      running =
          HttpService.start(
              new HttpServiceSettings("127.0.0.1", 0),
              new HttpServiceParts(
                  new SuggestLinks(
                      datasets, request -> Scene.current().assembly().articles().find(request)),
                  datasets,
                  WikiReports.NONE,
                  RuleBook.EMPTY,
                  Verdicts.NONE,
                  (wiki, target, most) ->
                      Scene.current().assembly().incoming().to(wiki, target, most)));
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      service = running;
    }
    return running.port();
  }

  private static final class CurrentDatasets implements Datasets {

    @Override
    public Optional<Edition> current(WikiId wiki) {
      return Scene.current().assembly().datasets().current(wiki);
    }

    @Override
    public List<WikiId> wikis() {
      return Scene.current().assembly().datasets().wikis();
    }
  }
}
