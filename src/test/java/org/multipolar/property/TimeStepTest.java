package org.multipolar.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Measure;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.instrument.Openness;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.rule.Attractions;
import org.multipolar.rule.ExperienceWeightedAttraction;
import org.multipolar.rule.LeverReview;
import org.multipolar.rule.PolicyRule;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Shipped;
import org.multipolar.value.ChipInput;
import org.multipolar.value.Mechanism;
import org.multipolar.value.Step;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.SummitDesign;
import org.multipolar.world.Wear;
import org.multipolar.world.WorldTables;

/**
 * V25: a quarter and three months give the same deterministic curves, to 1e−9 for exact flows and
 * to 2 % for composite values. Levers and releases are scripted for the first day of a quarter.
 * Spillovers are off, since labs learn from a release only in the next tick; so are incumbency and
 * reputation, which depend on the users of the tick before, and generations, which are random.
 */
@Claim("V25")
class TimeStepTest {

  private static WorldKit kit() {
    return WorldKit.lively()
        .eachState(s -> s.electricity = 1e6)
        .deterministic()
        .off(Mechanism.PUBLICATION_SPILLOVER, Mechanism.DISTILLATION, Mechanism.OPEN_SPILLOVER)
        .with("research.partTime", 20)
        .off(Mechanism.INCUMBENCY)
        .set(12, "A", "B", Instrument.TOOL_CONTROL, .75)
        .site(ChipInput.LOGIC, "A", s -> pool(s, "A", 40))
        .site(ChipInput.LOGIC, "B", s -> pool(s, "B", 4))
        .months(156);
  }

  /** A large logic site: chips share it with other products, so that no new capacity is ordered. */
  private static void pool(WorldKit.SiteKit site, String home, double capacity) {
    site.capacity = capacity;
    site.arriving = 0;
    site.serves = List.of(home);
  }

  private static void assertClose(WorldKit month, WorldKit quarter, String name, double relative) {
    assertClose(month.run(1), quarter.quarterly().run(1), name, relative);
  }

