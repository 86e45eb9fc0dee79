package linkrec.bootstrap.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
  InspectCommand(Surroundings surroundings) {}

  @Override
  public Integer call() {
    return 2;
  }
}
