package org.multipolar.store;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.multipolar.metric.Bounds;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;
import org.multipolar.study.Range;
import org.multipolar.study.RecordSchema;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.WorldTables;

/**
 * Reads the final files of a results folder. Each call reads a file once, holds no more than it
 * returns, and checks that the file is unchanged.
 */
public final class ResultsReader {
  /** The entity of world metrics. */
  public static final String WORLD = RecordSchema.WORLD;

  private static final String REPLICATION = "replication";

  static final String AGAIN =
      "Move the file away and rerun the command to regenerate it from the blocks.";

  private final Path folder;
  private final Manifest manifest;
  private final RecordSchema schema;

  private ResultsReader(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
    this.schema = manifest.schema();
  }

  /**
   * Opens a results folder for reading.
   *
   * @throws ResultsException if it is not a results folder, or contains no finished results yet
   */
  public static ResultsReader open(Path folder) throws IOException {
    Manifest manifest = Manifest.of(folder);
    if (manifest.files().isEmpty()) {
      throw new ResultsException(
          folder + " holds no finished results yet. Rerun the command to resume.");
    }
    StoredInputs.require(folder, manifest);
    return new ResultsReader(folder, manifest);
  }

  /**
   * Missing replications of results that are not open, in blocks of limited size: all, if the
   * folder contains none of that identity.
   */
  public static List<Range> missing(Path folder, Identity identity, int replications, int blockSize)
      throws IOException {
    Blocks blocks = new Blocks(folder, identity.hash());
    if (Files.exists(folder.resolve(Manifest.FILE))
        && Manifest.read(folder).identity().hash().equals(identity.hash())) {
      List<Range> packed = PackedBlocks.replications(folder, Manifest.read(folder));
      if (!packed.isEmpty()) {
        return Range.missing(packed, replications, blockSize);
      }
      blocks.adopt();
    }
    return blocks.missing(replications, blockSize);
  }

  /** Number of replications last requested of a folder. */
  public static int asked(Path folder) throws IOException {
    return Manifest.of(folder).asked();
  }

