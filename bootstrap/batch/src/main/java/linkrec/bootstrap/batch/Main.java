package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The batch program's commands. Results go to standard output, everything else to the other. */
@Command(
    name = "linkrec",
    description =
        "Trains link recommendation on dumps, evaluates it, and suggests links for dumps.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TrainCommand.class,
      TrainAllCommand.class,
      EvaluateCommand.class,
      RecommendAllCommand.class,
      EmptyJobCommand.class
    })
public final class Main {

  private static final String MASTER = "spark.master";

  private Main() {}

  /** Sets what Spark itself reads; the program runs one command and ends. */
  @Option(
      names = "--master",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      description = {
        "where Spark works: local[N], spark://HOST:PORT, yarn, ... (else what spark-submit says,"
            + " else this machine)"
      })
  private void setMaster(@Nullable String url) {
    if (url != null) {
      System.setProperty(MASTER, url);
    }
  }

  /** Ends the JVM: 0 done, 1 failed, 2 wrong usage, 130 interrupted. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(
        run(
            arguments,
            out,
            err,
            new Programs(Training::run, TrainingOfAll::run, Evaluation::run, RecommendAll::run)));
  }

  /** What the commands do once their options are understood. */
  record Programs(
      TrainingProgram training,
      TrainAllProgram trainingOfAll,
      EvaluationProgram evaluation,
      RecommendAllProgram recommendAll) {}

  /** Runs one command; its exit code. */
  static int run(String[] arguments, PrintStream out, PrintStream err, Programs programs) {
    CommandLine commands = new CommandLine(new Main(), factory(out, err, programs));
    commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          err.println("linkrec: " + FailureMessage.of(failure));
          return FailureMessage.isInterruption(failure) ? 130 : 1;
        });
    if (arguments.length == 0) {
      commands.usage(err);
      return 2;
    }
    return commands.execute(arguments);
  }

  private static CommandLine.IFactory factory(PrintStream out, PrintStream err, Programs programs) {
    return new CommandLine.IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        if (type == TrainCommand.class) {
          return type.cast(new TrainCommand(programs.training(), out, err));
        }
        if (type == TrainAllCommand.class) {
          return type.cast(new TrainAllCommand(programs.trainingOfAll(), out, err));
        }
        if (type == EvaluateCommand.class) {
          return type.cast(new EvaluateCommand(programs.evaluation(), out, err));
        }
        if (type == RecommendAllCommand.class) {
          return type.cast(new RecommendAllCommand(programs.recommendAll(), out, err));
        }
        return CommandLine.defaultFactory().create(type);
      }
    };
  }
}
