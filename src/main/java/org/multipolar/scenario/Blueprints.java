package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.policy.ReleaseAct;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.policy.ReleaseTimeline;
import org.multipolar.scenario.world.SyntheticWorld;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.BlueprintParts;
import org.multipolar.world.LabRow;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.Relations;
import org.multipolar.world.ReleaseRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.SummitDesign;
import org.multipolar.world.WorldTables;

/**
 * Builds blueprints, which all replications of a scenario share. The parts that depend on no
 * parameter are built once, so that a blueprint with other parameter values is cheap.
 */
public final class Blueprints {
  private final Scenario scenario;
  private final BlueprintParts parts;
  private final Map<String, List<Double>> own;
  private final Blueprint plain;

  public Blueprints(Scenario scenario) {
    this(scenario, Optional.empty());
  }

  /**
   * Blueprints of another scenario. The relations built here are reused if its world and the
   * parameters on which they depend are the same.
   */
  public Blueprints with(Scenario other) {
    boolean same =
        other.world().equals(scenario.world())
            && sameRelations(other.parameters(), scenario.parameters());
    return new Blueprints(other, same ? Optional.of(plain.relations()) : Optional.empty());
  }

  private Blueprints(Scenario scenario, Optional<Relations> known) {
    this.scenario = scenario;
    parts = parts(scenario);
    own = ParameterCatalogue.values(scenario.parameters());
    plain =
        with(scenario.parameters(), known.orElseGet(() -> parts.relations(scenario.parameters())));
  }

  private static BlueprintParts parts(Scenario scenario) {
    RunCalendar calendar = scenario.run().calendar();
    WorldTables tables = scenario.world().tables();
    List<String> states = tables.states().stream().map(StateRow::id).toList();
    List<String> labs = tables.labs().stream().map(LabRow::id).toList();
    PolicyTimeline timeline = PolicyTimeline.of(scenario);
    Accessions accessions = new Accessions(scenario.world(), calendar);
    Rules rules = scenario.rules();
    return new BlueprintParts(
        tables(scenario),
        calendar,
        scenario.mechanisms(),
        states.stream().map(rules.policy()::of).toList(),
        labs.stream().map(rules.release()::of).toList(),
        labs.stream().map(rules.safety()::of).toList(),
        states.stream().map(rules.membership()::of).toList(),
        rules.controlMode(),
        timeline.measures(scenario.policies()),
        releases(tables, scenario.policies(), calendar),
        firmMeasures(scenario, calendar, states),
        scenario.regimes().stream()
            .map(r -> design(scenario, r, states, calendar, accessions))
            .toList(),
        scenario.summits().stream()
            .map(s -> design(scenario, s, states, calendar, accessions))
            .toList(),
        scenario.forms(),
        timeline.triggers(scenario.policies(), scenario.outcomeSet().metrics()),
        TableRow.bound(rules.tables()));
  }

  /** The blueprint of a scenario. */
  public static Blueprint of(Scenario scenario) {
    return new Blueprints(scenario).plain();
  }

  /** True if the tables of a synthetic world already depend on the parameter. */
  public static boolean inTheTables(String parameter) {
    return SyntheticWorld.restsOn(parameter);
  }

  /** Parts of a blueprint that depend on no parameter. */
  public BlueprintParts parts() {
    return parts;
  }

  /** The scenario with its own parameter values and without its parameter set. */
  public Blueprint plain() {
    return plain;
  }

  /**
   * The scenario with other values of some parameters.
   *
   * @param settings parameter name → values
   * @throws IllegalArgumentException for an unknown name or a value out of range
   */
  public Blueprint with(Map<String, List<Double>> settings) {
    Map<String, List<Double>> values = new LinkedHashMap<>(own);
    values.putAll(settings);
    Parameters parameters = ParameterCatalogue.with(values);
    boolean same = sameRelations(parameters, scenario.parameters());
    return with(parameters, same ? plain.relations() : parts.relations(parameters));
  }

  /** True if the relations between states are the same under both sets of parameters. */
  private static boolean sameRelations(Parameters a, Parameters b) {
    return a.policy().peers() == b.policy().peers()
        && a.alignment().unVotes() == b.alignment().unVotes();
  }

  private Blueprint with(Parameters parameters, Relations relations) {
    return parts.with(parameters, relations);
  }

  /** The tables of the scenario's world, with the sites that the scenario adds. */
  private static WorldTables tables(Scenario scenario) {
    return scenario
        .world()
        .tables()
        .withSites(sites(scenario))
        .withOpenings(scenario.sites().stream().map(SiteSpec::opening).toList());
  }

  /** Sites of the tables, and those of the scenario with new ids. */
  private static List<SiteRow> sites(Scenario scenario) {
    Map<String, SiteRow> all = new LinkedHashMap<>();
    scenario.world().tables().sites().forEach(site -> all.put(site.id(), site));
    scenario.sites().forEach(site -> all.putIfAbsent(site.row().id(), site.row()));
    return List.copyOf(all.values());
  }

