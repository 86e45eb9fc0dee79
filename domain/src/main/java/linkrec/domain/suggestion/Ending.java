package linkrec.domain.suggestion;

/** Why choosing came to an end. */
public enum Ending {
  /** Every mention of the page was considered. */
  COMPLETE,
  /** The wanted number of suggestions was reached before the end of the page. */
  LIMIT_REACHED,
  /** Time was over: the links are those of the mentions that had been scored and considered. */
  OUT_OF_TIME
}
