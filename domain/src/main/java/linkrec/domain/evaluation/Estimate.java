package linkrec.domain.evaluation;

/**
 * A measure with its 95 % interval.
 *
 * @param value of all pages; NaN where there is none, as a precision of no links
 * @param low the lower end of the interval; NaN where there is none
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {}
