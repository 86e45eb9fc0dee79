package linkrec.adapter.persistence.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.SuggestionRules;
import org.jspecify.annotations.Nullable;

/**
 * {@code rules.json}: an object in UTF-8, all keys optional, none other allowed.
 *
 * <pre>
 * phrases                        texts never to link, in any case of letters
 * targets                        titles never to link to
 * types                          items of Wikidata, for example "Q577": no links to pages that are one
 * sections, section_patterns     headings of sections without links; in patterns * for any characters
 * subsections                    true: nor in the sections within them
 * threshold                      0 to 1: the lowest score, where a request asks for less
 * links_per_thousand_characters  more than 0: so many links at most, those of the page included
 * skip_quotations                true: no links between quotation marks
 * </pre>
 */
final class RulesJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;
  private final Set<String> phrases = new HashSet<>();
  private final Set<PageTitle> targets = new HashSet<>();
  private final Set<String> types = new HashSet<>();
  private final Set<String> sections = new LinkedHashSet<>();
  private final Set<String> patterns = new LinkedHashSet<>();
  private boolean subsections;
  private @Nullable Double threshold;
  private @Nullable Double density;
  private boolean quotationsSkipped;

  private RulesJson(JsonParser parser) {
    this.parser = parser;
  }

  /** The document is wrong; the message says where and how. */
  static final class WrongRulesException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongRulesException(int line, String message) {
      super("line " + line + ": " + message);
    }
  }

  /**
   * Reads rules, all or none.
   *
   * @throws WrongRulesException when something in them is wrong
   */
  static SuggestionRules read(byte[] document) throws WrongRulesException {
    try (JsonParser parser = JSON.createParser(document)) {
      return new RulesJson(parser).rules();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new WrongRulesException(line, "JSON expected: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new WrongRulesException(1, "text in UTF-8 expected");
    }
  }

  private SuggestionRules rules() throws IOException, WrongRulesException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw wrong("an object expected");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      take(key);
    }
    if (parser.nextToken() != null) {
      throw wrong("nothing expected behind the object");
    }
    return new SuggestionRules(
        phrases,
        targets,
        types,
        Set.of(),
        sections.isEmpty() && patterns.isEmpty()
            ? ExcludedSections.NONE
            : new ExcludedSections(sections, patterns, subsections),
        threshold,
        density,
        quotationsSkipped,
        Map.of());
  }

  private void take(String key) throws IOException, WrongRulesException {
    switch (key) {
      case "phrases" -> strings(key, text -> phrases.add(AnchorText.keyOf(text)));
      case "targets" -> strings(key, this::addTarget);
      case "types" -> strings(key, this::addType);
      case "sections" -> strings(key, sections::add);
      case "section_patterns" -> strings(key, patterns::add);
      case "subsections" -> subsections = flag(key);
      case "threshold" -> threshold = number(key, 0, 1);
      case "links_per_thousand_characters" -> density = number(key, Double.MIN_VALUE, 1000);
      case "skip_quotations" -> quotationsSkipped = flag(key);
      default ->
          throw wrong(
              "phrases, targets, types, sections, section_patterns, subsections, threshold,"
                  + " links_per_thousand_characters or skip_quotations expected, got '"
                  + key
                  + "'");
    }
  }

  private interface Taker {
    void take(String text) throws WrongRulesException;
  }

  private void strings(String key, Taker taker) throws IOException, WrongRulesException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong(key + ": an array of texts expected");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_STRING || parser.getText().isBlank()) {
        throw wrong(key + ": a text expected, got '" + parser.getText() + "'");
      }
      taker.take(parser.getText());
    }
  }

  private void addTarget(String text) throws WrongRulesException {
    PageTitle title = PageTitle.ofLink(text).orElse(null);
    if (title == null) {
      throw wrong("targets: a title expected, got '" + text + "'");
    }
    targets.addAll(title.spellings());
  }

  private void addType(String text) throws WrongRulesException {
    if (!text.matches("Q[1-9][0-9]{0,18}")) {
      throw wrong("types: an item of Wikidata such as Q577 expected, got '" + text + "'");
    }
    types.add(text);
  }

  private boolean flag(String key) throws IOException, WrongRulesException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw wrong(key + ": true or false expected, got '" + parser.getText() + "'");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private double number(String key, double least, double most)
      throws IOException, WrongRulesException {
    boolean numeric = parser.currentToken() != null && parser.currentToken().isNumeric();
    double number = numeric ? parser.getDoubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      String range = least == 0 ? "0 to " : "more than 0, to ";
      throw wrong(
          key + ": a number from " + range + most + " expected, got '" + parser.getText() + "'");
    }
    return number;
  }

  private WrongRulesException wrong(String message) {
    return new WrongRulesException(parser.currentTokenLocation().getLineNr(), message);
  }
}
