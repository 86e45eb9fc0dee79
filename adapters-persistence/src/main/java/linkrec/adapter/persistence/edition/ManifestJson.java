package linkrec.adapter.persistence.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.dataset.DatasetManifest;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;

/**
 * {@code manifest.json}: what an edition says of itself. An object in UTF-8, keys in order, two
 * spaces a level, no clock:
 *
 * <pre>
 * format_version   1
 * wiki, project, domain, language        texts, for example "samplewiki", "wikipedia", "sample", "en"
 * case_rule, api_address                 texts, as the dump says; possibly empty
 * parameters, measures                   objects of texts, as the training says
 * sizes                                  object: entries of each dataset by its name
 * checksums                              object: SHA-256 in hexadecimal of each file by its name
 * sources                                only of what was loaded; object: SHA-256 of the published
 *                                        file that each dataset was loaded from, by its name
 * </pre>
 *
 * Keys that are not known here are left alone; a newer format version is refused.
 */
record ManifestJson(
    @JsonProperty("format_version") int formatVersion,
    @JsonProperty("wiki") String wiki,
    @JsonProperty("project") String project,
    @JsonProperty("domain") String domain,
    @JsonProperty("language") String language,
    @JsonProperty("case_rule") String caseRule,
    @JsonProperty("api_address") String apiAddress,
    @JsonProperty("parameters") Map<String, String> parameters,
    @JsonProperty("measures") Map<String, String> measures,
    @JsonProperty("sizes") Map<String, Integer> sizes,
    @JsonProperty("checksums") Map<String, String> checksums,
    @JsonProperty("sources") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, String> sources) {

  ManifestJson {
    parameters = parameters == null ? Map.of() : parameters;
    measures = measures == null ? Map.of() : measures;
    sizes = sizes == null ? Map.of() : sizes;
    checksums = checksums == null ? Map.of() : checksums;
    sources = sources == null ? Map.of() : sources;
  }

  private static final int FORMAT_VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final ObjectWriter WRITER =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  static ManifestJson from(EditionContents contents, SortedMap<String, String> checksums) {
    DatasetManifest manifest = contents.manifest();
    return new ManifestJson(
        FORMAT_VERSION,
        manifest.wiki().value(),
        manifest.wiki().project().requestName(),
        manifest.wiki().domain(),
        manifest.language().value(),
        manifest.caseRule(),
        manifest.apiAddress(),
        manifest.parameters(),
        manifest.measures(),
        new TreeMap<>(contents.sizes()),
        checksums,
        Map.of());
  }

  /** The manifest of a wiki of which nothing more is known. */
  static ManifestJson of(WikiId wiki, LanguageCode language) {
    return new ManifestJson(
        FORMAT_VERSION,
        wiki.value(),
        wiki.project().requestName(),
        wiki.domain(),
        language.value(),
        "",
        "",
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  /**
   * The same of an edition with those files.
   *
   * @param sources SHA-256 of the file that each dataset was loaded from, by the dataset's name
   */
  ManifestJson with(SortedMap<String, String> checksums, SortedMap<String, String> sources) {
    return new ManifestJson(
        FORMAT_VERSION,
        wiki,
        project,
        domain,
        language,
        caseRule,
        apiAddress,
        parameters,
        measures,
        sizes,
        checksums,
        sources);
  }

  /** What is published of it: files and what they were loaded from are each edition's own. */
  byte[] published() {
    return with(new TreeMap<>(), new TreeMap<>()).text().getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    try {
      return WRITER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can be written", e);
    }
  }

  /**
   * The manifest in a file.
   *
   * @throws CorruptDatasetException when it is no manifest, that of another wiki, or of a format
   *     that is newer than this program
   */
  static ManifestJson read(Path file, WikiId wiki) throws IOException {
    return of(Files.readAllBytes(file), file.toString(), wiki);
  }

  /**
   * The manifest in a document.
   *
   * @param name what messages call the document
   * @throws CorruptDatasetException as {@link #read} does
   */
  static ManifestJson of(byte[] document, String name, WikiId wiki) {
    try {
      ManifestJson manifest = MAPPER.readValue(document, ManifestJson.class);
      if (manifest == null || !wiki.value().equals(manifest.wiki)) {
        throw new CorruptDatasetException(name + ": a manifest of " + wiki + " expected");
      }
      if (manifest.formatVersion > FORMAT_VERSION) {
        throw new CorruptDatasetException(
            name
                + ": format version "
                + FORMAT_VERSION
                + " or older expected, got "
                + manifest.formatVersion
                + ": a newer Linkrec wrote it");
      }
      return manifest;
    } catch (IOException e) {
      throw new CorruptDatasetException(name + ": a manifest expected: " + e.getMessage(), e);
    }
  }

  /**
   * The language that it names.
   *
   * @param name what messages call the manifest
   * @throws CorruptDatasetException when it names none
   */
  LanguageCode spoken(String name) {
    try {
      return new LanguageCode(String.valueOf(language));
    } catch (InvalidRequestException e) {
      throw new CorruptDatasetException(name + ": a manifest expected: " + e.getMessage(), e);
    }
  }

  /** Whether the edition was trained by this program, and not built by the original. */
  boolean isOfTraining() {
    return !parameters.isEmpty();
  }

  /**
   * The language that a manifest names.
   *
   * @throws CorruptDatasetException as {@link #read} does
   */
  static LanguageCode readLanguage(Path file, WikiId wiki) throws IOException {
    return read(file, wiki).spoken(file.toString());
  }

  /** What each dataset was loaded from; empty where it was not. */
  static Map<String, String> readSources(Path file, WikiId wiki) throws IOException {
    return Files.exists(file) ? read(file, wiki).sources : Map.of();
  }

  /** The checksums of an edition's files by their names; empty without a manifest. */
  static Map<String, String> readFileSums(Path file, WikiId wiki) throws IOException {
    return Files.exists(file) ? read(file, wiki).checksums : Map.of();
  }

  /** Whether the edition was trained by this program, and not built by the original. */
  static boolean isOfTraining(Path file, WikiId wiki) throws IOException {
    return Files.exists(file) && read(file, wiki).isOfTraining();
  }
}