  public Path folder() {
    return folder;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The resolved scenario, which can be run again. */
  public String scenario() throws IOException {
    return StoredText.read(folder.resolve(ResultsFolder.SCENARIO), AGAIN);
  }

  /** Dates of the series. */
  public List<YearMonth> months() {
    return schema.months();
  }

  /** Names of the metrics recorded in a scope. */
  public List<String> metrics(Scope scope) {
    return schema.metrics(scope);
  }

  /** Ids of the states or firms recorded; {@link #WORLD} for the world. */
  public List<String> entities(Scope scope) {
    return schema.entities(scope);
  }

  /** All replications, successful or not. */
  public List<Run> runs() throws IOException {
    List<Run> runs = new ArrayList<>();
    List<String> columns = Rows.columns(ResultsTable.RUNS, schema);
    scan(ResultsTable.RUNS.file(), columns, csv -> runs.add(Run.read(csv, columns)));
    return runs;
  }

  /** Seeds of replications. */
  long[] seeds(int[] numbers) throws IOException {
    Map<Integer, Long> seeds = new LinkedHashMap<>();
    runs().forEach(run -> seeds.put(run.number(), run.seed()));
    return Arrays.stream(numbers).mapToLong(seeds::get).toArray();
  }

  /**
   * One column of {@code runs.csv}, in the order of {@link #runs()}.
   *
   * @param column its name in the table or in input files: {@code METRIC.end}, {@code
   *     METRIC.last12}, {@code METRIC.sum} or {@code events.KIND}
   * @return values, NaN if a replication has none
   */
  public double[] runs(String column) throws IOException {
    List<String> columns = Rows.columns(ResultsTable.RUNS, schema);
    int field = field(column);
    List<Double> values = new ArrayList<>();
    scan(ResultsTable.RUNS.file(), columns, csv -> values.add(csv.number(field)));
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Bounds of a column of {@code runs.csv} that is a statistic of a metric of the catalogue. */
  public Bounds bounds(String column) throws ResultsException {
    String written = Rows.written(ResultsTable.RUNS, schema).get(field(column));
    return Outcome.Measured.parse(written, MetricNames.CATALOGUE)
        .map(Outcome.Measured::bounds)
        .orElse(Bounds.NONE);
  }

  /**
   * The replication of each run of a study.
   *
   * @return by number of the run less 1; NaN where a run is missing
   */
  public double[] replications() throws IOException {
    return columns(List.of(REPLICATION))[0];
  }

  /** Index of a numeric column of {@code runs.csv}, by its name in the table or in input files. */
  private int field(String column) throws ResultsException {
    List<String> written = Rows.written(ResultsTable.RUNS, schema);
    int field = written.indexOf(column);
    field = field < 0 ? Rows.columns(ResultsTable.RUNS, schema).indexOf(column) : field;
    if (field <= written.indexOf("reason") && !column.equals(REPLICATION)) {
      throw notRecorded(column);
    }
    return field;
  }

  /**
   * Several columns of {@code runs.csv}, read in one pass.
   *
   * @return one array per column, by number of the run less 1; NaN if there is no value
   */
  public double[][] columns(List<String> names) throws IOException {
    List<String> columns = Rows.columns(ResultsTable.RUNS, schema);
    int[] fields = new int[names.size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = field(names.get(i));
    }
    double[][] values = new double[fields.length][manifest.asked()];
    for (double[] column : values) {
      Arrays.fill(column, Double.NaN);
    }
    scan(
        ResultsTable.RUNS.file(),
        columns,
        csv -> {
          int run = (int) csv.number(0) - 1;
          for (int i = 0; i < fields.length; i++) {
            values[i][run] = csv.number(fields[i]);
          }
        });
    return values;
  }

  /** A metric of the world. */
  public Series world(String metric) throws IOException {
    return series(Scope.WORLD, metric, WORLD);
  }

  /** A metric of a state. */
  public Series state(String metric, String state) throws IOException {
    return series(Scope.STATE, metric, state);
  }

  /** A metric of a firm. */
  public Series firm(String metric, String firm) throws IOException {
    return series(Scope.FIRM, metric, firm);
  }

  /**
   * A metric of one entity.
   *
   * @throws ResultsException if it was not recorded
   */
  public Series series(Scope scope, String metric, String entity) throws IOException {
    requireRecorded(scope, metric, entity);
    return series(scope, metric, List.of(entity)).get(entity);
  }

  /**
   * Computes an outcome for every replication that has series.
   *
   * @return its values by number of the replication
   * @throws ResultsException if a metric that it needs was not recorded
   */
  public Map<Integer, Double> outcome(Outcome outcome, WorldTables tables, RunCalendar calendar)
      throws IOException {
    Map<String, Series> all = new LinkedHashMap<>();
    for (Outcome.Measured each : outcome.measured()) {
      for (String id : each.members().isEmpty() ? List.of("") : each.members()) {
        String entity = id.isEmpty() ? WORLD : id;
        all.put(
            each.metric().name() + "@" + id,
            series(each.metric().scope(), each.metric().name(), entity));
      }
    }
    Map<Integer, Double> values = new LinkedHashMap<>();
    int[] numbers = all.values().iterator().next().runs();
    for (int i = 0; i < numbers.length; i++) {
      int run = i;
      values.put(
          numbers[i],
          outcome.of(
              (metric, id) -> all.get(metric.name() + "@" + id).values()[run], tables, calendar));
    }
    return values;
  }

  /** A metric of several entities, by entity, read in one pass. */
  public Map<String, Series> series(Scope scope, String metric, List<String> entities)
      throws IOException {
    int[] places = new int[entities.size()];
    for (int i = 0; i < places.length; i++) {
      requireRecorded(scope, metric, entities.get(i));
      places[i] = schema.entities(scope).indexOf(entities.get(i));
    }
    SeriesScan scan = new SeriesScan(scope, metric, places);
    ResultsTable table = ResultsTable.of(scope);
    scan(table.file(), Rows.columns(table, schema), scan::row);
    Map<String, Series> series = new LinkedHashMap<>();
    for (int i = 0; i < places.length; i++) {
      series.put(entities.get(i), scan.series(i));
    }
    return series;
  }

  /** A metric of one entity, summarised by date. */
  public SummarySeries summary(Scope scope, String metric, String entity) throws IOException {
    requireRecorded(scope, metric, entity);
    int ticks = schema.ticks();
    double[][] columns = new double[SummaryTable.COLUMNS.size()][ticks];
    long first = summaryRow(scope, metric, entity);
    scan(
        SummaryTable.FILE,
        SummaryTable.COLUMNS,
        csv -> {
          long tick = csv.line() - first;
          if (tick >= 0 && tick < ticks) {
            for (int c = 3; c < columns.length; c++) {
              columns[c][(int) tick] = csv.number(c);
            }
          }
        });
    return new SummarySeries(
        schema.months(),
        Arrays.stream(columns[3]).mapToInt(n -> (int) n).toArray(),
        columns[4],
        columns[5],
        columns[6],
        columns[7],
        columns[8],
        columns[9],
        columns[10],
        columns[11],
        columns[12]);
  }

  /** First row of a metric of an entity in the summary; the header is row 1. */
  private long summaryRow(Scope scope, String metric, String entity) {
    long cells = 2;
    for (Scope before : Scope.values()) {
      if (before == scope) {
        break;
      }
      cells +=
          (long) schema.metrics(before).size() * schema.entities(before).size() * schema.ticks();
    }
    long place =
        (long) schema.metrics(scope).indexOf(metric) * schema.entities(scope).size()
            + schema.entities(scope).indexOf(entity);
    return cells + place * schema.ticks();
  }

  /** Reads all events that were recorded in full, in order. */
  public void events(Consumer<EventRow> consumer) throws IOException {
    scan(
        ResultsTable.EVENTS.file(),
        Rows.columns(ResultsTable.EVENTS, schema),
        csv -> consumer.accept(EventRow.read(csv)));
  }

  private void requireRecorded(Scope scope, String metric, String entity) throws ResultsException {
    if (!schema.metrics(scope).contains(metric)) {
      throw notRecorded(metric);
    }
    if (!schema.entities(scope).contains(entity)) {
      throw notRecorded(entity);
    }
  }

  private ResultsException notRecorded(String name) {
    return new ResultsException(
        folder
            + " has no '"
            + name
            + "': it was not recorded. The scenario lists what is recorded under 'record:'.");
  }

  /** Consumes a row. */
  @FunctionalInterface
  private interface RowReader {
    void read(CsvReader csv) throws IOException;
  }

  /** Reads all rows of a file after the header, and checks that the file is unchanged. */
  private void scan(String name, List<String> columns, RowReader reader) throws IOException {
    Path file = folder.resolve(name);
    MessageDigest digest = Hash.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      CsvReader csv = new CsvReader(in);
      if (!csv.next() || !List.of(csv.texts()).equals(columns)) {
        throw new IOException("its header is not the one that it was written with");
      }
      while (csv.next()) {
        if (csv.fields() != columns.size()) {
          throw new IOException(
              "row " + csv.line() + " has " + csv.fields() + " of " + columns.size() + " fields");
        }
        reader.read(csv);
      }
    } catch (NoSuchFileException e) {
      throw new ResultsDamaged(
          file + " is missing.", "Rerun the command to regenerate it from the blocks.");
    } catch (IOException
        | DateTimeException
        | IndexOutOfBoundsException
        | IllegalArgumentException e) {
      throw new ResultsDamaged(file + " is damaged: " + e.getMessage() + ".", AGAIN);
    }
    requireHash(name, Hash.hex(digest));
  }

  private void requireHash(String name, String hash) throws ResultsDamaged {
    if (!hash.equals(manifest.files().get(name)) && !hash.equals(manifest.replacing().get(name))) {
      throw new ResultsDamaged(folder.resolve(name) + " was changed after it was written.", AGAIN);
    }
  }

  /** Checks that a file of the manifest is unchanged. */
  void requireUnchanged(Path file) throws IOException {
    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
    if (manifest.files().containsKey(name)) {
      requireHash(name, Hash.of(file));
    }
  }

  /** Selects one metric of some entities from rows ordered by run, date and entity. */
  private final class SeriesScan {
    private final int field;
    private final int[] places;
    private final int entities;
    private final List<Integer> runs = new ArrayList<>();
    private final List<double[][]> values = new ArrayList<>();
    private int row;

    SeriesScan(Scope scope, String metric, int[] places) {
      this.places = places;
      ResultsTable table = ResultsTable.of(scope);
      entities = schema.entities(scope).size();
      List<String> metrics = schema.metrics(scope);
      field = Rows.columns(table, schema).size() - metrics.size() + metrics.indexOf(metric);
    }

    void row(CsvReader csv) throws IOException {
      int tick = row / entities;
      int entity = row % entities;
      if (row == 0) {
        runs.add((int) csv.number(0));
        values.add(new double[places.length][schema.ticks()]);
      }
      double[][] run = values.get(values.size() - 1);
      for (int i = 0; i < places.length; i++) {
        if (places[i] == entity) {
          run[i][tick] = csv.number(field);
        }
      }
      row = row + 1 == entities * schema.ticks() ? 0 : row + 1;
    }

    Series series(int i) {
      return new Series(
          runs.stream().mapToInt(Integer::intValue).toArray(),
          schema.months(),
          values.stream().map(run -> run[i]).toArray(double[][]::new));
    }
  }
}
