package linkrec.domain.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value into maps, lists and strings; numbers and literals stay as written. */
final class JsonText {
  private final String json;
  private int at;

  private JsonText(String json) {
    this.json = json;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(String json) {
    return (Map<String, Object>) new JsonText(json).value();
  }

  private Object value() {
    char first = next();
    switch (first) {
      case '{':
        return members();
      case '[':
        return elements();
      case '"':
        return string();
      default:
        return literal();
    }
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    while (next() != '}') {
      if (json.charAt(at - 1) == ',') {
        next();
      }
      String name = string();
      next();
      members.put(name, value());
    }
    return members;
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    while (next() != ']') {
      if (json.charAt(at - 1) != ',') {
        at--;
      }
      elements.add(value());
    }
    return elements;
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    for (char c = json.charAt(at++); c != '"'; c = json.charAt(at++)) {
      text.append(c == '\\' ? escaped() : c);
    }
    return text.toString();
  }

  private char escaped() {
    char c = json.charAt(at++);
    switch (c) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'u':
        at += 4;
        return (char) Integer.parseInt(json.substring(at - 4, at), 16);
      default:
        return c;
    }
  }

  private String literal() {
    int start = at - 1;
    while (at < json.length() && ",]}".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    return json.substring(start, at).strip();
  }

  /** The next character that is no white space, read. */
  private char next() {
    while (Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    return json.charAt(at++);
  }
}
