/** Trained models as XGBoost's JSON documents. */
@NullMarked
package linkrec.adapter.persistence.model;

import org.jspecify.annotations.NullMarked;
