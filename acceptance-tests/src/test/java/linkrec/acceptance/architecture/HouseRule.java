package linkrec.acceptance.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One wall of the house.
 *
 * @param name what holds, as a sentence
 * @param about which classes it speaks of
 * @param rule the rule
 * @param planted Java sources that break it, each one file; the first declares the class that the
 *     rule must report
 */
record HouseRule(String name, Classes about, ArchRule rule, List<String> planted) {

  /** Which classes a rule speaks of. */
  enum Classes {
    MAIN,
    MAIN_AND_TESTS
  }

  HouseRule(String name, ArchRule rule, String... planted) {
    this(name, Classes.MAIN, rule, List.of(planted));
  }
}
