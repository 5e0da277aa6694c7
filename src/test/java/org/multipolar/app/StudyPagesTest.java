package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.analysis.Finding;
import org.multipolar.analysis.FindingTable;
import org.multipolar.analysis.Findings;
import org.multipolar.chart.Figure;
import org.multipolar.chart.FigureFiles;
import org.multipolar.execution.DesignTable;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.manual.Markdown;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Samples;
import org.multipolar.text.NumberFormats;

/**
 * The pages of the studies. Their prose is written by hand; text between {@code <!-- made: … -->}
 * and {@code <!-- end -->} is generated: the design from the study file, a few runs by running
 * them, tables from the tables of findings by the SQL in the comment, and figures. Since whole
 * studies take minutes, tables and figures are generated only on request, from the results of a
 * whole run. Every build compares the design with the fingerprint of the study, and those few runs:
 * a changed study or model makes its page stale.
 *
 * <p>To renew the pages: {@code mvn -q test -Dtest=StudyPagesTest -Dmanual.write=true}, for some of
 * them with {@code -Dstudies=NAME,NAME}. Results are read from {@code results/NAME}; a study
 * without results is run.
 */
@Tag("long")
@DisabledOnOs(OS.WINDOWS)
class StudyPagesTest {
  private static final Path PAGES = Path.of("src", "site", "markdown", "studies");
  private static final Path RESULTS = Path.of("results");
  private static final Path WORK = Path.of("target", "study-pages");
  private static final boolean WRITE = Boolean.getBoolean("manual.write");
  private static final Pattern MADE =
      Pattern.compile("(<!-- made: (\\w+)\\s*([\\s\\S]*?)-->\n)([\\s\\S]*?)(<!-- end -->)");
  private static final int FACTORS_IN_A_TABLE = 12;
  private static final int TRIED = 3;
  private static final int LONGEST = 60;
  private static final List<String> PARTS =
      List.of("## Question", "## Design", "## Results", "## What it shows, and what not");

