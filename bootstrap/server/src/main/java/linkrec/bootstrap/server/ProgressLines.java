package linkrec.bootstrap.server;

import java.io.PrintStream;
import java.util.Locale;
import linkrec.application.DatasetProgress;
import linkrec.domain.page.WikiId;

/** How far a job is, a line each on standard error. */
final class ProgressLines implements DatasetProgress {

  private final PrintStream messages;

  ProgressLines(PrintStream messages) {
    this.messages = messages;
  }

  @Override
  public void done(WikiId wiki, String dataset, String what, long count) {
    messages.printf(Locale.ROOT, "%s %s: %,d %s%n", wiki, dataset, count, what);
  }
}
