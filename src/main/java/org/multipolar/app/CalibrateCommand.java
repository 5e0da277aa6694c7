package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.history.Calibration;
import org.multipolar.history.ObservationOverlay;
import org.multipolar.history.OperatorCatalogue;
import org.multipolar.history.PatternCheck;
import org.multipolar.history.PatternFilter;
import org.multipolar.history.Prior;
import org.multipolar.history.Scorecard;
import org.multipolar.history.Target;
import org.multipolar.history.Targets;
import org.multipolar.history.Trajectory;
import org.multipolar.history.Trial;
import org.multipolar.history.Waves;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.FigureFacts;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationReader;
import org.multipolar.scenario.study.CalibrationSpec;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.store.Identity;
import org.multipolar.store.Journal;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;
import org.multipolar.text.NumberText;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar calibrate [FILE]}. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Fits free parameters to the observed record.",
    description = {
      "",
      "A search finds the parameter vector that fits best; a sample of the prior yields the set of"
          + " vectors that are compatible with the record. The file names the parameters, their"
          + " ranges and the observations, which count up to the day that it gives; without one"
          + " only rows with role calibrate count. After Ctrl-C, rerun the same command to resume.",
      "",
      "Patterns in the file are a filter: a vector that misses more of them than the file allows"
          + " is never accepted. They count beside the observations, or alone if the file has"
          + " none.",
      "",
      "The results folder holds fitted.yaml, a scenario with the best vector; accepted.csv, the"
          + " accepted set, which scenarios can use as their parameterSet; fit.csv, the targets;"
          + " patterns.csv, the patterns; identifiability.csv, the prior against the accepted set; search.csv, sample.csv and waves.csv,"
          + " all trials; and figures of the set in pairs and of every series with its fan.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} calibrate",
      "  ${sys:multipolar.command:-multipolar} calibrate --held-back",
      "  ${sys:multipolar.command:-multipolar} calibrate my-calibration.yaml --out results/mine",
      "  ${sys:multipolar.command:-multipolar} history --set parameterSet=results/calibration/accepted.csv"
    })
final class CalibrateCommand implements Callable<Integer> {

  /** Significant digits of a fitted value; the record does not determine more. */
  private static final MathContext FITTED = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final int SERIES = 40;

  /** Number of accepted vectors from which a fan is drawn. */
  private static final int MOST = 200;

  @Parameters(
      paramLabel = "FILE",
      converter = InputFile.class,
      arity = "0..1",
      description = "The calibration file (default: scenarios/studies/calibration.yaml).")
  private Path file = ShippedFiles.at(Path.of("scenarios", "studies", "calibration.yaml"));

  @Option(
      names = "--held-back",
      description =
          "Fits to the rows with role calibrate only, up to June 2024, so that the year after them"
              + " remains for scores; the results folder ends in -held-back.")
  private boolean heldBack;

  @Mixin private Threads threads;

  @Mixin private Destination destination;

