package org.multipolar.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.metric.Bounds;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.study.Progress;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;

/**
 * Writes {@code summary.csv}: every metric of every entity at every date, summarised over
 * successful replications. Rows are ordered by scope, metric, entity and date.
 *
 * <p>Quantiles need all values of a cell at once, and the values of all cells may exceed memory.
 * The rows of a series have the same order in every replication, so one chunk of rows at a time is
 * read from all replications, summarised and stored in a scratch file: each number is read once,
 * however little memory there is. The file is then read back in the order of the table.
 */
final class SummaryTable {
  static final String FILE = "summary.csv";
  static final List<String> COLUMNS =
      List.of(
          "metric", "entity", "date", "n", "mean", "sd", "q05", "q25", "median", "q75", "q95",
          "lo95", "hi95");

  /** Number of values in a summary. */
  private static final int STATISTICS = 10;

  /** The heap is divided by this for the values of a chunk. */
  private static final int PART_OF_HEAP = 16;

  private final RecordSchema schema;
  private final MetricNames known;
  private final List<BlockFile> blocks;
  private final Path scratch;
  private final long numbersInMemory;
  private final Progress progress;
  private final int rowsInAll;
  private int rowsDone;

  SummaryTable(
      RecordSchema schema,
      MetricNames known,
      List<BlockFile> blocks,
      Path scratch,
      Progress progress) {
    this(
        schema,
        known,
        blocks,
        scratch,
        Math.min(1 << 27, Runtime.getRuntime().maxMemory() / PART_OF_HEAP / Double.BYTES),
        progress);
  }

  /**
   * @param known the metrics that exist, for their bounds
   * @param scratch a temporary file beside the results, deleted at the end
   * @param numbersInMemory most values held at once; those of one row are always held
   * @param progress receives the number of series rows done
   */
  SummaryTable(
      RecordSchema schema,
      MetricNames known,
      List<BlockFile> blocks,
      Path scratch,
      long numbersInMemory,
      Progress progress) {
    this.schema = schema;
    this.known = known;
    this.blocks = blocks;
    this.scratch = scratch;
    this.numbersInMemory = numbersInMemory;
    this.progress = progress;
    int rows = 0;
    for (Scope scope : Scope.values()) {
      rows += ResultsTable.of(scope).kept(schema) ? rows(scope) : 0;
    }
    rowsInAll = rows;
  }

  void write(CsvWriter csv) throws IOException {
    csv.lines(String.join(",", COLUMNS) + "\n");
    for (Scope scope : Scope.values()) {
      if (ResultsTable.of(scope).kept(schema)) {
        try (ScratchFile summaries = new ScratchFile(scope)) {
          summarise(scope, summaries);
          write(scope, summaries, csv);
        }
      }
    }
    csv.flush();
  }

  private int rows(Scope scope) {
    return Math.multiplyExact(schema.entities(scope).size(), schema.ticks());
  }

  private void summarise(Scope scope, ScratchFile summaries) throws IOException {
    int rows = rows(scope);
    int metrics = schema.metrics(scope).size();
    ChunkReader stretches = new ChunkReader(scope);
    int atOnce =
        (int) Math.max(1, numbersInMemory / Math.max(1, (long) metrics * stretches.runs.size()));
    summaries.stretch = Math.min(rows, atOnce);
    for (int from = 0; from < rows; from += summaries.stretch) {
      int to = Math.min(rows, from + summaries.stretch);
      double[] values = stretches.next(to - from);
      int runs = stretches.runs.size();
      ByteBuffer all = ByteBuffer.allocate(STATISTICS * Double.BYTES * (to - from));
      for (int m = 0; m < metrics; m++) {
        all.clear();
        for (int row = 0; row < to - from; row++) {
          int start = (row * metrics + m) * runs;
          put(Summary.of(Arrays.copyOfRange(values, start, start + runs)), all);
        }
        summaries.append(all.flip());
      }
      rowsDone += to - from;
      progress.update(rowsDone, 0, rowsInAll);
    }
  }

  private static void put(Summary s, ByteBuffer buffer) {
    buffer.putDouble(s.n()).putDouble(s.mean()).putDouble(s.sd());
    buffer.putDouble(s.q05()).putDouble(s.q25()).putDouble(s.median());
    buffer.putDouble(s.q75()).putDouble(s.q95()).putDouble(s.low()).putDouble(s.high());
  }

