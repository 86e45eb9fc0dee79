package linkrec.bootstrap.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  DoctorCommand(Surroundings surroundings) {}

  @Override
  public Integer call() {
    return 2;
  }
}
