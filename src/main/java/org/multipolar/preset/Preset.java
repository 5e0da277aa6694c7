package org.multipolar.preset;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;

/**
 * A published model, what to run for it and what the runs should show.
 *
 * @param name name in scenario files
 * @param compared what was compared with what, in one sentence
 * @param cases the runs, at least one
 * @param table makes the table from them
 */
public record Preset(String name, String compared, List<Case> cases, Table table) {

  /**
   * One run.
   *
   * @param name name of its results folder
   * @param title how figures call it
   * @param settings what it changes in the scenario file, dotted key → value as YAML
   */
  public record Case(String name, String title, Map<String, String> settings) {}

  /** The comparison of runs with what is known. */
  @FunctionalInterface
  public interface Table {

    /**
     * @param scenario the scenario file, with no case's settings
     * @param results by name of the case
     */
    List<ReproducedValue> findings(Scenario scenario, Map<String, ResultsReader> results)
        throws IOException;
  }
}
