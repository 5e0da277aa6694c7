package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multipolar.metric.ColumnNames;
import org.multipolar.scenario.yaml.Digest;
import org.multipolar.text.Digits;
import org.multipolar.text.ResolvedInputs;

/**
 * Vectors of some parameters, such as those that a calibration accepts. Each replication takes one,
 * so that an ensemble shows parameter uncertainty and not only chance.
 *
 * <p>Replication r takes row 1 + (r − 1) mod n of n, whatever its seed: replications of the same
 * number have the same vector in every scenario with the same set.
 *
 * @param names the parameters, in the order of the columns
 * @param rows one vector per row, in the order of the file; at least one
 */
public record ParameterSet(List<String> names, List<List<Double>> rows) {

  public ParameterSet {
    names = List.copyOf(names);
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a set of parameters needs a vector");
    }
  }

  /** The first vectors of the set, or all if there are no more. */
  public ParameterSet first(int vectors) {
    return new ParameterSet(names, rows.subList(0, Math.min(vectors, rows.size())));
  }

  /** Row number, from 1, of the vector of a replication. */
  public int row(int replication) {
    return 1 + (replication - 1) % rows.size();
  }

  /** The vector of a replication, by parameter. */
  public Map<String, List<Double>> settings(int replication) {
    List<Double> vector = rows.get(row(replication) - 1);
    Map<String, List<Double>> settings = new LinkedHashMap<>();
    for (int k = 0; k < vector.size(); k++) {
      settings.put(names.get(k), List.of(vector.get(k)));
    }
    return settings;
  }

  /**
   * The set as CSV, with the fewest digits that identify each number, so that reading it gives an
   * equal set.
   */
  public String csv() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", ColumnNames.of(names)));
    for (List<Double> row : rows) {
      lines.add(row.stream().map(Digits::text).collect(Collectors.joining(",")));
    }
    return String.join("\n", lines) + "\n";
  }

  /** File name of the table beside a resolved scenario. */
  public String file() {
    return ResolvedInputs.named("parameter-set", digest(), ".csv");
  }

  /** SHA-256 of {@link #csv()}. */
  public String digest() {
    return Digest.sha256(csv());
  }
}
