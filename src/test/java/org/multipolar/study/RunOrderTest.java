package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every run has one point and one replication, and outcomes are found by both. */
class RunOrderTest {
  private static final RunOrder THREE = new RunOrder.Interleaved(3);

  /** Points 0 and 2 twice, then point 2 three times more. */
  private static final RunOrder.InStages STAGES =
      new RunOrder.InStages(List.of(new RunOrder.Stage(List.of(0, 2), 1, 2)))
          .and(new RunOrder.Stage(List.of(2), 3, 3));

  private static int[] each(int runs, IntUnaryOperator value) {
    return IntStream.rangeClosed(1, runs).map(value).toArray();
  }

  @Test
  void pointsAreInterleaved() {
    assertThat(each(7, THREE::point)).containsExactly(0, 1, 2, 0, 1, 2, 0);
    assertThat(each(7, THREE::replication)).containsExactly(1, 1, 1, 2, 2, 2, 3);
    assertThat(THREE.runs(4)).isEqualTo(12);
    assertThat(IntStream.of(2, 3, 7, 9).map(THREE::whole)).containsExactly(0, 3, 6, 9);
  }

  @Test
  void stagesRunOneAfterTheOther() {
    assertThat(each(7, STAGES::point)).containsExactly(0, 0, 2, 2, 2, 2, 2);
    assertThat(each(7, STAGES::replication)).containsExactly(1, 2, 1, 2, 3, 4, 5);
    assertThat(STAGES.runs(99)).isEqualTo(7);
    assertThat(IntStream.of(5, 7, 9).map(STAGES::whole)).containsExactly(5, 7, 7);
    assertThatThrownBy(() -> STAGES.point(8)).hasMessage("there is no run 8");
    assertThatThrownBy(() -> STAGES.replication(8)).hasMessage("there is no run 8");
  }

  @Test
  void outcomesAreSortedByPointAndReplication() {
    double[][] columns = {{1, 2, 3, 4, 5, 6, 7}, {10, 20, 30, 40, 50, 60, 70}};
    assertThat(THREE.byPoint(columns, 3))
        .isDeepEqualTo(new double[][][] {{{1, 4}, {2, 5}, {3, 6}}, {{10, 40}, {20, 50}, {30, 60}}});
    assertThat(STAGES.byPoint(columns, 3))
        .isDeepEqualTo(
            new double[][][] {{{1, 2}, {}, {3, 4, 5, 6, 7}}, {{10, 20}, {}, {30, 40, 50, 60, 70}}});
    assertThat(THREE.byPoint(new double[0][], 3)).isEmpty();
  }
}
