package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.multipolar.analysis.Finding;
import org.multipolar.analysis.FindingTable;
import org.multipolar.analysis.Findings;
import org.multipolar.chart.Figure;
import org.multipolar.chart.FigureFiles;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.figure.FigureStyle;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;
import org.multipolar.study.Samples;
import org.multipolar.text.Columns;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/** The findings of a study: tables and figures in its folder, and a digest on the terminal. */
final class StudyReport {
  private static final int GAP = 2;
  private static final String TABLES = "analysis";
  private static final String FIGURES = "figures";

  private final PreparedStudy study;
  private final Path folder;
  private final Path figures;
  private final ConsoleOutput say;
  private FigureOptions options = new FigureOptions();

  StudyReport(PreparedStudy study, Path folder, ConsoleOutput say) {
    this(study, folder, folder.resolve(FIGURES), say);
  }

  /**
   * @param figures folder for figures
   */
  StudyReport(PreparedStudy study, Path folder, Path figures, ConsoleOutput say) {
    this.study = study;
    this.folder = folder;
    this.figures = figures;
    this.say = say;
  }

  /** Restricts the report to the requested figures and sets their style. */
  void only(FigureOptions asked) throws BadInput {
    asked.style();
    options = asked;
  }

  /** Whether a folder contains results of a study or of a shard. */
  static boolean isStudy(Path folder) {
    return Files.exists(folder.resolve(StudyText.FILE));
  }

  /** Whether a folder contains a run that was killed before it wrote its scenario or study. */
  static boolean isBegun(Path folder) {
    return Files.exists(folder.resolve("manifest.json"))
        && !Files.exists(folder.resolve(ResultsFolder.SCENARIO));
  }

  /**
   * Writes all findings and prints their digests.
   *
   * @return false if fonts are missing, which is reported
   */
  boolean write(FigureChoice choice) throws IOException, BadInput {
    Samples samples = study.samples(folder);
    List<Run> runs = ResultsReader.open(folder).runs();
    int ok = (int) runs.stream().filter(Run::ok).count();
    if (ok == 0) {
      return true;
    }
    int failed = runs.size() - ok;
    if (failed > 0) {
      say.remark(
          "note: "
              + failed
              + " of "
              + Labels.count(runs.size(), "replication")
              + " failed; tables and figures are of the other "
              + ok);
    }
    missing(samples, ok);
    say.remark("analysing …");
    boolean named = options.style().naming() == FigureStyle.Naming.NAME;
    List<Finding> findings =
        Findings.of(
            study.search(folder),
            samples,
            named ? study::named : UnaryOperator.identity(),
            study.runs().seed(),
            ok);
    List<Figure> chosen = chosen(findings);
    Path tables = Files.createDirectories(folder.resolve(TABLES));
    for (Finding finding : findings) {
      for (FindingTable sheet : finding.tables()) {
        sheet.write(tables);
      }
      print(finding);
    }
    boolean drawn =
        choice.draw(
            say,
            () -> draw(chosen),
            CommandHint.command("chart", folder),
            figures,
            List.of(folder));
    if (!say.quiet()) {
      say.out().println("Tables:  " + tables);
      say.out().flush();
    }
    return drawn;
  }

  /** Reports outcomes without a value in some runs; means are over the others. */
  private void missing(Samples samples, int ok) {
    for (int o = 0; o < samples.outcomes().size(); o++) {
      long values =
          Arrays.stream(samples.values()[o])
              .flatMapToDouble(Arrays::stream)
              .filter(value -> !Double.isNaN(value))
              .count();
      if (values < ok) {
        String all = Labels.count(ok, "run");
        say.remark(
            samples.outcomes().get(o).id()
                + (values == 0
                    ? " has a value in none of " + all
                    : " has no value in "
                        + (ok - values)
                        + " of "
                        + all
                        + "; its figures are those of the others"));
      }
    }
  }

