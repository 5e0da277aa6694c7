package org.multipolar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded and scripted releases, in the order in which they act. */
class ReleaseTimelineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private static ReleaseMeasure recorded(int tick, String lab, ReleaseTier tier, double level) {
    return new ReleaseMeasure(tick, lab, tier, Math.max(tick, 10), true, level);
  }

  private static ReleaseAct act(LocalDate day, int tick, ReleaseTier tier, String... labs) {
    return new ReleaseAct(day, List.of(labs), tier, tick, 30);
  }

  @Test
  void aReleaseOnRecordHasTheTierOfThePolicyThatHoldsItsLab() {
    ReleaseTimeline timeline =
        new ReleaseTimeline(
            List.of(recorded(0, "A", ReleaseTier.CLOSED, Double.NaN)),
            List.of(
                recorded(-3, "A", ReleaseTier.OPEN, Double.NaN),
                recorded(11, "A", ReleaseTier.CLOSED, 50),
                recorded(15, "A", ReleaseTier.CLOSED, 60),
                recorded(15, "B", ReleaseTier.CLOSED, 70)),
            List.of(act(DAY, 12, ReleaseTier.OPEN, "A", "C")));
    assertThat(timeline.measures())
        .containsExactly(
            recorded(0, "A", ReleaseTier.CLOSED, Double.NaN),
            new ReleaseMeasure(0, "A", ReleaseTier.OPEN, 10, true, Double.NaN),
            recorded(11, "A", ReleaseTier.CLOSED, 50),
            new ReleaseMeasure(12, "A", ReleaseTier.OPEN, 30, false, Double.NaN),
            new ReleaseMeasure(12, "C", ReleaseTier.OPEN, 30, false, Double.NaN),
            new ReleaseMeasure(15, "A", ReleaseTier.OPEN, 30, true, 60),
            recorded(15, "B", ReleaseTier.CLOSED, 70));
  }

  @Test
  void anActTakesThePlaceOfOneAboutTheSameLabsOnTheSameDay() {
    ReleaseTimeline timeline =
        new ReleaseTimeline(
            List.of(), List.of(), List.of(act(DAY, 12, ReleaseTier.OPEN, "A", "B")));
    assertThat(timeline.with(act(DAY, 12, ReleaseTier.CLOSED, "B", "A")).acts())
        .containsExactly(act(DAY, 12, ReleaseTier.CLOSED, "B", "A"));
    assertThat(timeline.with(act(DAY, 12, ReleaseTier.CLOSED, "A")).acts()).hasSize(2);
    ReleaseTimeline earlier = timeline.with(act(DAY.minusMonths(1), 11, ReleaseTier.CLOSED, "A"));
    assertThat(earlier.measures()).extracting(ReleaseMeasure::tick).containsExactly(11, 12, 12);
  }

  @Test
  void aLevelIsATier() {
    assertThat(List.of(0., .2, .5, .9, 7., -1.))
        .extracting(ReleaseLever::tier)
        .containsExactly(
            ReleaseTier.CLOSED,
            ReleaseTier.CLOSED,
            ReleaseTier.LATER,
            ReleaseTier.OPEN,
            ReleaseTier.OPEN,
            ReleaseTier.WITHHELD);
    assertThat(ReleaseLever.level(ReleaseTier.WITHHELD)).isEqualTo(-.5);
    assertThat(ReleaseLever.level(ReleaseTier.CLOSED)).isZero();
    assertThat(ReleaseLever.level(ReleaseTier.LATER)).isEqualTo(.5);
  }
}
