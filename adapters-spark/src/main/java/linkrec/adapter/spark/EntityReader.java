package linkrec.adapter.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one line of a Wikidata dump. The format: an array of entities, one a line, each line but
 * the last ending in a comma. Of an entity these parts count: {@code id}, {@code
 * sitelinks.<wiki>.title} and, of each element of {@code claims.P31}, {@code rank} and {@code
 * mainsnak.datavalue.value.id} (or {@code numeric-id}, in dumps of before 2017).
 */
final class EntityReader {

  /** A line that is not the JSON it should be. */
  static final class MalformedEntityException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedEntityException(String message) {
      super(message);
    }
  }

  private static final String INSTANCE_OF = "P31";

  private final JsonFactory factory = new JsonFactory();
  private final String siteId;
  private String id = "";
  private String title = "";
  private List<String> types = new ArrayList<>();

  EntityReader(String siteId) {
    this.siteId = siteId;
  }

  /** The id of the entity read last. */
  String id() {
    return id;
  }

  /** The entity on that line; absent when it has no page in the wiki or no type. */
  Optional<PageFacts> read(byte[] line, int start, int end) throws MalformedEntityException {
    id = "";
    title = "";
    types = new ArrayList<>();
    try (JsonParser json = factory.createParser(line, start, end - start)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        entity(json);
      }
    } catch (JsonProcessingException e) {
      throw new MalformedEntityException("a line that is no JSON, " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new MalformedEntityException("a line that is no JSON, " + e.getMessage());
    }
    return title.isEmpty() || types.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageFacts(title, types, null));
  }

  private void entity(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("id")) {
        id = json.getText();
      } else if (field.equals("claims") && value == JsonToken.START_OBJECT) {
        claims(json);
      } else if (field.equals("sitelinks") && value == JsonToken.START_OBJECT) {
        siteLinks(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void siteLinks(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean ours = json.currentName().equals(siteId);
      if (json.nextToken() != JsonToken.START_OBJECT || !ours) {
        json.skipChildren();
        continue;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean isTitle = json.currentName().equals("title");
        json.nextToken();
        if (isTitle) {
          title = json.getText();
        }
        json.skipChildren();
      }
    }
  }

  private void claims(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean ours = json.currentName().equals(INSTANCE_OF);
      if (json.nextToken() != JsonToken.START_ARRAY || !ours) {
        json.skipChildren();
        continue;
      }
      while (json.nextToken() == JsonToken.START_OBJECT) {
        claim(json);
      }
    }
  }

  private void claim(JsonParser json) throws IOException {
    String type = "";
    String rank = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("rank")) {
        rank = json.getText();
      } else if (field.equals("mainsnak") && value == JsonToken.START_OBJECT) {
        type = mainSnak(json);
      } else {
        json.skipChildren();
      }
    }
    if (!type.isEmpty() && !rank.equals("deprecated")) {
      types.add(type);
    }
  }

  private static String mainSnak(JsonParser json) throws IOException {
    String type = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      if (json.nextToken() == JsonToken.START_OBJECT && field.equals("datavalue")) {
        type = dataValue(json);
      } else {
        json.skipChildren();
      }
    }
    return type;
  }

  private static String dataValue(JsonParser json) throws IOException {
    String type = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      if (json.nextToken() == JsonToken.START_OBJECT && field.equals("value")) {
        type = entityId(json);
      } else {
        json.skipChildren();
      }
    }
    return type;
  }

  private static String entityId(JsonParser json) throws IOException {
    String entity = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("id")) {
        entity = json.getText();
      } else if (field.equals("numeric-id") && entity.isEmpty()) {
        entity = "Q" + json.getText();
      }
      json.skipChildren();
    }
    return entity;
  }
}
