package linkrec.adapter.persistence.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.UnwantedTypes;

/**
 * The types of pages that are no targets. Built in is {@code target-types.json}: by wiki id, or
 * {@code every wiki}, the types by what people call them. A wiki's own list is {@code
 * data/<W>/types.json}, which stands instead of it, or beside it where it says so:
 *
 * <pre>
 * {
 *   "built in": true,
 *   "film": ["Q11424", "Q24856"]
 * }
 * </pre>
 */
public final class TargetTypes {

  private static final String BUILT_IN_FILE = "target-types.json";
  private static final String EVERY_WIKI = "every wiki";
  private static final String BUILT_IN = "built in";
  private static final String OWN_FILE = "types.json";
  private static final JsonMapper MAPPER = new JsonMapper();

  private TargetTypes() {}

  /**
   * The types of that wiki.
   *
   * @throws InvalidRequestException when the wiki's own file is not as it should be; names it
   */
  public static UnwantedTypes of(Path dataFolder, WikiId wiki) {
    Path own = dataFolder.resolve(wiki.value()).resolve(OWN_FILE);
    if (!Files.exists(own)) {
      return builtIn(wiki);
    }
    try {
      JsonNode list = MAPPER.readTree(Files.readAllBytes(own));
      if (list == null || !list.isObject()) {
        throw new InvalidRequestException("types", own + ": a JSON object expected");
      }
      UnwantedTypes start =
          list.path(BUILT_IN).asBoolean(false) ? builtIn(wiki) : new UnwantedTypes(new TreeMap<>());
      return start.and(kinds(list, own.toString()));
    } catch (JsonProcessingException e) {
      throw new InvalidRequestException(
          "types", own + ": a JSON object expected, " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(own + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static UnwantedTypes builtIn(WikiId wiki) {
    try (InputStream input =
        Objects.requireNonNull(TargetTypes.class.getResourceAsStream(BUILT_IN_FILE))) {
      JsonNode list = MAPPER.readTree(input);
      UnwantedTypes everywhere =
          new UnwantedTypes(new TreeMap<>(kinds(list.path(EVERY_WIKI), BUILT_IN_FILE)));
      return everywhere.and(kinds(list.path(wiki.value()), BUILT_IN_FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> kinds(JsonNode list, String file) {
    SortedMap<String, String> kinds = new TreeMap<>();
    list.properties()
        .forEach(
            entry -> {
              if (!entry.getKey().equals(BUILT_IN)) {
                types(entry.getKey(), entry.getValue(), file, kinds);
              }
            });
    return kinds;
  }

  private static void types(
      String kind, JsonNode types, String file, SortedMap<String, String> kinds) {
    if (!types.isArray()) {
      throw new InvalidRequestException(
          "types", file + ": a list of items' ids expected for '" + kind + "', got " + types);
    }
    types.forEach(type -> kinds.put(type.asText(), kind));
  }
}
