package linkrec.adapter.spark;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A Spark job that reports its progress on the calling thread, and ends when that is interrupted.
 */
final class WatchedJob {

  private static final long POLL_MILLISECONDS = 250;

  private final JavaSparkContext context;
  private final Runnable report;

  /**
   * @param report is run several times a second, on the thread that waits
   */
  WatchedJob(JavaSparkContext context, Runnable report) {
    this.context = context;
    this.report = report;
  }

  /** Runs {@code job}. */
  <T> T run(String name, Callable<T> job) {
    String group = UUID.randomUUID().toString();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<T> result =
          thread.submit(
              () -> {
                context.setJobGroup(group, name, true);
                return job.call();
              });
      return await(result, report);
    } catch (InterruptedException e) {
      context.cancelJobGroup(group);
      Thread.currentThread().interrupt();
      throw new IllegalStateException(name + " was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(name + " failed", e.getCause());
    } finally {
      thread.shutdownNow();
    }
  }

  /** Waits for a result; {@code report} is run several times a second meanwhile. */
  static <T> T await(Future<T> result, Runnable report)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return result.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        report.run();
      }
    }
  }
}
