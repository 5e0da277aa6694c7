package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.chart.RecordedResults;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.execution.Descriptions;
import org.multipolar.history.Brier;
import org.multipolar.history.Ensemble;
import org.multipolar.history.ObservationOverlay;
import org.multipolar.history.RecordedRuns;
import org.multipolar.history.ReleaseSkill;
import org.multipolar.history.RequiredMetric;
import org.multipolar.history.RequiredMetrics;
import org.multipolar.history.Scorecard;
import org.multipolar.history.Target;
import org.multipolar.history.Targets;
import org.multipolar.history.Trajectory;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Metric;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.FigureFacts;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.RecordSpec;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Scalar;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Runner;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.text.WholeFile;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.WorldTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar history [SCENARIO]}. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Compares the model with the observed record and with naive forecasts.",
    description = {
      "",
      "Runs a scenario from its start to the last observation and compares it with observations:"
          + " the record in scenarios/observations, and any table with the columns date,"
          + " entity, metric, value, low, high, source, licence. '${sys:multipolar.command:-multipolar} describe operators'"
          + " lists the allowed metrics. Results go to results/history-NAME; existing replications"
          + " are reused.",
      "",
      "Unless the scenario names a parameterSet or changes calibrated parameters of the baseline,"
          + " replications use the rows of scenarios/parameters/held-back.csv, so that the spread"
          + " shows parameter uncertainty as well as chance. These vectors were calibrated on the"
          + " record to June 2024, so that the year after it tests them.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} history",
      "  ${sys:multipolar.command:-multipolar} history --observations my-record.csv --to 2026-06",
      "  ${sys:multipolar.command:-multipolar} history --beside scenarios/no-controls.yaml --beside point",
      "  ${sys:multipolar.command:-multipolar} history scenarios/no-controls.yaml -n 20 --out results/what-if"
    })
final class HistoryCommand implements Callable<Integer> {

  private static final Path BASELINE = ShippedFiles.at(Path.of("scenarios", "baseline.yaml"));

  /** Argument that names the scenario itself with its own parameters. */
  private static final String POINT = "point";

  /** The set that the baseline's calibration accepts without the year that is held back. */
  private static final Path HELD_BACK =
      ShippedFiles.at(Path.of("scenarios", "parameters", "held-back.csv"));

  @Parameters(
      paramLabel = "SCENARIO",
      converter = InputFile.class,
      arity = "0..1",
      description = "The scenario file (default: scenarios/baseline.yaml).")
  private Path file = BASELINE;

  @Option(
      names = "--observations",
      paramLabel = "FILE",
      description = "A table of observations in addition to the shipped record. Can be repeated.")
  private List<Path> tables = List.of();

  @Option(
      names = "--point",
      description = "Uses the scenario's own parameters instead of the calibrated set.")
  private boolean point;

