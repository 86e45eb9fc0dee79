package linkrec.adapter.web.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal numbers for scores. */
final class ShortestDecimal {

  /** So many digits tell all single-precision numbers apart (IEEE 754-2019, 5.12.2). */
  private static final int ENOUGH_DIGITS = 9;

  private ShortestDecimal() {}

  /**
   * The decimal number with the fewest digits that reads back as {@code value}, the nearest of
   * those; with at least one digit after the point. {@link Float#toString(float)} gives more digits
   * than needed for some numbers before Java 19.
   */
  static BigDecimal of(float value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal decimal = exact;
    for (int digits = 1; digits <= ENOUGH_DIGITS; digits++) {
      decimal = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (decimal.floatValue() == value) {
        break;
      }
    }
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
  }
}
