package linkrec.adapter.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request that brings its article: a JSON object in UTF-8. Read strictly: every key
 * must be known and every value of the right kind.
 *
 * @param excludedSections the headings to leave out; null where the body says nothing of them
 */
record PostedArticle(
    String wikitext,
    @Nullable Long pageId,
    @Nullable Long revisionId,
    @Nullable List<String> excludedSections) {

  /** Clients escape what is not ASCII, so a body may be four times the wikitext. */
  private static final int MOST_BODY_OCTETS = 8 * 1024 * 1024;

  /** MediaWiki's own limit of a page. */
  private static final int MOST_WIKITEXT_OCTETS = 2 * 1024 * 1024;

  private static final Set<String> KEYS =
      Set.of("wikitext", "pageid", "revid", "sections_to_exclude");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Reads a body to its end.
   *
   * @throws InvalidRequestException when it is not what is expected; the message names the field
   * @throws BodyTooLargeException when the body or the wikitext is too large
   */
  static PostedArticle read(InputStream body) throws IOException {
    byte[] octets = body.readNBytes(MOST_BODY_OCTETS + 1);
    if (octets.length > MOST_BODY_OCTETS) {
      throw new BodyTooLargeException(
          null, "a body of at most " + MOST_BODY_OCTETS + " octets expected, got more");
    }
    JsonNode json = parsed(utf8(octets));
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (!KEYS.contains(entry.getKey())) {
        throw new InvalidRequestException(
            Shown.of(entry.getKey()),
            "only wikitext, pageid, revid and sections_to_exclude expected, got a value "
                + shown(entry.getValue()));
      }
    }
    return new PostedArticle(
        wikitextOf(json.get("wikitext")),
        number("pageid", json.get("pageid")),
        number("revid", json.get("revid")),
        sections(json.get("sections_to_exclude")));
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
    String wikitext = string("wikitext", value);
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

  private static String string(String field, JsonNode value) {
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

  private static @Nullable List<String> sections(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    if (!value.isArray()) {
      throw new InvalidRequestException(
          "sections_to_exclude", "an array of strings expected, got " + shown(value));
    }
    List<String> sections = new ArrayList<>();
    for (JsonNode section : value) {
      sections.add(string("sections_to_exclude", section));
    }
    return sections;
  }

  private static String shown(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case MISSING -> "nothing";
      case STRING -> "the string " + Shown.of(value.stringValue());
      default -> Shown.of(value.toString());
    };
  }
}
