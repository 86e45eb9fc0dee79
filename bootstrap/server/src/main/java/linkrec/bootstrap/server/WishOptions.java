package linkrec.bootstrap.server;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linkrec.application.SuggestLinksRequest.Wishes;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.SuggestablePage.Format;
import linkrec.domain.suggestion.SuggestionOrder;
import linkrec.domain.suggestion.SuggestionRules;
import picocli.CommandLine.Option;

/** What few queries ask for. */
final class WishOptions {

  @Option(names = "--explain", description = "say how each score came about, and what was refused")
  private boolean explained;

  @Option(names = "--density", description = "say how densely the page is linked")
  private boolean density;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "wikitext",
      description = "what the text is written in: wikitext, text, html (${DEFAULT-VALUE})")
  private Format format = Format.WIKITEXT;

  @Option(
      names = "--order",
      paramLabel = "place|score",
      defaultValue = "place",
      description =
          "which links are kept of many: the page's first, or the best (${DEFAULT-VALUE})")
  private SuggestionOrder order = SuggestionOrder.PLACE;

  @Option(
      names = "--exclude-targets",
      paramLabel = "T",
      description = "a page that nothing shall lead to; may be repeated")
  private List<String> targets = List.of();

  @Option(
      names = "--exclude-mentions",
      paramLabel = "PHRASE",
      description = "a phrase that shall not be linked; may be repeated")
  private List<String> phrases = List.of();

  @Option(
      names = "--exclude-types",
      paramLabel = "Q",
      description = "pages of that kind, as Q577, shall not be linked; may be repeated")
  private List<String> types = List.of();

  Wishes wishes() {
    return new Wishes(format, exclusions(), explained, density, false);
  }

  SuggestionOrder order() {
    return order;
  }

  private SuggestionRules exclusions() {
    Set<PageTitle> titles = new HashSet<>();
    for (String target : targets) {
      PageTitle title =
          PageTitle.ofLink(target)
              .orElseThrow(
                  () ->
                      new InvalidRequestException(
                          "--exclude-targets", "a title expected, got '" + target + "'"));
      titles.addAll(title.spellings());
    }
    return SuggestionRules.excluding(Set.copyOf(phrases), titles, Set.copyOf(types));
  }
}
