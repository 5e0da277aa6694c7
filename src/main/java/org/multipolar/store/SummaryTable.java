package org.multipolar.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;

/**
 * {@code summary.csv}: every metric of every entity at every date, summarised over successful
 * replications. Rows are ordered by scope, metric, entity and date.
 *
 * <p>Quantiles need all values of a cell at once; if those of all cells do not fit into the allowed
 * memory, the blocks are read several times, for a range of cells each time.
 */
final class SummaryTable {
  static final String FILE = "summary.csv";
  static final List<String> COLUMNS =
      List.of(
          "metric", "entity", "date", "n", "mean", "sd", "q05", "q25", "median", "q75", "q95",
          "lo95", "hi95");

  private static final int NUMBERS_IN_MEMORY = (64 << 20) / Double.BYTES;

  private final RecordSchema schema;
  private final List<BlockFile> blocks;
  private final int replications;
  private final int numbersInMemory;

  SummaryTable(RecordSchema schema, List<BlockFile> blocks) {
    this(schema, blocks, NUMBERS_IN_MEMORY);
  }

  /**
   * @param numbersInMemory how many values may be held at once; those of one cell always are held
   */
  SummaryTable(RecordSchema schema, List<BlockFile> blocks, int numbersInMemory) {
    this.schema = schema;
    this.blocks = blocks;
    this.replications = blocks.stream().mapToInt(block -> block.replications().size()).sum();
    this.numbersInMemory = numbersInMemory;
  }

  void write(CsvWriter csv) throws IOException {
    csv.lines(String.join(",", COLUMNS) + "\n");
    for (Scope scope : Scope.values()) {
      if (ResultsTable.of(scope).kept(schema)) {
        write(scope, csv);
      }
    }
    csv.flush();
  }

  private void write(Scope scope, CsvWriter csv) throws IOException {
    Set<String> parts =
        MetricCatalogue.of(scope).stream()
            .filter(Metric::part)
            .map(Metric::name)
            .collect(Collectors.toSet());
    int perMetric = Math.multiplyExact(schema.entities(scope).size(), schema.ticks());
    int cells = Math.multiplyExact(schema.metrics(scope).size(), perMetric);
    int atOnce = Math.max(1, numbersInMemory / Math.max(1, replications));
    for (int from = 0; from < cells; from += atOnce) {
      Pass pass = new Pass(scope, from, (int) Math.min(cells, (long) from + atOnce));
      for (BlockFile block : blocks) {
        pass.read(block);
      }
      for (int cell = pass.from; cell < pass.to; cell++) {
        String metric = schema.metrics(scope).get(cell / perMetric);
        Summary summary = Summary.of(pass.sample(cell));
        csv.text(metric);
        csv.text(schema.entities(scope).get(cell % perMetric / schema.ticks()));
        csv.text(schema.months().get(cell % schema.ticks()).toString());
        write(parts.contains(metric) ? summary.within(0, 1) : summary, csv);
      }
    }
  }

  private static void write(Summary s, CsvWriter csv) throws IOException {
    csv.whole(s.n()).number(s.mean()).number(s.sd());
    csv.number(s.q05()).number(s.q25()).number(s.median()).number(s.q75()).number(s.q95());
    csv.number(s.low()).number(s.high()).endLine();
  }

  /** One pass over the blocks, for cells (metric · entities + entity) · ticks + tick of a range. */
  private final class Pass {
    final int from;
    final int to;
    private final ResultsTable table;
    private final int entities;
    private final int keys;
    private final double[] values;
    private int runs;

    Pass(Scope scope, int from, int to) {
      this.from = from;
      this.to = to;
      table = ResultsTable.of(scope);
      entities = schema.entities(scope).size();
      keys = Rows.columns(table, schema).size() - schema.metrics(scope).size();
      values = new double[(to - from) * replications];
    }

    void read(BlockFile block) throws IOException {
      int ticks = schema.ticks();
      int firstMetric = from / (entities * ticks);
      int lastMetric = (to - 1) / (entities * ticks);
      int row = 0;
      try (InputStream in = block.rows(table)) {
        for (CsvReader csv = new CsvReader(in); csv.next(); row++) {
          int tick = row / entities % ticks;
          int entity = row % entities;
          if (tick == 0 && entity == 0) {
            runs++;
          }
          for (int m = firstMetric; m <= lastMetric; m++) {
            int cell = (m * entities + entity) * ticks + tick;
            if (cell >= from && cell < to) {
              values[(cell - from) * replications + runs - 1] = csv.number(keys + m);
            }
          }
        }
      }
    }

    double[] sample(int cell) {
      int start = (cell - from) * replications;
      return Arrays.copyOfRange(values, start, start + runs);
    }
  }
}
