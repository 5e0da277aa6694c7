package org.multipolar.scenario;

import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.yaml.Problem;

/**
 * The result of reading a scenario.
 *
 * @param scenario present exactly when there are no problems
 * @param problems everything wrong in the file, its parents, its world and the options
 * @param notes remarks for the user that are not errors, each once
 * @param standIns states that represent a bloc of the world, or count for a part of it, each once
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
