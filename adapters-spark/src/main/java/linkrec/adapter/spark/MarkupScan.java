package linkrec.adapter.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes through XML in UTF-8, event by event, without making objects. Knows what exports of
 * MediaWiki are made of: elements, attributes, text, the five named entities, character references,
 * comments, CDATA sections and the XML declaration. Document types and other entities are refused,
 * as are tags that do not match.
 *
 * <p>hot: every byte of a dump passes here.
 */
final class MarkupScan {

  enum Event {
    START,
    END,
    TEXT,
    DONE
  }

  /** Its end may come without its start, which stands far away. */
  static final byte[] ROOT = "mediawiki".getBytes(StandardCharsets.US_ASCII);

  private static final int MAX_DEPTH = 64;
  private static final int REFERENCE = 1;
  private static final int RETURN = 2;
  private static final int CONTROL = 4;
  private static final byte[] KINDS = kinds();

  private byte[] source = new byte[0];
  private int at;
  private int limit;
  private int from;
  private int to;
  private int attributesFrom;
  private int attributesTo;
  private int kindsMet;
  private boolean literal;
  private boolean endPending;
  private int depth;
  private final int[] openFrom = new int[MAX_DEPTH];
  private final int[] openTo = new int[MAX_DEPTH];

  /** Begins anew, with that part of {@code bytes}. */
  void open(byte[] bytes, int start, int end) {
    source = bytes;
    at = start;
    limit = end;
    depth = 0;
    endPending = false;
  }

  /** How many elements are open; an element counts from its START up to its END. */
  int depth() {
    return depth;
  }

  /** Where the next event begins. */
  int position() {
    return at;
  }

  /** Takes the element just started as never opened: its end is then an END at depth 0. */
  void forgetElement() {
    depth--;
  }

  Event next() throws MalformedMarkupException {
    if (endPending) {
      endPending = false;
      depth--;
      return Event.END;
    }
    while (at < limit) {
      if (source[at] != '<') {
        text();
        return Event.TEXT;
      }
      if (at + 1 >= limit) {
        throw new MalformedMarkupException("a tag is cut");
      }
      switch (source[at + 1]) {
        case '/' -> {
          endTag();
          return Event.END;
        }
        case '?' -> at = after("?>", at + 2);
        case '!' -> {
          if (declaration()) {
            return Event.TEXT;
          }
        }
        default -> {
          startTag();
          return Event.START;
        }
      }
    }
    return Event.DONE;
  }

  /** Whether the element just started or ended has that name. */
  boolean named(byte[] name) {
    return Arrays.equals(source, from, to, name, 0, name.length);
  }

  String name() {
    return new String(source, from, to - from, StandardCharsets.UTF_8);
  }

  /** Whether the text just met is white space only. */
  boolean isBlank() {
    for (int index = from; index < to; index++) {
      if (!isSpace(source[index])) {
        return false;
      }
    }
    return true;
  }

  /** Appends the text just met, references replaced. */
  void appendText(ByteBuilder target) throws MalformedMarkupException {
    if (literal || (kindsMet & (REFERENCE | RETURN)) == 0) {
      target.append(source, from, to);
      return;
    }
    decode(from, to, target);
  }

  /** Appends the value of an attribute of the element just started; false when it has none. */
  boolean appendAttribute(byte[] name, ByteBuilder target) throws MalformedMarkupException {
    int index = attributesFrom;
    while (true) {
      index = skipSpace(index, attributesTo);
      if (index >= attributesTo) {
        return false;
      }
      int nameFrom = index;
      while (index < attributesTo && source[index] != '=' && !isSpace(source[index])) {
        index++;
      }
      boolean wanted = Arrays.equals(source, nameFrom, index, name, 0, name.length);
      int quote = skipSpace(index, attributesTo) + 1;
      quote = skipSpace(quote, attributesTo);
      int close = quote + 1;
      while (close < attributesTo && source[close] != source[quote]) {
        close++;
      }
      if (close >= attributesTo) {
        throw new MalformedMarkupException("an attribute without a value");
      }
      if (wanted) {
        decode(quote + 1, close, target);
        return true;
      }
      index = close + 1;
    }
  }

  private void text() throws MalformedMarkupException {
    from = at;
    int kinds = 0;
    int index = at;
    byte value;
    while (index < limit && (value = source[index]) != '<') {
      kinds |= KINDS[value & 0xff];
      index++;
    }
    if ((kinds & CONTROL) != 0) {
      throw new MalformedMarkupException("a control character");
    }
    kindsMet = kinds;
    literal = false;
    at = index;
    to = index;
  }

  private void startTag() throws MalformedMarkupException {
    from = at + 1;
    int index = from;
    while (index < limit && !endsName(source[index])) {
      index++;
    }
    to = index;
    if (to == from) {
      throw new MalformedMarkupException("a tag without a name");
    }
    attributesFrom = to;
    index = closingBracket(index);
    endPending = source[index - 1] == '/';
    attributesTo = endPending ? index - 1 : index;
    at = index + 1;
    if (depth == MAX_DEPTH) {
      throw new MalformedMarkupException("more than " + MAX_DEPTH + " elements in each other");
    }
    openFrom[depth] = from;
    openTo[depth] = to;
    depth++;
  }

