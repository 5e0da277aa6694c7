package org.multipolar.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.scenario.yaml.CsvTable;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;

/**
 * Reads a table of parameter vectors: a header of parameter names and one vector per row. Only
 * scalar parameters are accepted.
 */
final class ParameterSetReader {

  private ParameterSetReader() {}

  /** Reads the set; empty, with problems reported, if anything in the table is wrong. */
  static Optional<ParameterSet> read(Path file, Problems problems) {
    int before = problems.size();
    Map<String, ParameterCatalogue.Entry> catalogue = ParameterCatalogue.entries();
    List<String> known =
        catalogue.values().stream()
            .filter(entry -> !entry.list())
            .map(ParameterCatalogue.Entry::name)
            .toList();
    Optional<CsvTable> table = CsvTable.read(file, List.of(), known, problems);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = table.get().columns();
    List<List<Double>> rows = new ArrayList<>();
    for (CsvTable.Row row : table.get().rows()) {
      List<Double> vector = new ArrayList<>();
      for (String name : names) {
        Quantity quantity = catalogue.get(name).quantity();
        vector.add(row.number(name, quantity.min(), quantity.max()));
      }
      rows.add(vector);
    }
    table.get().hasRows();
    return problems.size() == before
        ? Optional.of(new ParameterSet(names, rows))
        : Optional.empty();
  }
}
