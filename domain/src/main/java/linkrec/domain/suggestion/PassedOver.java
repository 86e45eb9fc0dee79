package linkrec.domain.suggestion;

import linkrec.domain.page.PageTitle;
import linkrec.domain.wikitext.Span;

/**
 * A phrase of the page that is known and not suggested.
 *
 * @param span where it stands: the first place at which it was considered
 * @param target its best candidate
 * @param score that of the best candidate
 */
public record PassedOver(
    Span span,
    String text,
    PageTitle target,
    float score,
    Refusal refusal,
    Explanation explanation) {}