  static Stream<Path> files() throws IOException {
    List<String> some = List.of(System.getProperty("studies", "").split(","));
    return ShippedStudiesTest.files().stream()
        .filter(file -> some.get(0).isEmpty() || some.contains(ShippedStudiesTest.name(file)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void thePageIsOfTheStudyAsItStands(Path file)
      throws IOException, BadInput, SQLException, InterruptedException {
    String name = ShippedStudiesTest.name(file);
    Path page = PAGES.resolve(name + ".md");
    String text = Files.readString(page);
    assertThat(text.lines().filter(line -> line.startsWith("## ")))
        .containsExactlyElementsOf(PARTS);
    PreparedStudy study = Studies.read(file);
    ReplicationResult[] tried = tried(study);
    Whole all = WRITE ? new Whole(study, file, tried) : null;
    Matcher part = MADE.matcher(text);
    StringBuilder made = new StringBuilder();
    List<String> kinds = new ArrayList<>();
    while (part.find()) {
      kinds.add(part.group(2));
      String body =
          switch (part.group(2)) {
            case "design" -> design(study, file);
            case "runs" -> runs(study, tried);
            case "table" -> WRITE ? all.table(part.group(3)) : part.group(4);
            case "provenance" -> WRITE ? Settled.table(all.column(part.group(3))) : part.group(4);
            case "figure" -> WRITE ? all.figure(part.group(3).strip()) : part.group(4);
            default -> throw new IllegalArgumentException(page + ": " + part.group(2));
          };
      part.appendReplacement(made, Matcher.quoteReplacement(part.group(1) + body + part.group(5)));
    }
    part.appendTail(made);
    assertThat(kinds).contains("design", "runs", "table", "figure");
    if (WRITE) {
      Files.writeString(page, made);
    }
    assertThat(Files.readString(page))
        .as(
            "%s is stale. Renew it: ./multipolar study %s --fresh, and then mvn -q test"
                + " -Dtest=StudyPagesTest -Dmanual.write=true -Dstudies=%s",
            page, slashes(file), name)
        .isEqualTo(made.toString());
  }

  @Test
  void thereIsAPageForEachAndTheIndexNamesIt() throws IOException {
    List<String> names = ShippedStudiesTest.files().stream().map(ShippedStudiesTest::name).toList();
    String index = Files.readString(PAGES.resolveSibling("studies.md"));
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(
              pages
                  .map(page -> page.getFileName().toString())
                  .filter(page -> page.endsWith(".md"))
                  .map(page -> page.replace(".md", ""))
                  .sorted())
          .containsExactlyElementsOf(names);
    }
    assertThat(names).allSatisfy(name -> assertThat(index).contains("(studies/" + name + ".md)"));
  }

  // The design

  private static String design(PreparedStudy study, Path file) {
    StudySpec spec = study.spec();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("file", "[" + file.getFileName() + "](../../../../" + slashes(file) + ")"));
    rows.add(
        List.of(
            "scenario",
            spec.bases().stream().map(StudySpec.Base::name).collect(Collectors.joining(", "))
                + spec.common().stream()
                    .map(StudyPagesTest::setting)
                    .collect(Collectors.joining())));
    rows.add(
        List.of(
            "months",
            study.runs().calendar().month(0)
                + " to "
                + study.runs().calendar().month(study.runs().calendar().ticks() - 1)));
    rows.add(List.of("design", kind(spec)));
    rows.add(List.of("size", size(study)));
    rows.add(List.of("seed", study.runs().seed() + ", with common random numbers at all points"));
    rows.add(
        List.of(
            "outcomes",
            spec.outcomes().stream()
                .map(o -> Markdown.code(o.id()))
                .collect(Collectors.joining(", "))));
    rows.add(List.of("fingerprint", Markdown.code(sha256(study.identity()).substring(0, 16))));
    return "\n"
        + Markdown.table(List.of("", ""), rows)
        + "\n"
        + factors(spec.factors())
        + "\n```\n./multipolar study "
        + slashes(file)
        + "\n```\n\n";
  }

  /** A setting of the study, without a value that is too long for a cell. */
  private static String setting(Assignment a) {
    String value = a.value().toString();
    return value.length() > LONGEST
        ? ", `" + a.path() + "` as in the file"
        : ", `" + a.path() + ": " + value + "`";
  }

  private static String size(PreparedStudy study) {
    int n = study.spec().replications().first();
    if (study.spec().design() instanceof SearchSpec search) {
      int vectors = search.population() * search.generations();
      return String.format(
          Locale.ROOT,
          "%d vectors × %d worlds × %d replications = %d runs, and %d more in each world of each"
              + " vector of the front, of at most %d",
          vectors,
          search.worlds(),
          n,
          vectors * search.worlds() * n,
          search.confirm(),
          search.population());
    }
    int points = study.design().points().size();
    return String.format(
        Locale.ROOT, "%d points × %d replications = %d runs", points, n, points * n);
  }

  private static String kind(StudySpec spec) {
    String crossed =
        spec.design().crossed().isEmpty()
            ? ""
            : ", each with every level of " + String.join(" and ", spec.design().crossed());
    if (spec.design() instanceof SearchSpec d) {
      return "search (NSGA-II) for "
          + d.goals().stream()
              .map(g -> (g.less() ? "less " : "more ") + Markdown.code(g.outcome().id()))
              .collect(Collectors.joining(" and "))
          + ", "
          + d.generations()
          + " generations of "
          + d.population()
          + " vectors of "
          + d.levers().size()
          + " levers, each in the same "
          + d.worlds()
          + " worlds, seed "
          + d.seed();
    }
    if (spec.design() instanceof StudySpec.Morris d) {
      return "Morris, "
          + d.trajectories()
          + " trajectories on "
          + d.levels()
          + " levels, seed "
          + d.seed();
    } else if (spec.design() instanceof StudySpec.Sobol d) {
      return "Sobol (Saltelli), base " + d.base() + ", seed " + d.seed();
    } else if (spec.design() instanceof StudySpec.LatinHypercube d) {
      return "Latin hypercube of " + d.points() + ", seed " + d.seed() + crossed;
    } else if (spec.design() instanceof StudySpec.OneAtATime) {
      return "one factor at a time, low and high, all others as they are";
    }
    return "full factorial";
  }

  private static String factors(List<Factor> factors) {
    if (factors.size() <= FACTORS_IN_A_TABLE) {
      return Markdown.table(
          List.of("factor", "levels or range"),
          factors.stream().map(f -> List.of(f.label(), values(f))).toList());
    }
    int shown = factors.size() > 40 ? 27 : factors.size();
    return Markdown.prose(
                factors.size()
                    + " factors: "
                    + factors.subList(0, shown).stream()
                        .map(f -> f.label() + " (" + values(f) + ")")
                        .collect(Collectors.joining("; "))
                    + (shown < factors.size()
                        ? "; and " + (factors.size() - shown) + " more."
                        : "."))
            .stripTrailing()
        + "\n";
  }

  private static String values(Factor factor) {
    return factor
        .range()
        .map(r -> r.text(r.low()) + " to " + r.text(r.high()) + (r.logarithmic() ? ", log" : ""))
        .orElseGet(() -> String.join(", ", factor.levelNames()));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  // A few runs

  /** First replication of a few points spread over the design. */
  private static ReplicationResult[] tried(PreparedStudy study) {
    int points = study.design().points().size();
    return Stream.iterate(1, run -> run + points / TRIED)
        .limit(TRIED)
        .map(run -> study.runs().replicate(run, null))
        .toArray(ReplicationResult[]::new);
  }

  private static String runs(PreparedStudy study, ReplicationResult[] tried) {
    List<String> head = new ArrayList<>();
    head.add(study.spec().design() instanceof SearchSpec ? "point" : "run");
    study.spec().outcomes().forEach(o -> head.add(Markdown.code(o.id())));
    List<List<String>> rows = new ArrayList<>();
    for (ReplicationResult result : tried) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(result.number())));
      for (Outcome outcome : study.spec().outcomes()) {
        row.add(NumberFormats.report(value(study, result, outcome)));
      }
      rows.add(row);
    }
    return "\n" + Markdown.table(head, rows) + "\n";
  }

  private static double value(PreparedStudy study, ReplicationResult result, Outcome outcome) {
    int column = study.runs().schema().horizon().indexOf(outcome.id());
    return result.horizon()[column];
  }

  // Whole runs

  /** Findings of a whole run, as tables for SQL and as figures. */
  private static final class Whole {
    private final String name;
    private final Path folder;
    private final List<Finding> findings;

    Whole(PreparedStudy study, Path file, ReplicationResult[] tried)
        throws IOException, BadInput, InterruptedException {
      name = ShippedStudiesTest.name(file);
      folder = RESULTS.resolve(name);
      if (!Files.exists(folder.resolve("manifest.json"))) {
        int code =
            new ProcessBuilder("./multipolar", "study", file.toString(), "--no-figures")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
      }
      ResultsReader results = ResultsReader.open(folder);
      Samples samples = study.samples(folder);
      if (!(study.spec().design() instanceof SearchSpec)) {
        assertThat(samples.replications()).isEqualTo(study.spec().replications().first());
      }
      assertThat(Files.readString(folder.resolve(DesignTable.FILE)))
          .as("%s is of another design; move it away", folder)
          .isEqualTo(DesignTable.csv(samples.design()));
      for (ReplicationResult run : tried) {
        for (int o = 0; o < samples.outcomes().size(); o++) {
          double now = value(study, run, samples.outcomes().get(o));
          assertThat(samples.values()[o][run.number() - 1][0])
              .as("%s is of another study or model; move it away", folder)
              .isCloseTo(now, within(1e-8 * Math.abs(now)));
        }
      }
      int ok = (int) results.runs().stream().filter(Run::ok).count();
      assertThat(ok).isEqualTo(results.runs().size());
      findings = Findings.of(study.search(folder), samples, study::named, study.runs().seed(), ok);
      Path tables = Files.createDirectories(WORK.resolve(name).resolve("analysis"));
      for (Finding finding : findings) {
        for (FindingTable sheet : finding.tables()) {
          sheet.write(tables);
        }
      }
      Files.writeString(tables.resolve("design.csv"), DesignTable.csv(samples.design()));
    }

    /** Result of a query as a table. */
    String table(String sql) throws SQLException, IOException {
      try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = database.createStatement();
          Stream<Path> tables = Files.list(WORK.resolve(name).resolve("analysis"))) {
        for (Path table : tables.toList()) {
          statement.execute(
              "create view \""
                  + table.getFileName().toString().replace(".csv", "")
                  + "\" as select * from read_csv('"
                  + table
                  + "', header = true)");
        }
        statement.execute(
            "create view runs as select * from read_csv('"
                + folder.resolve("runs.csv")
                + "', header = true)");
        Path series = folder.resolve("series").resolve("states");
        if (Files.exists(series)) {
          statement.execute(
              "create view states as select * from read_parquet('" + series + "/**/*.parquet')");
        }
        try (ResultSet answer = statement.executeQuery(sql)) {
          return "\n" + markdown(answer) + "\n";
        }
      }
    }

    /** First column of the result of a query. */
    List<String> column(String sql) throws SQLException, IOException {
      return table(sql)
          .lines()
          .skip(3)
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\\|")[1].strip())
          .toList();
    }

    private static String markdown(ResultSet answer) throws SQLException {
      ResultSetMetaData columns = answer.getMetaData();
      List<String> head = new ArrayList<>();
      for (int c = 1; c <= columns.getColumnCount(); c++) {
        head.add(columns.getColumnLabel(c));
      }
      List<List<String>> rows = new ArrayList<>();
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int c = 1; c <= head.size(); c++) {
          Object cell = answer.getObject(c);
          row.add(
              cell == null
                  ? ""
                  : cell instanceof Double number ? NumberFormats.report(number) : cell.toString());
        }
        rows.add(row);
      }
      assertThat(rows).isNotEmpty();
      return Markdown.table(head, rows);
    }

    /** Copies a figure beside the page and returns it with its caption. */
    String figure(String wanted) throws IOException {
      Figure figure =
          findings.stream()
              .flatMap(finding -> finding.figures().stream())
              .filter(each -> each.name().equals(wanted))
              .findFirst()
              .orElseThrow();
      Path drawn = WORK.resolve(name).resolve("figures");
      new FigureFiles().write(figure, drawn);
      String place = "figures/" + name + "-" + wanted + ".svg";
      Files.createDirectories(PAGES.resolve("figures"));
      Files.writeString(
          PAGES.resolve(place),
          Files.readString(drawn.resolve(wanted + "-wide.svg")).stripTrailing() + "\n");
      return "\n!["
          + figure.title()
          + "]("
          + place
          + ")\n\n"
          + Markdown.prose("*" + figure.title() + ".* " + caption(drawn.resolve(wanted + ".md")));
    }

    /** The caption without its heading and the study's own title and question. */
    private static String caption(Path file) throws IOException {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("**"))
          .collect(Collectors.joining(" "));
    }
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }
}
