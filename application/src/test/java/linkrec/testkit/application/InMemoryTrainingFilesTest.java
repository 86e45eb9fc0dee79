package linkrec.testkit.application;

import linkrec.application.TrainingFiles;

class InMemoryTrainingFilesTest extends TrainingFilesContract {

  private final InMemoryTrainingFiles fake = new InMemoryTrainingFiles();

  @Override
  protected TrainingFiles files() {
    return fake;
  }
}
