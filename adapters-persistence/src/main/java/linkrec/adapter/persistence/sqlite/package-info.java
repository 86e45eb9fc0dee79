/** Datasets in SQLite files, read by all threads and written in one go. */
@NullMarked
package linkrec.adapter.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
