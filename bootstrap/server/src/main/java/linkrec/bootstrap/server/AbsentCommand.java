package linkrec.bootstrap.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A command that will be, and says that it is not there yet. */
@Command
final class AbsentCommand implements Callable<Integer> {

  private final String name;
  private final Surroundings surroundings;

  AbsentCommand(String name, Surroundings surroundings) {
    this.name = name;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.messages().println("linkrec: the command " + name + " is not there yet");
    return ExitCodes.WRONG_USAGE;
  }
}
