package org.multipolar.execution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.scenario.study.Factor;
import org.multipolar.store.CsvWriter;
import org.multipolar.study.Design;

/** {@code design.csv}: one row per design point, one column per factor. */
public final class DesignTable {
  public static final String FILE = "design.csv";

  private DesignTable() {}

  /** The table; an empty cell means the scenario's own value. */
  public static String csv(Design design) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      List<String> columns = new ArrayList<>(List.of("point"));
      design.spec().factors().stream().map(Factor::name).forEach(columns::add);
      CsvWriter csv = new CsvWriter(bytes).header(columns);
      for (Design.Point point : design.points()) {
        csv.text(design.name(point));
        for (int i = 0; i < point.cells().size(); i++) {
          csv.text(design.text(point, i));
        }
        csv.endLine();
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("written to memory", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
