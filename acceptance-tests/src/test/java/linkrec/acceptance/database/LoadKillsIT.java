package linkrec.acceptance.database;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadKillsIT {

  private static final int ROWS = 40_000;
  private static final int TIMES = 2;

  private LoadKills kills;

  @BeforeAll
  void load() throws IOException {
    MariaDbProcess.require();
    kills = LoadKills.create(ROWS, 7);
  }

  @AfterAll
  void close() {
    if (kills != null) {
      kills.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void servesOneEditionWhateverIsKilled(LoadKills.Victim victim)
      throws IOException, InterruptedException {
    for (int i = 0; i < TIMES; i++) {
      System.out.println(kills.round(victim));
    }
  }
}
