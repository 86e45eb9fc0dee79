package linkrec.bootstrap.server;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import linkrec.adapter.web.json.CodePointPositions;
import linkrec.domain.mention.Mention;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.Section;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what is read in one text as one line of JSON. All offsets are code points of the text,
 * starts inclusive, ends exclusive:
 *
 * <pre>
 * sections    [{"heading", "level", "start", "end"}]; the heading of the lead is null
 * text_nodes  [[section, start, end]]
 * links       [[start, end, title, text]], and the fragment where there is one; text may be null
 * plain       the text without markup
 * sentences   [[start, end]]
 * words       [[[start, end]]], the tokens of each sentence, white space too
 * mentions    [[start, end, key]]
 * </pre>
 */
final class InspectionWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final InspectedText text;
  private final CodePointPositions positions;
  private final JsonGenerator json;
  private final StringWriter line = new StringWriter();

  private InspectionWriter(InspectedText text) {
    this.text = text;
    this.positions = CodePointPositions.of(text.source());
    this.json = JSON.createGenerator(ObjectWriteContext.empty(), line);
  }

  /**
   * The line, without its end.
   *
   * @param echoed what stands first, by key
   */
  static String lineOf(
      Map<String, String> echoed, InspectedText text, Tokenizer tokenizer, List<Mention> mentions) {
    InspectionWriter writer = new InspectionWriter(text);
    writer.write(echoed, tokenizer, mentions);
    return withoutLoneSurrogates(writer.line.toString());
  }

  private void write(Map<String, String> echoed, Tokenizer tokenizer, List<Mention> mentions) {
    json.writeStartObject();
    echoed.forEach(json::writeStringProperty);
    writeSections();
    json.writeArrayPropertyStart("text_nodes");
    for (TextNode node : text.textNodes()) {
      json.writeStartArray();
      json.writeNumber(node.section());
      writePlaces(node.span());
      json.writeEndArray();
    }
    json.writeEndArray();
    writeLinks();
    json.writeStringProperty("plain", text.plain());
    writeSentencesAndWords(tokenizer);
    json.writeArrayPropertyStart("mentions");
    for (Mention mention : mentions) {
      json.writeStartArray();
      writePlaces(mention.span());
      json.writeString(mention.text().value());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }

  private void writeSections() {
    json.writeArrayPropertyStart("sections");
    for (Section section : text.sections()) {
      json.writeStartObject();
      json.writeStringProperty("heading", section.heading());
      json.writeNumberProperty("level", section.level());
      json.writeNumberProperty("start", positions.codePointsBefore(section.span().start()));
      json.writeNumberProperty("end", positions.codePointsBefore(section.span().end()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeLinks() {
    json.writeArrayPropertyStart("links");
    for (ExistingLink link : text.links()) {
      json.writeStartArray();
      writePlaces(link.span());
      json.writeString(link.title());
      json.writeString(link.text());
      if (link.fragment() != null) {
        json.writeString(link.fragment());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeSentencesAndWords(Tokenizer tokenizer) {
    List<TokenizedText> nodes =
        text.textNodes().stream()
            .map(node -> tokenizer.tokenize(text.source(), node.span().start(), node.span().end()))
            .toList();
    json.writeArrayPropertyStart("sentences");
    for (TokenizedText tokens : nodes) {
      for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
        writePair(new Span(tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)));
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("words");
    for (TokenizedText tokens : nodes) {
      for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
        writeWords(tokens, sentence);
      }
    }
    json.writeEndArray();
  }

  private void writeWords(TokenizedText tokens, int sentence) {
    json.writeStartArray();
    for (int token = tokens.firstToken(sentence); token < tokens.endToken(sentence); token++) {
      writePair(new Span(tokens.tokenStart(token), tokens.tokenEnd(token)));
    }
    json.writeEndArray();
  }

  private void writePair(Span span) {
    json.writeStartArray();
    writePlaces(span);
    json.writeEndArray();
  }

  private void writePlaces(Span span) {
    json.writeNumber(positions.codePointsBefore(span.start()));
    json.writeNumber(positions.codePointsBefore(span.end()));
  }

  /** Half a surrogate pair cannot be written in UTF-8; in strings of JSON it can be escaped. */
  private static String withoutLoneSurrogates(String line) {
    StringBuilder written = new StringBuilder(line.length());
    for (int at = 0; at < line.length(); ) {
      int codePoint = line.codePointAt(at);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        written.append("\\u").append(Integer.toHexString(codePoint));
      } else {
        written.appendCodePoint(codePoint);
      }
      at += Character.charCount(codePoint);
    }
    return written.toString();
  }
}
