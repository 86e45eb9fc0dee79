package linkrec.domain.training;

import java.util.Locale;
import java.util.Set;
import linkrec.domain.page.Article;

/** Pages that no phrase should be linked to, by what they say of themselves. */
public final class UnwantedTargets {

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
}
