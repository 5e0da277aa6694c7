package org.multipolar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;

class DigitsTest {

  @Property(cases = 1000)
  void everyNumberIsReadBackAsItself(RandomCase random) {
    double value = random.finite();
    assertThat(Double.parseDouble(Digits.text(value))).isEqualTo(value == 0 ? 0.0 : value);
  }

  @Test
  void noDigitIsWasted() {
    assertThat(Digits.text(.1)).isEqualTo("0.1");
    assertThat(Digits.text(.1 + .2)).isEqualTo("0.30000000000000004");
    assertThat(Digits.text(100)).isEqualTo("100");
    assertThat(Digits.text(-0.0)).isEqualTo("0");
    assertThat(Digits.text(2e23)).isEqualTo("2E+23");
    assertThat(Digits.text(2.7e24)).isEqualTo("2.7E+24");
    assertThat(Digits.text(1e-6)).isEqualTo("0.000001");
    assertThat(Digits.text(Double.MIN_VALUE)).isEqualTo("5E-324");
  }
}
