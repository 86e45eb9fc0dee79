/**
 * The second generation's datasets: tables in files that are mapped, each described byte by byte.
 */
@NullMarked
package linkrec.adapter.persistence.ranking;

import org.jspecify.annotations.NullMarked;
