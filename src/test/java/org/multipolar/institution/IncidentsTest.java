package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Event;
import org.multipolar.world.Lab;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** One tick of harm: hazards, incidents by place, and the attention they cause. */
class IncidentsTest {
  private static final double DT = 1 / 12.0;

  private static WorldKit kit(double rate) {
    return ThreeStates.kit()
        .off(Mechanism.FIRM_POLITICS)
        .eachLab(l -> l.safetyShare = .3)
        .usageReference(200)
        .with("economy.usefulCapability", 140)
        .with("economy.usefulSpread", 15)
        .with("incidents.rate", rate)
        .with("incidents.major", .5)
        .with("incidents.learning", .4)
        .with("incidents.baseUse", 2)
        .with("incidents.referenceCapability", 125)
        .with("incidents.half", .1)
        .with("incidents.openness", .3)
        .with("incidents.race", .5)
        .with("incidents.raceLead", 4)
        .with("incidents.regulation", .6)
        .with("incidents.safety", .7)
        .with("incidents.coordination", .4)
        .with("incidents.severityTail", 1.5)
        .with("incidents.severityCap", 50)
        .with("attention.own", .25)
        .with("attention.elsewhere", .06)
        .with("attention.habituation", .15)
        .with("attention.decay", 1.37)
        .with("attention.baseRate", .5)
        .with("body.recordRate", .8);
  }

  private static List<Event> incidents(World w) {
    return w.eventLog().events().stream().filter(e -> e.kind() == Event.Kind.INCIDENT).toList();
  }

  private static World acted(WorldKit kit) {
    World w = ThreeStates.committed(kit);
    new Incidents(w.blueprint()).act(w);
    return w;
  }

  /**
   * Hazard without restraint, λ_0 U_f/U_ref u(Z)/u(Z_ref) (1 + E/E_0)^−b (1 + β_o open)(1 + β_r
   * (race − ½)), of a lab with the given share of 190 million users and no cumulative use before.
   */
  private static double unrestrained(double rate, double use, double z, double open) {
    double race = 1 / (1 + Math.exp(-(1 - 10 / 4.0)));
    return rate
        * 190
        * use
        / 200
        * (1 + Math.exp(-(125 - 140) / 15.0))
        / (1 + Math.exp(-(z - 140) / 15))
        * Math.pow(1 + 190 * DT / 2 / (2 * 200), -.4)
        * (1 + .3 * open)
        * (1 + .5 * (race - .5));
  }

  /**
   * L is based in A under regulation .25, K in B under .5; of the users in A, B and C, under
   * coordination .2, .42 and .3, labs of A have 50 · .7, 80 · .4 and 60 · .3, labs of B the rest.
   */
  @Test
  void aHazardIsWhatUseAndUsefulnessMakeAndRestraintLeaves() {
    World w = acted(kit(3.6));
    double safety = 1 - .7 * .3 / (.3 + .1);
    double coordination = (35 * .2 + 32 * .42 + 18 * .3) / 85;
    assertThat(w.labs().get(1).hazard())
        .isCloseTo(
            unrestrained(3.6, .6, 130, .1 / .6) * (1 - .6 * .25) * safety * (1 - .4 * coordination),
            within(1e-12));
    coordination = (15 * .2 + 48 * .42 + 42 * .3) / 105;
    assertThat(w.labs().get(0).hazard())
        .isCloseTo(
            unrestrained(3.6, .4, 120, .3 / .4) * (1 - .6 * .5) * safety * (1 - .4 * coordination),
            within(1e-12));
    assertThat(w.totals().cumulativeUse()).isCloseTo(190 * DT, within(1e-12));
  }

  @Test
  void anUnusedLabHasNoHazard() {
    World w = ThreeStates.committed(kit(3.6));
    w.labs().get(0).serve(0, 0);
    new Incidents(w.blueprint()).act(w);
    assertThat(w.labs().get(0).hazard()).isZero();
    assertThat(w.labs().get(1).hazard()).isPositive();
  }

