package linkrec.adapter.spark;

/**
 * Where counts of a pass are summed.
 *
 * @param mostByDriver of at most so many articles by the driver, which then holds all that is
 *     counted, about a kilobyte each; of more where the articles lie, a range of keys at a time
 * @param articlesPerRange the keys of about so many articles make a range
 */
record Summing(int mostByDriver, int articlesPerRange) {

  static final Summing USUAL = new Summing(100_000, 20_000);
}
