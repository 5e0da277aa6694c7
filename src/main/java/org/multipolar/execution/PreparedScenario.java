package org.multipolar.execution;

import java.time.Duration;
import java.util.List;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.FolderDescription;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;

/** A scenario that can be run, a single design point. */
public final class PreparedScenario implements Prepared {
  private static final int BLOCK = 16;

  private final Scenario scenario;
  private final Experiment experiment;

  public PreparedScenario(Scenario scenario) {
    this.scenario = scenario;
    this.experiment =
        new Experiment(
            ParameterVariants.of(scenario),
            Schedule::phases,
            scenario.plan(),
            scenario.run().seed(),
            scenario.record().events(),
            "",
            scenario.outcomeSet().outcomes());
  }

  @Override
  public FolderDescription description() {
    return Descriptions.of(scenario);
  }

  @Override
  public String name() {
    return scenario.name();
  }

  @Override
  public Experiment replicator() {
    return experiment;
  }

  @Override
  public int blockSize() {
    return BLOCK;
  }

  @Override
  public Duration limit() {
    return null;
  }

  @Override
  public String identity() {
    return scenario.identity();
  }

  @Override
  public ResultsFolder.Request request(int replications, List<String> command) {
    return new ResultsFolder.Request(
        Identity.of(scenario.identity()),
        ResultsFolder.SCENARIO,
        scenario.resolvedYaml(),
        scenario.run().seed(),
        replications,
        experiment.schema(),
        command,
        scenario.inputs(),
        scenario.outcomeSet().metrics());
  }
}
