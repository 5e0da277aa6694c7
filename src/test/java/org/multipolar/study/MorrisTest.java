package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MorrisTest {
  private static final double EPS = 1e-12;

  private static double[] outputs(MorrisDesign design, ToDoubleFunction<double[]> function) {
    return Arrays.stream(design.points()).mapToDouble(function).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 8})
  void trajectoryMovesEveryFactorOnceByDelta(int levels) {
    int k = 7;
    int r = 30;
    MorrisDesign design = new MorrisDesign(r, k, levels, 5);
    double delta = levels / (2 * (levels - 1.0));
    assertThat(design.delta()).isEqualTo(delta);
    double[][] points = design.points();
    assertThat(points).hasDimensions(r * (k + 1), k);
    for (int t = 0; t < r; t++) {
      boolean[] moved = new boolean[k];
      for (int step = 1; step <= k; step++) {
        double[] before = points[t * (k + 1) + step - 1];
        double[] after = points[t * (k + 1) + step];
        int changes = 0;
        for (int j = 0; j < k; j++) {
          double onGrid = after[j] * (levels - 1);
          assertThat(onGrid).isCloseTo(Math.rint(onGrid), within(EPS));
          assertThat(after[j]).isBetween(0.0, 1.0);
          if (after[j] != before[j]) {
            assertThat(Math.abs(after[j] - before[j])).isCloseTo(delta, within(EPS));
            moved[j] = true;
            changes++;
          }
        }
        assertThat(changes).isEqualTo(1);
      }
      assertThat(moved).containsOnly(true);
    }
  }

  @Test
  void largerDesignStartsWithTheSmallerOne() {
    double[][] few = new MorrisDesign(5, 3, 8).points();
    double[][] many = new MorrisDesign(9, 3, 8).points();
    assertThat(Arrays.copyOf(many, few.length)).isDeepEqualTo(few);
    assertThat(new MorrisDesign(5, 3, 9).points()).isNotEqualTo(few);
  }

  /** Four standard errors: about one false alarm in 16 000 per number, none for this seed. */
  @Test
  void levelsOrdersAndDirectionsAreEquallyLikely() {
    int r = 4000;
    double[][] points = new MorrisDesign(r, 2, 11).points();
    int[] levels = new int[4];
    int firstMovesFirst = 0;
    for (int t = 0; t < r; t++) {
      levels[(int) Math.rint(3 * points[3 * t][0])]++;
      firstMovesFirst += points[3 * t + 1][0] != points[3 * t][0] ? 1 : 0;
    }
    for (int count : levels) {
      assertThat((double) count).isCloseTo(r / 4.0, within(4 * Math.sqrt(r * 3 / 16.0)));
    }
    assertThat((double) firstMovesFirst).isCloseTo(r / 2.0, within(4 * Math.sqrt(r / 4.0)));
  }

  @Test
  void linearFunctionHasConstantEffects() {
    MorrisDesign design = new MorrisDesign(10, 4, 1);
    List<Morris.Effect> effects =
        Morris.effects(design, outputs(design, x -> 7 + 3 * x[0] - 2 * x[1] + .5 * x[2]));
    double[] slopes = {3, -2, .5, 0};
    for (int j = 0; j < 4; j++) {
      Morris.Effect e = effects.get(j);
      assertThat(e.mu()).isCloseTo(slopes[j], within(EPS));
      assertThat(e.muStar()).isCloseTo(Math.abs(slopes[j]), within(EPS));
      assertThat(e.sigma()).isCloseTo(0, within(EPS));
      assertThat(e.muStarLow()).isCloseTo(Math.abs(slopes[j]), within(EPS));
      assertThat(e.muStarHigh()).isCloseTo(Math.abs(slopes[j]), within(EPS));
      assertThat(e.n()).isEqualTo(10);
    }
  }

  /**
   * In {@code y = 2a + ab − b/2} the effect of a is 2 + b and that of b is a − 1/2, at the fixed
   * value.
   */
  @Test
  void effectsInAProductVaryWithTheOtherFactor() {
    MorrisDesign design = new MorrisDesign(20, 2, 6, 4);
    double[][] points = design.points();
    double[] ofFirst = new double[20];
    double[] ofSecond = new double[20];
    for (int t = 0; t < 20; t++) {
      boolean firstLeads = points[3 * t + 1][0] != points[3 * t][0];
      ofFirst[t] = 2 + points[3 * t + (firstLeads ? 0 : 2)][1];
      ofSecond[t] = points[3 * t + (firstLeads ? 2 : 0)][0] - .5;
    }
    List<Morris.Effect> effects =
        Morris.effects(design, outputs(design, x -> 2 * x[0] + x[0] * x[1] - .5 * x[1]));
    Summary first = Summary.of(ofFirst);
    Summary second = Summary.of(ofSecond);
    assertThat(effects.get(0).mu()).isCloseTo(first.mean(), within(EPS));
    assertThat(effects.get(0).muStar()).isCloseTo(first.mean(), within(EPS));
    assertThat(effects.get(0).sigma()).isCloseTo(first.sd(), within(EPS));
    assertThat(effects.get(1).mu()).isCloseTo(second.mean(), within(EPS));
    assertThat(effects.get(1).muStar())
        .isCloseTo(Summary.of(Arrays.stream(ofSecond).map(Math::abs).toArray()).mean(), within(EPS))
        .isBetween(effects.get(1).muStarLow(), effects.get(1).muStarHigh());
    assertThat(effects.get(1).muStarLow()).isLessThan(effects.get(1).muStarHigh());
  }

  @Test
  void effectsWithoutOutputsAreOmitted() {
    MorrisDesign design = new MorrisDesign(3, 2, 4);
    double[] outputs = outputs(design, x -> x[0] + x[1]);
    outputs[0] = Double.NaN;
    int mover = design.order(0)[0];
    List<Morris.Effect> effects = Morris.effects(design, outputs);
    assertThat(effects.get(mover).n()).isEqualTo(2);
    assertThat(effects.get(1 - mover).n()).isEqualTo(3);
    assertThat(effects.get(mover).mu()).isCloseTo(1, within(EPS));
    Arrays.fill(outputs, 0, 6, Double.POSITIVE_INFINITY);
    Morris.Effect one = Morris.effects(design, outputs).get(0);
    assertThat(one.n()).isEqualTo(1);
    assertThat(one.mu()).isCloseTo(1, within(EPS));
    assertThat(one.sigma()).isNaN();
    assertThat(one.muStarHigh()).isNaN();
    Arrays.fill(outputs, Double.NaN);
    Morris.Effect none = Morris.effects(design, outputs).get(1);
    assertThat(none.n()).isZero();
    assertThat(none.muStar()).isNaN();
  }

  /**
   * The test function of Morris 1991, section 4: {@code w_i = 2(x_i − ½)}, but {@code 2(1.1
   * x_i/(x_i + .1) − ½)} for i = 3, 5, 7; β_i = 20 for i ≤ 10, β_ij = −15 for i, j ≤ 6, β_ijl = −10
   * for all ≤ 5, β_1234 = 5. The other coefficients of first and second order, standard normal
   * there, alternate between 1 and −1.
   */
  private static double morris(double[] x) {
    double[] w = new double[20];
    for (int i = 0; i < 20; i++) {
      boolean bent = i == 2 || i == 4 || i == 6;
      w[i] = 2 * ((bent ? 1.1 * x[i] / (x[i] + .1) : x[i]) - .5);
    }
    double y = 0;
    for (int i = 0; i < 20; i++) {
      y += (i < 10 ? 20 : i % 2 == 0 ? 1 : -1) * w[i];
      for (int j = i + 1; j < 20; j++) {
        y += (j < 6 ? -15 : (i + j) % 2 == 0 ? 1 : -1) * w[i] * w[j];
        for (int l = j + 1; l < 5; l++) {
          y += -10 * w[i] * w[j] * w[l];
        }
      }
    }
    return y + 5 * w[0] * w[1] * w[2] * w[3];
  }

  @Test
  void testFunctionOfMorrisSplitsIntoItsGroups() {
    MorrisDesign design = new MorrisDesign(40, 20, 1991);
    List<Morris.Effect> effects = Morris.effects(design, outputs(design, MorrisTest::morris));
    for (int j = 0; j < 20; j++) {
      Morris.Effect e = effects.get(j);
      if (j < 10) {
        assertThat(e.muStar()).as("factor %s", j + 1).isGreaterThan(25);
        assertThat(e.muStarLow()).as("factor %s", j + 1).isGreaterThan(20);
      } else {
        assertThat(e.muStar()).as("factor %s", j + 1).isLessThan(12);
        assertThat(e.muStarHigh()).as("factor %s", j + 1).isLessThan(15);
      }
      // Factors 8 to 10 are linear and additive, except for products with small coefficients.
      if (j >= 7 && j < 10) {
        assertThat(e.mu()).as("factor %s", j + 1).isCloseTo(40, within(5.0));
        assertThat(e.sigma()).as("factor %s", j + 1).isLessThan(12);
      } else if (j < 6) {
        assertThat(e.sigma()).as("factor %s", j + 1).isGreaterThan(30);
      }
    }
  }

  @Test
  void invalidArgumentsAreRejected() {
    assertThatThrownBy(() -> new MorrisDesign(3, 2, 5, 1))
        .hasMessage(
            "a Morris design needs a trajectory, a factor and an even number of levels, not 3, 2"
                + " and 5");
    assertThatThrownBy(() -> new MorrisDesign(0, 2, 1)).hasMessageContaining("not 0, 2 and 4");
    assertThatThrownBy(() -> new MorrisDesign(1, 0, 1)).hasMessageContaining("not 1, 0 and 4");
    assertThatThrownBy(() -> Morris.effects(new MorrisDesign(2, 2, 1), new double[5]))
        .hasMessage("5 outputs do not fit a design of 6 points");
  }
}
