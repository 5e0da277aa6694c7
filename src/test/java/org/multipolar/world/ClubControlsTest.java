package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;

/** A club exempts its members from its leader's chip controls and binds them to the same. */
class ClubControlsTest {
  private static final double CONTROL = .8;
  private static final double EXEMPTION = .75;
  private static final int LEAVES = 3;

  /** A and B make chips and found a club led by A, which controls B and S. */
  private static Blueprint club() {
    return WorldKit.empty()
        .state("A")
        .state("B")
        .state("S")
        .maker("M", "A", m -> {})
        .maker("N", "B", m -> {})
        .deterministic()
        .with("membership.exemption", EXEMPTION)
        .regime(
            "club",
            0,
            r -> {
              r.clubGood = 1;
              r.alignControls = true;
            },
            "A",
            "B")
        .set(0, "A", "B", Instrument.CHIP_CONTROL, CONTROL)
        .set(0, "A", "S", Instrument.CHIP_CONTROL, CONTROL)
        .months(6)
        .blueprint();
  }

  private record EachTick(Consumer<World> deed) implements Phase {
    @Override
    public String title() {
      return "test";
    }

    @Override
    public String story() {
      return "something done or seen by a test";
    }

    @Override
    public void act(World world) {
      deed.accept(world);
    }
  }

  private static double[] inForce(int by, int against) {
    double[] seen = new double[6];
    Blueprint club = club();
    List<Phase> phases = new ArrayList<>(Schedule.phases(club));
    phases.add(
        0,
        new EachTick(
            world -> {
              if (world.tick() == LEAVES) {
                world.regimes().get(0).release(0);
              }
            }));
    phases.add(
        new EachTick(
            world ->
                seen[world.tick()] = world.control(Instrument.CHIP_CONTROL, by, against)));
    new World(club, 1, phases, new Chronicle(false)).run();
    return seen;
  }

  @Test
  void aMemberIsExemptUntilTheLeaderLeaves() {
    double[] level = inForce(0, 1);
    assertThat(level[LEAVES - 1]).isCloseTo(CONTROL * (1 - EXEMPTION), within(1e-12));
    assertThat(level[LEAVES]).isEqualTo(CONTROL);
  }

  @Test
  void aMemberIsBoundUntilTheLeaderLeaves() {
    double[] level = inForce(1, 2);
    assertThat(level[LEAVES - 1]).isGreaterThan(.1).isLessThanOrEqualTo(CONTROL);
    assertThat(level[LEAVES]).isZero();
  }
}
