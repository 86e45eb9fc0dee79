package linkrec.acceptance.benchmark;

import java.nio.IntBuffer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import linkrec.domain.training.LinkEigenvectors;
import linkrec.domain.training.NumberRoom;
import linkrec.domain.training.VectorRows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Vectors of 20,000 pages with 100,000 links between them, on one thread: one operation is one
 * link.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LinkEigenvectorsBenchmark {

  private static final int PAGES = 20_000;
  private static final int LINKS = 100_000;

  private final int[] from = new int[LINKS];
  private final int[] to = new int[LINKS];

  @Setup
  public void link() {
    Random random = new Random(1);
    for (int i = 0; i < LINKS; i++) {
      from[i] = random.nextInt(PAGES);
      // Few pages get most links.
      to[i] = (int) (PAGES * Math.pow(random.nextDouble(), 3));
    }
  }

  @Benchmark
  @OperationsPerInvocation(LINKS)
  public VectorRows train() {
    return LinkEigenvectors.of(
        PAGES,
        IntBuffer.wrap(from),
        IntBuffer.wrap(to),
        new LinkEigenvectors.Parameters(50, 1, 1),
        NumberRoom.onHeap());
  }
}
