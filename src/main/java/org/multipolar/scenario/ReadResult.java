package org.multipolar.scenario;

import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.yaml.Problem;

/**
 * What came of reading a scenario.
 *
 * @param scenario present exactly when there are no problems
 * @param problems all that is wrong, in the file, its parents, its world and the options
 * @param notes what a user should know that is no mistake, each once
 * @param standIns states that stand for a bloc of the world, or count for a part of it, each once
 */
public record ReadResult(
    Optional<Scenario> scenario,
    List<Problem> problems,
    List<String> notes,
    List<String> standIns) {
  public ReadResult {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    standIns = List.copyOf(standIns);
  }
}
