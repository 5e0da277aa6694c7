package org.multipolar.lesson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.WorldMetric;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.RegimeSpec;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.SummitSpec;
import org.multipolar.study.ParameterVariants;
import org.multipolar.value.RunCalendar;

/**
 * Tests which levers of a scenario have any effect: a lever acts if two runs with the same random
 * seed, one with the lever at its minimum from its first day on and one with it at its maximum,
 * differ in more than the lever itself. Since a lever may tip a rare choice, one difference in any
 * replication of the scenario suffices; levers of a class must act in the first replication.
 *
 * <p>The levers tested are those set by dated policies, the sliders of a class, bodies and summits;
 * a body or a summit is either present or absent. Runs are compared until two years after the later
 * of a state lever's first day and the branch; for acts of firms, bodies and summits until the end
 * of the run, since a treaty takes years to enter into force.
 */
public final class ActingLevers {
  private static final int MONTHS = 24;

  /** Minimum difference in a metric that counts. */
  private static final double MOVED = 1e-6;

  /**
   * Metrics that measure the levers themselves. For controls they include measures of threat, since
   * even a control that denies nothing causes alarm.
   */
  private static final Map<Instrument, Set<String>> OF_LEVERS =
      Map.of(
          Instrument.CHIP_CONTROL, ofControls("control-intensity", "denied-share"),
          Instrument.TOOL_CONTROL, ofControls("tool-control-intensity"),
          Instrument.MINERAL_CONTROL, ofControls("retaliation"),
          Instrument.WEIGHT_CONTROL, ofControls(),
          Instrument.REGULATION,
              Set.of("regulation-mean", "standards-divergence", "laws", "statutes"));

  /** Metrics that count levers or members, regardless of their effects. */
  private static final Set<String> OF_BODIES =
      Set.of(
          "participation",
          "participation-output",
          "regimes-effective",
          "fragmentation",
          "uncovered",
          "obligations",
          "modularity");

  private static final Set<String> COUNTS = Set.of("policy-volatility", "control-life");

  private static Set<String> ofControls(String... shown) {
    Set<String> all =
        new HashSet<>(List.of("threat", "threat-mean", "hot-dyads", "hot-as-recorded", "security"));
    all.addAll(List.of(shown));
    return all;
  }

  private ActingLevers() {}

  /**
   * The result of a test.
   *
   * @param lever the lever in words
   * @param acts whether it affects anything but itself
   */
  public record Trial(String lever, boolean acts) {}

  /**
   * A lever and the two scenarios that differ in it.
   *
   * @param until last day compared, unless the run ends earlier
   */
  private record Twins(
      String lever, Set<String> own, LocalDate until, Scenario least, Scenario most) {}

  /** Tests all levers that a scenario sets, and those of its class. */
  public static List<Trial> of(Scenario scenario) {
    return of(scenario, List.of());
  }

  /**
   * Tests the levers that a scenario sets in addition to a shared history, and those of its class.
   *
   * @param shared policies that are not tested
   */
  public static List<Trial> of(Scenario scenario, List<Policy> shared) {
    List<Policy> own = new ArrayList<>(scenario.policies());
    own.removeAll(shared);
    List<Twins> twins = new ArrayList<>(ofPolicies(scenario, own));
    twins.addAll(ofBodies(scenario));
    List<Trial> trials = new ArrayList<>(tried(scenario, twins, scenario.run().replications()));
    trials.addAll(inClass(scenario));
    return trials;
  }

  /** Tests the levers of a class. */
  public static List<Trial> inClass(Scenario scenario) {
    return tried(scenario, ofClass(scenario), 1);
  }

  /** Fraction of a class's levers that act. */
  public static double share(Scenario scenario) {
    return inClass(scenario).stream().mapToInt(t -> t.acts() ? 1 : 0).average().orElse(1);
  }

  private static List<Trial> tried(Scenario scenario, List<Twins> twins, int replications) {
    Blueprints blueprints = new Blueprints(scenario);
    return twins.parallelStream()
        .map(
            t ->
                new Trial(
                    t.lever,
                    IntStream.rangeClosed(1, replications)
                        .anyMatch(replication -> acts(blueprints, t, replication))))
        .toList();
  }

  private static List<Twins> ofPolicies(Scenario scenario, List<Policy> own) {
    Map<List<Object>, Policy> first = new LinkedHashMap<>();
    own.forEach(policy -> first.merge(key(policy), policy, ActingLevers::earlier));
    List<Twins> all = new ArrayList<>();
    first.forEach(
        (key, policy) -> {
          List<Policy.Act> ends = ends(policy.set());
          all.add(
              twins(
                  scenario,
                  words(policy),
                  policy.set() instanceof Policy.Lever lever
                      ? OF_LEVERS.getOrDefault(lever.setting().instrument(), Set.of())
                      : Set.of(),
                  set(policy, policy.at(), ends.get(0)),
                  set(policy, policy.at(), ends.get(1))));
        });
    return all;
  }

  private static List<Twins> ofClass(Scenario scenario) {
    if (scenario.classroom().isEmpty()) {
      return List.of();
    }
    RunCalendar calendar = scenario.run().calendar();
    LocalDate at = calendar.date(Math.min(calendar.ticks() - 1, calendar.branchTick() + 1));
    List<Twins> all = new ArrayList<>();
    for (Classroom.Lever lever : LeverChoice.inClass(scenario)) {
      all.add(
          twins(
              scenario,
              lever.label(),
              OF_LEVERS.getOrDefault(lever.instrument(), Set.of()),
              new LeverMoves.LeverMove(0, at, lever, lever.min()).policy(),
              new LeverMoves.LeverMove(0, at, lever, lever.max()).policy()));
    }
    return all;
  }

