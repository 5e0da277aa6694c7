package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.Test;
import org.multipolar.metric.Bounds;

class SummaryTest {
  private static final double EPS = 1e-12;

  @Test
  void agreesWithManualCalculation() {
    Summary s = Summary.of(4, 1, 3, 2);
    assertThat(s.n()).isEqualTo(4);
    assertThat(s.mean()).isEqualTo(2.5);
    assertThat(s.sd()).isCloseTo(Math.sqrt(5.0 / 3), within(EPS));
    assertThat(s.q05()).isCloseTo(1.15, within(EPS));
    assertThat(s.q25()).isCloseTo(1.75, within(EPS));
    assertThat(s.median()).isEqualTo(2.5);
    assertThat(s.q75()).isCloseTo(3.25, within(EPS));
    assertThat(s.q95()).isCloseTo(3.85, within(EPS));
    double reach = 3.182446305284263 * Math.sqrt(5.0 / 3) / 2; // t(.975; 3) of the printed tables
    assertThat(s.low()).isCloseTo(2.5 - reach, within(1e-9));
    assertThat(s.high()).isCloseTo(2.5 + reach, within(1e-9));
  }

  @Test
  void anIntervalIsCutWhereNoMeanCanBe() {
    Summary s = Summary.of(.1, .5).within(Bounds.PART);
    assertThat(s.low()).isZero();
    assertThat(s.high()).isEqualTo(1);
    assertThat(s.mean()).isEqualTo(.3);
    Summary narrow = Summary.of(.30, .31, .32);
    assertThat(narrow.within(Bounds.PART)).isEqualTo(narrow);
    assertThat(Summary.of(.5).within(Bounds.PART).low()).isNaN();
  }

  @Test
  void quantilesAreOfTypeSeven() {
    double[] sample = IntStream.range(0, 53).mapToDouble(i -> Math.sin(i * i)).toArray();
    Percentile sevens = new Percentile().withEstimationType(EstimationType.R_7);
    assertThat(Summary.of(sample).q05()).isCloseTo(sevens.evaluate(sample, 5), within(EPS));
    assertThat(Summary.of(sample).q75()).isCloseTo(sevens.evaluate(sample, 75), within(EPS));
  }

  @Test
  void missingValuesAreOmitted() {
    Summary s = Summary.of(Double.NaN, 7, Double.NaN);
    assertThat(s.n()).isEqualTo(1);
    assertThat(s.mean()).isEqualTo(7);
    assertThat(s.median()).isEqualTo(7);
    assertThat(s.sd()).isNaN();
    assertThat(s.low()).isNaN();
    Summary none = Summary.of(Double.NaN);
    assertThat(none.n()).isZero();
    assertThat(none.mean()).isNaN();
    assertThat(none.q95()).isNaN();
  }

  @Test
  void infinitiesDoNotAffectOtherQuantiles() {
    Summary s = Summary.of(1, 2, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 3);
    assertThat(s.median()).isEqualTo(3);
    assertThat(s.q95()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void worstTenthWeightsTheBoundaryValue() {
    double[] fifteen = IntStream.rangeClosed(1, 15).mapToDouble(i -> i).toArray();
    assertThat(Summary.worstTenth(fifteen)).isCloseTo((15 + .5 * 14) / 1.5, within(EPS));
    assertThat(Summary.worstTenth(1, 2, 9)).isEqualTo(9);
    assertThat(Summary.worstTenth()).isNaN();
  }

  @Test
  void pairsAreComparedBySeed() {
    long[] seeds = {5, -3, 8, 1};
    long[] others = {1, 8, 7, 5};
    int[][] pairs = PairedDifference.pairs(seeds, others);
    assertThat(pairs).isDeepEqualTo(new int[][] {{0, 3}, {2, 1}, {3, 0}});
    PairedDifference d = PairedDifference.of(new double[] {1, 2, 3}, new double[] {2, 4, 6});
    assertThat(d.difference().mean()).isEqualTo(2);
    assertThat(d.difference().sd()).isCloseTo(1, within(EPS));
    assertThat(d.effect()).isCloseTo(2, within(EPS));
    assertThat(d.difference().low()).isCloseTo(2 - 4.302652729911275 / Math.sqrt(3), within(1e-9));
    assertThat(PairedDifference.of(new double[] {1, 1}, new double[] {1, 1}).effect()).isNaN();
    assertThatThrownBy(() -> PairedDifference.of(new double[2], new double[3]))
        .hasMessage("2 values cannot be paired with 3");
  }

  @Test
  void missingReplicationsAreSplitAtBlockBoundaries() {
    assertThat(Range.missing(List.of(), 40, 16))
        .containsExactly(new Range(1, 16), new Range(17, 32), new Range(33, 40));
    assertThat(Range.missing(List.of(new Range(17, 32), new Range(1, 5)), 40, 16))
        .containsExactly(new Range(6, 16), new Range(33, 40));
    assertThat(Range.missing(List.of(new Range(1, 50)), 40, 16)).isEmpty();
  }

  /** t(.975; 3) = 3.182, t(.9975; 3) = 7.453; the mean is 5.55 standard errors from 0. */
  @Test
  void amongManyAnIntervalHasToBeWider() {
    Summary summary = Summary.of(2, 2.5, 3, 4.5);
    assertThat(summary.mean() / (summary.sd() / 2)).isBetween(5.5, 5.6);
    assertThat(summary.clearAmong(1)).isTrue();
    assertThat(summary.clearAmong(10)).isFalse();
    assertThat(Summary.of(3).clearAmong(1)).isFalse();
  }

  @Test
  void theWorstIsTheLargestWhereverItStands() {
    assertThat(Summary.worstTenth(3, 9, 1)).isEqualTo(9);
    assertThat(Summary.worstTenth(9, 1, 3)).isEqualTo(9);
  }

  /**
   * At least two values on either side, more in large samples, and a gap of more than two fifths.
   */
  @Test
  void aSampleFallsIntoTwoGroupsOrNot() {
    assertThat(Summary.inTwoGroups(0, 1, 2, 3, 7.1, 8, 9, 10)).isTrue();
    assertThat(Summary.inTwoGroups(10, 3, 0, 9, 7.1, 8, 2, 1)).isTrue();
    assertThat(Summary.inTwoGroups(0, 1, 2, 3, 7, 8, 9, 10)).isFalse();
    assertThat(Summary.inTwoGroups(0, 1, 6, 7, 8, 8, 9, 10)).isTrue();
    assertThat(Summary.inTwoGroups(0, 1, 2, 2, 3, 4, 9, 10)).isTrue();
    assertThat(Summary.inTwoGroups(0, 6, 7, 8, 8, 8, 9, 10)).isFalse();
    assertThat(Summary.inTwoGroups(0, 1, 2, 2, 3, 4, 4, 10)).isFalse();
    assertThat(Summary.inTwoGroups(0, 1, 2, 7.1, 8, 9, 10)).isFalse();
    assertThat(Summary.inTwoGroups(0, 1, 2, 3, Double.NaN, Double.POSITIVE_INFINITY, 7.1, 8, 9, 10))
        .isTrue();
    double[] many = new double[51];
    Arrays.fill(many, 9);
    Arrays.fill(many, 0, 2, 0);
    assertThat(Summary.inTwoGroups(many)).isFalse();
    many[2] = 0;
    assertThat(Summary.inTwoGroups(many)).isTrue();
    assertThat(Summary.inTwoGroups(5, 5, 5, 5, 5, 5, 5, 5)).isFalse();
  }
}
