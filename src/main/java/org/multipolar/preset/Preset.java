package org.multipolar.preset;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;

/**
 * A published model with the runs that reproduce it and the results that they should show.
 *
 * @param name name in scenario files
 * @param compared the comparison, in one sentence
 * @param cases the runs, at least one
 * @param table creates the table from the runs
 */
public record Preset(String name, String compared, List<Case> cases, Table table) {

  /** The known values of a run. */
  @FunctionalInterface
  public interface Known {

    /**
     * The values, which figures show beside the run.
     *
     * @param scenario the scenario of the case
     */
    List<PublishedValue> values(Scenario scenario);
  }

  /**
   * One run.
   *
   * @param name name of its results folder
   * @param title title in figures
   * @param settings changes to the scenario file, dotted key → value as YAML
   * @param known values shown in figures beside the run
   */
  public record Case(String name, String title, Map<String, String> settings, Known known) {}

  /** The comparison of runs with known results. */
  @FunctionalInterface
  public interface Table {

    /**
     * Compares the runs with known results.
     *
     * @param scenario the scenario file, without the settings of a case
     * @param results by name of the case
     */
    List<ReproducedValue> rows(Scenario scenario, Map<String, ResultsReader> results)
        throws IOException;
  }
}
