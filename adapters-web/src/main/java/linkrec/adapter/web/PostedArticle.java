package linkrec.adapter.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import linkrec.domain.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article that a request brings, in a JSON object in UTF-8. Read strictly: every key must be
 * known and every value of the right kind.
 *
 * @param lists parameters that stand in the body, by name
 */
record PostedArticle(
    String wikitext,
    @Nullable Long pageId,
    @Nullable Long revisionId,
    Map<String, List<String>> lists) {

  static final Set<String> KEYS = Set.of("wikitext", "pageid", "revid");

  /** MediaWiki's own limit of a page. */
  private static final int MOST_WIKITEXT_OCTETS = 2 * 1024 * 1024;

  private static final String EXPECTED_KEYS =
      "only wikitext, pageid, revid, " + String.join(", ", new TreeSet<>(QueryParameters.LISTS));

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * The article of a body.
   *
   * @throws InvalidRequestException when it is not what is expected; the message names the field
   * @throws BodyTooLargeException when the wikitext is too large
   */
  static PostedArticle read(byte[] body) {
    JsonNode json = object(body);
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (!KEYS.contains(entry.getKey()) && !QueryParameters.LISTS.contains(entry.getKey())) {
        throw new InvalidRequestException(
            Shown.of(entry.getKey()),
            EXPECTED_KEYS + " expected, got a value " + shown(entry.getValue()));
      }
    }
    return of(json);
  }

  /** The article of a body that is nothing but its text. */
  static PostedArticle ofText(byte[] body) {
    return new PostedArticle(checked(utf8(body)), null, null, Map.of());
  }

  /** The article in these keys of an object; other keys are passed over. */
  static PostedArticle of(JsonNode json) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String name : QueryParameters.LISTS) {
      JsonNode value = json.get(name);
      if (value != null) {
        lists.put(name, strings(name, value));
      }
    }
    return new PostedArticle(
        wikitextOf(json.get("wikitext")),
        number("pageid", json.get("pageid")),
        number("revid", json.get("revid")),
        lists);
  }

  /** A JSON object in UTF-8. */
  static JsonNode object(byte[] body) {
    return parsed(utf8(body));
  }

  private static String utf8(byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidRequestException("body", "UTF-8 expected, got other octets");
    }
  }

  private static JsonNode parsed(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JacksonException e) {
      throw new InvalidRequestException("body", "a JSON object expected, got " + problem(e));
    }
    if (!json.isObject()) {
      throw new InvalidRequestException("body", "a JSON object expected, got " + shown(json));
    }
    return json;
  }

  /** Where the text is wrong; nothing of the text itself. */
  private static String problem(JacksonException failure) {
    var place = failure.getLocation();
    return place == null
        ? "something else"
        : "something else at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  private static String wikitextOf(@Nullable JsonNode value) {
    if (value == null) {
      throw new InvalidRequestException("wikitext", "a string expected, got nothing");
    }
    return checked(string("wikitext", value));
  }

  private static String checked(String wikitext) {
    long octets = octetsOf(wikitext);
    if (octets > MOST_WIKITEXT_OCTETS) {
      throw new BodyTooLargeException(
          "wikitext",
          "wikitext: at most " + MOST_WIKITEXT_OCTETS + " octets of UTF-8 expected, got " + octets);
    }
    return wikitext;
  }

  private static long octetsOf(String text) {
    return text.length() * 3L <= MOST_WIKITEXT_OCTETS
        ? text.length()
        : text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A string of whole characters. */
  static String string(String field, JsonNode value) {
    if (!value.isString()) {
      throw new InvalidRequestException(field, "a string expected, got " + shown(value));
    }
    String text = value.stringValue();
    int lone = loneSurrogate(text);
    if (lone >= 0) {
      throw new InvalidRequestException(
          field, "Unicode text expected, got half a surrogate pair at UTF-16 unit " + lone);
    }
    return text;
  }

  private static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
        return i;
      }
      i++;
    }
    return -1;
  }

  private static @Nullable Long number(String field, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw new InvalidRequestException(
          field, "an integer of at least 0 expected, got " + shown(value));
    }
    return value.longValue();
  }

  /** An array of strings. */
  static List<String> strings(String field, JsonNode value) {
    if (!value.isArray()) {
      throw new InvalidRequestException(field, "an array of strings expected, got " + shown(value));
    }
    List<String> strings = new ArrayList<>();
    for (JsonNode each : value) {
      strings.add(string(field, each));
    }
    return strings;
  }

  /** A value in a message. */
  static String shown(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case MISSING -> "nothing";
      case STRING -> "the string " + Shown.of(value.stringValue());
      default -> Shown.of(value.toString());
    };
  }
}
