package org.multipolar.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;
import org.multipolar.kit.RandomWorlds;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Reach;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Shipped;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Blueprint;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.RegimeTerms;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

class TwinWorldsTest {
  private static final long SEED = 20250726;

  private static WorldKit lively() {
    return WorldKit.lively().months(60);
  }

  // Inert firms

  private enum InertFirm {
    MAKER_WHERE_THERE_ARE_MAKERS(k -> k.maker("A0", "A", m -> m.capacity = 0)),
    MAKER_WHERE_THERE_ARE_NONE(k -> k.maker("S0", "S", m -> m.capacity = 0)),
    LAB_WHERE_THERE_ARE_LABS(k -> k.lab("L0", "B", l -> l.computeLog = -1e6)),
    LAB_WHERE_THERE_ARE_NONE(k -> k.lab("L0", "S", l -> l.computeLog = -1e6)),
    OPEN_LAB_BEYOND_THE_FRONTIER(
        k ->
            k.lab(
                "ZZ",
                "H",
                l -> {
                  l.computeLog = -1e6;
                  l.released = 140;
                  l.open();
                }));

    private final Consumer<WorldKit> joins;

    InertFirm(Consumer<WorldKit> joins) {
      this.joins = joins;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Claim("T1")
  void anInertFirmChangesNobodyElsesPath(InertFirm firm) {
    WorldKit with = lively();
    firm.joins.accept(with);
    lively().run(SEED).assertSameBits(with.run(SEED));
  }

  @Claim("T1")
  @Property(cases = 60, seed = 1)
  void anInertFirmChangesNothingInRandomWorlds(RandomCase random) {
    long number = random.bits();
    boolean open = random.chance(.5);
    WorldKit with = RandomWorlds.wild(number);
    with.maker("inert", "Q", m -> m.capacity = 0)
        .lab(
            "inert",
            "Q",
            l -> {
              l.computeLog = -1e6;
              if (open) {
                l.open();
              }
            });
    RandomWorlds.wild(number).run(SEED).assertSameBits(with.run(SEED));
  }

  @Claim("T1")
  @ParameterizedTest
  @ValueSource(strings = {"classroom/two-blocs.yaml", "classroom/open-commons.yaml"})
  void anInertFirmChangesNothingInAShippedScenario(String file) {
    Blueprint without =
        Blueprints.of(Shipped.read(Shipped.SCENARIOS.resolve(file), Map.of("run.to", "2026-06")));
    WorldTables t = without.tables();
    String home = t.labs().get(0).home();
    List<MakerRow> makers = new ArrayList<>(t.makers());
    makers.add(new MakerRow("zzz.chips", "Inert", home, 0, 1));
    List<LabRow> labs = new ArrayList<>(t.labs());
    labs.add(
        new LabRow("zzz.lab", "Inert", home, LocalDate.EPOCH, "", 140, 140, 140, -1e6, 1, .4, .05));
    Blueprint with =
        new Blueprint(
            new WorldTables(
                t.name(),
                t.states(),
                makers,
                t.chains(),
                labs,
                t.sites(),
                t.openings(),
                t.investors(),
                t.deliveries(),
                t.releases(),
                t.rivalries(),
                t.groups(),
                t.controlGroups(),
                t.usageReference()),
            without.calendar(),
            without.parameters(),
            without.mechanisms(),
            without.policyRules(),
            oneMore(without.releaseRules()),
            oneMore(without.safetyRules()),
            without.membershipRules(),
            without.choiceMode(),
            without.measures(),
            without.releases(),
            without.firmMeasures(),
            without.regimes(),
            without.summits());
    Course course = WorldKit.run(with, SEED, true);
    assertThat(course.firm("zzz.lab", "usage-share")).containsOnly(0);
    WorldKit.run(without, SEED, true).assertSameBits(course);
  }

  private static <R> List<R> oneMore(List<R> rules) {
    List<R> more = new ArrayList<>(rules);
    more.add(rules.get(0));
    return more;
  }

  // Bodies

  /** Series that count members or describe bodies, and indices computed from them. */
  private static final String OF_BODIES =
      "world/(.*-inclusive|regimes-effective|hhi-voice|fragmentation)|state/.*/memberships";

  /** Adds a body that lends no compute and requires no rules. */
  private static WorldKit idleBody(WorldKit kit) {
    return kit.with("regulation.bodies", 1)
        .withoutRegimes()
        .regime(
            "inclusive",
            3,
            r -> {
              r.kind = RegimeTerms.Kind.DEVELOPMENT;
              r.stringency = 0;
              r.verification = 0;
              r.joinRate = 3;
            });
  }

  private static WorldKit withoutBody(WorldKit kit) {
    return idleBody(kit).withoutRegimes();
  }

  @Claim("T1")
  @Property(cases = 60, seed = 14)
  void theNameOfABodyChangesNothingButWhoBelongsToIt(RandomCase random) {
    long number = random.bits();
    Course with = idleBody(RandomWorlds.wild(number)).run(SEED);
    Course without = withoutBody(RandomWorlds.wild(number)).run(SEED);
    assertThat(without.differences(with)).allMatch(name -> name.matches(OF_BODIES));
  }

  @Test
  @Claim("T1")
  void aBodyThatAsksForNoRulesPullsNobodyDown() {
    Course with = idleBody(lively()).run(SEED);
    Course without = withoutBody(lively()).run(SEED);
    assertThat(without.differences(with)).allMatch(name -> name.matches(OF_BODIES));
    assertThat(with.get("state/A/memberships")).contains(1);
    assertThat(Arrays.stream(with.get("state/A/regulation")).max().orElseThrow()).isPositive();
  }

  // Policies

  @ParameterizedTest
  @EnumSource
  @Claim("T3")
  void aPolicyLeavesTheMonthsBeforeItAlone(Instrument instrument) {
    int at = 25;
    String on = instrument.bilateral() ? "B" : null;
    Course changed =
        lively().on(Mechanism.WEIGHT_CONTROLS).set(at, "A", on, instrument, .6).run(SEED);
    Course twin = lively().on(Mechanism.WEIGHT_CONTROLS).run(SEED);
    twin.assertSameBits(changed, at, name -> true);
    assertThat(twin.differences(changed)).isNotEmpty();
  }

  @Claim("T3")
  @Property(cases = 120, seed = 3)
  void aPolicyLeavesTheMonthsBeforeItAloneInRandomWorlds(RandomCase random) {
    long number = random.bits();
    int month = random.whole(0, 17);
    double level = random.real(0, 1);
    Blueprint twin = RandomWorlds.wild(number).blueprint();
    List<StateRow> states = twin.tables().states();
    Instrument instrument = instrument(random, states.size());
    int by = random.whole(0, states.size() - 1);
    String on = instrument.bilateral() ? states.get((by + 1) % states.size()).id() : null;
    Course changed =
        RandomWorlds.wild(number).set(month, states.get(by).id(), on, instrument, level).run(SEED);
    int tick = month / twin.calendar().step().months();
    WorldKit.run(twin, SEED, true).assertSameBits(changed, tick, name -> true);
  }

  @Claim("T2")
  @Property(cases = 40, seed = 2)
  void aPolicyAfterTheEndChangesNothingInRandomWorlds(RandomCase random) {
    long number = random.bits();
    Blueprint twin = RandomWorlds.wild(number).blueprint();
    List<StateRow> states = twin.tables().states();
    Instrument instrument = instrument(random, states.size());
    String on = instrument.bilateral() ? states.get(1).id() : null;
    int end = twin.calendar().ticks() * twin.calendar().step().months();
    Course with =
        RandomWorlds.wild(number).set(end, states.get(0).id(), on, instrument, 1).run(SEED);
    WorldKit.run(twin, SEED, true).assertSameBits(with);
  }

  /** Draws an instrument that a state can use in a world with this many states. */
  private static Instrument instrument(RandomCase random, int states) {
    return random.any(
        Stream.of(Instrument.values()).filter(i -> !i.bilateral() || states > 1).toList());
  }

  @ParameterizedTest
  @EnumSource
  @Claim("T3")
  void aControlOfAnyModeLeavesTheMonthsBeforeItAlone(ControlMode mode) {
    int at = 20;
    Setting setting =
        new Setting(
            Instrument.CHIP_CONTROL,
            .5,
            mode,
            Double.NaN,
            ReachTerms.of(new Reach(true, false, false)));
    Course changed = lively().set(at, 40, "A", "B", setting).run(SEED);
    lively().run(SEED).assertSameBits(changed, at, name -> true);
  }

  @Test
  @Claim("T2")
  void aPolicyAfterTheEndChangesNothing() {
    WorldKit with =
        lively()
            .set(60, "A", "B", Instrument.CHIP_CONTROL, 0)
            .set(61, "B", Instrument.SUBSIDY, 1)
            .release(60, "LA", true);
    lively().run(SEED).assertSameBits(with.run(SEED));
  }

  @Test
  @Claim("T4")
  void aLongerRunBeginsLikeAShorterOne() {
    Course longer = WorldKit.lively().months(80).run(SEED);
    Course shorter = lively().run(SEED);
    shorter
        .series()
        .keySet()
        .forEach(name -> assertThat(longer.get(name)).startsWith(shorter.get(name)));
  }

  // Repetition

  @Test
  @Claim("V26")
  void theSameSeedGivesTheSameBits() {
    Course first = lively().run(SEED);
    lively().run(SEED + 1);
    first.assertSameBits(lively().run(SEED));
    assertThat(first.differences(lively().run(SEED + 1))).isNotEmpty();
  }

  @Test
  @Claim({"V26", "G2"})
  void replicationsInManyThreadsGiveTheSameBits() throws Exception {
    Blueprint blueprint = lively().blueprint();
    List<Course> alone =
        IntStream.range(0, 8).mapToObj(r -> WorldKit.run(blueprint, SEED + r, true)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Course>> tasks =
          IntStream.range(0, 8)
              .mapToObj(r -> (Callable<Course>) () -> WorldKit.run(blueprint, SEED + r, true))
              .toList();
      List<Future<Course>> together = threads.invokeAll(tasks);
      for (int r = 0; r < 8; r++) {
        alone.get(r).assertSameBits(together.get(r).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @Claim("T4")
  void keepingEventsChangesNothing() {
    Blueprint blueprint = lively().blueprint();
    Course kept = WorldKit.run(blueprint, SEED, true);
    Course counted = WorldKit.run(blueprint, SEED, false);
    kept.assertSameBits(counted);
    assertThat(kept.events()).isNotEmpty();
    assertThat(counted.events()).isEmpty();
  }

  // Order

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @Claim("V23")
  void theOrderOfRowsDoesNotMatter(long shuffle) {
    lively().run(SEED).assertSameBits(lively().shuffled(shuffle).run(SEED));
  }

  @Claim("V23")
  @Property(cases = 60, seed = 23)
  void theOrderOfRowsDoesNotMatterInRandomWorlds(RandomCase random) {
    long number = random.bits();
    RandomWorlds.wild(number)
        .run(SEED)
        .assertSameBits(RandomWorlds.wild(number).shuffled(number).run(SEED));
  }
}
