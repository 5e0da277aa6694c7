package org.multipolar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;

class NumberTextTest {
  private static final MathContext NINE = new MathContext(9, RoundingMode.HALF_EVEN);

  private static final int EACH = 200;

  @Property(cases = 100)
  void anyBitsGiveTheNineDigitsOfTheExactValue(RandomCase random) {
    for (int i = 0; i < EACH; i++) {
      check(Double.longBitsToDouble(random.bits()));
      check(random.finite());
    }
  }

  @Property(cases = 100)
  void numbersOfTheModelGiveTheNineDigitsOfTheExactValue(RandomCase random) {
    for (int i = 0; i < EACH; i++) {
      check(random.real(-1, 1) * Double.parseDouble("1e" + random.whole(-70, 70)));
    }
  }

  @Property(cases = 100)
  void neighboursOfShortDecimalsAndTiesAreRoundedRight(RandomCase random) {
    for (int i = 0; i < EACH; i++) {
      long digits = random.whole(1, random.any(List.of(999L, 999_999L, 9_999_999_999L)));
      double near = Double.parseDouble(digits + "e" + random.whole(-62, 62));
      check(near);
      check(Math.nextUp(near));
      check(Math.nextDown(near));
      check(digits * 10 + 5);
      check(digits + .5);
      check(digits / 1024.0);
    }
  }

  @Test
  void powersOfTwoAndTenAndTheirNeighbours() {
    for (int e = -1074; e <= 1023; e++) {
      checkAround(Math.scalb(1.0, e));
    }
    for (int e = -320; e <= 308; e++) {
      checkAround(Double.parseDouble("1e" + e));
      checkAround(Double.parseDouble("9.999999995e" + e));
    }
  }

  @Test
  void lookAsAReaderExpects() {
    assertThat(NumberText.of(0)).isEqualTo("0");
    assertThat(NumberText.of(-0.0)).isEqualTo("0");
    assertThat(NumberText.of(Double.NaN)).isEmpty();
    assertThat(NumberText.of(Double.POSITIVE_INFINITY)).isEqualTo("inf");
    assertThat(NumberText.of(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    assertThat(NumberText.of(1.0 / 3)).isEqualTo("0.333333333");
    assertThat(NumberText.of(-2.0 / 3)).isEqualTo("-0.666666667");
    assertThat(NumberText.of(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(NumberText.of(1e-5)).isEqualTo("0.00001");
    assertThat(NumberText.of(0.000012345)).isEqualTo("0.000012345");
    assertThat(NumberText.of(9.9999e-6)).isEqualTo("9.9999e-6");
    assertThat(NumberText.of(999_999_999)).isEqualTo("999999999");
    assertThat(NumberText.of(999_999_999.4)).isEqualTo("999999999");
    assertThat(NumberText.of(999_999_999.6)).isEqualTo("1e9");
    assertThat(NumberText.of(123_456_789.5)).isEqualTo("123456790");
    assertThat(NumberText.of(2e12)).isEqualTo("2e12");
    assertThat(NumberText.of(1.25e26)).isEqualTo("1.25e26");
    assertThat(NumberText.of(1234.5)).isEqualTo("1234.5");
    assertThat(NumberText.of(120.25)).isEqualTo("120.25");
    assertThat(NumberText.of(Double.MIN_VALUE)).isEqualTo("4.94065646e-324");
    assertThat(NumberText.of(-Double.MAX_VALUE)).isEqualTo("-1.79769313e308");
  }

  private static void checkAround(double value) {
    check(value);
    check(Math.nextUp(value));
    check(Math.nextDown(value));
    check(-value);
  }

  private static void check(double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    String text = NumberText.of(value);
    assertThat(text.length()).isLessThanOrEqualTo(NumberText.ROOM);
    BigDecimal exact = new BigDecimal(value).round(NINE);
    assertThat(new BigDecimal(text)).as(text).isEqualByComparingTo(exact);
    assertThat(text).as("shortest form").doesNotMatch(".*\\.\\d*0(e.*)?").doesNotEndWith(".");
    if (exact.signum() != 0) {
      int power = exact.precision() - exact.scale() - 1;
      assertThat(text.contains("e")).as(text).isEqualTo(power < -5 || power > 8);
    }
  }
}
