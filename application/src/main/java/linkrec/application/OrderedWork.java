package linkrec.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Tasks that run on several threads, and whose results come on the caller's thread in the order of
 * the tasks. Few of them wait at a time. Closing gives up what has not been finished.
 */
final class OrderedWork<R> implements AutoCloseable {

  private static final int WAITING_PER_THREAD = 4;

  private final ExecutorService threads;
  private final int waiting;
  private final Consumer<R> sink;
  private final Deque<Future<R>> running = new ArrayDeque<>();

  OrderedWork(int threadCount, Consumer<R> sink) {
    this.threads = Executors.newFixedThreadPool(threadCount);
    this.waiting = WAITING_PER_THREAD * threadCount;
    this.sink = sink;
  }

  /** Takes a task; waits for the oldest one when too many are under way. */
  void add(Callable<R> task) {
    if (running.size() == waiting) {
      take();
    }
    running.add(threads.submit(task));
  }

  /** Waits for all tasks. */
  void finish() {
    while (!running.isEmpty()) {
      take();
    }
  }

  private void take() {
    try {
      sink.accept(running.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pages were asked about", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("asking about a page failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
