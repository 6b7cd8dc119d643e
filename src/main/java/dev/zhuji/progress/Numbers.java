package dev.zhuji.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as ECMAScript writes them (ECMA-262, Number::toString). */
final class Numbers {

  /** From here on, and for as many zeros after the point, the exponent is written. */
  private static final int LARGEST_POINT = 21;

  private static final int SMALLEST_POINT = -6;

  private Numbers() {}

  static String text(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return "null";
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(number));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (number < 0 ? "-" : "") + placed(digits, point);
  }

  /** Java prefers two digits where one is enough: 4.9E-324 for 5E-324. */
  private static BigDecimal shortest(double number) {
    BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    BigDecimal one = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
    boolean same = decimal.precision() == 2 && one.doubleValue() == number;
    return same ? one.stripTrailingZeros() : decimal;
  }

  /**
   * @param point how many digits stand before the decimal point
   */
  private static String placed(String digits, int point) {
    int length = digits.length();
    if (point > LARGEST_POINT || point <= SMALLEST_POINT) {
      String rest = length == 1 ? "" : "." + digits.substring(1);
      int exponent = point - 1;
      return digits.charAt(0) + rest + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return length <= point
        ? digits + "0".repeat(point - length)
        : digits.substring(0, point) + "." + digits.substring(point);
  }
}
