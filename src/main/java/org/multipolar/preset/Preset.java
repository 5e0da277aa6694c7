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
 * @param published values shown in figures beside the runs
 */
public record Preset(
    String name, String compared, List<Case> cases, Table table, Published published) {

  /** A preset whose figure shows only its runs. */
  Preset(String name, String compared, List<Case> cases, Table table) {
    this(name, compared, cases, table, (each, scenario) -> List.of());
  }

  /** The published values shown in figures beside the runs. */
  @FunctionalInterface
  public interface Published {

    /**
     * The values for a case.
     *
     * @param name name of the case
     * @param scenario the scenario of the case
     */
    List<PublishedValue> values(String name, Scenario scenario);
  }

  /**
   * One run.
   *
   * @param name name of its results folder
   * @param title title in figures
   * @param settings changes to the scenario file, dotted key → value as YAML
   */
  public record Case(String name, String title, Map<String, String> settings) {}

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
