package org.multipolar.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multipolar.kit.UnevenParameters;
import org.multipolar.policy.instrument.Enforcement;
import org.multipolar.policy.instrument.ExportControl;
import org.multipolar.policy.instrument.ImportRefusal;
import org.multipolar.policy.instrument.MineralControl;
import org.multipolar.policy.instrument.Openness;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.policy.instrument.Subsidy;
import org.multipolar.policy.instrument.TalentEntry;
import org.multipolar.policy.instrument.TalentExit;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.AnswerParameters;
import org.multipolar.value.parameter.BodyParameters;
import org.multipolar.value.parameter.ControlReviewParameters;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;
import org.multipolar.value.parameter.RefusalParameters;
import org.multipolar.value.parameter.RegulationParameters;

/** Perceived gain of one more rung of a lever, of a release and of a membership. */
class PerceivedPayoffTest {
  private static final Parameters UNEVEN = UnevenParameters.all();
  private static final PolicyParameters P = UNEVEN.policy();

  private static void assertGain(PerceivedPayoff sight, double expected) {
    assertGain(sight, expected, Map.of());
  }

  private static void assertGain(PerceivedPayoff sight, double expected, Map<String, Double> made) {
    assertThat(sight.gain(UNEVEN)).isCloseTo(expected, within(1e-12));
    Map<String, Double> all = new TreeMap<>(made);
    all.put("gain", expected);
    assertReasons((Record) sight, sight.rationale(UNEVEN), all);
  }

  /** Fails unless every term of a rationale is an observed or derived quantity, to a thousandth. */
  private static void assertReasons(Record seen, String because, Map<String, Double> made) {
    List<String> terms = List.of(because.split(" "));
    assertThat(terms).hasSizeGreaterThan(made.size());
    for (String term : terms) {
      String name = term.substring(0, term.indexOf('='));
      double value = made.containsKey(name) ? made.get(name) : component(seen, name);
      assertThat(Double.parseDouble(term.substring(name.length() + 1)))
          .as(term)
          .isCloseTo(value, within(.00050001));
    }
    made.keySet().forEach(name -> assertThat(because).contains(name + "="));
  }

  private static double component(Record seen, String name) {
    for (RecordComponent part : seen.getClass().getRecordComponents()) {
      if (part.getName().equals(name)) {
        try {
          Object value = part.getAccessor().invoke(seen);
          return value instanceof Boolean b ? (b ? 1 : 0) : (double) value;
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(part.toString(), e);
        }
      }
    }
    throw new AssertionError(seen.getClass() + " saw no " + name);
  }

  @Test
  void exportControl() {
    ControlReviewParameters c = UNEVEN.control();
    double stake = c.smallStake() + (1 - c.smallStake()) * .25;
    assertGain(
        new ExportControl(.6, c.rivalOutput() / 4, .7, .2, .5, .15, .1, .4, .3, false),
        .6 * stake * .7 * c.denialGain()
            - (c.standing() + (c.lostSales() * 1.5 - c.lostSales() * .15) * .2)
            - c.deterrence() * .1
            - P.norms() * c.alignedNorm() * .4
            + c.clubPressure() * .3,
        Map.of("stake", stake));
  }

  @Test
  void aGroupLargeEnoughCountsFullyAsARival() {
    double rival = UNEVEN.control().rivalOutput();
    double gain = new ExportControl(.6, rival, .5, 0, 0, 0, 0, 0, 0, false).gain(UNEVEN);
    assertThat(new ExportControl(.6, 3 * rival, .5, 0, 0, 0, 0, 0, 0, false).gain(UNEVEN))
        .isEqualTo(gain);
  }

  @Test
  void mineralControlAnswersControlsFaced() {
    AnswerParameters a = UNEVEN.answer();
    assertGain(
        new MineralControl(.7, .8, .5, .25),
        a.gain() * (.7 * .8 - .25) * .5 - a.cost() - a.rising() * .25);
  }

  @Test
  void regulation() {
    RegulationParameters r = UNEVEN.regulation();
    assertGain(
        new RegulatoryStringency(.4, .5, .2, .3, .25, .45, .1, .15),
        .4
            - (r.cost() + r.frontierCost() * .5 + r.race() * .2)
            + P.norms() * (.3 - .25)
            + r.diffusion() * (.45 - .25)
            + r.bodies() * .1
            + r.pledge() * .15);
    double cap = r.attentionCap();
    assertThat(new RegulatoryStringency(2 * cap, 0, 0, 0, 0, 0, 0, 0).gain(UNEVEN))
        .isEqualTo(new RegulatoryStringency(cap, 0, 0, 0, 0, 0, 0, 0).gain(UNEVEN));
  }

  @Test
  void aFirstLawCostsAndStatutesAreLoweredWithReluctance() {
    RegulationParameters r = UNEVEN.regulation();
    RegulatoryStringency order =
        new RegulatoryStringency(0, 0, 0, 0, RegulatoryStringency.STATUTE / 2, 0, 0, 0);
    RegulatoryStringency statute =
        new RegulatoryStringency(0, 0, 0, 0, RegulatoryStringency.STATUTE, 0, 0, 0);
    assertThat(order.creationCost(UNEVEN)).isEqualTo(r.firstLaw());
    assertThat(order.care(UNEVEN).lowering()).isZero();
    assertThat(statute.care(UNEVEN).lowering()).isEqualTo(P.lawBias());
    assertThat(statute.care(UNEVEN).inertia()).isEqualTo(r.inertia());
  }

