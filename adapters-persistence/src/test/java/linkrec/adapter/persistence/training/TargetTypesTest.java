package linkrec.adapter.persistence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTypesTest {

  @TempDir private Path data;

  private Optional<String> reason(String wiki, String... types) {
    return TargetTypes.of(data, WikiId.parse(wiki)).reason(new TreeSet<>(List.of(types)));
  }

  private void own(String wiki, String json) throws IOException {
    Files.createDirectories(data.resolve(wiki));
    Files.writeString(data.resolve(wiki).resolve("types.json"), json);
  }

  @Test
  void sayWhyAPageIsUnwanted() {
    assertThat(reason("frwiki", "Q5", "Q4167410")).contains("disambiguation page (Q4167410)");
    assertThat(reason("frwiki", "Q13406463")).contains("list (Q13406463)");
    assertThat(reason("frwiki", "Q577")).contains("date or time span (Q577)");
    assertThat(reason("frwiki", "Q8142")).contains("unit or currency (Q8142)");
    assertThat(reason("frwiki", "Q202444")).contains("name (Q202444)");
    assertThat(TargetTypes.of(data, WikiId.parse("frwiki")).kinds()).hasSize(26);
  }

  @Test
  void welcomeOtherPages() {
    assertThat(reason("frwiki")).isEmpty();
    assertThat(reason("frwiki", "Q5", "Q41674100")).isEmpty();
  }

  @Test
  void areCountriesAndContinentsOnTheEnglishWikipediaOnly() {
    assertThat(reason("enwiki", "Q6256")).contains("country (Q6256)");
    assertThat(reason("enwiki", "Q5107")).contains("continent (Q5107)");
    assertThat(reason("frwiki", "Q6256", "Q5107")).isEmpty();
    assertThat(reason("enwiktionary", "Q6256")).isEmpty();
  }

  @Test
  void areAWikisOwnWhereItHasAList() throws IOException {
    own("frwiki", "{\"film\": [\"Q11424\"]}");

    assertThat(reason("frwiki", "Q11424")).contains("film (Q11424)");
    assertThat(reason("frwiki", "Q577")).isEmpty();
    assertThat(reason("dewiki", "Q11424")).isEmpty();
  }

  @Test
  void addToThoseBuiltIn() throws IOException {
    own("enwiki", "{\"built in\": true, \"film\": [\"Q11424\"], \"year\": [\"Q577\"]}");

    assertThat(reason("enwiki", "Q11424")).contains("film (Q11424)");
    assertThat(reason("enwiki", "Q577")).contains("year (Q577)");
    assertThat(reason("enwiki", "Q6256")).contains("country (Q6256)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{\"film\": ", "{\"film\": \"Q11424\"}", "{\"film\": [\"P31\"]}"})
  void refuseAFileThatIsNoList(String json) throws IOException {
    own("frwiki", json);

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> reason("frwiki", "Q5"))
        .withMessageContaining("types");
  }
}
