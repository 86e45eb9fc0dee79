/** Reports of evaluations as files: JSON, CSV, and a page that a browser opens from disk. */
@NullMarked
package linkrec.adapter.persistence.report;

import org.jspecify.annotations.NullMarked;
