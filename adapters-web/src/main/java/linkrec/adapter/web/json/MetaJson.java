package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.suggestion.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was made with.
 *
 * @param applicationVersion the version of this program
 * @param datasetChecksums SHA-256 of each dataset that was used, by its name
 * @param formatVersion the version of this JSON, 1
 * @param generation of the datasets: 1 for the original's kind, 2 for Linkrec's; absent where none
 *     was asked
 * @param truncated true where time was over before all of the page was looked at; else absent
 */
@JsonPropertyOrder({
  "application_version",
  "dataset_checksums",
  "format_version",
  "generation",
  "truncated"
})
public record MetaJson(
    @JsonProperty("application_version") String applicationVersion,
    @JsonProperty("dataset_checksums") SortedMap<String, String> datasetChecksums,
    @JsonProperty("format_version") int formatVersion,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("generation")
        @Nullable Integer generation,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("truncated")
        @Nullable Boolean truncated) {

  private static final int FORMAT_VERSION = 1;

  /** What was read where no article was looked at. */
  static MetaJson of(Map<String, String> checksums) {
    return new MetaJson(
        ApplicationVersion.current(),
        Collections.unmodifiableSortedMap(new TreeMap<>(checksums)),
        FORMAT_VERSION,
        null,
        null);
  }

  static MetaJson from(Map<String, String> checksums, int generation, Ending ending) {
    return new MetaJson(
        ApplicationVersion.current(),
        Collections.unmodifiableSortedMap(new TreeMap<>(checksums)),
        FORMAT_VERSION,
        generation,
        ending == Ending.OUT_OF_TIME ? Boolean.TRUE : null);
  }
}
