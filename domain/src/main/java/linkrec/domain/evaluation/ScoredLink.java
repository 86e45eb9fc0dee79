package linkrec.domain.evaluation;

/**
 * A link that a system would make.
 *
 * @param link what is compared with the right answers
 * @param score how sure the system is, 0 to 1
 */
public record ScoredLink<T>(T link, float score) {}