  @Mixin private FigureChoice choice;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    BadInput.unless(file, FileKind.CALIBRATION);
    Instant start = Instant.now();
    CalibrationReader.Outcome read = CalibrationReader.read(file, OperatorCatalogue::check);
    if (read.spec().isEmpty()) {
      throw new BadInput(read.problems());
    }
    CalibrationSpec what = heldBack ? read.spec().get().heldBack() : read.spec().get();
    if (heldBack && what.observations().isEmpty()) {
      throw new BadInput(
          file + ": --held-back fits to observations, of which this calibration has none");
    }
    Targets targets = targets(what, file);
    List<Target> fitting = fitted(what, targets);
    PatternFilter filter = patterns(what);
    Scenario scenario =
        scenario(
            what,
            fitting.stream()
                .map(target -> YearMonth.from(target.observation().date()))
                .max(Comparator.naturalOrder())
                .map(last -> Map.of("run.to", last.toString()))
                .orElse(Map.of()));
    Path folder = destination.or(what.name());
    destination.clear(folder, say);
    OutputFolder.make(folder);
    Journal.claim(folder, Identity.of(identity(what, fitting, filter, scenario)));
    try (Calibration calibration =
        new Calibration(
            what, scenario, Schedule::phases, targets, filter, folder, threads.number())) {
      fitting.stream()
          .filter(target -> !calibration.misfit().targets().contains(target))
          .forEach(
              target ->
                  say.remark(
                      "note: "
                          + Calibration.title(target)
                          + " is not fitted: it begins before the run, or has no value in it"));
      Trial best;
      try (ProgressReporter progress =
          new ProgressReporter("search", "trials", what.evaluations(), say)) {
        best = calibration.search(progress);
      }
      List<Trial> sample;
      try (ProgressReporter progress =
          new ProgressReporter("sample", "vectors", what.vectors(), say)) {
        sample = calibration.sample(progress);
      }
      List<Trial> near = calibration.accepted(sample);
      Waves.Outcome moved;
      try (ProgressReporter progress =
          new ProgressReporter("waves", "moves", calibration.moves(near), say)) {
        moved = calibration.refine(near, progress);
      }
      double[] fitted = rounded(best.vector());
      List<Trajectory> runs =
          fitting.isEmpty() ? List.of() : calibration.runs(fitted, scenario.run().replications());
      List<Trial> nearest = moved.vectors();
      List<double[]> accepted = nearest.stream().map(Trial::vector).toList();
      CalibrationReport report =
          new CalibrationReport(
              what,
              calibration.samplingPrior(),
              withOwn(fitted, calibration.samplingPrior(), scenario),
              Scorecard.of(fitting, targets.all(), runs, what.discrepancy(), tunedTo(what)),
              new PatternFit(filter, calibration.patterns(fitted), sample),
              accepted,
              sample.size(),
              moved.waves());
      report.write(folder);
      boolean drawn =
          choice.draw(
              say,
              () ->
                  draw(report, calibration, fitting, targets, scenario, folder.resolve("figures")),
              ConsoleOutput.AGAIN,
              folder.resolve("figures"),
              List.of());
      Description.write(folder, what.title(), scenario.sources(), start, say);
      if (!say.quiet()) {
        PrintWriter print = say.out();
        report.print(print);
        if (report.ofRecord() && !accepted.isEmpty()) {
          print.println(
              calibration.plausible(nearest) + " of the accepted vectors are not implausible.");
          calibration
              .misfit()
              .away(nearest)
              .forEach(
                  (series, away) ->
                      print.println(
                          Columns.left("  " + series, SERIES) + NumberFormats.fixed(away, 2)));
          print.println("Median distance of each series, in standard deviations.");
        }
        print.println();
        print.println("Results: " + folder);
        if (!accepted.isEmpty()) {
          print.println(
              "Next:    "
                  + CommandHint.command(
                      "history", "--set", "parameterSet=" + folder.resolve("accepted.csv")));
        }
        print.flush();
      }
      return drawn ? 0 : CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** Reads the targets of a calibration: its tables, checked in the world of its scenario. */
  static Targets targets(CalibrationSpec what, Path file) throws BadInput {
    Targets targets =
        Targets.shipped(what.observations(), scenario(what, Map.of()).world().tables());
    if (!targets.problems().isEmpty()) {
      throw new BadInput(targets.problems());
    }
    if (fitted(what, targets).isEmpty() && !what.observations().isEmpty()) {
      throw new BadInput(
          file
              + ": its observations have no row "
              + what.to()
                  .map(last -> "between the start of the run and " + last)
                  .orElse("with role calibrate"));
    }
    return targets;
  }

  /** The last day of the record on which a calibration tunes. */
  private static LocalDate tunedTo(CalibrationSpec what) {
    return what.to().orElse(Observation.LAST_TUNED_ON);
  }

  /** The targets that a calibration fits. */
  static List<Target> fitted(CalibrationSpec what, Targets targets) throws BadInput {
    return targets.fitted(what, scenario(what, Map.of()).run().calendar().from().atDay(1));
  }

  /** Reads the patterns of a calibration and the scenarios that they name. */
  static PatternFilter patterns(CalibrationSpec what) throws IOException, BadInput {
    if (what.patterns().isEmpty()) {
      return PatternFilter.NONE;
    }
    CalibrationSpec.Patterns some = what.patterns().get();
    PatternInputs inputs = new PatternInputs(some.table());
    inputs.read(some.rows()::contains);
    PatternCheck check = inputs.check(some.rows());
    return new PatternFilter(check, inputs.scenarios(check), some.misses(), some.replications());
  }

  /** A vector of the free parameters, followed by the scenario's values of the others. */
  private static double[] withOwn(double[] fitted, Prior all, Scenario scenario) {
    double[] values = Arrays.copyOf(fitted, all.size());
    Map<String, List<Double>> own = ParameterCatalogue.values(scenario.parameters());
    for (int k = fitted.length; k < values.length; k++) {
      values[k] = own.get(all.names().get(k)).get(0);
    }
    return values;
  }

  /** Draws the accepted set, and every series with the fan of the set over it. */
  private static List<Path> draw(
      CalibrationReport report,
      Calibration calibration,
      List<Target> fitting,
      Targets targets,
      Scenario scenario,
      Path figures)
      throws IOException {
    List<Path> pictures = new ArrayList<>(report.draw(figures));
    if (report.ofRecord() && !report.accepted().isEmpty()) {
      List<double[]> some = report.accepted().stream().limit(MOST).toList();
      List<Trajectory> runs = calibration.runs(some);
      FigureSubject subject =
          new FigureSubject(
              scenario.title(),
              scenario.question(),
              runs.size(),
              runs.size(),
              scenario.run().seed());
      RunCalendar calendar = scenario.run().calendar();
      List<YearMonth> months =
          IntStream.range(0, calendar.ticks()).mapToObj(calendar::month).toList();
      pictures.addAll(
          new HistoryFigures(
                  subject,
                  months,
                  calendar.step().months(),
                  calendar.branch(),
                  FigureFacts.of(scenario).names(),
                  tunedTo(report.spec()))
              .draw(
                  ObservationOverlay.of(
                      Scorecard.of(
                          fitting,
                          targets.all(),
                          runs,
                          report.spec().discrepancy(),
                          tunedTo(report.spec())),
                      targets.all(),
                      runs),
                  figures));
    }
    return pictures;
  }

  private static Scenario scenario(CalibrationSpec what, Map<String, String> settings)
      throws BadInput {
    return ScenarioOptions.scenario(ScenarioReader.read(what.scenario(), settings));
  }

  /**
   * Everything that determines the trials: the parameters, the targets, the patterns with their
   * scenarios, and the scenario.
   */
  private static String identity(
      CalibrationSpec what, List<Target> targets, PatternFilter filter, Scenario scenario) {
    StringBuilder text = new StringBuilder(what.text());
    text.append("search seed: ").append(what.seed()).append("\ntargets:\n");
    for (Target target : targets) {
      text.append("  ")
          .append(target.series())
          .append(' ')
          .append(target.observation().date())
          .append(": ")
          .append(NumberText.of(target.observation().value()))
          .append(' ')
          .append(NumberText.of(target.observation().low()))
          .append(' ')
          .append(NumberText.of(target.observation().high()))
          .append('\n');
    }
    if (what.waves() > 0) {
      // A wave starts from the accepted vectors: with another number of them it tries others.
      text.append("waves: ")
          .append(what.waves())
          .append(" of ")
          .append(what.moves())
          .append(" moves of ")
          .append(what.accepted())
          .append(" of ")
          .append(what.vectors())
          .append(" vectors, misses: ")
          .append(filter.misses())
          .append('\n');
    }
    if (!filter.patterns().isEmpty()) {
      text.append("pattern replications: ").append(filter.replications()).append('\n');
      text.append("patterns:\n");
      filter.patterns().forEach(pattern -> text.append("  ").append(line(pattern)).append('\n'));
      text.append("pattern scenarios:\n");
      new TreeMap<>(filter.scenarios())
          .forEach(
              (name, each) ->
                  text.append("  ").append(name).append(":\n").append(each.identity().indent(4)));
    }
    return text.append(scenario.identity()).toString();
  }

  /** What determines the value of a pattern and its distance from the band. */
  private static String line(Pattern pattern) {
    return pattern.id()
        + ": "
        + Stream.of(
                pattern.scenario(),
                pattern.against().map(other -> pattern.comparison() + " " + other).orElse(""),
                pattern.operator(),
                pattern.entity(),
                pattern.from().map(YearMonth::toString).orElse(""),
                pattern.to().toString(),
                pattern.statistic().toString(),
                NumberText.of(pattern.per()),
                NumberText.of(pattern.low()),
                NumberText.of(pattern.high()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
  }

  private static double[] rounded(double[] vector) {
    double[] rounded = new double[vector.length];
    for (int k = 0; k < vector.length; k++) {
      rounded[k] = new BigDecimal(vector[k]).round(FITTED).doubleValue();
    }
    return rounded;
  }
}
