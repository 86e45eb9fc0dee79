/**
 * Dumps of tables, {@code lr_<W>_x.sql.gz}: {@link linkrec.adapter.persistence.dump.SqlDump} reads
 * and writes them.
 */
@NullMarked
package linkrec.adapter.persistence.dump;

import org.jspecify.annotations.NullMarked;
