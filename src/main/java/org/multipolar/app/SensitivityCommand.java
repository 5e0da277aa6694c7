package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multipolar.execution.Shard;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.OutcomeReader;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.ParameterRange;
import org.multipolar.scenario.study.SensitivityText;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.store.OlderResults;
import org.multipolar.store.ResultsException;
import org.multipolar.text.NumberFormats;
import org.multipolar.text.WholeFile;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code multipolar sensitivity SCENARIO}. */
@Command(
    name = "sensitivity",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Ranks parameters by importance: Morris screening or Sobol indices.",
    description = {
      "",
      "A shorthand for a study. The study file is written beside the results folder, where it can"
          + " be edited and run with 'study'; then it is run. Morris screening cheaply finds which"
          + " of many parameters matter; Sobol indices attribute the variance of outcomes to a few"
          + " parameters.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} sensitivity scenarios/baseline.yaml --set world=blocs --plan",
      "  ${sys:multipolar.command:-multipolar} sensitivity scenarios/baseline.yaml --set world=blocs --outcome access-ratio.last12",
      "  ${sys:multipolar.command:-multipolar} sensitivity scenarios/baseline.yaml --set world=blocs --method sobol"
          + " --parameter incidents.rate=100:500 --parameter policy.precision"
    })
final class SensitivityCommand implements Callable<Integer> {
  /** Default outcomes if neither the command nor the scenario names any. */
  private static final List<String> OUTCOMES =
      List.of("access-ratio.last12", "exclusive-game.last12", "fragmentation.last12");

