/**
 * What a wiki's datasets are wherever they lie: their list, their names, their rows, their values,
 * their checksums; {@link linkrec.adapter.persistence.dataset.WikiDataset} is the list.
 */
@NullMarked
package linkrec.adapter.persistence.dataset;

import org.jspecify.annotations.NullMarked;
