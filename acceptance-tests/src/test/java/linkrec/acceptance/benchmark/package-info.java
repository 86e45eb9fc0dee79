/** JMH benchmarks of the hot paths; {@code scripts/benchmark.sh} runs them. */
@NullMarked
package linkrec.acceptance.benchmark;

import org.jspecify.annotations.NullMarked;
