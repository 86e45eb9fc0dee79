package linkrec.domain.wikitext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts made to be hard to read: openers repeated, paired, mixed with closers, and nested. */
final class HostilePatterns {
  /** The openers that every pair and mixture is made of. */
  static final List<String> OPENERS =
      List.of("[[", "{{", "{|", "'''", "<ref>", "&", "__", "[http://", "-{");

  /** Openers and pairs of them that were slow once, or stand for a reader of their own. */
  static final List<String> REPEATED =
      List.of(
          "''",
          "'''''",
          "''''",
          "<b>",
          "{{{",
          "==",
          "=",
          "<!--",
          ";:",
          "\n*",
          "\n;",
          "\n{|",
          "\n{|\n|",
          "\n{|\n|-\n",
          "\n|",
          "<",
          "</",
          "</b>",
          "<b ",
          "<b a=\"",
          "<b a='",
          "<nowiki>",
          "<gallery>",
          "<pre>",
          "[[a|",
          "{{a|",
          "{{a|b=",
          "{{{a|",
          "[http://a ",
          "[//a b",
          "http://",
          "http://a ",
          "mailto:a",
          "]]",
          "}}",
          "}}}",
          "\n==a",
          "\n==a==b{{",
          "\n== a {{b|",
          "<li>",
          "<td>''",
          "<tr><td>",
          "<a><b><c>",
          "&#1",
          "&amp;",
          "&#x10FFFF;",
          "\n----",
          " \n",
          "\n\n",
          "|",
          "||",
          "!!",
          "\n!",
          "''a'''",
          "'''a''",
          "'''''a''",
          "''<b>",
          "''<li>",
          "<b>''",
          "[[a|''",
          "{{''",
          "{{{{''}}",
          "<br>",
          "<br a={{",
          "<b a=[[b|",
          "\n{| a={{b|",
          "\n{|\n|a=[[b|",
          "[[a|http://b ",
          "{{http://",
          "<x1><x2><x3></x1>",
          "<b><i></b></i>",
          "[[a|[[b]]",
          "{{a|[[b|{{c|",
          "''[[a|'''{{b|",
          "<ref>[[a|''{{b|",
          "[[a]",
          "[[a|b]",
          "\n:",
          "\n*#:;",
          "\n;a:b:c",
          "a:",
          "\0",
          "\uD800",
          "\n=a\n",
          "\n=[[a|\n",
          "=''",
          "\n=''\n",
          "{{{ {{",
          "{{t|{{",
          "[[<!--",
          "[[#|",
          "[[a|[",
          "[[a|]",
          "http://{{a|",
          "[http://{{a|",
          "[http://a<td>",
          "<td><i>",
          "<li>\n=<i>",
          "{{a}",
          "<!-->",
          "<!-- -->",
          "<nowiki/>",
          "<ref name=a/>",
          "<ref name=\"a\" \"",
          "<<b",
          "<b<",
          "<a <b <c ",
          "<b a=\"{{",
          "'''<td>",
          "{|<li>",
          "\n|}<td>\n{|",
          "{{{{[[}}",
          "{{{{{''}}}",
          "[http://a<li>",
          "[//a<td>''",
          "{{{{'''}}",
          "{{{{<b>}}",
          "{{a|{{{{''}}");

  /** Openers and closers around a hole. */
  static final List<String> NESTED =
      List.of(
          "{{a|~}}",
          "{{~}}",
          "{{a|b=~}}",
          "{{{a|~}}}",
          "[[a|~]]",
          "<b>~</b>",
          "<ref>~</ref>",
          "''<b>~</b>''",
          "'''''<i>~</i>'''''",
          "\n{|\n|\n~\n|}",
          "[http://a <b>~</b>]",
          "<b a={{c|~}}></b>",
          "<li>~</li>",
          "\n== {{a|~}} ==",
          "{{{{~}}|a}}",
          "{~}",
          "[~]",
          "<!--~-->",
          "<td>~",
          "[[a|''~]]''",
          "{{a|''~}}''",
          "<ref>{{c|~</ref>}}",
          "''<b>~''</b>",
          "{{a~|b}}",
          "[[a|~",
          "~]]",
          "~}}",
          "''~",
          "'''~''",
          "[[a|[~]]]",
          "-{~}-",
          "__~__",
          "[http://a ~]",
          "&~;",
          "{|~|}",
          "'''~'''");

