package linkrec.adapter.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * A number that tasks add to and the driver looks at, also while a task runs where both are one
 * process; executors elsewhere are heard of when a task ends. For progress only: a task that is
 * tried again counts again.
 */
final class LiveCount implements Serializable, AutoCloseable {

  private static final long serialVersionUID = 1L;
  private static final Map<String, LongAdder> HERE = new ConcurrentHashMap<>();

  private final String name = UUID.randomUUID().toString();
  private final LongAccumulator ended;

  LiveCount(JavaSparkContext context) {
    ended = context.sc().longAccumulator();
    HERE.put(name, new LongAdder());
  }

  /** Called by tasks. */
  void add(long more) {
    ended.add(more);
    LongAdder here = HERE.get(name);
    if (here != null) {
      here.add(more);
    }
  }

  /** The number so far; called by the driver. */
  long value() {
    LongAdder here = HERE.get(name);
    return Math.max(ended.value(), here == null ? 0 : here.sum());
  }

  /** Forgets the number. */
  @Override
  public void close() {
    HERE.remove(name);
  }
}
