/** Datasets at rest; {@link linkrec.adapter.persistence.DataFolder} makes what programs wire. */
@NullMarked
package linkrec.adapter.persistence;

import org.jspecify.annotations.NullMarked;
