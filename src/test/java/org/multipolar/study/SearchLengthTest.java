package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a search of one length shares with one of another: two points, two replications each. */
class SearchLengthTest {
  private static final double[] THERE = {1, 2, 1, 2, 1, 2, 1, 2, 3, 4, 5, 3, 4, 5};

  private static SearchLength length(int generations, int confirm) {
    return new SearchLength(generations, 4, 2, confirm);
  }

  @Test
  void theLengthOfWhatIsThereFollowsFromItsReplications() {
    assertThat(length(9, 9).of(THERE)).isEqualTo(length(2, 3));
    assertThat(length(9, 9).of(1, 2, 1, 2, 1)).isEqualTo(length(2, 0));
    assertThat(length(9, 9).of(1, 2, 0, 0, Double.NaN)).isEqualTo(length(1, 0));
    assertThat(length(9, 9).of()).isEqualTo(length(0, 0));
  }

  @Test
  void generationsAreSharedAndConfirmationRunsOfEqualLength() {
    assertThat(length(2, 3).shared(THERE)).isEqualTo(14);
    assertThat(length(2, 4).shared(THERE)).isEqualTo(11);
    assertThat(length(2, 0).shared(THERE)).isEqualTo(8);
    assertThat(length(3, 3).shared(THERE)).isEqualTo(8);
    assertThat(length(1, 3).shared(THERE)).isEqualTo(4);
  }

  @Test
  void aMissingRunIsNoDifference() {
    assertThat(length(2, 3).shared(1, 2, 0, 2, Double.NaN)).isEqualTo(5);
  }
}
