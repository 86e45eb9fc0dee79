package linkrec.adapter.persistence.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingLockTest {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");

  @TempDir private Path data;

  @Test
  void letsOneTrainingOfAWikiRun() {
    try (TrainingLock lock = TrainingLock.take(data, SAMPLE)) {
      assertThatExceptionOfType(DatasetUnavailableException.class)
          .isThrownBy(() -> TrainingLock.take(data, SAMPLE))
          .withMessageContaining("another training of samplewiki");
      assertThatCode(() -> TrainingLock.take(data, WikiId.parse("otherwiki")).close())
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> TrainingLock.take(data, SAMPLE).close()).doesNotThrowAnyException();
  }
}
