package linkrec.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, read one at a time. For one thread. */
public interface TableRows extends AutoCloseable {

  /** The next row; null behind the last one. */
  @Nullable List<String> next();

  @Override
  void close();
}
