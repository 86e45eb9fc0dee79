/**
 * Dumps in, models out, on Apache Spark and XGBoost4J: {@code SparkDumpReader}, {@code
 * WikidataPageTypes} and {@code XgboostModelTrainer}.
 */
@NullMarked
package linkrec.adapter.spark;

import org.jspecify.annotations.NullMarked;