  /** Twice all openers, so that mixtures are of openers mostly, and what closes them. */
  private static final List<String> MIXED =
      List.of(
          "[[",
          "{{",
          "{|",
          "'''",
          "<ref>",
          "&",
          "__",
          "[http://",
          "-{",
          "[[",
          "{{",
          "\n{|\n",
          "''",
          "<ref>",
          "&",
          "__",
          "[http://a ",
          "-{",
          "]]",
          "}}",
          "\n|}",
          "'''",
          "</ref>",
          ";",
          "]",
          "}-",
          "{{{",
          "}}}",
          "\n==",
          "==\n",
          "<!--",
          "-->",
          "\n;",
          ":",
          "|",
          "a",
          "\n",
          "<td>",
          "<b a=\"",
          "\">",
          "http://a",
          "<nowiki>",
          "\n|-\n",
          "\n!",
          "||",
          "=",
          "</b>");

  private static final int MIXTURES = 100;
  private static final int LEVELS = 100_000;

  private HostilePatterns() {}

  /** All texts of about {@code length} characters, by a name; nested ones have their own length. */
  static Map<String, Maker> all() {
    Map<String, Maker> makers = repeated();
    for (int seed = 1; seed <= MIXTURES; seed++) {
      int number = seed;
      makers.put("mixture " + seed, length -> mixture(number, length));
    }
    for (String pattern : NESTED) {
      makers.put("nested " + visible(pattern), length -> nested(pattern, LEVELS));
    }
    return makers;
  }

  /** The openers, the repeated patterns, all pairs of openers, and pairs with sprinkled closers. */
  static Map<String, Maker> repeated() {
    Map<String, Maker> makers = new LinkedHashMap<>();
    OPENERS.forEach(opener -> put(makers, opener));
    REPEATED.forEach(pattern -> put(makers, pattern));
    for (String first : OPENERS) {
      for (String second : OPENERS) {
        if (!first.equals(second)) {
          put(makers, first + second);
        }
        String both = first + second;
        makers.put("sprinkled " + visible(both), length -> sprinkled(both, length));
      }
    }
    return makers;
  }

  private static void put(Map<String, Maker> makers, String pattern) {
    makers.put("repeated " + visible(pattern), length -> repeat(pattern, length));
  }

  static String repeat(String pattern, int length) {
    return pattern.repeat(length / pattern.length());
  }

  static String nested(String pattern, int levels) {
    int hole = pattern.indexOf('~');
    return pattern.substring(0, hole).repeat(levels)
        + "x"
        + pattern.substring(hole + 1).repeat(levels);
  }

  /** {@code pattern} repeated, and after every eighth on average what closes something. */
  private static String sprinkled(String pattern, int length) {
    String[] closers = {"]]", "}}", "\n|}", "'''", "</ref>", ";", "]", "}-", "\n"};
    Random random = new Random(pattern.hashCode());
    StringBuilder text = new StringBuilder(length + 16);
    while (text.length() < length) {
      text.append(pattern);
      if (random.nextInt(8) == 0) {
        text.append(closers[random.nextInt(closers.length)]);
      }
    }
    return text.toString();
  }

  static String mixture(int seed, int length) {
    Random random = new Random(seed);
    int used = 3 + random.nextInt(MIXED.size() - 3);
    int first = random.nextInt(MIXED.size());
    StringBuilder text = new StringBuilder(length + 16);
    while (text.length() < length) {
      text.append(MIXED.get((first + random.nextInt(used)) % MIXED.size()));
    }
    return text.toString();
  }

  static String visible(String pattern) {
    return pattern.replace("\n", "\\n").replace("\0", "\\0").replace("\uD800", "\\uD800");
  }

  /** Makes a text of a given length. */
  interface Maker {
    String ofLength(int length);
  }
}
