package org.multipolar.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.execution.FolderRun;
import org.multipolar.execution.PreparedScenario;
import org.multipolar.execution.Shard;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Progress;

/**
 * A scenario with settings, which can be run. The scenario is read only when it is needed, so
 * settings can be given in any order; every method that sets something returns a new simulation and
 * leaves this one unchanged.
 */
public final class Simulation {
  private final Path file;
  private final List<Replacement> settings;
  private final Workers workers;

  private Simulation(Path file, List<Replacement> settings, Workers workers) {
    this.file = file;
    this.settings = List.copyOf(settings);
    this.workers = workers;
  }

  /** The scenario of a file, or of a shipped name such as {@code baseline}. */
  public static Simulation of(String scenario) {
    return new Simulation(Input.argument(scenario), List.of(), Workers.allCores());
  }

  /**
   * Sets a key of the scenario, as {@code --set} does.
   *
   * @param key such as {@code parameters.research.openWeights}
   * @param value as YAML; {@code null} removes an inherited value
   */
  public Simulation set(String key, String value) {
    List<Replacement> more = new ArrayList<>(settings);
    more.add(
        new Replacement("set(" + key + ", " + value + ")", key, value == null ? "null" : value));
    return new Simulation(file, more, workers);
  }

  /** Sets a key of the scenario to a number. */
  public Simulation set(String key, double value) {
    return set(key, Input.text(value));
  }

  /** Sets the random seed of the run; scenarios with the same seed use common random numbers. */
  public Simulation seed(long seed) {
    return set("run.seed", Long.toString(seed));
  }

  /** Sets the number of replications. */
  public Simulation replications(int replications) {
    return set("run.replications", Integer.toString(replications));
  }

  /** Sets the workers that run the replications; by default, all cores of this machine. */
  public Simulation workers(Workers others) {
    return new Simulation(file, settings, others);
  }

  /** The scenario's name, which is also the default name of its results folder. */
  public String name() {
    return scenario().name();
  }

  /** The scenario's title. */
  public String title() {
    return scenario().title();
  }

  /** The complete scenario with everything that it inherits, as YAML. */
  public String yaml() {
    return scenario().resolvedYaml();
  }

  /** The problems of the scenario, one line each; empty if it can be run. */
  public List<String> problems() {
    return Lists.of(read().problems().stream().map(Problem::toString));
  }

  /**
   * Runs the scenario; the results are deleted when they are closed, unless they were written
   * elsewhere.
   */
  public Results run() {
    return Results.temporary(this::into);
  }

  /**
   * Runs the scenario into a folder; replications already in the folder are kept and not repeated.
   */
  public Results run(String folder) {
    return Results.in(Path.of(folder), this::into);
  }

  private void into(Path folder) throws IOException {
    ReadResult read = read();
    Scenario scenario = scenario(read);
    List<String> notes = new ArrayList<>(read.notes());
    notes.addAll(read.standIns());
    PreparedScenario prepared = new PreparedScenario(scenario);
    ResultsFolder.Request request =
        prepared.request(scenario.run().replications(), List.of(Results.CALLER));
    try (FolderRun run = FolderRun.open(folder, prepared, request, Shard.ALL)) {
      if (run.missing() > 0) {
        run.run(workers.runner(), Progress.NONE);
      }
      run.finish(notes, Progress.NONE);
    }
  }

  private ReadResult read() {
    return ScenarioReader.read(file, settings);
  }

  private Scenario scenario() {
    return scenario(read());
  }

  private static Scenario scenario(ReadResult read) {
    return read.scenario().orElseThrow(() -> Input.refused(read.problems()));
  }

  @Override
  public String toString() {
    return "simulation of " + file;
  }
}
