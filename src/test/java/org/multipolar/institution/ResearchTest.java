package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.random.Process;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Lab;
import org.multipolar.world.World;

/**
 * One tick of research: K of B has released 120 and L of A 130; the best open weights are at 116.
 * Talent is 60 in A and 30 in B, 50 at the start; compute is unchanged.
 */
class ResearchTest {
  private static final double DT = 1 / 12.0;

  private static WorldKit kit() {
    return ThreeStates.kit()
        .with("research.pointsPerOom", 12)
        .with("research.efficiency", .4)
        .with("research.talentElasticity", .5)
        .with("research.computeElasticity", .25)
        .with("research.publication", .4)
        .with("research.interfaces", .3)
        .with("research.openWeights", 1.2)
        .with("research.interval", 5)
        .with("research.step", 20)
        .with("regulation.researchCost", 0)
        .with("research.partTime", 0)
        .with("research.noise", 0)
        .off(Mechanism.SAFETY_TAX);
  }

  /** Runs research in a tick in which no lab's compute grows. */
  private static World acted(WorldKit kit) {
    World w = ready(kit);
    new Research(w.blueprint()).act(w);
    return w;
  }

  private static World ready(WorldKit kit) {
    World w = ThreeStates.committed(kit);
    w.researchCompute().shift(0);
    for (int f = 0; f < w.labs().size(); f++) {
      Lab lab = w.labs().get(f);
      lab.research(w.researchCompute().log(f), lab.potential());
    }
    return w;
  }

  /** Own progress, 12 · .4 · √(T/50) · (R/R_max)^¼, with the current R of K and L. */
  private static double own(World w, int f) {
    double[] talent = {30, 60};
    double r = Math.exp(w.labs().get(f).logResearchCompute() - logMost(w));
    return 12 * .4 * Math.sqrt(talent[f] / 50) * Math.pow(r, .25);
  }

  private static double logMost(World w) {
    return w.labs().stream().mapToDouble(Lab::logResearchCompute).max().orElseThrow();
  }

  @Test
  void theLeaderAdvancesByItselfAndTheOtherIsPulled() {
    World w = acted(kit());
    assertThat(w.labs().get(1).potential()).isCloseTo(130 + own(w, 1) * DT, within(1e-11));
    assertThat(w.labs().get(0).potential())
        .isCloseTo(Research.progress(120, own(w, 0), .7, 130, 1.2, 116, DT), within(1e-11));
    assertThat(w.labs()).extracting(Lab::capability).containsExactly(120.0, 130.0);
  }

  @ParameterizedTest
  @CsvSource({"PUBLICATION_SPILLOVER, .3, 1.2", "DISTILLATION, .4, 1.2", "OPEN_SPILLOVER, .7, 0"})
  void aSpilloverThatIsSwitchedOffDoesNotPull(Mechanism off, double shown, double built) {
    World w = ThreeStates.committed(kit().off(off));
    w.commons().receive(125);
    w.researchCompute().shift(0);
    w.labs().get(0).research(w.researchCompute().log(0), 120);
    new Research(w.blueprint()).act(w);
    assertThat(w.labs().get(0).potential())
        .isCloseTo(Research.progress(120, own(w, 0), shown, 130, built, 125, DT), within(1e-11));
  }

  /** Services of A are sold in B, or withheld by the firm, or also denied by its state. */
  @ParameterizedTest
  @CsvSource({"false, 0, 1", "true, 0, .5", "true, 1, 0", "false, 1, 0"})
  void answersReachWhereServicesDo(boolean blocked, double control, double reach) {
    WorldKit kit = kit().on(Mechanism.WEIGHT_CONTROLS);
    if (blocked) {
      kit.eachState(s -> s.blocks = java.util.List.of("A"));
    }
    World w = ready(kit);
    w.levers().move(Instrument.WEIGHT_CONTROL, 0, 1, control);
    w.refresh();
    w.frontier().updateCapability();
    assertThat(w.frontier().reach(1)).isEqualTo(reach);
    new Research(w.blueprint()).act(w);
    assertThat(w.labs().get(0).potential())
        .isCloseTo(
            Research.progress(120, own(w, 0), .4 + .3 * reach, 130, 1.2, 116, DT), within(1e-11));
  }

  /** Cost to progress of regulation of .5 in B and .25 in A. */
  @Test
  void regulationCostsProgress() {
    World w = acted(kit().with("regulation.researchCost", .1).off(Mechanism.PUBLICATION_SPILLOVER));
    assertThat(w.labs().get(1).potential())
        .isCloseTo(130 + own(w, 1) * (1 - .1 * .25) * DT, within(1e-11));
    World small =
        acted(
            kit()
                .lab("Z", "A", l -> l.computeLog = -1.9)
                .with("regulation.researchCost", .1)
                .with("regulation.smallLab", 3)
                .off(
                    Mechanism.PUBLICATION_SPILLOVER,
                    Mechanism.DISTILLATION,
                    Mechanism.OPEN_SPILLOVER));
    Lab z = small.labs().get(2);
    double r = Math.exp(z.logResearchCompute() - logMost(small));
    double free = 12 * .4 * Math.sqrt(60 / 50.0) * Math.pow(r, .25);
    assertThat(z.potential() - 120).isCloseTo(free * (1 - 3 * .1 * .25) * DT, within(1e-11));
  }

