package linkrec.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a finished step says of itself. A step whose record would say the same again need not run.
 *
 * @param madeFrom the step's version, its parameters, and what tells the state of all it read
 * @param made the checksum of each file it left, by its path
 * @param measures counts and measures by name, in the order in which the step gave them
 */
public record StepRecord(
    SortedMap<String, String> madeFrom,
    SortedMap<String, String> made,
    Map<String, String> measures) {

  public StepRecord {
    madeFrom = Collections.unmodifiableSortedMap(new TreeMap<>(madeFrom));
    made = Collections.unmodifiableSortedMap(new TreeMap<>(made));
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }
}