  @Test
  void openness() {
    assertGain(
        new Openness(.5, 2.5, true, .3, .25),
        P.opennessInfluence()
            + P.opennessRegime() * .5
            + P.opennessGap()
            - P.opennessRent()
            - P.opennessCaution() * .3
            - P.risingCost() * .25);
  }

  @Test
  void subsidy() {
    assertGain(
        new Subsidy(.3, .5, .25),
        P.autonomy() * P.subsidySelfSufficiency() * .7
            + P.subsidyDenial() * .5
            - P.subsidyRisingCost() * .25
            - P.subsidyCost());
  }

  @Test
  void aGapCountsUpToAYearAndBeingAtTheFrontierAgainstOpenness() {
    double full = new Openness(.5, 1, false, .3, .25).gain(UNEVEN);
    assertThat(new Openness(.5, 7, false, .3, .25).gain(UNEVEN)).isEqualTo(full);
    assertThat(new Openness(.5, .4, false, .3, .25).gain(UNEVEN))
        .isCloseTo(full - .6 * P.opennessGap(), within(1e-12));
    assertThat(new Openness(.5, 1, true, .3, .25).gain(UNEVEN))
        .isCloseTo(full - P.opennessRent(), within(1e-12));
  }

  @Test
  void barriersToResearchers() {
    double farAway = P.barrierSecurity() * .6 - P.barrierCost() - P.risingCost() * .25;
    assertGain(new TalentEntry(.6, false, .25), farAway);
    assertGain(new TalentEntry(.6, true, .25), farAway - P.barrierCost());
    assertGain(
        new TalentExit(.3, .25), P.barrierOutflow() * .3 - P.barrierCost() - P.risingCost() * .25);
  }

  @Test
  void importRefusal() {
    RefusalParameters r = UNEVEN.refusal();
    assertGain(
        new ImportRefusal(.3, .6, .7, .4, .25),
        P.autonomy() * (r.exposure() * .3 + .4 * (r.self() * .6 + r.quality() * (1 - .7)))
            - r.cost() * .4 * .7
            - P.risingCost() * .25);
  }

  @Test
  void enforcementInAHub() {
    assertGain(
        new Enforcement(.6, .3, .25),
        P.enforcementAlignment() * .6 - P.enforcementTrade() * 1.3 - P.risingCost() * .25);
  }

  @Test
  void onlyControlsOnTechnologyWithoutALawNeedALegalAuthorityFirst() {
    assertThat(new ExportControl(0, 0, 0, 0, 0, 0, 0, 0, 0, false).creationCost(UNEVEN))
        .isEqualTo(UNEVEN.control().newControl());
    assertThat(
            Stream.of(
                    new ExportControl(0, 0, 0, 0, 0, 0, 0, 0, 0, true),
                    new MineralControl(0, 0, 0, 0),
                    new ImportRefusal(0, 0, 0, 0, 0),
                    new Openness(0, 0, false, 0, 0),
                    new Subsidy(0, 0, 0),
                    new TalentEntry(0, false, 0),
                    new TalentExit(0, 0),
                    new Enforcement(0, 0, 0))
                .map(sight -> sight.creationCost(UNEVEN)))
        .containsOnly(0.0);
  }

  private static MembershipReview review(double appeal, double taste) {
    return new MembershipReview(3, 10, .4, .2, appeal, taste, .3);
  }

  /** A fraction Λ(0) = ½ wants to belong; rates as in the body's parameters. */
  @Test
  void willingStatesJoinAndUnwillingMembersLeave() {
    BodyParameters p = UNEVEN.body();
    WillingHazard rule = new WillingHazard(p);
    assertThat(rule.joining(review(0, .49))).isEqualTo(.3);
    assertThat(rule.joining(review(0, .51))).isZero();
    assertThat(rule.leaving(review(0, .51))).isEqualTo(p.background());
    assertThat(rule.leaving(review(0, .5 + p.margin() - .01))).isEqualTo(p.background());
    assertThat(rule.leaving(review(0, .5 + p.margin() + .01))).isEqualTo(p.background() + p.exit());
  }

  /** The logit's rates are the mean, over tastes, of the rates under lasting tastes. */
  @Test
  void decidingAfreshIsTheMeanOverTastes() {
    BodyParameters p = UNEVEN.body();
    double joining = 0;
    double leaving = 0;
    int n = 4_000_000;
    for (int k = 0; k < n; k++) {
      MembershipReview review = review(.4, (k + .5) / n);
      joining += new WillingHazard(p).joining(review) / n;
      leaving += new WillingHazard(p).leaving(review) / n;
    }
    GainLogit logit = new GainLogit(p);
    assertThat(logit.joining(review(.4, .5))).isCloseTo(joining, within(1e-5));
    assertThat(logit.leaving(review(.4, .5))).isCloseTo(leaving, within(1e-5));
  }

  @Test
  void reasonsAreWrittenWithThreeDecimals() {
    assertThat(Rationale.of("a", 1.2345).and("b", -.0004).and("c", -2.5).and("d", .05).text())
        .isEqualTo("a=1.235 b=0.000 c=-2.500 d=0.050");
    assertThat(Rationale.of("e", .01).and("f", .0996).text()).isEqualTo("e=0.010 f=0.100");
  }
}
