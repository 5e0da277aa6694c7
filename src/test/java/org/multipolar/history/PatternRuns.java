package org.multipolar.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.institution.Schedule;
import org.multipolar.lesson.ActingLevers;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.study.PatternReader;
import org.multipolar.study.Progress;

/** Evaluates the shipped patterns. */
public final class PatternRuns {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final int VECTORS = 25;

  private PatternRuns() {}

  /** Results over 25 accepted vectors with two random seeds each. */
  public static List<PatternResult> overTheAcceptedSet() throws IOException {
    Optional<ParameterSet> set =
        scenario("baseline", Map.of("parameterSet", "scenarios/parameters/accepted.csv"))
            .parameterSet();
    return of(set.map(all -> all.first(VECTORS)), 2 * VECTORS);
  }

  /**
   * Results at the shipped parameters.
   *
   * @param replications replications of each scenario
   */
  public static List<PatternResult> atTheDefaults(int replications) throws IOException {
    return of(Optional.empty(), replications);
  }

  private static List<PatternResult> of(Optional<ParameterSet> set, int replications)
      throws IOException {
    Path folder = SCENARIOS.resolve("observations");
    PatternCheck check =
        new PatternCheck(
            PatternReader.read(folder.resolve(PatternReader.FILE)).patterns(),
            Targets.shipped(
                    ObservationReader.tables(folder),
                    scenario("baseline", Map.of()).world().tables())
                .all());
    Ensemble ensemble =
        new Ensemble(Schedule::phases, replications, Runtime.getRuntime().availableProcessors());
    Map<String, List<Trajectory>> runs = new LinkedHashMap<>();
    for (Map.Entry<String, PatternCheck.Need> need : check.needs().entrySet()) {
      String last = need.getValue().last().toString();
      runs.put(
          need.getKey(),
          ensemble.of(
              scenario(need.getKey(), Map.of("run.to", last)),
              need.getValue().metrics(),
              set,
              Progress.NONE));
    }
    Map<String, Double> acting = new LinkedHashMap<>();
    for (String name : check.classes()) {
      acting.put(name, ActingLevers.share(scenario(name, Map.of())));
    }
    return check.of(runs, acting);
  }

  private static Scenario scenario(String name, Map<String, String> settings) {
    return ScenarioReader.read(SCENARIOS.resolve(name + ".yaml"), settings)
        .scenario()
        .orElseThrow();
  }
}
