package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an answer was made with.
 *
 * @param applicationVersion the version of this program
 * @param datasetChecksums SHA-256 of each dataset that was used, by its name
 * @param formatVersion the version of this JSON, 1
 */
@JsonPropertyOrder({"application_version", "dataset_checksums", "format_version"})
public record MetaJson(
    @JsonProperty("application_version") String applicationVersion,
    @JsonProperty("dataset_checksums") SortedMap<String, String> datasetChecksums,
    @JsonProperty("format_version") int formatVersion) {

  private static final int FORMAT_VERSION = 1;

  static MetaJson from(Map<String, String> checksums) {
    return new MetaJson(
        ApplicationVersion.current(),
        Collections.unmodifiableSortedMap(new TreeMap<>(checksums)),
        FORMAT_VERSION);
  }
}
