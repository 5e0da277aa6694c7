package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.value.ParameterCatalogue;
import org.multipolar.value.Parameters;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.Blueprint;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/** Builds what all replications of a scenario share. */
public final class Blueprints {

  private Blueprints() {}

  /** The blueprint of a scenario. */
  public static Blueprint of(Scenario scenario) {
    return of(scenario, scenario.parameters());
  }

  /**
   * The blueprint of a scenario with other values of some parameters.
   *
   * @param settings parameter name → values
   * @throws IllegalArgumentException for an unknown name or a value out of range
   */
  public static Blueprint of(Scenario scenario, Map<String, List<Double>> settings) {
    Map<String, List<Double>> values =
        new LinkedHashMap<>(ParameterCatalogue.values(scenario.parameters()));
    values.putAll(settings);
    return of(scenario, ParameterCatalogue.with(values));
  }

  private static Blueprint of(Scenario scenario, Parameters parameters) {
    RunCalendar calendar = scenario.run().calendar();
    WorldTables tables = corrected(scenario.world().tables(), parameters.initial());
    Rules rules = scenario.rules();
    List<String> states = tables.states().stream().map(StateRow::id).toList();
    List<String> labs = tables.labs().stream().map(LabRow::id).toList();
    return new Blueprint(
        tables,
        calendar,
        parameters,
        scenario.mechanisms(),
        rules(RuleCatalogue.POLICY, rules.policy(), states, parameters),
        rules(RuleCatalogue.RELEASE, rules.release(), labs, parameters),
        rules(RuleCatalogue.SAFETY, rules.safety(), labs, parameters),
        rules(RuleCatalogue.MEMBERSHIP, rules.membership(), states, parameters),
        rules.controlMode(),
        new PolicyTimeline(scenario.world(), calendar).measures(scenario.policies()),
        releases(scenario.policies(), calendar),
        scenario.regimes().stream().map(r -> design(r, states, calendar)).toList());
  }

  /** The tables of a world with the corrections of the scenario. */
  private static WorldTables corrected(WorldTables tables, Parameters.Initial initial) {
    return new WorldTables(
        tables.name(),
        tables.states().stream().map(state -> corrected(state, initial)).toList(),
        tables.makers().stream().map(maker -> corrected(maker, initial)).toList(),
        tables.labs(),
        tables.groups(),
        tables.usageReference());
  }

  private static StateRow corrected(StateRow state, Parameters.Initial initial) {
    return switch (state.id()) {
      case "USA" -> state.withBudgetShare(initial.chipBudgetUsa() * state.budgetShare());
      case "CHN" -> state.withBudgetShare(initial.chipBudgetChn() * state.budgetShare());
      default -> state;
    };
  }

  private static MakerRow corrected(MakerRow maker, Parameters.Initial initial) {
    return maker.home().equals("CHN")
        ? maker.withCapacity(initial.chipCapacityChn() * maker.capacity())
        : maker;
  }

  /** One rule for each agent; agents with the same rule share it. */
  private static <R> List<R> rules(
      List<RuleCatalogue.Entry<R>> catalogue,
      RuleSpec spec,
      List<String> agents,
      Parameters parameters) {
    Map<String, R> made = new LinkedHashMap<>();
    List<R> rules = new ArrayList<>(agents.size());
    for (String agent : agents) {
      rules.add(
          made.computeIfAbsent(
              spec.of(agent),
              name -> RuleCatalogue.named(catalogue, name).orElseThrow().make().apply(parameters)));
    }
    return List.copyOf(rules);
  }

  /** Releases by date; from the branch on they are held, as levers are. */
  private static List<ReleaseMeasure> releases(List<Policy> policies, RunCalendar calendar) {
    List<Policy.OfLabs> dated =
        policies.stream()
            .filter(Policy.OfLabs.class::isInstance)
            .map(Policy.OfLabs.class::cast)
            .sorted(Comparator.comparing(Policy.OfLabs::at))
            .toList();
    List<ReleaseMeasure> releases = new ArrayList<>();
    for (Policy.OfLabs policy : dated) {
      int tick = calendar.tickOf(policy.at());
      boolean held = tick >= calendar.branchTick() && !policy.once();
      int until =
          policy.until().map(day -> calendar.tickOf(day.plusDays(1))).orElse(calendar.ticks());
      for (String lab : policy.labs()) {
        releases.add(new ReleaseMeasure(tick, lab, policy.open(), held ? until : tick));
      }
    }
    return List.copyOf(releases);
  }

  private static RegimeDesign design(RegimeSpec r, List<String> states, RunCalendar calendar) {
    return new RegimeDesign(
        r.name(),
        calendar.tickOf(r.from()),
        r.founders().stream().map(states::indexOf).toList(),
        r.entry(),
        r.gate(),
        r.position(),
        r.stringency(),
        r.clubGood(),
        r.sharedCompute(),
        r.verification(),
        r.penalty(),
        r.exclusivity(),
        r.rival(),
        r.equalVoice(),
        r.accessionCost(),
        r.alignControls());
  }
}
