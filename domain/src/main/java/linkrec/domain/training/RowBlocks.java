package linkrec.domain.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Rows in blocks of a fixed size that several threads work on. What a block gives depends on the
 * block alone, and sums are merged in the order of the blocks: so the number of threads changes no
 * bit of a result.
 */
final class RowBlocks implements AutoCloseable {

  private static final int BLOCK_ROWS = 2048;

  private final int rows;
  private final @Nullable ExecutorService threads;

  /** Rows from 0 up to {@code rows}; with one thread, the caller's does the work. */
  RowBlocks(int rows, int threadCount) {
    this.rows = rows;
    this.threads = threadCount > 1 ? Executors.newFixedThreadPool(threadCount) : null;
  }

  /** Work on the rows from {@code from} up to {@code to}. */
  interface Work {
    void on(int from, int to);
  }

  /** Work on the rows from {@code from} up to {@code to} that adds to {@code sums}. */
  interface Summing {
    void on(int from, int to, double[] sums);
  }

  /** Works on all rows. */
  void run(Work work) {
    sum(0, (from, to, sums) -> work.on(from, to));
  }

  /** Works on the rows from 0 up to {@code rows}, block after block, in the caller's thread. */
  static void inOrder(int rows, Work work) {
    for (int from = 0; from < rows; from += BLOCK_ROWS) {
      work.on(from, Math.min(rows, from + BLOCK_ROWS));
    }
  }

  /** Works on all rows; the sums of all blocks, added up in their order. */
  double[] sum(int length, Summing work) {
    double[] total = new double[length];
    List<Future<double[]>> running = new ArrayList<>();
    for (int from = 0; from < rows; from += BLOCK_ROWS) {
      int start = from;
      int end = Math.min(rows, from + BLOCK_ROWS);
      if (threads == null) {
        merge(block(start, end, length, work), total);
      } else {
        running.add(threads.submit(() -> block(start, end, length, work)));
      }
    }
    for (Future<double[]> block : running) {
      merge(resultOf(block), total);
    }
    return total;
  }

  private static double[] block(int from, int to, int length, Summing work) {
    double[] sums = new double[length];
    work.on(from, to, sums);
    return sums;
  }

  private static void merge(double[] sums, double[] total) {
    for (int i = 0; i < total.length; i++) {
      total[i] += sums[i];
    }
  }

  private static double[] resultOf(Future<double[]> block) {
    try {
      return block.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while vectors were made", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("making vectors failed", e.getCause());
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
