package org.multipolar.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.metric.RunEnd;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.PolicyDraw;
import org.multipolar.scenario.Scenario;
import org.multipolar.world.Blueprint;

/**
 * The replications of a scenario, which may draw days or levels of policies and stop early.
 *
 * @param blueprints of the scenario
 * @param extras columns beside outcomes, also of what other scenarios draw
 * @param seed that the draws come from
 * @param settings parameters overridden in all replications
 * @param undrawn the replications with the policies as written
 */
record ScenarioVariants(
    Scenario scenario,
    Blueprints blueprints,
    List<String> extras,
    long seed,
    Map<String, List<Double>> settings,
    ParameterVariants undrawn)
    implements ParameterVariants {

  @Override
  public Blueprint common() {
    return undrawn.common();
  }

  @Override
  public Blueprint of(int replication) {
    if (scenario.policies().stream().allMatch(policy -> policy.drawn().isEmpty())) {
      return undrawn.of(replication);
    }
    Map<String, List<Double>> all = new LinkedHashMap<>();
    scenario.parameterSet().ifPresent(set -> all.putAll(set.settings(replication)));
    all.putAll(settings);
    Blueprints drawn = blueprints.with(PolicyDraw.drawn(scenario, seed, replication));
    return all.isEmpty() ? drawn.plain() : drawn.with(all);
  }

  @Override
  public int row(int replication) {
    return undrawn.row(replication);
  }

  @Override
  public Map<String, Double> drawn(int replication) {
    return PolicyDraw.values(scenario, seed, replication);
  }

  @Override
  public Optional<RunEnd.Rule> end() {
    return scenario
        .stop()
        .map(
            stop ->
                stop.in(
                    scenario.looked().metrics(),
                    scenario.world().tables(),
                    scenario.run().calendar()));
  }
}
