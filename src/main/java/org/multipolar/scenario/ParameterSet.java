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
 * Vectors of some parameters, such as a calibration accepts: every replication takes one of them,
 * so that an ensemble shows what is unknown and not only chance.
 *
 * <p>Replication r takes row 1 + (r − 1) mod n of n, whatever its seed: replications of the same
 * number have the same vector in every scenario with the same set.
 *
 * @param names the parameters, in the order of the columns
 * @param rows one vector a row, in the order of the file; at least one
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

  /** Number, from 1, of the row that a replication takes. */
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
   * The set as a table that is read as an equal set: the fewest digits that identify each number.
   */
  public String csv() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", ColumnNames.of(names)));
    for (List<Double> row : rows) {
      lines.add(row.stream().map(Digits::text).collect(Collectors.joining(",")));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Name of the table beside a resolved scenario. */
  public String file() {
    return ResolvedInputs.named("parameter-set", digest(), ".csv");
  }

  /** SHA-256 of {@link #csv()}. */
  public String digest() {
    return Digest.sha256(csv());
  }
}