  private void write(Scope scope, ScratchFile summaries, CsvWriter csv) throws IOException {
    List<String> metrics = schema.metrics(scope);
    List<String> entities = schema.entities(scope);
    List<String> dates = schema.months().stream().map(m -> m.atDay(1).toString()).toList();
    int atOnce =
        (int)
            Math.max(
                1,
                Math.min(entities.size(), numbersInMemory / ((long) STATISTICS * schema.ticks())));
    for (int m = 0; m < metrics.size(); m++) {
      String name = ColumnNames.of(metrics.get(m));
      Bounds bounds = known.find(scope, metrics.get(m)).map(Metric::bounds).orElse(Bounds.NONE);
      for (int first = 0; first < entities.size(); first += atOnce) {
        int some = Math.min(atOnce, entities.size() - first);
        ByteBuffer read = summaries.read(m, first, some);
        for (int e = 0; e < some; e++) {
          for (int tick = 0; tick < schema.ticks(); tick++) {
            read.position(STATISTICS * Double.BYTES * (tick * some + e));
            Summary summary = get(read);
            csv.text(name).text(entities.get(first + e)).text(dates.get(tick));
            write(summary.within(bounds), csv);
          }
        }
      }
    }
  }

  private static Summary get(ByteBuffer from) {
    return new Summary(
        (int) from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble());
  }

  private static void write(Summary s, CsvWriter csv) throws IOException {
    csv.whole(s.n()).number(s.mean()).number(s.sd());
    csv.number(s.q05()).number(s.q25()).number(s.median()).number(s.q75()).number(s.q95());
    csv.number(s.low()).number(s.high()).endLine();
  }

  /** Position of a replication's next row, in bytes from the first row of its block. */
  private static final class Run {
    final BlockFile block;
    long at;

    Run(BlockFile block, long at) {
      this.block = block;
      this.at = at;
    }
  }

  /** Reads the rows of a series from all replications, in chunks. */
  private final class ChunkReader {
    private final ResultsTable table;
    private final int metrics;
    private final int keys;
    private final List<Run> runs = new ArrayList<>();

    ChunkReader(Scope scope) throws IOException {
      table = ResultsTable.of(scope);
      metrics = schema.metrics(scope).size();
      keys = Rows.columns(table, schema).size() - metrics;
      int rows = rows(scope);
      for (BlockFile block : blocks) {
        find(block, rows);
      }
    }

    /** Finds the start of each replication in a block by counting lines. */
    private void find(BlockFile block, int rows) throws IOException {
      byte[] bytes = new byte[1 << 16];
      long at = 0;
      int line = 0;
      boolean begins = true;
      try (InputStream in = block.rows(table)) {
        for (int n = in.read(bytes); n > 0; n = in.read(bytes)) {
          for (int i = 0; i < n; i++) {
            if (begins) {
              runs.add(new Run(block, at + i));
              begins = false;
            }
            if (bytes[i] == '\n' && ++line == rows) {
              line = 0;
              begins = true;
            }
          }
          at += n;
        }
      }
    }

    /** Values of the next rows: by row, then by metric, then by replication. */
    double[] next(int rows) throws IOException {
      double[] values = new double[Math.multiplyExact(rows * metrics, runs.size())];
      for (int r = 0; r < runs.size(); r++) {
        Run run = runs.get(r);
        try (InputStream in = run.block.rows(table, run.at)) {
          CsvReader csv = new CsvReader(in);
          for (int row = 0; row < rows; row++) {
            if (!csv.next()) {
              throw new IOException(run.block.path() + " ends within a replication");
            }
            for (int m = 0; m < metrics; m++) {
              values[(row * metrics + m) * runs.size() + r] = csv.number(keys + m);
            }
          }
          run.at += csv.bytes();
        }
      }
      return values;
    }
  }

  /** The summaries, stored in a scratch file chunk by chunk. */
  private final class ScratchFile implements Closeable {
    private static final int SIZE = STATISTICS * Double.BYTES;

    private final FileChannel file;
    private final int rows;
    private final int metrics;
    private final int entities;

    /** Rows of a chunk; the last chunk may be shorter. */
    int stretch;

    ScratchFile(Scope scope) throws IOException {
      rows = rows(scope);
      metrics = schema.metrics(scope).size();
      entities = schema.entities(scope).size();
      file =
          FileChannel.open(
              scratch,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Appends the summaries of a metric over a chunk. */
    void append(ByteBuffer summaries) throws IOException {
      while (summaries.hasRemaining()) {
        file.write(summaries);
      }
    }

    /** Reads the summaries of a metric of some entities, by date and then by entity. */
    ByteBuffer read(int metric, int first, int some) throws IOException {
      ByteBuffer into = ByteBuffer.allocate(SIZE * some * schema.ticks());
      for (int tick = 0; tick < schema.ticks(); tick++) {
        int row = tick * entities + first;
        int end = row + some;
        while (row < end) {
          int from = row - row % stretch;
          int length = Math.min(stretch, rows - from);
          int to = Math.min(end, from + length);
          long at = SIZE * ((long) from * metrics + (long) metric * length + row - from);
          read(into, SIZE * (to - row), at);
          row = to;
        }
      }
      return into;
    }

    private void read(ByteBuffer into, int length, long at) throws IOException {
      int start = into.position();
      into.limit(start + length);
      while (into.hasRemaining()) {
        if (file.read(into, at + into.position() - start) < 0) {
          throw new IOException(scratch + " is cut short");
        }
      }
      into.limit(into.capacity());
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
