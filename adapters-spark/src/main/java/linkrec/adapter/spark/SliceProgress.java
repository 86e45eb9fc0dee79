package linkrec.adapter.spark;

/** Counts the records of a slice and the bytes behind them, and tells them a thousand at a time. */
final class SliceProgress {

  private static final int AT_ONCE = 1_000;

  private final LiveCount records;
  private final LiveCount bytes;
  private final long end;
  private long told;
  private long reached;
  private int untold;

  SliceProgress(FileSlice slice, LiveCount records, LiveCount bytes) {
    this.records = records;
    this.bytes = bytes;
    this.told = slice.start();
    this.reached = slice.start();
    this.end = slice.end();
  }

  /** One more record, which begins at {@code offset} of the file. */
  void record(long offset) {
    reached = Math.min(end, offset);
    if (++untold == AT_ONCE) {
      tell();
    }
  }

  /** The slice has no more records. */
  void finish() {
    reached = end;
    tell();
  }

  private void tell() {
    records.add(untold);
    bytes.add(Math.max(0, reached - told));
    told = Math.max(told, reached);
    untold = 0;
  }
}