  private void endTag() throws MalformedMarkupException {
    from = at + 2;
    int bracket = closingBracket(from);
    to = bracket;
    while (to > from && isSpace(source[to - 1])) {
      to--;
    }
    at = bracket + 1;
    if (depth == 0) {
      if (!named(ROOT)) {
        throw new MalformedMarkupException("</" + name() + "> where nothing is open");
      }
      return;
    }
    depth--;
    if (!Arrays.equals(source, from, to, source, openFrom[depth], openTo[depth])) {
      String open =
          new String(
              source, openFrom[depth], openTo[depth] - openFrom[depth], StandardCharsets.UTF_8);
      throw new MalformedMarkupException("</" + name() + "> where <" + open + "> is open");
    }
  }

  private int closingBracket(int start) throws MalformedMarkupException {
    int quote = 0;
    for (int index = start; index < limit; index++) {
      byte value = source[index];
      if (quote != 0) {
        quote = value == quote ? 0 : quote;
      } else if (value == '>') {
        return index;
      } else if (value == '"' || value == '\'') {
        quote = value;
      } else if (value == '<') {
        break;
      }
    }
    throw new MalformedMarkupException("a tag is cut");
  }

  /** Passes a comment, or makes a CDATA section the current text: then true. */
  private boolean declaration() throws MalformedMarkupException {
    if (startsWith("<!--", at)) {
      at = after("-->", at + 4);
      return false;
    }
    if (startsWith("<![CDATA[", at)) {
      from = at + 9;
      at = after("]]>", from);
      to = at - 3;
      literal = true;
      return true;
    }
    throw new MalformedMarkupException("a document type, which exports do not have");
  }

  private boolean startsWith(String text, int index) {
    if (index + text.length() > limit) {
      return false;
    }
    for (int offset = 0; offset < text.length(); offset++) {
      if (source[index + offset] != text.charAt(offset)) {
        return false;
      }
    }
    return true;
  }

  private int after(String text, int start) throws MalformedMarkupException {
    for (int index = start; index + text.length() <= limit; index++) {
      if (startsWith(text, index)) {
        return index + text.length();
      }
    }
    throw new MalformedMarkupException("no '" + text + "' where one is due");
  }

  private void decode(int start, int end, ByteBuilder target) throws MalformedMarkupException {
    int copied = start;
    for (int index = start; index < end; index++) {
      byte value = source[index];
      if (value == '&') {
        target.append(source, copied, index);
        index = reference(index, end, target);
        copied = index + 1;
      } else if (value == '\r') {
        target.append(source, copied, index).append('\n');
        index += index + 1 < end && source[index + 1] == '\n' ? 1 : 0;
        copied = index + 1;
      }
    }
    target.append(source, copied, end);
  }

  /** Appends what the reference at {@code index} stands for; where its semicolon is. */
  private int reference(int index, int end, ByteBuilder target) throws MalformedMarkupException {
    int semicolon = index + 1;
    while (semicolon < end && semicolon < index + 12 && source[semicolon] != ';') {
      semicolon++;
    }
    String name = new String(source, index + 1, semicolon - index - 1, StandardCharsets.ISO_8859_1);
    if (semicolon >= end || source[semicolon] != ';') {
      throw new MalformedMarkupException("a reference without its end, '&" + name + "'");
    }
    switch (name) {
      case "lt" -> target.append('<');
      case "gt" -> target.append('>');
      case "amp" -> target.append('&');
      case "quot" -> target.append('"');
      case "apos" -> target.append('\'');
      default -> target.appendCodePoint(character(name));
    }
    return semicolon;
  }

  private static int character(String name) throws MalformedMarkupException {
    if (name.startsWith("#")) {
      boolean hexadecimal = name.startsWith("#x");
      try {
        int code =
            Integer.parseInt(name, hexadecimal ? 2 : 1, name.length(), hexadecimal ? 16 : 10);
        if (isCharacter(code)) {
          return code;
        }
      } catch (NumberFormatException e) {
        // Falls through to the message that quotes it.
      }
    }
    throw new MalformedMarkupException("an unknown reference, '&" + name + ";'");
  }

  /** What XML 1.0 calls a character (section 2.2). */
  private static boolean isCharacter(int code) {
    return code == '\t'
        || code == '\n'
        || code == '\r'
        || (code >= 0x20 && code < 0xD800)
        || (code >= 0xE000 && code <= 0x10FFFF && code != 0xFFFE && code != 0xFFFF);
  }

  private int skipSpace(int index, int end) {
    int skipped = index;
    while (skipped < end && isSpace(source[skipped])) {
      skipped++;
    }
    return skipped;
  }

  private static boolean endsName(byte value) {
    return isSpace(value) || value == '>' || value == '/' || value == '<';
  }

  private static boolean isSpace(byte value) {
    return value == ' ' || value == '\n' || value == '\t' || value == '\r';
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    Arrays.fill(kinds, 0, 0x20, (byte) CONTROL);
    kinds['\t'] = 0;
    kinds['\n'] = 0;
    kinds['\r'] = RETURN;
    kinds['&'] = REFERENCE;
    return kinds;
  }
}
