package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Take;
import org.multipolar.scenario.OutcomeReader;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.StopRule;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.store.Comparison;
import org.multipolar.store.Difference;
import org.multipolar.store.ExistingResults;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsConflict;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Runner;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar compare A B …}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Compares results with a reference, replication by replication.",
    description = {
      "",
      "The first is the reference. Replications with the same seed use common random numbers, so"
          + " differences are computed pair by pair, with their 95 %% interval and the standardised"
          + " effect d_z (mean over standard deviation of the differences). Missing results of"
          + " scenario files are run first. The figures are those of the scenarios, and an overview;"
          + " 'chart' redraws them from the folder of the comparison.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} compare scenarios/baseline.yaml scenarios/waic-2025.yaml",
      "  ${sys:multipolar.command:-multipolar} compare results/baseline results/chip-truce results/tight-controls"
    })
final class CompareCommand implements Callable<Integer> {

  /** Number of digits of a digest shown. */
  private static final int DIGEST = 12;

  @Parameters(
      paramLabel = "RESULTS|SCENARIO",
      converter = InputFile.class,
      arity = "2..*",
      description = "Results folders or scenario files; the first is the reference.")
  private List<Path> arguments;

  @Mixin private ScenarioOptions options;

  @Mixin private Threads threads;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      description = "Output folder (default: results/compare-A-B).")
  private Path out;

  @Mixin private FigureOptions asked;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description =
          "Also compares an outcome, such as --outcome access@IDN.at-2030-06 ('describe"
              + " outcomes' lists the forms). Can be repeated.")
  private List<String> outcomes = List.of();

  @Mixin private FigureChoice choice;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    if (out != null) {
      requireNoOthers(out);
      OutputFolder.make(out);
    }
    Instant start = Instant.now();
    List<Subject> subjects = subjects();
    List<Scenario> scenarios = subjects.stream().map(Subject::scenario).toList();
    requireLikeWithLike(subjects);
    List<FigureSpec> figures =
        asked.of(
            scenarios.get(0),
            Compared.figures(scenarios),
            scenarios.stream().map(Scenario::title).toList());
    List<ResultsReader> results = new ArrayList<>();
    for (Subject each : subjects) {
      if (each.reading().isPresent() && run(each).stopped()) {
        return 130;
      }
      results.add(ResultsReader.open(each.folder()));
      if (each.reading().isPresent()) {
        Reproduction.tellFailed(
            results.get(results.size() - 1), each.argument(), options, Map.of(), say);
      }
    }
    Completeness.check(results, say);
    ResultsReader reference = results.get(0);
    Scenario scenario = scenarios.get(0);
    List<Outcome> asked = asked(scenario, results);
    Comparison comparison =
        new Comparison(
            name(reference.folder()),
            asked,
            scenario.outcomeSet().metrics(),
            scenario.world().tables(),
            scenario.run().calendar());
    for (ResultsReader other : results.subList(1, results.size())) {
      comparison.add(reference, other, name(other.folder()));
    }
    Path folder = out == null ? folder(results) : out;
    requireNoOthers(folder);
    OutputFolder.make(folder);
    comparison.write(folder.resolve(Compared.TABLE));
    Compared.write(folder, results);
    boolean drawn =
        choice.draw(
            say,
            () -> Gallery.of(results).draw(figures, folder.resolve("figures"), say),
            CommandHint.command("chart", folder),
            folder.resolve("figures"),
            results.stream().map(ResultsReader::folder).toList());
    Description.write(folder, scenarios, start, say);
    if (!say.quiet()) {
      PrintWriter print = say.out();
      table(comparison, name(reference.folder()), print);
      print.println();
      print.println("All differences: " + folder.resolve(Compared.TABLE));
      print.flush();
    }
    return drawn ? 0 : CommandLine.ExitCode.SOFTWARE;
  }

  /** The outcomes common to all scenarios, and those of the command. */
  private List<Outcome> asked(Scenario scenario, List<ResultsReader> results) throws BadInput {
    List<Outcome> asked = new ArrayList<>(scenario.outcomeSet().outcomes());
    for (ResultsReader each : results) {
      List<String> others =
          Gallery.kept(each).outcomeSet().outcomes().stream().map(Outcome::id).toList();
      asked.removeIf(outcome -> !others.contains(outcome.id()));
    }
    List<Optional<StopRule>> stops = new ArrayList<>();
    for (ResultsReader each : results) {
      stops.add(Gallery.kept(each).stop());
    }
    for (Outcome outcome : typed(scenario)) {
      Problems problems = new Problems();
      StopRule.check(stops, List.of(outcome), SourceLocation.of("--outcome"), problems);
      if (problems.size() > 0) {
        throw new BadInput(problems.sorted().get(0).message());
      }
      if (asked.stream().noneMatch(known -> known.id().equals(outcome.id()))) {
        asked.add(outcome);
      }
    }
    return asked;
  }

  /** The outcomes of the command, which a scenario must have. */
  private List<Outcome> typed(Scenario scenario) throws BadInput {
    List<Outcome> typed = new ArrayList<>();
    for (String text : outcomes) {
      Problems problems = new Problems();
      OutcomeReader.of(scenario, problems).typed(text, "--outcome").ifPresent(typed::add);
      if (problems.size() > 0) {
        throw new BadInput(problems.sorted().get(0).message());
      }
    }
    return typed;
  }

  /**
   * One of the arguments.
   *
   * @param folder its results
   * @param reading of the scenario to be run first; empty for results that exist
   */
  private record Subject(
      Path argument, Path folder, Scenario scenario, Optional<ReadResult> reading) {}

  /** The arguments, each of which can be compared. */
  private List<Subject> subjects() throws IOException, BadInput {
    List<Subject> subjects = new ArrayList<>();
    for (Path argument : arguments) {
      if (Files.isDirectory(argument)) {
        if (StudyReport.isStudy(argument)) {
          throw new BadInput(
              argument
                  + " holds a study, whose points are compared in its analysis/differences.csv;"
                  + " compare takes the results of single scenarios");
        }
        Scenario kept = Gallery.kept(ResultsReader.open(argument));
        subjects.add(new Subject(argument, argument, kept, Optional.empty()));
        continue;
      }
      ReadResult reading = options.read(argument);
      Scenario scenario = ScenarioOptions.scenario(reading);
      Path folder = Path.of("results", scenario.name());
      ScenarioOptions.tellNotes(reading, argument, say);
      subjects.add(new Subject(argument, folder, scenario, Optional.of(reading)));
    }
    for (Subject subject : subjects) {
      if (subject.reading().isPresent() && subject.scenario().run().replications() == 1) {
        throw new BadInput(
            subject.argument()
                + " would be run once; a comparison needs at least two replications: -n 20");
      }
      if (subject.reading().isPresent()) {
        requireFree(subject);
        requireOwn(subject, subjects);
      }
      typed(subject.scenario());
    }
    return subjects;
  }

  /** Requires that the folder of a scenario holds its results or none. */
  private static void requireFree(Subject subject) throws IOException, BadInput {
    Optional<ResultsException> refusal =
        ExistingResults.refusal(subject.folder(), Identity.of(subject.scenario().identity()));
    if (refusal.isPresent()) {
      if (refusal.get() instanceof ResultsConflict) {
        throw new BadInput(
            refusal.get(), "Both are options of 'run'; then pass the results folder to compare.");
      }
      throw refusal.get();
    }
  }

  /** Requires that no other scenario has its results in the folder of a scenario. */
  private static void requireOwn(Subject subject, List<Subject> all) throws BadInput {
    for (Subject other : all) {
      if (other.folder().equals(subject.folder())
          && !other.scenario().identity().equals(subject.scenario().identity())) {
        throw new BadInput(
            subject.argument()
                + " and "
                + other.argument()
                + " both have their results in "
                + subject.folder()
                + "; give one of them another name (key 'name')");
      }
    }
  }

  private Runner.Outcome run(Subject subject) throws IOException {
    say.remark("note: results of " + subject.argument() + " go to " + subject.folder());
    List<String> notes = ScenarioOptions.notes(subject.reading().orElseThrow());
    return Execution.of(subject.scenario(), notes, subject.folder(), threads.number(), say);
  }

  /** Requires that the folder is empty or contains an earlier comparison. */
  private static void requireNoOthers(Path folder) throws IOException, BadInput {
    if (Files.isDirectory(folder) && !Files.exists(folder.resolve("differences.csv"))) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new BadInput(
              folder
                  + " is not empty and holds no comparison; use --out FOLDER to write to another"
                  + " folder");
        }
      }
    }
  }

  /**
   * Requires the same world, months and parameter set, so that results differ only by their
   * policies.
   */
  private static void requireLikeWithLike(List<Subject> subjects) throws BadInput {
    String reference = setting(subjects.get(0).scenario());
    for (Subject other : subjects) {
      String setting = setting(other.scenario());
      if (!setting.equals(reference)) {
        throw new BadInput(
            subjects.get(0).argument()
                + " has "
                + reference
                + ", "
                + other.argument()
                + " has "
                + setting
                + ": only results with the same world, months and parameter set can be compared");
      }
    }
  }

  /** The settings that two scenarios must share to be compared. */
  static String setting(Scenario scenario) {
    return "world "
        + scenario.world().spec().text()
        + (scenario.world().digest().isEmpty()
            ? ""
            : " (" + scenario.world().digest().substring(0, DIGEST) + ")")
        + ", "
        + scenario.run().calendar().from()
        + " to "
        + scenario.run().calendar().to()
        + " by "
        + scenario.run().calendar().step().name().toLowerCase(java.util.Locale.ROOT)
        + scenario
            .parameterSet()
            .map(set -> ", with the parameter set " + set.digest().substring(0, DIGEST))
            .orElse("");
  }

  private static String name(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  private static Path folder(List<ResultsReader> results) {
    StringBuilder name = new StringBuilder("compare");
    results.forEach(r -> name.append('-').append(name(r.folder())));
    return Path.of("results", name.toString());
  }

  private static void table(Comparison comparison, String reference, PrintWriter print) {
    String heading = "";
    List<Comparison.Row> rows =
        comparison.rows().stream()
            .filter(CompareCommand::printed)
            .filter(row -> row.difference().n() > 0)
            .toList();
    boolean clear = false;
    for (Comparison.Row row : rows) {
      Difference difference = row.difference();
      Outcome outcome = difference.outcome();
      String now =
          difference.other()
              + " minus "
              + reference
              + (row.asked() ? ", outcomes" : ", mean of the last 12 months");
      if (!now.equals(heading)) {
        heading = now;
        print.println();
        print.println(heading);
        print.println(
            Columns.left("metric", 34)
                + Columns.right(reference.length() > 12 ? "reference" : reference, 12)
                + Columns.right("difference", 12)
                + Columns.right("95 % interval", 26)
                + Columns.right("d_z", 8)
                + Columns.right("n", 5));
      }
      boolean mark = difference.low(rows.size()) > 0 || difference.high(rows.size()) < 0;
      clear |= mark;
      print.println(
          Columns.left(
                  !row.asked()
                      ? outcome.measured().get(0).metric().label()
                      : outcome.title().isEmpty() ? outcome.id() : outcome.title(),
                  34)
              + Columns.right(NumberFormats.report(difference.before()), 12)
              + Columns.right(NumberFormats.report(difference.paired().mean()), 12)
              + Columns.right(
                  NumberFormats.report(difference.low(1))
                      + " to "
                      + NumberFormats.report(difference.high(1)),
                  26)
              + Columns.right(
                  Double.isNaN(difference.paired().standardised())
                      ? "-"
                      : NumberFormats.fixed(difference.paired().standardised(), 2),
                  8)
              + Columns.right(Integer.toString(difference.n()), 5)
              + (mark ? " *" : ""));
    }
    if (clear) {
      print.println();
      print.println(
          "* the interval excludes 0 also if all " + rows.size() + " are to hold together");
    }
  }

  /** Whether a row is printed: requested outcomes, and world metrics over the last year. */
  private static boolean printed(Comparison.Row row) {
    Outcome.Measured measured = row.difference().outcome().measured().get(0);
    return row.asked() || measured.whose().isEmpty() && measured.take().kind() == Take.Kind.LAST12;
  }
}
