package org.multipolar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void oneThingIsSingular() {
    assertThat(Labels.count(1, "run")).isEqualTo("1 run");
    assertThat(Labels.count(2, "run")).isEqualTo("2 runs");
    assertThat(Labels.count(2, "trajectory", "trajectories")).isEqualTo("2 trajectories");
  }

  @Test
  void namesAreListedAndManyAreCounted() {
    assertThat(Labels.list(List.of())).isEmpty();
    assertThat(Labels.list(List.of("Japan"))).isEqualTo("Japan");
    assertThat(Labels.list(List.of("Japan", "Taiwan", "India")))
        .isEqualTo("Japan, Taiwan and India");
    assertThat(Labels.list(List.of("A", "B", "C", "D", "E", "F")))
        .isEqualTo("A, B, C and 3 others");
  }

  @Test
  void columnsCountCharactersAndNotCodeUnits() {
    assertThat(Columns.left("ab", 4)).isEqualTo("ab  ");
    assertThat(Columns.left("abcd", 2)).isEqualTo("abcd ");
    assertThat(Columns.right("\ud83d\ude00", 3)).isEqualTo("  \ud83d\ude00");
  }

  @Test
  void aRateHasItsTimeAndOtherNumbersTheirUnit() {
    assertThat(Labels.quantity("0.97", "1/yr")).isEqualTo("0.97/yr");
    assertThat(Labels.quantity("55", "million USD")).isEqualTo("55 million USD");
  }
}