  /**
   * Release measures by date. Until the branch date the world's release record applies, if it has
   * one, unless a policy of the scenario covers the lab; a lab without a model on record so far
   * keeps its models closed. From the branch date labs choose, unless a policy binds them. Model
   * generations that the record dates later appear in any case.
   */
  private static ReleaseTimeline releases(
      WorldTables tables, List<Policy> policies, RunCalendar calendar) {
    int branch = calendar.branchTick();
    List<ReleaseMeasure> start = new ArrayList<>();
    if (branch > 0 && !tables.releases().isEmpty()) {
      for (LabRow lab : tables.labs()) {
        start.add(new ReleaseMeasure(0, lab.id(), ReleaseTier.CLOSED, branch, true, Double.NaN));
      }
    }
    List<ReleaseMeasure> recorded = new ArrayList<>();
    for (ReleaseRow row : tables.releases()) {
      int tick = calendar.tickOf(row.date());
      double level = tick < 0 ? Double.NaN : row.level();
      if (tick < calendar.ticks() && (tick < branch || !Double.isNaN(level))) {
        recorded.add(
            new ReleaseMeasure(tick, row.lab(), row.tier(), Math.max(tick, branch), true, level));
      }
    }
    return new ReleaseTimeline(start, recorded, acts(policies, calendar));
  }

  private static List<ReleaseAct> acts(List<Policy> policies, RunCalendar calendar) {
    List<ReleaseAct> acts = new ArrayList<>();
    for (Policy policy : policies) {
      if (policy.set() instanceof Policy.Release release) {
        int tick = calendar.tickOf(policy.at());
        int until =
            policy.until().map(day -> calendar.tickOf(day.plusDays(1))).orElse(calendar.ticks());
        int heldUntil = policy.once() ? tick : Math.min(until, ReleaseAct.longest(tick, calendar));
        acts.add(new ReleaseAct(policy.at(), policy.by(), release.tier(), tick, heldUntil));
      }
    }
    return acts;
  }

  /** Measures of firms by date; when a policy ends, the lever returns to the firm. */
  private static List<FirmMeasure> firmMeasures(
      Scenario scenario, RunCalendar calendar, List<String> states) {
    List<FirmMeasure> acts = new ArrayList<>();
    for (Policy policy : scenario.policies()) {
      if (policy.set() instanceof Policy.Ranged act && act.lever() instanceof FirmLever lever) {
        int tick = calendar.tickOf(policy.at());
        boolean held = tick >= calendar.branchTick() && !policy.once();
        List<Integer> against =
            policy.against().stream()
                .map(id -> states.indexOf(scenario.world().entity(id).orElseThrow()))
                .toList();
        for (String firm : policy.by()) {
          acts.add(new FirmMeasure(tick, firm, lever, act.level(), against, held));
          policy
              .until()
              .map(day -> calendar.tickOf(day.plusDays(1)))
              .ifPresent(
                  end -> acts.add(new FirmMeasure(end, firm, lever, Double.NaN, against, false)));
        }
      }
    }
    acts.sort(Comparator.comparingInt(FirmMeasure::tick));
    return List.copyOf(acts);
  }

  /** Changes to the terms of a body by date; when a policy ends, the term of the design returns. */
  private static List<RegimeDesign.Amendment> amendments(
      Scenario scenario, String body, RunCalendar calendar) {
    List<RegimeDesign.Amendment> amendments = new ArrayList<>();
    for (Policy policy : scenario.policies()) {
      if (policy.set() instanceof Policy.Ranged act
          && act.lever() instanceof BodyLever lever
          && policy.by().contains(body)) {
        amendments.add(RegimeDesign.Amendment.on(policy.at(), lever, act.level(), calendar));
        policy
            .until()
            .map(day -> day.plusDays(1))
            .ifPresent(
                end -> amendments.add(RegimeDesign.Amendment.on(end, lever, Double.NaN, calendar)));
      }
    }
    return amendments;
  }

  private static SummitDesign design(
      Scenario scenario,
      SummitSpec s,
      List<String> states,
      RunCalendar calendar,
      Accessions accessions) {
    return new SummitDesign(
        s.name(),
        calendar.tickOf(s.at()),
        12 * s.every() / calendar.step().months(),
        states.indexOf(s.host()),
        accessions.of(List.of(s.record())).stream().map(RegimeDesign.Accession::state).toList(),
        s.in(states.size(), scenario.world().members().states().size()));
  }

  private static RegimeDesign design(
      Scenario scenario,
      RegimeSpec r,
      List<String> states,
      RunCalendar calendar,
      Accessions accessions) {
    return new RegimeDesign(
        r.name(),
        calendar.tickOf(r.from()),
        r.founders().stream().map(states::indexOf).toList(),
        r.listed().stream().map(states::indexOf).toList(),
        r.lenders().stream().map(states::indexOf).toList(),
        accessions.of(r.record()),
        amendments(scenario, r.name(), calendar),
        r.in(states.size(), scenario.world().members().states().size()));
  }
}
