package linkrec.domain.wikitext;

import org.jspecify.annotations.Nullable;

/**
 * A link that the page has already.
 *
 * @param span from the first opening to the last closing bracket
 * @param title the raw target up to the first number sign
 * @param fragment what follows the first number sign of the target; null without one
 * @param text what follows the first pipe, raw; null without a pipe
 * @param textSpan where the text stands; null without a pipe
 */
public record ExistingLink(
    Span span,
    String title,
    @Nullable String fragment,
    @Nullable String text,
    @Nullable Span textSpan) {}
