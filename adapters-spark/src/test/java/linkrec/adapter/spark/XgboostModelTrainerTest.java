package linkrec.adapter.spark;

import static org.assertj.core.api.Assertions.assertThat;

import linkrec.domain.training.ModelTrainer;
import linkrec.testkit.ModelTrainerContract;
import org.junit.jupiter.api.Test;

class XgboostModelTrainerTest extends ModelTrainerContract {

  @Override
  protected ModelTrainer trainer() {
    return new XgboostModelTrainer(2);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    byte[] one = new XgboostModelTrainer(1).train(rows(5_000), labels(5_000));
    byte[] two = new XgboostModelTrainer(2).train(rows(5_000), labels(5_000));

    assertThat(two).isEqualTo(one);
  }
}
