package linkrec.domain.evaluation;

/**
 * Links of one kind, at the threshold 0.5.
 *
 * @param name the kind's
 * @param links how many of the kind were served
 * @param right how many of them are right
 * @param gold how many right answers are of the kind
 */
public record Slice(
    String name, long links, long right, long gold, Estimate precision, Estimate recall) {}