  @Parameters(
      paramLabel = "SCENARIO",
      converter = InputFile.class,
      description = "The scenario file.")
  private Path file;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      converter = Method.Reader.class,
      completionCandidates = Completion.Methods.class,
      description = "morris or sobol (default: morris).")
  private Method method = Method.MORRIS;

  @Option(
      names = "--parameter",
      paramLabel = "NAME[=LOW:HIGH]",
      completionCandidates = Completion.Parameters.class,
      description =
          "A parameter to vary, with its range (default: every parameter that is one"
              + " number, within half of its default on either side and its allowed range). Can"
              + " be repeated.")
  private List<String> parameters = List.of();

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description =
          "An outcome, e.g. --outcome lag@CHN.end (default: the world metrics in the figures of the"
              + " scenario, as METRIC.last12). Can be repeated.")
  private List<String> outcomes = List.of();

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      converter = WholeNumber.Trajectories.class,
      description = "Morris trajectories; k parameters take N (k + 1) points (default: 10).")
  private Integer trajectories;

  @Option(
      names = "--base",
      paramLabel = "N",
      converter = WholeNumber.Base.class,
      description = "Size of the Sobol sample; k parameters take N (k + 2) points (default: 256).")
  private Integer base;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      converter = WholeNumber.Replication.class,
      description = "Replications of each point (default: 4); existing ones are reused.")
  private int replications = 4;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      completionCandidates = Completion.Settings.class,
      description = "Overrides a key of the scenario at all points. Can be repeated.")
  private List<String> settings = List.of();

  @Mixin private StudyOptions options;
  @Mixin private ConsoleOutput say;

  /** Methods of sensitivity analysis. */
  enum Method {
    MORRIS,
    SOBOL;

    /** Its name in files and commands. */
    String id() {
      return this == MORRIS ? "morris" : "sobol";
    }

    /** Converts a name. */
    static final class Reader implements ITypeConverter<Method> {
      @Override
      public Method convert(String text) {
        for (Method method : values()) {
          if (method.id().equals(text)) {
            return method;
          }
        }
        throw new TypeConversionException("must be morris or sobol");
      }
    }
  }

  @Override
  public Integer call() throws IOException, BadInput {
    List<Replacement> set = ScenarioOptions.replacements(settings);
    for (Replacement each : set) {
      if (each.path().equals("run.replications")) {
        throw new BadInput(each.option() + ": use -n for the replications of each point");
      }
    }
    Map<String, ParameterRange> ranges = ranges();
    String design = design();
    BadInput.unless(file, FileKind.SCENARIO);
    Scenario scenario = ScenarioOptions.scenario(ScenarioReader.read(file, set));
    List<String> asked = asked(scenario.outcomeSet().metrics());
    Path folder = options.folder(method.id() + "-" + scenario.name());
    Path study = folder.resolveSibling(name(folder) + ".yaml");
    SensitivityText text =
        new SensitivityText(
            scenario.title(),
            seen(file, study),
            set,
            ranges,
            design,
            replications,
            asked.isEmpty() ? shown(scenario) : asked);
    write(study, text.file());
    return options.perform(study, 0, Shard.ALL, say);
  }

  private static String name(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /** Path of a file relative to the folder of another file, as far as possible. */
  private static String seen(Path file, Path from) {
    if (ShippedFiles.isCarried(file)) {
      return file.toString();
    }
    Path to = file.toAbsolutePath().normalize();
    Path parent = from.toAbsolutePath().normalize().getParent();
    boolean related = parent != null && to.getRoot().equals(parent.getRoot());
    return (related ? parent.relativize(to) : to).toString().replace('\\', '/');
  }

  /** Writes the study; an existing file of that name with other content is renamed. */
  private void write(Path study, String text) throws IOException, BadInput {
    Path parent = study.toAbsolutePath().getParent();
    if (parent != null) {
      OutputFolder.make(parent);
    }
    try {
      if (Files.isRegularFile(study)
          && !Arrays.equals(Files.readAllBytes(study), text.getBytes(UTF_8))) {
        OlderResults.rename(study)
            .ifPresent(aside -> say.remark("another " + study + " is renamed to " + aside));
      }
      WholeFile.write(study, text);
    } catch (IOException e) {
      throw new BadInput("cannot write " + ResultsException.reason(e));
    }
    say.remark("study file: " + study);
  }

  private String design() throws BadInput {
    if (method == Method.MORRIS && base != null) {
      throw new BadInput("--base needs --method sobol; morris takes --trajectories");
    }
    if (method == Method.SOBOL && trajectories != null) {
      throw new BadInput("--trajectories needs --method morris; sobol takes --base");
    }
    return method == Method.MORRIS
        ? "{type: morris, trajectories: " + (trajectories == null ? 10 : trajectories) + "}"
        : "{type: sobol, base: " + (base == null ? 256 : base) + "}";
  }

  private List<String> asked(MetricNames metrics) throws BadInput {
    for (String outcome : outcomes) {
      Optional<String> fault = OutcomeReader.fault(outcome, "--outcome", metrics);
      if (fault.isPresent()) {
        throw new BadInput(fault.get());
      }
    }
    return List.copyOf(new LinkedHashSet<>(outcomes));
  }

  /** The world metrics in the figures of a scenario. */
  private static List<String> shown(Scenario scenario) {
    Set<String> shown = new LinkedHashSet<>();
    for (FigureSpec figure : scenario.figures()) {
      for (String metric : figure.metrics()) {
        if (scenario.outcomeSet().metrics().find(Scope.WORLD, metric).isPresent()) {
          shown.add(metric + ".last12");
        }
      }
    }
    return shown.isEmpty() ? OUTCOMES : List.copyOf(shown);
  }

  private Map<String, ParameterRange> ranges() throws BadInput {
    Map<String, ParameterRange> ranges = new LinkedHashMap<>();
    for (String parameter : parameters) {
      String name = parameter.replaceFirst("=.*", "");
      if (ranges.put(name, range(parameter, name)) != null) {
        throw new BadInput("--parameter " + parameter + ": " + name + " is given twice");
      }
    }
    return ranges;
  }

  private static ParameterRange range(String parameter, String name) throws BadInput {
    String option = "--parameter " + parameter + ": ";
    ParameterCatalogue.Entry entry = ParameterCatalogue.entries().get(name);
    if (entry == null) {
      throw new BadInput(
          option
              + "unknown parameter '"
              + name
              + "'"
              + Suggestion.hint(name, ParameterCatalogue.entries().keySet()));
    }
    if (entry.list()) {
      throw new BadInput(option + name + " holds several values; only single numbers are varied");
    }
    Quantity q = entry.quantity();
    Optional<ParameterRange> range =
        parameter.equals(name)
            ? ParameterRange.around(q, SensitivityText.AROUND)
            : Optional.of(written(parameter, option));
    if (range.isEmpty()) {
      throw new BadInput(
          option + name + " has no range around its default; give one, as in " + name + "=0:1");
    }
    for (double end : new double[] {range.get().low(), range.get().high()}) {
      if (end < q.min() || end > q.max()) {
        throw new BadInput(
            option
                + NumberFormats.plain(end)
                + " is not allowed; allowed: "
                + NumberFormats.plain(q.min())
                + " to "
                + NumberFormats.plain(q.max()));
      }
    }
    return range.get();
  }

  private static ParameterRange written(String parameter, String option) throws BadInput {
    List<Double> ends = new ArrayList<>();
    for (String end : parameter.substring(parameter.indexOf('=') + 1).split(":", -1)) {
      try {
        ends.add(Double.valueOf(end));
      } catch (NumberFormatException e) {
        ends.add(Double.NaN);
      }
    }
    if (ends.size() != 2 || ends.stream().anyMatch(end -> !Double.isFinite(end))) {
      throw new BadInput(option + "a range is LOW:HIGH, two numbers, such as 0.5:2");
    }
    if (ends.get(0) >= ends.get(1)) {
      throw new BadInput(option + "the low end must be below the high one");
    }
    return new ParameterRange(ends.get(0), ends.get(1));
  }
}
