package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Anderson mixing with a memory of n steps reaches the fixed point of a linear map in n dimensions
 * after n + 1 steps; plain iteration of this map, slow in one direction, takes hundreds.
 */
class FixedPointTest {
  private static final double[][] MAP = {{.95, .01, 0}, {.02, .5, .05}, {0, .03, -.3}};
  private static final double[] SHIFT = {1, -2, .5};

  private static double[] image(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = SHIFT[i];
      for (int k = 0; k < x.length; k++) {
        y[i] += MAP[i][k] * x[k];
      }
    }
    return y;
  }

  private static double residual(double[] x) {
    double[] y = image(x);
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      worst = Math.max(worst, Math.abs(y[i] - x[i]));
    }
    return worst;
  }

  private static void advance(FixedPoint path, double[] x, int steps) {
    for (int i = 0; i < steps; i++) {
      path.advance(x, image(x));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aLinearMapIsSolvedInOneStepMoreThanItHasDirections(int n) {
    double[] x = new double[n];
    FixedPoint path = new FixedPoint(n);
    advance(path, x, n);
    assertThat(residual(x)).isGreaterThan(1e-3);
    advance(path, x, 1);
    assertThat(residual(x)).isLessThan(1e-6);
  }

  @Test
  void theFirstStepIsThatOfTheMap() {
    double[] x = {3, 4, 5};
    double[] expected = image(x);
    new FixedPoint(3).advance(x, expected.clone());
    assertThat(x).containsExactly(expected);
  }

  @Test
  void aRestartForgetsWhatWasLearned() {
    FixedPoint path = new FixedPoint(3);
    double[] x = new double[3];
    advance(path, x, 3);
    path.restart();
    double[] expected = image(x);
    advance(path, x, 1);
    assertThat(x).containsExactly(expected);
  }

  @Test
  void aStepThatMakesThingsWorseStartsAnew() {
    FixedPoint path = new FixedPoint(1);
    double[] x = {0};
    path.advance(x, new double[] {1});
    path.advance(x, new double[] {1.5});
    double before = x[0];
    // A residual of 9 after one of .5: the method discards its memory and follows the map itself.
    path.advance(x, new double[] {before + 9});
    assertThat(x[0]).isEqualTo(before + 9);
  }

  @Test
  void atTheFixedPointItStays() {
    FixedPoint path = new FixedPoint(2);
    double[] x = {2, 3};
    for (int i = 0; i < 5; i++) {
      path.advance(x, new double[] {2, 3});
      assertThat(x).containsExactly(2, 3);
    }
  }

  @Test
  void aDirectionThatRepeatsItselfDoesNoHarm() {
    FixedPoint path = new FixedPoint(3);
    double[] x = new double[3];
    for (int i = 0; i < 12; i++) {
      double[] y = x.clone();
      Arrays.setAll(y, k -> .5 * y[k] + (k == 0 ? 1 : 0));
      path.advance(x, y);
    }
    assertThat(x[0]).isCloseTo(2, within(1e-9));
    assertThat(x[1]).isZero();
  }
}
