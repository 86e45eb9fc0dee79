package linkrec.application;

/**
 * How far a long piece of work has come.
 *
 * @param unit what is counted, in the plural, for example {@code pages}
 * @param count how many so far
 * @param done how much of {@code total} is done; in bytes, or in units where all are known
 * @param total how much there is to do; 0 when nobody knows
 */
public record WorkDone(String unit, long count, long done, long total) {

  /** So many of all units. */
  public static WorkDone of(String unit, long count, long all) {
    return new WorkDone(unit, count, count, all);
  }
}
