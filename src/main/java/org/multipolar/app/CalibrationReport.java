package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.multipolar.chart.Figure;
import org.multipolar.chart.FigureFiles;
import org.multipolar.chart.kind.Pairs;
import org.multipolar.history.Identifiability;
import org.multipolar.history.Prior;
import org.multipolar.history.Scorecard;
import org.multipolar.history.Waves;
import org.multipolar.metric.ColumnNames;
import org.multipolar.scenario.study.CalibrationSpec;
import org.multipolar.scenario.study.PatternReader;
import org.multipolar.store.CsvWriter;
import org.multipolar.text.Columns;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.text.NumberText;
import org.multipolar.text.WholeFile;

/**
 * The result of a calibration: its files, figures and table.
 *
 * @param spec the calibration file
 * @param prior of all parameters, the free ones first
 * @param fitted values of all parameters: the best vector, rounded, for the free ones, the
 *     scenario's own for the uncertain ones
 * @param card scores of the targets under the best vector
 * @param patterns what the runs show of the patterns
 * @param accepted the vectors compatible with the record
 * @param drawn number of vectors drawn
 * @param waves the waves in which accepted vectors moved nearer to the record
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
record CalibrationReport(
    CalibrationSpec spec,
    Prior prior,
    double[] fitted,
    Scorecard card,
    PatternFit patterns,
    List<double[]> accepted,
    int drawn,
    List<Waves.Wave> waves) {

  private static final List<String> COLUMNS =
      List.of(
          "parameter",
          "kind",
          "fitted",
          "prior-q05",
          "prior-q95",
          "accepted-q05",
          "accepted-median",
          "accepted-q95",
          "width-ratio",
          "partner",
          "correlation");

  private List<Identifiability> known() {
    return accepted.size() < 2 ? List.of() : Identifiability.of(prior, accepted);
  }

  /** Whether observations count. */
  boolean ofRecord() {
    return !spec.observations().isEmpty();
  }

  /** Whether patterns count. */
  private boolean ofPatterns() {
    return spec.patterns().isPresent();
  }

  private boolean isFree(int parameter) {
    return parameter < spec.free().size();
  }

  /** Which vectors are accepted, in words that follow them. */
  private String acceptance() {
    String nearest = "are not implausible, or the nearest of these";
    if (!ofPatterns()) {
      return nearest;
    }
    return "show the patterns and are the nearest of "
        + patterns.within(patterns.filter().misses())
        + " that do"
        + (ofRecord() ? ", those that are not implausible first" : "");
  }

  // Files

  /** Writes all tables, and the fitted scenario. */
  void write(Path folder) throws IOException {
    if (ofRecord()) {
      WholeFile.write(folder.resolve("fit.csv"), card::write);
    }
    if (ofPatterns()) {
      WholeFile.write(
          folder.resolve(PatternReader.FILE), stream -> patterns.write(new CsvWriter(stream)));
    }
    WholeFile.write(folder.resolve("accepted.csv"), stream -> writeAccepted(new CsvWriter(stream)));
    WholeFile.write(
        folder.resolve("identifiability.csv"), stream -> writeKnown(new CsvWriter(stream)));
    WholeFile.write(folder.resolve("fitted.yaml"), scenario(folder));
  }

  private void writeAccepted(CsvWriter csv) throws IOException {
    csv.header(prior.names());
    for (double[] vector : accepted) {
      for (double value : vector) {
        csv.number(value);
      }
      csv.endLine();
    }
    csv.flush();
  }

  private void writeKnown(CsvWriter csv) throws IOException {
    csv.header(COLUMNS);
    List<Identifiability> known = known();
    for (int k = 0; k < known.size(); k++) {
      Identifiability each = known.get(k);
      csv.text(ColumnNames.of(each.name()))
          .text(isFree(k) ? "free" : "uncertain")
          .number(fitted[k])
          .number(each.priorLow())
          .number(each.priorHigh())
          .number(each.low())
          .number(each.median())
          .number(each.high())
          .number(each.ratio())
          .text(ColumnNames.of(each.partner()))
          .number(each.correlation())
          .endLine();
    }
    csv.flush();
  }

  private String scenario(Path folder) {
    StringBuilder yaml =
        new StringBuilder("multipolar: 1\ntitle: \"" + spec.title() + ": the best vector\"\n");
    yaml.append("extends: ")
        .append(
            folder
                .toAbsolutePath()
                .relativize(spec.scenario().toAbsolutePath())
                .toString()
                .replace('\\', '/'))
        .append("\nparameters:\n");
    for (int k = 0; k < spec.free().size(); k++) {
      yaml.append("  ").append(prior.names().get(k)).append(": ");
      yaml.append(NumberText.of(fitted[k])).append('\n');
    }
    return yaml.toString();
  }

  // Figures

  /**
   * Draws the accepted vectors in pairs of parameters: all free ones, and the uncertain ones that
   * correlate most with another parameter, together with that parameter. Returns the SVG files.
   */
  List<Path> draw(Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    if (accepted.size() >= 2) {
      FigureFiles files = new FigureFiles();
      int free = spec.free().size();
      written.addAll(
          files.write(
              figure(
                  "pairs",
                  "What the record leaves of the free parameters",
                  IntStream.range(0, free).boxed().toList()),
              folder));
      if (free < prior.size() && accepted.size() >= Identifiability.FEWEST) {
        written.addAll(
            files.write(
                figure(
                    "pairs-uncertain", "What the record ties uncertain parameters to", mostTied()),
                folder));
      }
    }
    return written.stream().filter(file -> file.toString().endsWith(".svg")).toList();
  }

  /** Uncertain parameters by the strength of their correlation, each with its partner. */
  private List<Integer> mostTied() {
    List<Identifiability> known = known();
    Set<Integer> some = new TreeSet<>();
    IntStream.range(spec.free().size(), prior.size())
        .boxed()
        .filter(k -> !known.get(k).partner().isEmpty())
        .sorted(Comparator.comparingDouble(k -> -Math.abs(known.get(k).correlation())))
        .forEach(
            k -> {
              Set<Integer> more = new TreeSet<>(some);
              more.add(k);
              more.add(prior.names().indexOf(known.get(k).partner()));
              if (more.size() <= Pairs.MOST) {
                some.addAll(more);
              }
            });
    return List.copyOf(some);
  }

  private Figure figure(String name, String title, List<Integer> parameters) {
    List<Integer> some = parameters.stream().limit(Pairs.MOST).toList();
    double[][] all = Identifiability.correlations(prior, accepted);
    double[][] correlations = new double[some.size()][some.size()];
    List<Pairs.Variable> variables = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      int k = some.get(i);
      CalibrationSpec.Free range = prior.free().get(k);
      variables.add(
          new Pairs.Variable(
              range.name(),
              range.unit(),
              range.low(),
              range.high(),
              range.logarithmic(),
              fitted[k],
              accepted.stream().mapToDouble(vector -> vector[k]).toArray()));
      for (int j = 0; j < some.size(); j++) {
        correlations[i][j] = all[k][some.get(j)];
      }
    }
    return new Figure(
        name, title, List.of(), new Pairs(variables, correlations, drawn, waves.size()), List.of());
  }

  // Terminal

  /** Prints the prior and accepted ranges of the parameters. */
  void print(PrintWriter print) {
    if (ofRecord()) {
      new ScorecardDigest(card).print(print);
    }
    if (ofPatterns()) {
      patterns.print(print);
    }
    print.println();
    print.println("What the record says about the parameters");
    print.println(
        Columns.left("", 32)
            + Columns.right("fitted", 10)
            + Columns.right("prior 90 %", 20)
            + Columns.right("accepted 90 %", 20)
            + Columns.right("widths", 8)
            + "  goes with");
    List<Identifiability> known = known();
    for (int k = 0; k < known.size(); k++) {
      if (k == spec.free().size()) {
        print.println("drawn in the sample only, fitted: the scenario's own");
      }
      Identifiability each = known.get(k);
      print.println(
          Columns.left(each.name(), 32)
              + Columns.right(NumberFormats.report(fitted[k]), 10)
              + Columns.right(
                  NumberFormats.report(each.priorLow())
                      + "–"
                      + NumberFormats.report(each.priorHigh()),
                  20)
              + Columns.right(
                  NumberFormats.report(each.low()) + "–" + NumberFormats.report(each.high()), 20)
              + Columns.right(NumberFormats.fixed(each.ratio(), 2), 8)
              + "  "
              + (each.partner().isEmpty()
                  ? ""
                  : each.partner() + String.format(Locale.ROOT, " (%.2f)", each.correlation())));
    }
    print.println(
        (waves.isEmpty()
                ? accepted.size() + " of " + drawn + " vectors of the prior " + acceptance()
                : accepted.size()
                    + " vectors, which "
                    + Labels.count(waves.size(), "wave")
                    + " moved from the nearest of "
                    + drawn
                    + " of the prior")
            + ". widths: accepted over prior; near 1 the record is uninformative.");
    for (int w = 0; w < waves.size(); w++) {
      Waves.Wave wave = waves.get(w);
      print.println(
          "Wave "
              + (w + 1)
              + ": misfit at most "
              + NumberFormats.fixed(wave.tolerance(), 1)
              + ", "
              + NumberFormats.fixed(100. * wave.made() / wave.tried(), 0)
              + " % of moves made.");
    }
    if (accepted.size() < 2) {
      print.println(
          "Too few to say what the record determines: draw more vectors"
              + (ofPatterns() ? ", widen the ranges or allow more misses." : "."));
    }
    print.println(
        "Free: " + spec.free().size() + " parameters; uncertain: " + spec.uncertain().size() + ".");
  }
}
