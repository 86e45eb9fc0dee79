package linkrec.bootstrap.server;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import linkrec.adapter.web.json.ApplicationVersion;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.WikiUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the program that answers. */
@Command(
    name = "linkrec",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Finds the phrases of a wiki article that should be links.")
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int code = run(Surroundings.ofProcess(), arguments);
    System.exit(code);
  }

  /** Runs one command. */
  static int run(Surroundings surroundings, String... arguments) {
    CommandLine line = commandLine(surroundings);
    if (arguments.length == 0) {
      line.usage(line.getErr());
      return ExitCodes.WRONG_USAGE;
    }
    return line.execute(arguments);
  }

  private static CommandLine commandLine(Surroundings surroundings) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand("serve", new ServeCommand(surroundings));
    line.addSubcommand("query", new QueryCommand(surroundings));
    line.addSubcommand("inspect", new InspectCommand(surroundings));
    line.addSubcommand("incoming", new IncomingCommand(surroundings));
    line.addSubcommand("evaluate", new EvaluateCommand(surroundings));
    line.addSubcommand("doctor", new DoctorCommand(surroundings));
    line.addSubcommand("load-datasets", new LoadDatasetsCommand(surroundings));
    line.addSubcommand("create-tables", new CreateTablesCommand(surroundings));
    line.addSubcommand("copy-to-mysql", new CopyToMySqlCommand(surroundings));
    line.addSubcommand("export-tables", new ExportTablesCommand(surroundings));
    line.addSubcommand("publish", new PublishCommand(surroundings));
    line.addSubcommand("unpublish", new UnpublishCommand(surroundings));
    line.addSubcommand("verify", new VerifyCommand(surroundings));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(surroundings.output(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.messages(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, surroundings));
    line.setParameterExceptionHandler(
        (failure, given) -> {
          surroundings.messages().println("linkrec: " + oneLine(failure.getMessage()));
          return ExitCodes.WRONG_USAGE;
        });
    return line;
  }

  private static int failed(Exception failure, Surroundings surroundings) {
    if (failure instanceof InterruptedException) {
      return ExitCodes.INTERRUPTED;
    }
    boolean saysWhy =
        failure instanceof CommandFailedException
            || failure instanceof InvalidRequestException
            || failure instanceof DatasetUnavailableException
            || failure instanceof CorruptDatasetException
            || failure instanceof WikiUnavailableException
            || failure instanceof UncheckedIOException;
    String message = oneLine(failure.getMessage());
    surroundings
        .messages()
        .println("linkrec: " + (saysWhy ? message : failure.getClass().getName() + ": " + message));
    return failure instanceof InvalidRequestException ? ExitCodes.WRONG_USAGE : ExitCodes.FAILED;
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "no more is known" : message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  /** Says which version this is. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"linkrec " + ApplicationVersion.current()};
    }
  }
}
