package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.multipolar.manual.Markdown;
import org.multipolar.metric.ColumnNames;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Provenance;
import org.multipolar.value.parameter.Quantity;

/** Provenance of parameters, and the evidence that would settle assumed ones. */
final class Settled {
  private static final String FILE = "settled.csv";

  private Settled() {}

  /** Observation or experiment that would settle a parameter, by parameter. */
  static Map<String, String> all() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Settled.class.getResourceAsStream(FILE)), UTF_8)) {
      for (CSVRecord row :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
        all.put(row.get("parameter"), row.get("what"));
      }
    }
    return all;
  }

  /**
   * Table of the provenance of some parameters. A bare assumption must state what would settle it.
   *
   * @param names names of parameters as in columns of tables
   */
  static String table(List<String> names) throws IOException {
    Map<String, String> settled = all();
    List<List<String>> rows = new ArrayList<>();
    for (String column : names) {
      ParameterCatalogue.Entry entry =
          ParameterCatalogue.entries().values().stream()
              .filter(
                  each ->
                      ColumnNames.of(each.name()).equals(column.replaceFirst("^parameters_", "")))
              .findFirst()
              .orElseThrow(() -> new AssertionError(column));
      String name = entry.name();
      Quantity quantity = entry.quantity();
      if (quantity.from() == Provenance.ASSUMPTION) {
        assertThat(settled).as("settled.csv must say what would settle it").containsKey(name);
      }
      rows.add(
          List.of(
              Markdown.code(name),
              quantity.is(),
              NumberFormats.plain(entry.defaults()) + " " + quantity.unit(),
              quantity.from().name().toLowerCase(Locale.ROOT),
              quantity.source(),
              settled.getOrDefault(name, "")));
    }
    return "\n"
        + Markdown.table(
            List.of(
                "parameter", "what", "value", "provenance", "source or reason", "would settle it"),
            rows)
        + "\n";
  }
}
