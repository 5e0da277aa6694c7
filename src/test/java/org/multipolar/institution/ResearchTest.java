package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.random.Process;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Lab;
import org.multipolar.world.World;

/**
 * One tick of research: K of B knows 1.2 and stands at 120, L of A knows 1.5 and stands at 130;
 * openly known is 1.4. R is .6 and .9 (A lends .5 of its 5), R_ref 1.
 */
class ResearchTest {
  private static final double DT = 1 / 12.0;

  private static WorldKit kit() {
    return ThreeStates.kit()
        .with("research.initialFrontier", 116)
        .with("research.pointsPerOom", 12)
        .with("research.progressEarly", .2)
        .with("research.progressLate", .6)
        .with("research.progressChange", 2022.75 + 17.5 / 12)
        .with("research.talentElasticity", .5)
        .with("research.computeElasticity", .25)
        .with("research.constraintEfficiency", .4)
        .with("research.openSpillover", 1.2)
        .with("research.publicationSpillover", .8)
        .with("research.publication", .5)
        .with("research.publicationLag", .6)
        .with("research.trainingLag", .5)
        .with("research.openBaseShortfall", 2)
        .with("research.noise", 0);
  }

  private static World acted(WorldKit kit, double open) {
    World w = ThreeStates.committed(kit);
    w.commons().receive(open, 1.4);
    new Research(w.blueprint()).act(w);
    return w;
  }

  /** The pace changes in the middle of the tick; .3 of the 4 that B would spend is denied. */
  private static final double OF_K =
      .4 * (1 + .4 * .3 / 4) * Math.sqrt(.6) * Math.pow(2 / 3.0, .25);

  private static final double OF_L = .4 * Math.sqrt(1.2);

  /** What is openly known moves with L, which is open and knows more than that. */
  @Test
  void theLeaderAdvancesByItselfAndTheOtherIsPulled() {
    World w = acted(kit(), 116);
    Lab k = w.labs().get(0);
    Lab l = w.labs().get(1);
    double ofL = 1.5 + OF_L * DT;
    double ofK = Research.follow(1.2, OF_K, 1.2, 1.4, OF_L, .4, 1.5, OF_L, DT);
    assertThat(l.efficiency()).isCloseTo(ofL, within(1e-12));
    assertThat(k.efficiency()).isCloseTo(ofK, within(1e-12));
    assertThat(k.potential())
        .isCloseTo(116 + 12 * (Math.log10(.6) + k.efficiency()), within(1e-11));
    assertThat(l.potential()).isCloseTo(116 + 12 * (Math.log10(.9) + ofL), within(1e-11));
    assertThat(k.capability())
        .isCloseTo(Research.train(120, 140, k.potential(), .5, DT), within(1e-11));
    assertThat(l.capability())
        .isCloseTo(Research.train(130, 140, l.potential(), .5, DT), within(1e-11));
    assertThat(w.state("A").capability()).isEqualTo(l.capability());
  }

  @ParameterizedTest
  @CsvSource({"OPEN_SPILLOVER, 0, .4", "PUBLICATION_SPILLOVER, 1.2, 0"})
  void aSpilloverThatIsSwitchedOffDoesNotPull(Mechanism off, double open, double published) {
    World w = acted(kit().off(off), 116);
    assertThat(w.labs().get(0).efficiency())
        .isCloseTo(
            Research.follow(1.2, OF_K, open, 1.4, OF_L, published, 1.5, OF_L, DT), within(1e-12));
  }

  /** With no open lab what is openly known stands still, unless the frontier drags it along. */
  @ParameterizedTest
  @CsvSource({".6, 0", ".05, 1"})
  void whatIsOpenlyKnownMovesWithWhoHoldsIt(double lag, double drags) {
    World w =
        ThreeStates.committed(
            kit().eachLab(l -> l.open = false).with("research.publicationLag", lag));
    w.commons().receive(116, 1.4);
    new Research(w.blueprint()).act(w);
    assertThat(w.labs().get(0).efficiency())
        .isCloseTo(
            Research.follow(1.2, OF_K, 1.2, 1.4, drags * OF_L, .4, 1.5, OF_L, DT), within(1e-12));
    assertThat(w.commons().efficiency())
        .isCloseTo(Math.max(1.4, w.labs().get(1).efficiency() - lag), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"true, 148", "false, 0"})
  void anyLabWithComputeBuildsOnTheBestOpenModel(boolean on, double floor) {
    WorldKit kit = kit();
    World w = acted(on ? kit : kit.off(Mechanism.OPEN_BASE), 150);
    double trained = Research.train(120, 140, w.labs().get(0).potential(), .5, DT);
    assertThat(w.labs().get(0).capability()).isCloseTo(Math.max(trained, floor), within(1e-11));
  }

  @Test
  void noiseInvertsItsDraw() {
    World w = acted(kit().with("research.noise", .1), 116);
    Lab l = w.labs().get(1);
    double noise =
        .1 * Math.sqrt(DT) * w.draws().normal(Process.RESEARCH_NOISE, w.monthKey(), l.key(), 0);
    assertThat(l.efficiency()).isCloseTo(1.5 + OF_L * DT + noise, within(1e-12));
  }

  /** The talent of the United States is the measure where there are any, the largest elsewhere. */
  @Test
  void talentIsMeasuredAgainstTheUnitedStates() {
    WorldKit kit =
        kit()
            .state("USA", s -> s.talent = 40)
            .off(Mechanism.OPEN_SPILLOVER, Mechanism.PUBLICATION_SPILLOVER);
    World w = kit.world(1);
    w.open(17);
    double before = w.labs().get(1).efficiency();
    new Research(w.blueprint()).act(w);
    assertThat(w.labs().get(1).efficiency() - before)
        .isCloseTo(.4 * Math.sqrt(50 / 40.0) * DT, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"16, .2", "17, .4", "18, .6"})
  void theOwnPaceChangesOnItsDate(int tick, double pace) {
    World w = ThreeStates.committed(kit());
    w.open(tick);
    new Research(w.blueprint()).act(w);
    assertThat(w.labs().get(1).efficiency())
        .isCloseTo(1.5 + pace * Math.sqrt(1.2) * DT, within(1e-12));
  }

  @Test
  void withoutLabsNothingIsFoundOut() {
    World w = WorldKit.empty().state("A").world(1);
    w.open(0);
    new Research(w.blueprint()).act(w);
    assertThat(w.commons().efficiency()).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