  /** The figures that are asked for, each of which the study must have. */
  private List<Figure> chosen(List<Finding> findings) throws BadInput {
    List<Figure> all = findings.stream().flatMap(finding -> finding.figures().stream()).toList();
    for (String name : options.named() ? options.names() : List.<String>of()) {
      if (all.stream().noneMatch(figure -> isOf(figure.name(), name))) {
        throw new BadInput(
            "--figure "
                + name
                + ": the study has no such figure"
                + Suggestion.hint(name, all.stream().map(Figure::name).toList()));
      }
    }
    return options.named() ? all.stream().filter(figure -> isAsked(figure.name())).toList() : all;
  }

  private List<Path> draw(List<Figure> chosen) throws IOException, BadInput {
    List<Path> pictures = new ArrayList<>();
    FigureFiles files = new FigureFiles();
    for (Figure figure : chosen) {
      files.write(figure.in(options.style()), figures).stream()
          .filter(file -> file.toString().endsWith(".svg"))
          .reduce((first, last) -> last)
          .ifPresent(pictures::add);
    }
    return pictures;
  }

  private boolean isAsked(String figure) {
    return options.names().stream().anyMatch(name -> isOf(figure, name));
  }

  /** Whether a figure has a name, or one that starts with it and a hyphen. */
  private static boolean isOf(String figure, String name) {
    return figure.equals(name) || figure.startsWith(name + "-");
  }

  private void print(Finding finding) {
    if (say.quiet() || finding.digest().isEmpty()) {
      return;
    }
    FindingTable digest = finding.digest().get();
    PrintWriter out = say.out();
    out.println();
    out.println(finding.title());
    if (!digest.rows().isEmpty()) {
      print(digest, out, Terminal.width());
    }
    out.flush();
  }

  /**
   * Prints a table within a width: whole; else with the first column as headings of groups of rows;
   * else one value per line.
   */
  static void print(FindingTable digest, PrintWriter out, int room) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(digest.columns());
    for (List<Object> row : digest.rows()) {
      lines.add(row.stream().map(StudyReport::text).toList());
    }
    int columns = digest.columns().size();
    int[] widths = new int[columns];
    boolean[] text = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      widths[i] = lines.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
      text[i] = digest.rows().get(0).get(i) instanceof String;
    }
    Optional<int[]> fitted = Terminal.fit(widths, text, GAP, room);
    if (fitted.isPresent()) {
      lines.forEach(line -> out.println(row(line, fitted.get(), text)));
      return;
    }
    int[] others = Arrays.copyOfRange(widths, 1, columns);
    boolean[] ofOthers = Arrays.copyOfRange(text, 1, columns);
    long groups = lines.stream().skip(1).map(line -> line.get(0)).distinct().count();
    Optional<int[]> grouped = Terminal.fit(others, ofOthers, GAP, room);
    if (2 * groups <= digest.rows().size() && grouped.isPresent()) {
      String group = "";
      out.println(row(tail(lines.get(0)), grouped.get(), ofOthers));
      for (List<String> line : lines.subList(1, lines.size())) {
        if (!line.get(0).equals(group)) {
          group = line.get(0);
          out.println(Terminal.elided(group, room));
        }
        out.println(row(tail(line), grouped.get(), ofOthers));
      }
      return;
    }
    for (List<String> line : lines.subList(1, lines.size())) {
      for (int i = 0; i < columns; i++) {
        out.println((Columns.left(digest.columns().get(i), 24) + line.get(i)).stripTrailing());
      }
      out.println();
    }
  }

  private static List<String> tail(List<String> cells) {
    return cells.subList(1, cells.size());
  }

  private static String row(List<String> cells, int[] widths, boolean[] text) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = Terminal.elided(cells.get(i), widths[i]);
      row.append(
          text[i]
              ? Columns.left(cell, widths[i] + 1) + " "
              : Columns.right(cell, widths[i]) + "  ");
    }
    return row.toString().stripTrailing();
  }

  private static String text(Object cell) {
    return cell instanceof Double number ? NumberFormats.report(number) : cell.toString();
  }
}