  private static LocalDate end(Scenario scenario) {
    RunCalendar calendar = scenario.run().calendar();
    return calendar.date(calendar.ticks() - 1);
  }

  private static List<Twins> ofBodies(Scenario scenario) {
    LocalDate end = end(scenario);
    List<Twins> all = new ArrayList<>();
    for (RegimeSpec body : scenario.regimes()) {
      List<RegimeSpec> others = new ArrayList<>(scenario.regimes());
      others.remove(body);
      Scenario without = scenario.with(others, scenario.summits());
      all.add(new Twins("body " + body.name(), OF_BODIES, end, without, scenario));
    }
    for (SummitSpec summit : scenario.summits()) {
      List<SummitSpec> others = new ArrayList<>(scenario.summits());
      others.remove(summit);
      Scenario without = scenario.with(scenario.regimes(), others);
      all.add(new Twins("summit " + summit.name(), Set.of(), end, without, scenario));
    }
    return all;
  }

  private static Twins twins(
      Scenario scenario, String lever, Set<String> own, Policy least, Policy most) {
    return new Twins(
        lever,
        own,
        least.set() instanceof Policy.Ranged
            ? end(scenario)
            : Collections.max(List.of(least.at(), scenario.run().branch())).plusMonths(MONTHS),
        scenario.with(scenario.name(), replaced(scenario, least)),
        scenario.with(scenario.name(), replaced(scenario, most)));
  }

  /**
   * Returns the scenario's policies, with all entries of one policy's lever from its day on
   * replaced by that policy.
   */
  private static List<Policy> replaced(Scenario scenario, Policy one) {
    List<Policy> policies = new ArrayList<>();
    for (Policy policy : scenario.policies()) {
      if (policy.at().isBefore(one.at()) || !key(policy).equals(key(one))) {
        policies.add(policy);
      }
    }
    policies.add(one);
    return policies;
  }

  private static Policy set(Policy like, LocalDate at, Policy.Act act) {
    return new Policy(
        at,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        like.by(),
        like.against(),
        act,
        Optional.empty(),
        "",
        "",
        "Tried at its ends");
  }

  private static List<Policy.Act> ends(Policy.Act act) {
    if (act instanceof Policy.Lever lever) {
      Instrument instrument = lever.setting().instrument();
      boolean chips = instrument == Instrument.CHIP_CONTROL;
      return IntStream.of(0, 1)
          .<Policy.Act>mapToObj(
              end -> new Policy.Lever(chips ? Setting.share(end) : Setting.level(instrument, end)))
          .toList();
    }
    return act instanceof Policy.Ranged ranged
        ? List.of(
            new Policy.Ranged(ranged.lever(), 0),
            new Policy.Ranged(ranged.lever(), ranged.lever().most()))
        : List.of(new Policy.Release(ReleaseTier.CLOSED), new Policy.Release(ReleaseTier.OPEN));
  }

  private static Policy earlier(Policy a, Policy b) {
    return b.at().isBefore(a.at()) ? b : a;
  }

  private static List<Object> key(Policy policy) {
    return List.of(name(policy), Set.copyOf(policy.by()), Set.copyOf(policy.against()));
  }

  private static String name(Policy policy) {
    if (policy.set() instanceof Policy.Lever lever) {
      return lever.setting().instrument().id();
    }
    return policy.set() instanceof Policy.Ranged ranged ? ranged.lever().id() : "release";
  }

  private static String words(Policy policy) {
    String aim =
        policy.against().isEmpty() ? "" : " against " + String.join(", ", policy.against());
    return name(policy) + " of " + String.join(", ", policy.by()) + aim;
  }

  private static boolean acts(Blueprints blueprints, Twins twins, int replication) {
    List<WorldMetric> metrics =
        MetricCatalogue.world().stream()
            .filter(m -> !COUNTS.contains(m.name()) && !shows(twins, m.name()))
            .toList();
    RecordingPlan plan =
        new RecordingPlan(metrics, List.of(), List.of(), List.of(), List.of(), List.of());
    InteractiveRun least = run(blueprints, twins.least, plan, replication);
    InteractiveRun most = run(blueprints, twins.most, plan, replication);
    RunCalendar calendar = twins.least.run().calendar();
    int last = calendar.ticks() - 1;
    while (last > 0 && calendar.date(last).isAfter(twins.until)) {
      last--;
    }
    least.runTo(last);
    most.runTo(last);
    return metrics.stream()
        .anyMatch(m -> differs(least.series(m.name()), most.series(m.name()), least.tick()));
  }

  /** Whether a metric measures the lever itself, or counts the members of the body. */
  private static boolean shows(Twins twins, String metric) {
    boolean ofBody =
        twins.lever.startsWith("body ")
            && metric.endsWith("-" + twins.lever.substring("body ".length()));
    return ofBody || twins.own.contains(metric);
  }

  private static InteractiveRun run(
      Blueprints blueprints, Scenario scenario, RecordingPlan plan, int replication) {
    ParameterVariants variants = ParameterVariants.of(scenario, blueprints.with(scenario));
    return InteractiveRun.of(scenario, variants, plan, replication);
  }

  private static boolean differs(double[] a, double[] b, int last) {
    return IntStream.rangeClosed(0, last)
        .anyMatch(t -> Double.isNaN(a[t]) != Double.isNaN(b[t]) || Math.abs(a[t] - b[t]) > MOVED);
  }
}
