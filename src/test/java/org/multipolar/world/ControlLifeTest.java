package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lifetimes of controls on hand values. */
class ControlLifeTest {

  /**
   * Each control is given by the tick of its tightening and, if any, of its relaxation; the median
   * is taken after ten ticks. Of lifetimes 3, at least 5, and 7, two thirds survive the third tick
   * and none the seventh.
   */
  @ParameterizedTest
  @CsvSource({
    "'', NaN",
    "0-, NaN",
    "0-3, 3",
    "0-3 5- 0-7, 7",
    "0-2 1-3 1-, 2",
    "0-4 0- 0- 0-, NaN",
    "0-4 0-4 0- 0-, 4",
    "0-4 9- 9-, 4"
  })
  void halfOfThemAreRelaxed(String controls, double median) {
    ControlLife life = new ControlLife();
    String[] spans = controls.isEmpty() ? new String[0] : controls.split(" ");
    for (int i = 0; i < spans.length; i++) {
      String[] ends = spans[i].split("-");
      String target = "T" + i;
      life.see("A", Event.Kind.TIGHTENED, target, "chip-control", 0, .5, Integer.parseInt(ends[0]));
      if (ends.length > 1) {
        // A second step does not start a second lifetime.
        int relaxed = Integer.parseInt(ends[1]);
        life.see("A", Event.Kind.TIGHTENED, target, "chip-control", .5, 1, relaxed);
        life.see("A", Event.Kind.RELAXED, target, "chip-control", 1, .5, relaxed);
      }
    }
    life.see("A", Event.Kind.RELAXED, "T9", "chip-control", .5, 0, 1);
    life.see("A", Event.Kind.RAISED, "", "regulation", 0, .5, 1);
    assertThat(Double.valueOf(life.median(10))).isEqualTo(Double.valueOf(median));
  }
}
