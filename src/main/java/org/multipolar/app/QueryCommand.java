package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.multipolar.store.Answer;
import org.multipolar.store.Column;
import org.multipolar.store.QueryView;
import org.multipolar.store.ResultsDatabase;
import org.multipolar.text.Columns;
import org.multipolar.text.Labels;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multipolar query RESULTS SQL}. */
@Command(
    name = "query",
    header = "Queries results in SQL.",
    description = {
      "",
      "--tables lists the tables of a results folder, of a study or of a comparison, and their"
          + " columns. Put text in single quotes. Queries never change results.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} query results/waic-2025 --tables",
      "  ${sys:multipolar.command:-multipolar} query results/waic-2025 'select run, lag_open_end from runs order by 2 desc limit 5'",
      "  ${sys:multipolar.command:-multipolar} query results/waic-2025 'select date, median(threat) from world group by date order by date' --out threat.csv",
      "  ${sys:multipolar.command:-multipolar} query results/waic-2025 'from world_long' --out world.parquet",
      "  ${sys:multipolar.command:-multipolar} query results/waic-2025 - < question.sql",
      "  ${sys:multipolar.command:-multipolar} query results/my-study 'from effects'"
    },
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

  private static final int WIDTH = 100;

  @Parameters(index = "0", paramLabel = "RESULTS", description = "A results folder.")
  private Path folder;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SQL",
      description = "One read-only statement in the SQL of DuckDB; - reads it from standard input.")
  private String sql;

  @Option(names = "--tables", description = "Lists the tables and their columns.")
  private boolean tables;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = AnswerFormat.Name.class,
      completionCandidates = Completion.Formats.class,
      description = "Output format: table (default), csv or json.")
  private AnswerFormat format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes the answer to FILE, which ends with .csv or .parquet.")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, BadInput {
    if (tables == (sql != null)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), tables ? "--tables takes no SQL" : "query needs SQL, or --tables");
    }
    checkOut();
    BadInput.unlessFolder(folder);
    try (ResultsDatabase database = open()) {
      if (tables) {
        database.views().forEach(this::list);
      } else if (out != null) {
        OutputFolder.make(out.toAbsolutePath().getParent());
        database.save(question(), out);
        tell(database);
      } else {
        try (Answer answer = database.ask(question())) {
          tell(database);
          print(answer);
        }
      }
    }
    out().flush();
    return CommandLine.ExitCode.OK;
  }

  private ResultsDatabase open() throws IOException, BadInput {
    return Compared.is(folder)
        ? ResultsDatabase.ofComparison(
            folder.resolve(Compared.TABLE),
            Labels.list(Compared.folders(folder).stream().map(Path::toString).toList()))
        : ResultsDatabase.open(folder);
  }

  /** Reports the former names that the query uses, and the tables that show earlier results. */
  private void tell(ResultsDatabase database) throws IOException, BadInput {
    PrintWriter err = spec.commandLine().getErr();
    database.former().stream().distinct().forEach(err::println);
    for (Path table : database.outdated()) {
      err.println(
          "note: "
              + table
              + " shows earlier results; renew it with: "
              + CommandHint.command("chart", folder));
    }
    if (Compared.is(folder)) {
      Compared.outdated(folder).ifPresent(err::println);
    }
    err.flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void checkOut() throws BadInput {
    if (out == null) {
      return;
    }
    if (tables || format != null) {
      throw new BadInput("--out cannot be combined with --tables or --format");
    }
    if (!ResultsDatabase.isParquet(out) && !out.toString().endsWith(".csv")) {
      throw new BadInput("--out " + out + ": must end with .csv or .parquet");
    }
    if (Files.exists(out)) {
      throw new BadInput(out + " already exists; choose another name or move it away");
    }
  }

  private String question() throws IOException {
    return sql.equals("-") ? new String(System.in.readAllBytes(), UTF_8) : sql;
  }

  private void list(QueryView view) {
    String keys =
        view.columns().stream()
            .filter(column -> column.kind() != Column.Kind.NUMBER)
            .map(column -> column.name() + " " + column.kind().type())
            .collect(Collectors.joining(", "));
    String numbers =
        view.columns().stream()
            .filter(column -> column.kind() == Column.Kind.NUMBER)
            .map(Column::name)
            .collect(Collectors.joining(", "));
    out().println(view.name() + ": " + view.row());
    out().println(Columns.paragraph(keys, 2, WIDTH));
    if (!numbers.isEmpty()) {
      out().println(Columns.paragraph(Column.Kind.NUMBER.type() + ": " + numbers, 2, WIDTH));
    }
  }

  private void print(Answer answer) throws IOException {
    switch (format == null ? AnswerFormat.TABLE : format) {
      case TABLE -> new AnswerTable(out(), Terminal.width()).print(answer);
      case CSV -> answer.writeCsv(printed());
      case JSON -> answer.writeJson(printed());
    }
  }

  /**
   * A stream to the output that decodes each write separately, since an answer writes whole
   * characters.
   */
  private OutputStream printed() {
    PrintWriter out = out();
    return new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        out.print(new String(bytes, from, length, UTF_8));
      }
    };
  }
}
