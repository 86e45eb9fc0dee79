package linkrec.bootstrap.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.Map;
import linkrec.domain.InvalidRequestException;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * How log records look: lines of text, or of JSON with the field names that the original's records
 * have ({@code written_at}, {@code level}, {@code msg}, {@code logger}, {@code thread}, {@code
 * correlation_id}).
 */
final class Logs {

  private static final Map<String, Level> LEVELS =
      Map.of("error", Level.ERROR, "warn", Level.WARN, "info", Level.INFO, "debug", Level.DEBUG);

  private Logs() {}

  /**
   * Sets format and level for the rest of the process.
   *
   * @throws InvalidRequestException when there is no such format or level
   */
  static void configure(String format, String level) {
    Level wanted = LEVELS.get(level);
    if (wanted == null) {
      throw new InvalidRequestException(
          "--log-level", "error, warn, info or debug expected, got '" + level + "'");
    }
    if (!format.equals("json") && !format.equals("text")) {
      throw new InvalidRequestException(
          "--log-format", "json or text expected, got '" + format + "'");
    }
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    if (!(factory instanceof LoggerContext context)) {
      return;
    }
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    context.getLogger("linkrec").setLevel(wanted);
    if (format.equals("json")) {
      root.detachAndStopAllAppenders();
      root.addAppender(json(context));
    }
  }

  private static ConsoleAppender<ILoggingEvent> json(LoggerContext context) {
    LogstashFieldNames names = new LogstashFieldNames();
    names.setTimestamp("written_at");
    names.setMessage("msg");
    names.setLogger("logger");
    names.setThread("thread");
    names.setVersion("[ignore]");
    names.setLevelValue("[ignore]");
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setContext(context);
    encoder.setFieldNames(names);
    encoder.setTimeZone("UTC");
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