  private static void assertClose(Course month, Course quarter, String name, double relative) {
    double[] fine = month.get(name);
    double[] coarse = quarter.get(name);
    assertThat(coarse).hasSize(fine.length / 3);
    for (int q = 0; q < coarse.length; q++) {
      double expected = fine[3 * q + 2];
      if (Double.isNaN(expected)) {
        assertThat(coarse[q]).as("%s at the end of quarter %s", name, q).isNaN();
        continue;
      }
      assertThat(coarse[q])
          .as("%s at the end of quarter %s", name, q)
          .isCloseTo(expected, within(relative * Math.abs(expected) + 1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state/B/indigenisation",
        "state/A/package-performance",
        "state/B/yield",
        "state/A/mineral-shortage"
      })
  void flowsThatAreExactAgree(String name) {
    assertClose(kit(), kit(), name, 1e-9);
  }

  /** Compute depreciates everywhere, and labs progress only by themselves. */
  private static WorldKit alone() {
    return kit()
        .eachState(
            s -> {
              s.budgetShare = 0;
              s.subsidy = 0;
            })
        .eachLab(l -> l.host = l.released == 110 ? "other" : "")
        .off(Mechanism.TALENT)
        .with("research.computeElasticity", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state/A/compute",
        "firm/LA/potential",
        "firm/LA2/potential",
        "firm/LB/potential",
        "firm/LA/capability"
      })
  void ownProgressIsExact(String name) {
    assertClose(alone(), alone(), name, 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"world/threat", "state/A/threat-perceived", "state/B/threat-perceived"})
  void threatIsExactWhileCapabilityAndOutputStand(String name) {
    assertClose(standing(), standing(), name, 1e-9);
  }

  private static WorldKit standing() {
    return kit().withoutLabs().eachState(s -> s.growth = 0);
  }

  /** The same annual rates, as φ^dt: three months forget as much as a quarter. */
  @Test
  void whatIsInstalledDecaysAndWhatArrivesIsAddedAlike() {
    double month = 3;
    for (int m = 0; m < 3; m++) {
      month = Wear.of(.18, 1 / 12.0).after(month, .4);
    }
    assertThat(month).isCloseTo(Wear.of(.18, .25).after(3, 1.2), within(1e-14));
  }

  /** Learning advances by reviews, which have the same annual rate in months and quarters. */
  @Test
  void experienceFadesByTheReviewNotByTheTick() {
    Parameters p = ParameterCatalogue.defaults();
    PolicyRule rule = new ExperienceWeightedAttraction(p);
    Attractions before = new Attractions(.2, .1, -.3, 1.5);
    Attractions[] after = new Attractions[2];
    for (int i = 0; i < 2; i++) {
      PerceivedPayoff sight = new Openness(.5, .3, false, .1, .5);
      double dt = (i == 0 ? Step.MONTH : Step.QUARTER).years();
      after[i] =
          rule.decide(
                  new LeverReview(
                      Instrument.OPENNESS,
                      .5,
                      0,
                      1,
                      1.15,
                      0,
                      sight,
                      0,
                      0,
                      Double.NaN,
                      before,
                      .4,
                      dt))
              .memory();
    }
    assertThat(after[0]).isEqualTo(after[1]).isNotEqualTo(before);
  }

  @Test
  void diffusionIsExactWhileNothingMovesItsRates() {
    for (String id : new String[] {"A", "S"}) {
      assertClose(
          kit().with("adoption.access", 0).with("access.gain", 0),
          kit().with("adoption.access", 0).with("access.gain", 0),
          "state/" + id + "/adoption",
          1e-9);
    }
  }

  @Test
  void trendGrowthIsExact() {
    assertClose(
        kit().off(Mechanism.GDP_FEEDBACK), kit().off(Mechanism.GDP_FEEDBACK), "state/B/gdp", 1e-9);
  }

  @Test
  void compositesAgreeWithinTwoPercent() {
    // Budgets react to the price and revenue of the last tick.
    Course month = kit().off(Mechanism.INVESTMENT).run(1);
    Course quarter = kit().off(Mechanism.INVESTMENT).quarterly().run(1);
    for (String id : new String[] {"A", "B", "H", "S"}) {
      for (String metric : new String[] {"compute", "adoption", "gdp", "talent", "capability"}) {
        assertClose(month, quarter, "state/" + id + "/" + metric, .02);
      }
    }
    for (String input : new String[] {"memory", "packaging"}) {
      assertClose(month, quarter, "state/A/" + input + "-capacity", .02);
    }
    for (String metric :
        new String[] {
          "compute-world",
          "frontier",
          "open-frontier",
          "adoption-world",
          "hhi-compute",
          "hhi-chips",
          "south-access",
          "threat",
          "fragmentation",
          "training-compute-max",
          "hhi-usage",
          "open-usage-share",
          "exclusive-game",
          "hhi-research",
          "welfare"
        }) {
      assertClose(month, quarter, "world/" + metric, .02);
    }
  }

  /**
   * Retention and reputation depend on the users of the last tick: in the first quarter users
   * choose once, in the first three months three times. The difference fades below 2 % in two
   * years.
   */
  @ParameterizedTest
  @ValueSource(strings = {"world/hhi-usage", "world/open-usage-share"})
  void sharesOfUseAgreeWithUsersWhoStay(String name) {
    double[] month = kit().on(Mechanism.INCUMBENCY).run(1).get(name);
    double[] quarter = kit().on(Mechanism.INCUMBENCY).quarterly().run(1).get(name);
    for (int q = 8; q < quarter.length; q++) {
      double expected = month[3 * q + 2];
      assertThat(quarter[q])
          .as("%s at the end of quarter %d", name, q)
          .isCloseTo(expected, within(.02 * expected));
    }
  }

  /** Budgets are constant here, since desired investment reacts to prices of the last tick. */
  @Test
  void whatHappensInATickAddsUpWithinTwoPercent() {
    Course month = kit().off(Mechanism.INVESTMENT).run(1);
    Course quarter = kit().off(Mechanism.INVESTMENT).quarterly().run(1);
    for (String name :
        new String[] {
          "firm/A1/output",
          "firm/A2/output",
          "firm/A1/revenue",
          "state/A/additions",
          "state/B/additions",
          "state/S/additions",
          "state/B/smuggled-in",
        }) {
      double[] fine = month.get(name);
      double[] coarse = quarter.get(name);
      for (int q = 0; q < coarse.length; q++) {
        double sum = fine[3 * q] + fine[3 * q + 1] + fine[3 * q + 2];
        assertThat(coarse[q])
            .as("%s in quarter %s", name, q)
            .isCloseTo(sum, within(.02 * sum + 1e-12));
      }
    }
  }

  /**
   * The twelve blocs to 2035, with recorded measures moved to the first days of quarters, and
   * generations of a dated level, which appear at the end of a tick, to the last month. Not
   * compared: what depends on the chips or sales of the last tick alone, of which a quarter shows
   * the mean; usage shares, which weight states by their users of the tick before; and lags, which
   * count from the end of the tick in which a lab enters. Safety shares are fixed: potential, which
   * never falls, forgets part of the compute that a jump in safety takes from research.
   */
  @Test
  void allThatBlocsRecordByDefaultAgreesWithinTwoPercent() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("world", "blocs");
    settings.put("rules.policy.default", "fixed");
    settings.put("rules.release.default", "scripted");
    settings.put("rules.membership.default", "fixed");
    settings.put("parameters.research.noise", "0");
    settings.put("rules.safety.default", "fixed");
    settings.put("mechanisms.incidents", "off");
    settings.put("mechanisms.investment", "off");
    settings.put("mechanisms.generations", "off");
    settings.put("mechanisms.publicationSpillover", "off");
    settings.put("mechanisms.distillation", "off");
    settings.put("mechanisms.incumbency", "off");
    settings.put("parameters.adoption.access", "0");
    // At the default of 11.8 spending in the first quarter differs by 4 % between the steps, while
    // the
    // price falls from its start.
    settings.put("parameters.chips.contentPrice", "17.6");
    Path file = Shipped.SCENARIOS.resolve("baseline.yaml");
    Course month = WorldKit.run(onQuarters(Blueprints.of(Shipped.read(file, settings))), 1, true);
    settings.put("run.step", "quarter");
    Course quarter = WorldKit.run(Blueprints.of(Shipped.read(file, settings)), 1, true);
    Set<String> standard =
        MetricCatalogue.all().stream()
            .filter(metric -> metric.standard() && !metric.name().equals("dependence"))
            .filter(metric -> !metric.name().matches(".*usage.*|lag.*|south-access|ai-revenue"))
            .map(metric -> metric.scope().name().toLowerCase(Locale.ROOT) + "/" + metric.name())
            .collect(Collectors.toSet());
    // A lab that enters gets its share of the largest compute at the end of the tick.
    Set<String> late =
        Blueprints.of(Shipped.read(file, settings)).tables().labs().stream()
            .filter(lab -> lab.from().isAfter(LocalDate.of(2022, 10, 1)))
            .map(LabRow::id)
            .collect(Collectors.toSet());
    int compared = 0;
    for (String name : month.series().keySet()) {
      String[] parts = name.split("/");
      if (standard.contains(parts[0] + "/" + parts[parts.length - 1])
          && !late.contains(parts[1])
          && !Double.isNaN(month.last(name))) {
        assertClose(month, quarter, name, .02);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(150);
  }

  private static Blueprint onQuarters(Blueprint b) {
    return new Blueprint(
        onQuarters(b.tables()),
        b.calendar(),
        b.parameters(),
        b.mechanisms(),
        b.policyRules(),
        b.releaseRules(),
        b.safetyRules(),
        b.membershipRules(),
        b.choiceMode(),
        b.measures().stream().map(TimeStepTest::onQuarter).toList(),
        b.releases().stream()
            .map(TimeStepTest::onQuarter)
            .sorted(Comparator.comparingInt(ReleaseMeasure::tick))
            .toList(),
        b.firmMeasures(),
        b.regimes().stream().map(TimeStepTest::onQuarter).toList(),
        b.summits().stream().map(TimeStepTest::onQuarter).toList(),
        b.forms(),
        b.relations());
  }

  /** Moves the entry of investors to the first day of a quarter. */
  private static WorldTables onQuarters(WorldTables t) {
    return new WorldTables(
        t.name(),
        t.states(),
        t.makers(),
        t.chains(),
        t.labs(),
        t.sites(),
        t.openings(),
        t.investors().stream().map(TimeStepTest::onQuarter).toList(),
        t.deliveries(),
        t.releases(),
        t.rivalries(),
        t.groups(),
        t.controlGroups(),
        t.usageReference());
  }

  private static InvestorRow onQuarter(InvestorRow v) {
    LocalDate quarter =
        LocalDate.of(v.from().getYear(), v.from().getMonth().firstMonthOfQuarter(), 1);
    return new InvestorRow(
        v.id(),
        v.name(),
        v.home(),
        quarter,
        v.weight(),
        v.cashLimit(),
        v.stock(),
        v.homeShare(),
        v.labs(),
        v.hosts());
  }

  private static Measure onQuarter(Measure m) {
    return new Measure(
        firstOfQuarter(m.tick()),
        m.until(),
        m.binding(),
        m.scheduled() ? firstOfQuarter(m.adopted()) : m.adopted(),
        m.by(),
        m.against(),
        m.setting(),
        m.line());
  }

  private static ReleaseMeasure onQuarter(ReleaseMeasure r) {
    return new ReleaseMeasure(
        firstOfQuarter(r.tick()) + (Double.isNaN(r.level()) ? 0 : 2),
        r.lab(),
        r.tier(),
        r.heldUntil(),
        r.recorded(),
        r.level());
  }

  private static RegimeDesign onQuarter(RegimeDesign r) {
    return new RegimeDesign(
        r.name(),
        firstOfQuarter(r.from()),
        r.founders(),
        r.listed(),
        r.lenders(),
        r.record().stream()
            .map(a -> new RegimeDesign.Accession(firstOfQuarter(a.tick()), a.state(), a.ratifies()))
            .toList(),
        r.terms());
  }

  private static SummitDesign onQuarter(SummitDesign s) {
    return new SummitDesign(
        s.name(), firstOfQuarter(s.tick()), s.every(), s.host(), s.record(), s.terms());
  }

  private static int firstOfQuarter(int tick) {
    return 3 * Math.floorDiv(tick, 3);
  }
}
