package linkrec.testkit;

import linkrec.domain.training.ModelTrainer;

class StumpModelTrainerTest extends ModelTrainerContract {

  @Override
  protected ModelTrainer trainer() {
    return new StumpModelTrainer();
  }
}