  @Option(
      names = "--beside",
      paramLabel = "FILE",
      description =
          "Another scenario whose scores are shown beside, such as one without controls"
              + " or one in which states choose; 'point' for the scenario's own parameters. Can"
              + " be repeated.")
  private List<String> others = List.of();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "End of the run, YYYY-MM or YYYY-MM-DD (default: the last observation).")
  private String to;

  private final List<String> briers = new ArrayList<>();

  @Mixin private ScenarioOptions options;

  @Mixin private Threads threads;

  @Mixin private Destination destination;

  @Mixin private FigureChoice choice;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    Scenario asked = ScenarioOptions.scenario(options.read(file));
    List<Target> targets = targets(asked.world().tables());
    RequiredMetrics needs = RequiredMetrics.of(targets);
    ReadResult reading = reading(asked, changes(asked, targets, needs));
    Scenario scenario = ScenarioOptions.scenario(reading);
    Path folder = destination.or("history-" + scenario.name());
    destination.clear(folder, say);
    ScenarioOptions.tellNotes(reading, file, say);
    Runner.Outcome outcome =
        Execution.of(scenario, ScenarioOptions.notes(reading), folder, threads.number(), say);
    if (outcome.stopped()) {
      return 130;
    }
    ResultsReader results = ResultsReader.open(folder);
    List<Trajectory> runs = RecordedRuns.read(results, needs);
    if (runs.isEmpty()) {
      say.err().println("no replication succeeded; " + "see " + folder.resolve("runs.csv"));
      return CommandLine.ExitCode.SOFTWARE;
    }
    Scorecard card = Scorecard.of(targets, runs);
    Path table = folder.resolve("history.csv");
    WholeFile.write(table, card::write);
    boolean drawn =
        choice.draw(
            say,
            () -> draw(scenario, results, ObservationOverlay.of(card, targets, runs)),
            ConsoleOutput.AGAIN,
            folder.resolve("figures"),
            List.of(folder));
    Descriptions.of(scenario).write(folder);
    Map<String, Scorecard> beside = beside(scenario, targets, needs);
    if (!say.quiet()) {
      PrintWriter print = say.out();
      new ScorecardDigest(card).print(print);
      if (!beside.isEmpty()) {
        new ScenarioScoresTable(card, beside).print(print);
      }
      brier(scenario.title(), targets, runs).ifPresent(print::println);
      briers.forEach(print::println);
      releases(scenario).forEach(print::println);
      print.println();
      print.println("All scores: " + table);
      print.println("Next:       " + CommandHint.command("describe", "operators"));
      print.flush();
    }
    if (outcome.failed() > 0) {
      say.err()
          .println(
              Labels.count(outcome.failed(), "replication")
                  + " failed; "
                  + folder.resolve("runs.csv")
                  + " gives the reasons");
    }
    return outcome.failed() > 0 || !drawn ? CommandLine.ExitCode.SOFTWARE : 0;
  }

  /** Scores of other scenarios on the same targets, with the same vectors and random seeds. */
  private Map<String, Scorecard> beside(
      Scenario scenario, List<Target> targets, RequiredMetrics needs) throws IOException, BadInput {
    Map<String, Scorecard> cards = new LinkedHashMap<>();
    Ensemble ensemble =
        new Ensemble(Schedule::phases, scenario.run().replications(), threads.number());
    for (String other : others) {
      boolean itself = other.equals(POINT);
      Scenario beside =
          ScenarioOptions.scenario(
              options.readFor(
                  itself ? file : ShippedFiles.argument(other),
                  Map.of("run.to", end(scenario).toString())));
      try (ProgressReporter progress =
          new ProgressReporter(other, "replications", scenario.run().replications(), say)) {
        List<Trajectory> runs =
            ensemble.of(
                beside, needs, itself ? Optional.empty() : scenario.parameterSet(), progress);
        String name = itself ? "own parameters" : beside.title();
        cards.put(name, Scorecard.of(targets, runs));
        brier(name, targets, runs).ifPresent(briers::add);
      }
    }
    return cards;
  }

  private static YearMonth end(Scenario scenario) {
    RunCalendar calendar = scenario.run().calendar();
    return calendar.month(calendar.ticks() - 1).plusMonths(calendar.step().months() - 1L);
  }

  /** The Brier score of releases a year after the end of the calibration period. */
  private static Optional<String> brier(String name, List<Target> targets, List<Trajectory> runs) {
    LocalDate origin = Observation.LAST_TUNED_ON;
    Brier brier = Brier.of(targets, runs, origin, origin.plusYears(1));
    return brier.n() == 0
        ? Optional.empty()
        : Optional.of(
            "Releases after twelve months, Brier score of "
                + brier.n()
                + " labs: "
                + NumberFormats.fixed(brier.model(), 3)
                + " ("
                + name
                + "); constant rate "
                + NumberFormats.fixed(brier.constant(), 3)
                + ", persistence "
                + NumberFormats.fixed(brier.persistence(), 3));
  }

  /** Brier scores of the release rule on the record of model generations. */
  private static List<String> releases(Scenario scenario) {
    WorldTables world = scenario.world().tables();
    if (world.releases().isEmpty()) {
      return List.of();
    }
    return ReleaseSkill.of(world, scenario.parameters().release(), Observation.LAST_TUNED_ON)
        .stream()
        .map(
            skill ->
                "Releases on record, "
                    + skill.what()
                    + ", Brier score of "
                    + skill.n()
                    + ": "
                    + NumberFormats.fixed(skill.habit(), 3)
                    + " (habit, fitted to what was known); constant rate "
                    + NumberFormats.fixed(skill.constant(), 3)
                    + ", persistence "
                    + NumberFormats.fixed(skill.persistence(), 3))
        .toList();
  }

  /** The scenario to run, with the calibrated set unless it changes calibrated parameters. */
  private ReadResult reading(Scenario asked, Map<String, String> changes) throws BadInput {
    if (!point && asked.parameterSet().isEmpty() && asked.preset().isEmpty()) {
      Map<String, String> varied = new LinkedHashMap<>(changes);
      varied.put("parameterSet", '"' + HELD_BACK.toString().replace('\\', '/') + '"');
      ReadResult reading = options.readFor(file, varied);
      Optional<ParameterSet> set = reading.scenario().flatMap(Scenario::parameterSet);
      if (set.isEmpty()) {
        return reading;
      }
      List<String> own = changed(asked, set.get().names());
      if (own.isEmpty()) {
        return reading;
      }
      say.remark(
          "note: "
              + file
              + " is run with its own parameters instead of the calibrated set, since it changes "
              + String.join(", ", own));
    }
    return options.readFor(file, changes);
  }

  /** Calibrated parameters in which a scenario differs from the baseline. */
  private static List<String> changed(Scenario asked, List<String> names) throws BadInput {
    Map<String, List<Double>> calibrated =
        ParameterCatalogue.values(
            ScenarioOptions.scenario(ScenarioReader.read(BASELINE)).parameters());
    Map<String, List<Double>> own = ParameterCatalogue.values(asked.parameters());
    return names.stream().filter(name -> !own.get(name).equals(calibrated.get(name))).toList();
  }

  private List<Target> targets(WorldTables world) throws IOException, BadInput {
    Optional<Path> folder = Gallery.folder(file);
    List<Path> shipped = folder.isPresent() ? ObservationReader.tables(folder.get()) : List.of();
    Targets targets = Targets.read(tables, world, Targets.shipped(shipped, world));
    if (!targets.problems().isEmpty()) {
      throw new BadInput(targets.problems());
    }
    if (targets.all().isEmpty()) {
      throw new BadInput(
          "no observations are shipped with " + file + "; name a table with --observations FILE");
    }
    return targets.all();
  }

  /** Problems of a table of observations, read in addition to the shipped record. */
  static List<Problem> problems(Path table) throws IOException, BadInput {
    WorldTables world = ScenarioOptions.scenario(ScenarioReader.read(BASELINE)).world().tables();
    Optional<Path> folder = Gallery.folder(BASELINE);
    List<Path> shipped = folder.isPresent() ? ObservationReader.tables(folder.get()) : List.of();
    boolean own = shipped.stream().noneMatch(each -> same(each, table));
    return own
        ? Targets.read(List.of(table), world, Targets.shipped(shipped, world)).problems()
        : Targets.read(List.of(table), world).problems();
  }

  private static boolean same(Path a, Path b) {
    return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
  }

  /** Changes to the scenario: its end, and recording of everything needed. */
  private Map<String, String> changes(Scenario asked, List<Target> targets, RequiredMetrics needs)
      throws BadInput {
    WorldTables world = asked.world().tables();
    RecordSpec record = asked.record();
    RecordingPlan plan = record.plan(world);
    List<String> metrics =
        Stream.of(plan.world(), plan.stateMetrics(), plan.firmMetrics())
            .flatMap(List::stream)
            .map(Metric::name)
            .toList();
    List<String> needed = needs.all().stream().map(RequiredMetric::metric).toList();
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("run.to", end(asked.run().calendar(), targets).toString());
    changes.put(
        "record.states",
        list(record.stateIds(world), needs.entities(Scope.STATE, RequiredMetrics.stateIds(world))));
    changes.put(
        "record.firms",
        list(record.firmIds(world), needs.entities(Scope.FIRM, RequiredMetrics.firmIds(world))));
    changes.put("record.metrics", list(metrics, needed));
    return changes;
  }

  private static String list(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream())
        .distinct()
        .sorted()
        .map(name -> '"' + name + '"')
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Last month of the run, rounded up to whole ticks. */
  private YearMonth end(RunCalendar calendar, List<Target> targets) throws BadInput {
    YearMonth wanted = to == null ? last(targets) : month(to);
    if (wanted.isBefore(calendar.from())) {
      throw new BadInput(
          (to == null ? "the last observation is of " : "--to ")
              + wanted
              + ": the run starts in "
              + calendar.from());
    }
    int months = calendar.step().months();
    long ticks = calendar.from().until(wanted, java.time.temporal.ChronoUnit.MONTHS) / months + 1;
    return calendar.from().plusMonths(ticks * months - 1);
  }

  private static YearMonth last(List<Target> targets) {
    return targets.stream()
        .map(target -> target.entry().operator().last(target.query()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static YearMonth month(String date) throws BadInput {
    try {
      return date.length() > 7 ? YearMonth.from(LocalDate.parse(date)) : YearMonth.parse(date);
    } catch (DateTimeException e) {
      throw new BadInput(
          "--to " + date + ":" + Scalar.noDay(date).orElse(" must be YYYY-MM or YYYY-MM-DD"));
    }
  }

  private static List<Path> draw(
      Scenario scenario, ResultsReader results, List<ObservationOverlay> overlays)
      throws IOException {
    RunCalendar calendar = scenario.run().calendar();
    FigureSubject subject =
        new FigureSubject(
            scenario.title(),
            scenario.question(),
            (int) results.runs().stream().filter(run -> run.ok()).count(),
            RecordedResults.vectors(results.runs()),
            results.manifest().seed());
    return new HistoryFigures(
            subject,
            results.months(),
            calendar.step().months(),
            calendar.branch(),
            FigureFacts.of(scenario).names(),
            Observation.LAST_TUNED_ON)
        .draw(overlays, results.folder().resolve("figures"));
  }
}
