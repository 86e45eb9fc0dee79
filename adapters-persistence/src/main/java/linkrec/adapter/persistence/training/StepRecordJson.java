package linkrec.adapter.persistence.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linkrec.application.StepRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code work/<step>/manifest.json}: what a finished step says of itself. An object in UTF-8, two
 * spaces a level:
 *
 * <pre>
 * format_version   1
 * made_from        object of texts: the step's version, parameters, sources (name, size, time of
 *                  change) and inputs (SHA-256 in hexadecimal)
 * made             object of texts: SHA-256 in hexadecimal of each file by its path
 * measures         object of texts: counts and measures
 * </pre>
 */
record StepRecordJson(
    @JsonProperty("format_version") int formatVersion,
    @JsonProperty("made_from") Map<String, String> madeFrom,
    @JsonProperty("made") Map<String, String> made,
    @JsonProperty("measures") Map<String, String> measures) {

  private static final int FORMAT_VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final ObjectWriter WRITER =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  static byte[] write(StepRecord record) throws JsonProcessingException {
    return WRITER.writeValueAsBytes(
        new StepRecordJson(FORMAT_VERSION, record.madeFrom(), record.made(), record.measures()));
  }

  /** The record; absent when the bytes are none, or of another format: then the step runs again. */
  static Optional<StepRecord> read(byte[] document) throws IOException {
    try {
      StepRecordJson read = MAPPER.readValue(document, StepRecordJson.class);
      if (read == null || read.formatVersion != FORMAT_VERSION) {
        return Optional.empty();
      }
      return Optional.of(
          new StepRecord(
              new TreeMap<>(orEmpty(read.madeFrom)),
              new TreeMap<>(orEmpty(read.made)),
              new LinkedHashMap<>(orEmpty(read.measures))));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> read) {
    return read == null ? Map.of() : read;
  }
}
