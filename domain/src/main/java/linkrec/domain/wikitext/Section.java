package linkrec.domain.wikitext;

import org.jspecify.annotations.Nullable;

/**
 * A flat section: from its heading (included) to the next heading.
 *
 * @param heading the raw wikitext of the heading without outer white space; null for the lead
 * @param level the number of equals signs, 1 to 6; 0 for the lead
 * @param span where the section stands, heading included; the lead may be empty
 */
public record Section(@Nullable String heading, int level, Span span) {}
