package linkrec.testkit.application;

import java.util.List;
import linkrec.application.IncomingLinks;
import linkrec.application.SuggestionFiles;

class InMemorySuggestionFilesTest extends SuggestionFilesContract {

  private final InMemorySuggestionFiles files = new InMemorySuggestionFiles(WIKI);

  @Override
  protected SuggestionFiles files() {
    return files;
  }

  @Override
  protected IncomingLinks incoming() {
    return files;
  }

  @Override
  protected List<String> answers() {
    return files.answers();
  }
}
