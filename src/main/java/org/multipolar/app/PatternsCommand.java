package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.multipolar.history.Ensemble;
import org.multipolar.history.PatternCheck;
import org.multipolar.history.PatternResult;
import org.multipolar.history.Trajectory;
import org.multipolar.institution.Schedule;
import org.multipolar.lesson.ActingLevers;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.PatternReader;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.store.CsvWriter;
import org.multipolar.text.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar patterns}. */
@Command(
    name = "patterns",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Checks the model against the patterns that it must reproduce.",
    description = {
      "",
      "Runs the scenarios that a table of patterns names, without another that of"
          + " scenarios/observations, and prints every pattern with its band, the median and the"
          + " middle 90 %% of replications and a verdict. The shipped bands are facts, stated"
          + " before the first run. Replication k takes vector k mod K of the"
          + " accepted set, K half the number of replications, and random seed k.",
      "",
      "Ends with exit code 1 if a pattern that must hold does not.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} patterns",
      "  ${sys:multipolar.command:-multipolar} patterns -n 10 --point --only F",
      "  ${sys:multipolar.command:-multipolar} patterns my-patterns.csv"
    })
final class PatternsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TABLE",
      converter = InputFile.class,
      arity = "0..1",
      description = "The table of patterns (default: scenarios/observations/patterns.csv).")
  private Path file = PatternInputs.shipped();

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      defaultValue = "50",
      converter = WholeNumber.Replication.class,
      description = "Number of replications of each scenario (default: ${DEFAULT-VALUE}).")
  private int replications;

  @Option(
      names = "--point",
      description = "Uses the scenarios' own parameters instead of the accepted set.")
  private boolean point;

  @Option(
      names = "--only",
      paramLabel = "ID",
      description = "Only patterns whose id begins with this, such as F or G1.")
  private String only = "";

  @Mixin private Threads threads;

  @Mixin private Destination destination;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    Instant start = Instant.now();
    BadInput.unless(file, FileKind.TABLE);
    PatternInputs inputs = new PatternInputs(file);
    List<Pattern> all = inputs.read(pattern -> pattern.id().startsWith(only));
    List<Pattern> asked = all.stream().filter(pattern -> pattern.id().startsWith(only)).toList();
    if (asked.isEmpty()) {
      throw new BadInput(
          "--only '"
              + only
              + "': no pattern has an id that begins so; ids begin with "
              + all.stream()
                  .map(pattern -> pattern.id().substring(0, 1))
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ", such as "
              + all.get(0).id());
    }
    PatternCheck check = inputs.check(asked);
    Map<String, Scenario> scenarios = inputs.scenarios(check);
    Path out = destination.or("patterns");
    OutputFolder.make(out);
    Ensemble ensemble = new Ensemble(Schedule::phases, replications, threads.number());
    Map<String, List<Trajectory>> runs = new LinkedHashMap<>();
    for (Map.Entry<String, PatternCheck.Need> need : check.needs().entrySet()) {
      Scenario scenario = scenarios.get(need.getKey());
      try (ProgressReporter progress =
          new ProgressReporter(need.getKey(), "replications", replications, say)) {
        runs.put(need.getKey(), ensemble.of(scenario, need.getValue().metrics(), set(), progress));
      }
    }
    Map<String, Double> acting = new LinkedHashMap<>();
    for (String name : check.classes()) {
      acting.put(name, ActingLevers.share(inputs.scenario(name)));
    }
    List<PatternResult> results = check.of(runs, acting);
    Path table = out.resolve(PatternReader.FILE);
    WholeFile.write(table, stream -> write(results, new CsvWriter(stream)));
    Description.write(out, "Patterns of the record", List.of(), start, say);
    if (!say.quiet()) {
      PrintWriter print = say.out();
      new PatternDigest(results).print(print);
      print.println();
      print.println("Table: " + table);
      print.flush();
    }
    return results.stream().anyMatch(PatternResult::broken) ? 1 : 0;
  }

  /**
   * The first vectors of the accepted set, for two replications each; empty with {@code --point}.
   */
  private Optional<ParameterSet> set() throws BadInput {
    if (point) {
      return Optional.empty();
    }
    Path accepted = PatternInputs.shippedFile("parameters/accepted.csv");
    return PatternInputs.scenario(
            PatternInputs.shippedFile("baseline.yaml"),
            Map.of("parameterSet", '"' + accepted.toString().replace('\\', '/') + '"'))
        .parameterSet()
        .map(set -> set.first((replications + 1) / 2));
  }

  private static void write(List<PatternResult> results, CsvWriter csv) throws IOException {
    csv.header(
        List.of(
            "id",
            "pattern",
            "scenario",
            "against",
            "unit",
            "kind",
            "low",
            "high",
            "value",
            "q05",
            "q95",
            "n",
            "verdict",
            "remark"));
    for (PatternResult each : results) {
      csv.text(each.pattern().id())
          .text(each.pattern().title())
          .text(each.pattern().scenario())
          .text(each.pattern().against().orElse(""))
          .text(each.pattern().unit())
          .text(each.pattern().kind().name().toLowerCase(Locale.ROOT))
          .number(each.pattern().low())
          .number(each.pattern().high())
          .number(each.value())
          .number(each.spread().q05())
          .number(each.spread().q95())
          .whole(each.spread().n())
          .text(each.verdict().text())
          .text(each.remark())
          .endLine();
    }
    csv.flush();
  }
}
