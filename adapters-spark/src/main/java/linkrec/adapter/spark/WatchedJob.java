package linkrec.adapter.spark;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * A Spark job that reports its progress on the calling thread, and ends when that is interrupted.
 */
final class WatchedJob {

  private static final long POLL_MILLISECONDS = 500;

  private final JavaSparkContext context;
  private final LongAccumulator count;

  /**
   * @param count what is reported; counts what ended tasks have added
   */
  WatchedJob(JavaSparkContext context, LongAccumulator count) {
    this.context = context;
    this.count = count;
  }

  /** Runs {@code job}; {@code progress} is told whenever the count has grown. */
  <T> T run(String name, Callable<T> job, LongConsumer progress) {
    String group = UUID.randomUUID().toString();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<T> result =
          thread.submit(
              () -> {
                context.setJobGroup(group, name, true);
                return job.call();
              });
      return await(result, progress);
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

  private <T> T await(Future<T> result, LongConsumer progress)
      throws InterruptedException, ExecutionException {
    long last = 0;
    while (true) {
      try {
        return result.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        long now = count.value();
        if (now > last) {
          last = now;
          progress.accept(now);
        }
      }
    }
  }
}
