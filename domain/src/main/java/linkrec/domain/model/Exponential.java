package linkrec.domain.model;

/**
 * e^x in single precision with the very roundings of the C library under which XGBoost runs, so
 * that scores agree to the last bit where {@code (float) Math.exp(x)} differs in some.
 *
 * <p>The method is that of ARM's optimized routines, which glibc has used since 2.27: x = k ln2/32
 * + r in double precision, 2^(k/32) from a table, e^r - 1 by a polynomial of degree 3 whose
 * coefficients stand in "expf" of both libraries. Inputs here lie within -88 and 88.7, where
 * neither overflow nor underflow occurs.
 */
final class Exponential {

  private static final int PARTS = 32;
  private static final double PARTS_BY_LN2 = 0x1.71547652b82fep+0 * PARTS;

  /** Adding and taking it away rounds a double to a whole number. */
  private static final double ROUNDING = 0x1.8p52;

  private static final double CUBIC = 0x1.c6af84b912394p-5 / PARTS / PARTS / PARTS;
  private static final double SQUARE = 0x1.ebfce50fac4f3p-3 / PARTS / PARTS;
  private static final double LINEAR = 0x1.62e42ff0c52d6p-1 / PARTS;
  private static final double[] ROOTS = new double[PARTS];

  static {
    for (int i = 0; i < PARTS; i++) {
      ROOTS[i] = StrictMath.pow(2, i / (double) PARTS);
    }
  }

  private Exponential() {}

  static float of(float x) {
    double scaled = PARTS_BY_LN2 * x;
    double whole = scaled + ROUNDING - ROUNDING;
    double rest = scaled - whole;
    long k = (long) whole;
    double power = Math.scalb(ROOTS[(int) Math.floorMod(k, (long) PARTS)], (int) (k >> 5));
    double high = CUBIC * rest + SQUARE;
    double low = LINEAR * rest + 1;
    return (float) ((high * (rest * rest) + low) * power);
  }
}