  /** Use by state is 3, 1.2 and .2 of 4.4; counts, severities and places invert keyed draws. */
  @ParameterizedTest
  @ValueSource(ints = {17, 18, 19})
  void countsSeveritiesAndPlacesInvertTheirDraws(int tick) {
    World w = ThreeStates.committed(kit(100));
    w.open(tick);
    new Incidents(w.blueprint()).act(w);
    List<Event> events = incidents(w);
    int next = 0;
    double harm = 0;
    for (Lab lab : w.labs()) {
      int count =
          w.draws()
              .poisson(Process.INCIDENT_COUNT, w.monthKey(), lab.key(), 0, .5 * lab.hazard() * DT);
      for (int k = 0; k < count; k++) {
        Event event = events.get(next++);
        double severity =
            Draws.pareto(
                w.draws().uniform(Process.INCIDENT_SEVERITY, w.monthKey(), lab.key(), k), 1.5, 50);
        double place = w.draws().uniform(Process.INCIDENT_PLACE, w.monthKey(), lab.key(), k);
        assertThat(event.kind()).isEqualTo(Event.Kind.INCIDENT);
        assertThat(event.actor()).isEqualTo(lab.id());
        assertThat(event.item()).isEqualTo("incident " + (k + 1));
        assertThat(event.because()).startsWith("hazard=").contains(" capability=1");
        assertThat(event.to()).isCloseTo(severity, within(1e-12));
        assertThat(event.target()).isEqualTo(place < 3 / 4.4 ? "A" : place < 4.2 / 4.4 ? "B" : "C");
        harm += severity;
      }
    }
    assertThat(events).hasSize(next);
    assertThat(w.totals().incidents()).isEqualTo(next);
    assertThat(w.totals().loss()).isCloseTo(harm, within(1e-9));
    double keeps = Math.exp(-.5 * DT);
    assertThat(w.totals().habitualLoss())
        .isCloseTo(12 * keeps + (1 - keeps) * harm / DT, within(1e-9));
  }

  /** att ← att e^{−q dt} + Σ (own | elsewhere) ln(1 + S)/(1 + h · 12). */
  @Test
  void harmDrawsAttentionMostWhereItOccursAndGoesOnRecord() {
    World w = acted(kit(100));
    double[] stir = new double[3];
    double[] severity = new double[3];
    int[] count = new int[3];
    for (Event event : incidents(w)) {
      int place = w.state(event.target()).number();
      severity[place] += event.to();
      count[place]++;
      for (int j = 0; j < 3; j++) {
        stir[j] += (j == place ? .25 : .06) * Math.log(1 + event.to()) / (1 + .15 * 12);
      }
    }
    double expected =
        .5 * (unrestrained(100, .6, 130, .1 / .6) + unrestrained(100, .4, 120, .3 / .4));
    double enters = 1 - Math.exp(-.8 * DT);
    double[] part = {3 / 4.4, 1.2 / 4.4, .2 / 4.4};
    for (State state : w.states()) {
      int j = state.number();
      assertThat(state.attention())
          .isCloseTo((.1 + j) * Math.exp(-1.37 * DT) + stir[j], within(1e-12));
      assertThat(state.loss()).isCloseTo(severity[j], within(1e-12));
      assertThat(state.incidentRecord()).isCloseTo(enters * count[j] / DT, within(1e-12));
      assertThat(state.incidentExpectation()).isCloseTo(enters * expected * part[j], within(1e-9));
    }
  }

  @Test
  void theIncidentRecordFades() {
    World w = ThreeStates.committed(kit(0));
    w.state("A").recordHarm(0, 5, 7);
    new Incidents(w.blueprint()).act(w);
    assertThat(w.state("A").incidentRecord()).isCloseTo(5 * Math.exp(-.8 * DT), within(1e-12));
    assertThat(w.state("A").incidentExpectation()).isCloseTo(7 * Math.exp(-.8 * DT), within(1e-12));
  }

  @Test
  void switchedOffNothingHappensAndAttentionFades() {
    World w = acted(kit(100).off(Mechanism.INCIDENTS));
    assertThat(w.totals().incidents() + w.totals().loss()).isZero();
    assertThat(w.state("B").attention()).isCloseTo(1.1 * Math.exp(-1.37 * DT), within(1e-12));
    World silent = acted(kit(100).off(Mechanism.ATTENTION));
    assertThat(silent.totals().incidents()).isPositive();
    assertThat(silent.state("B").attention()).isEqualTo(1.1);
  }

  @Test
  void aLabWithoutARivalDoesNotRace() {
    World w =
        WorldKit.empty()
            .state("A")
            .lab("L", "A", l -> {})
            .usageReference(56)
            .with("incidents.rate", 3.6)
            .with("economy.usefulCapability", 100)
            .with("economy.usefulSpread", 1)
            .with("incidents.referenceCapability", 300)
            .with("incidents.learning", 0)
            .with("incidents.openness", 0)
            .with("incidents.race", .5)
            .with("incidents.regulation", 0)
            .with("incidents.safety", 0)
            .with("incidents.coordination", 0)
            .world(1);
    w.states().get(0).adopters().adopt(.07 / .65, 0);
    w.open(0);
    w.labs().get(0).serve(1, 0);
    w.services().serve(0, 0, 1, 0);
    new Incidents(w.blueprint()).act(w);
    // An infinite lead: race = 0.
    assertThat(w.labs().get(0).hazard()).isCloseTo(3.6 * (1 - .5 * .5), within(1e-6));
  }
}