  /** A tenth more compute adds log10(1.1) in points. */
  @Test
  void computeThatGrowsIsCapability() {
    World w = ready(kit().off(Mechanism.OPEN_SPILLOVER));
    Lab l = w.labs().get(1);
    l.research(l.logResearchCompute() - Math.log(1.1), 130);
    new Research(w.blueprint()).act(w);
    assertThat(l.potential()).isCloseTo(130 + 12 * Math.log10(1.1) + own(w, 1) * DT, within(1e-11));
  }

  @Test
  void noiseInvertsItsDraw() {
    World w = acted(kit().with("research.noise", .1));
    Lab l = w.labs().get(1);
    double noise =
        12
            * .1
            * Math.sqrt(DT)
            * w.draws().normal(Process.RESEARCH_NOISE, w.monthKey(), l.key(), 0);
    assertThat(l.potential()).isCloseTo(Math.max(130, 130 + own(w, 1) * DT + noise), within(1e-11));
  }

  /**
   * The reference talent is that of the United States if the world has it, otherwise the largest.
   */
  @Test
  void talentIsMeasuredAgainstTheUnitedStates() {
    World w =
        kit()
            .state("USA", s -> s.talent = 40)
            .with("modelMarket.delay", 0)
            .off(Mechanism.OPEN_SPILLOVER, Mechanism.PUBLICATION_SPILLOVER, Mechanism.DISTILLATION)
            .world(1);
    w.open(17);
    double before = w.labs().get(1).potential();
    new Research(w.blueprint()).act(w);
    assertThat(w.labs().get(1).potential() - before)
        .isCloseTo(12 * .4 * Math.sqrt(50 / 40.0) * DT, within(1e-11));
  }

  /**
   * A generation needs at least three points; both labs wait .4 of a year, the lab of B longer
   * because of its law.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aGenerationAppearsWhenItsDrawSaysSo(long seed) {
    World w = kit().with("research.interval", .4).with("research.step", 3).world(seed);
    w.open(17);
    Lab k = w.labs().get(0);
    Lab l = w.labs().get(1);
    k.research(k.logResearchCompute(), k.capability() + 5);
    l.research(l.logResearchCompute(), l.capability() + 1);
    new Research(w.blueprint()).act(w);
    double wait = .4 * (1 + w.parameters().regulation().generationDelay() * k.regulation(w));
    boolean drawn =
        w.draws().uniform(Process.GENERATION, w.monthKey(), k.key(), 0)
            < Research.appearance(wait, DT);
    assertThat(k.releases()).isEqualTo(drawn);
    assertThat(l.releases()).isFalse();
    if (drawn) {
      assertThat(k.appeared()).isEqualTo(k.potential());
    }
  }

  @Test
  void aDatedGenerationAppearsOnItsDayAndNoneBefore() {
    World w = kit().with("research.interval", 0).with("research.step", 0).world(1);
    Lab k = w.labs().get(0);
    k.awaitGeneration(18);
    for (int tick = 17; tick < 20; tick++) {
      w.open(tick);
      if (tick == 18) {
        k.script(new ReleaseMeasure(18, k.id(), ReleaseTier.CLOSED, 99, true, 141));
      }
      new Research(w.blueprint()).act(w);
      assertThat(k.releases()).isEqualTo(tick > 17);
      if (tick == 18) {
        assertThat(k.appeared()).isEqualTo(141);
        assertThat(k.potential()).isGreaterThanOrEqualTo(141);
      }
      k.step(w);
      k.commitRelease(.6);
    }
  }

  @Test
  void withoutGenerationsPotentialIsReleasedAtOnce() {
    World w = ready(kit().off(Mechanism.GENERATIONS));
    new Research(w.blueprint()).act(w);
    new ReleaseDecisions().act(w);
    assertThat(w.labs()).allMatch(lab -> lab.capability() == lab.potential());
    assertThat(w.eventLog().events()).noneMatch(e -> e.phase().equals("release"));
  }

  @Test
  void withoutLabsThereIsNoFrontier() {
    World w = WorldKit.empty().state("A").world(1);
    w.open(0);
    new Research(w.blueprint()).act(w);
    assertThat(w.commons().capability()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(w.frontier().best()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void aLabAbsorbsHalfAtTheComputeShareOfTheParameter() {
    assertThat(Research.absorbed(Math.log(.02), .02)).isCloseTo(.5, within(1e-15));
    assertThat(Research.absorbed(Math.log(.1), .02)).isCloseTo(5 / 6.0, within(1e-15));
    assertThat(Research.absorbed(0, .02)).isCloseTo(1 / 1.02, within(1e-15));
    assertThat(Research.absorbed(Double.NEGATIVE_INFINITY, .02)).isZero();
    assertThat(Research.absorbed(Double.NEGATIVE_INFINITY, 0)).isOne();
  }

  @Test
  void absorptionScalesEverySpillover() {
    World w = acted(kit().with("research.absorption", .5));
    double share = w.labs().get(0).logResearchCompute() - logMost(w);
    double taken = Math.exp(share) / (Math.exp(share) + .5);
    assertThat(taken).isBetween(.1, .65);
    assertThat(w.labs().get(0).potential())
        .isCloseTo(
            Research.progress(120, own(w, 0), taken * .7, 130, taken * 1.2, 116, DT),
            within(1e-11));
  }
}
