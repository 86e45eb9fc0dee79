package linkrec.domain.training;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import linkrec.domain.page.Article;
import linkrec.domain.page.WikiId;

/**
 * Pages that no phrase should be linked to, by what they are about: the original's 26 kinds of
 * pages (values of Wikidata's property P31), on the English Wikipedia two more. Where Wikidata is
 * not at hand, pages that call themselves disambiguation pages.
 */
public final class UnwantedTargets {

  private static final Map<String, String> KINDS = new TreeMap<>();

  static {
    add("disambiguation page", "Q4167410");
    add("list", "Q13406463");
    add(
        "date or time span",
        "Q3186692 Q577 Q573 Q39911 Q578 Q36507 Q47150325 Q47018478 Q205892 Q14795564 Q18340514");
    add("unit or currency", "Q1978718 Q1790144 Q1302471 Q3647172 Q2916980 Q3550873 Q8142 Q27084");
    add("name", "Q202444 Q1243157 Q3409032 Q12308941 Q11879590");
  }

  private static final Map<String, String> KINDS_ON_ENGLISH_WIKIPEDIA =
      Map.of("Q6256", "country", "Q5107", "continent");

  /** Names of the templates by which wikis mark disambiguation pages; small letters. */
  private static final Set<String> DISAMBIGUATION_TEMPLATES =
      Set.of(
          "disambiguation",
          "disambig",
          "dab",
          "disamb",
          "hndis",
          "geodis",
          "begriffsklärung",
          "homonymie",
          "desambiguación",
          "desambiguação",
          "disambigua",
          "desambiguació",
          "doorverwijspagina",
          "dp",
          "förgrening",
          "flertydig",
          "täsmennyssivu",
          "ujednoznacznienie",
          "rozcestník",
          "rozlišovacia stránka",
          "egyértelmű",
          "dezambiguizare",
          "неоднозначность",
          "неадназначнасць",
          "багатозначність",
          "пояснение",
          "вишезначна одредница",
          "αποσαφήνιση",
          "anlam ayrımı",
          "dəqiqləşdirmə",
          "բազմիմաստություն",
          "ابهام‌زدایی",
          "توضيح",
          "פירושונים",
          "निःसंदिग्धीकरण",
          "बहुविकल्पी शब्द",
          "aimai",
          "曖昧さ回避",
          "消歧义",
          "消歧義",
          "동음이의",
          "định hướng");

  private UnwantedTargets() {}

  /** Why pages of one of these types are unwanted on that wiki; absent when they are welcome. */
  public static Optional<String> reason(WikiId wiki, SortedSet<String> types) {
    for (String type : types) {
      String kind = KINDS.get(type);
      if (kind == null && wiki.value().equals("enwiki")) {
        kind = KINDS_ON_ENGLISH_WIKIPEDIA.get(type);
      }
      if (kind != null) {
        return Optional.of(kind + " (" + type + ")");
      }
    }
    return Optional.empty();
  }

  /** Whether an article marks itself as a disambiguation page, by magic word or template. */
  public static boolean isDisambiguation(Article article) {
    String wikitext = article.wikitext();
    return wikitext.contains("__DISAMBIG__") || hasDisambiguationTemplate(wikitext);
  }

  private static boolean hasDisambiguationTemplate(String wikitext) {
    for (int at = wikitext.indexOf("{{"); at >= 0; at = wikitext.indexOf("{{", at + 2)) {
      int end = at + 2;
      while (end < wikitext.length() && "|}\n{".indexOf(wikitext.charAt(end)) < 0) {
        end++;
      }
      String name = wikitext.substring(at + 2, end).strip().replace('_', ' ');
      if (DISAMBIGUATION_TEMPLATES.contains(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static void add(String kind, String types) {
    for (String type : types.split(" ", -1)) {
      KINDS.put(type, kind);
    }
  }
}
