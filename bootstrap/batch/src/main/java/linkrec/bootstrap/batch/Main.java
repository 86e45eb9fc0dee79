package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The batch program's commands. Results go to standard output, everything else to the other. */
@Command(
    name = "linkrec",
    description = "Trains link recommendation on dumps.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = TrainCommand.class)
public final class Main {

  /** {@code evaluate} comes here for its option {@code --honest} only. */
  private static final Set<String> NOT_YET = Set.of("train-all", "recommend-all", "evaluate");

  private Main() {}

  /** Ends the JVM: 0 done, 1 failed, 2 wrong usage, 130 interrupted. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err, Training::run));
  }

  /** Runs one command; its exit code. */
  static int run(String[] arguments, PrintStream out, PrintStream err, TrainingProgram training) {
    CommandLine commands = new CommandLine(new Main(), factory(out, err, training));
    commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          err.println("linkrec: " + FailureMessage.of(failure));
          return FailureMessage.isInterruption(failure) ? 130 : 1;
        });
    if (arguments.length > 0 && NOT_YET.contains(arguments[0])) {
      err.println("linkrec: the command " + arguments[0] + " is not there yet");
      return 2;
    }
    if (arguments.length == 0) {
      commands.usage(err);
      return 2;
    }
    return commands.execute(arguments);
  }

  private static CommandLine.IFactory factory(
      PrintStream out, PrintStream err, TrainingProgram training) {
    return new CommandLine.IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        return type == TrainCommand.class
            ? type.cast(new TrainCommand(training, out, err))
            : CommandLine.defaultFactory().create(type);
      }
    };
  }
}
