package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.ParameterRange;
import org.multipolar.scenario.study.SensitivityText;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsFolder;
import org.multipolar.text.NumberFormats;
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
    header = "Which parameters matter: a Morris screen, or Sobol indices.",
    description = {
      "",
      "A shorthand for a study. The study file that it stands for is written beside the results"
          + " folder, to be kept, changed and run by 'study'; then it is run as 'study' runs it. A"
          + " screen says cheaply which of many parameters matter at all; indices say whose doing"
          + " the variance is, and are for a few.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ${sys:multipolar.command:-multipolar} sensitivity scenarios/baseline.yaml --set world=blocs --plan",
      "  ${sys:multipolar.command:-multipolar} sensitivity scenarios/baseline.yaml --set world=blocs --outcome access-ratio.last12",
      "  ${sys:multipolar.command:-multipolar} sensitivity scenarios/baseline.yaml --set world=blocs --method sobol"
          + " --parameter incidents.rate=0.5:15 --parameter policy.precision"
    })
final class SensitivityCommand implements Callable<Integer> {
  /** What is looked at where neither the command nor the scenario says. */
  private static final List<String> OUTCOMES =
      List.of("access-ratio.last12", "exclusive-game.last12", "fragmentation.last12");

  @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
  private Path file;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      converter = Method.Reader.class,
      description = "morris or sobol (default: morris).")
  private Method method = Method.MORRIS;

  @Option(
      names = "--parameter",
      paramLabel = "NAME[=LOW:HIGH]",
      description =
          "What is varied, and over what (default: every parameter that is one number; by half of"
              + " its default either way, within what is allowed). Can be repeated.")
  private List<String> parameters = List.of();

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description =
          "What is looked at, e.g. --outcome lag@CHN.end (default: the world's metrics in the"
              + " figures of the scenario, as METRIC.last12). Can be repeated.")
  private List<String> outcomes = List.of();

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      converter = WholeNumber.Trajectories.class,
      description = "Of a Morris screen of k parameters: N (k + 1) points (default: 10).")
  private Integer trajectories;

  @Option(
      names = "--base",
      paramLabel = "N",
      converter = WholeNumber.Base.class,
      description = "Of Sobol indices of k parameters: N (k + 2) points (default: 256).")
  private Integer base;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      converter = WholeNumber.Replication.class,
      description = "Replications of each point (default: 4); the missing ones are run.")
  private int replications = 4;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides a key of the scenario at all points. Can be repeated.")
  private List<String> settings = List.of();

  @Mixin private StudyOptions options;
  @Mixin private ConsoleOutput say;

  /** How sensitivity is taken. */
  enum Method {
    MORRIS,
    SOBOL;

    /** The word in files and commands. */
    String id() {
      return this == MORRIS ? "morris" : "sobol";
    }

    /** Reads the word. */
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
        throw new BadInput(each.option() + ": -n says how often each point is run");
      }
    }
    Map<String, ParameterRange> ranges = ranges();
    List<String> asked = asked();
    String design = design();
    Scenario scenario = ScenarioOptions.scenario(ScenarioReader.read(file, set));
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

  /** A file's path as seen from where another is. */
  private static String seen(Path file, Path from) {
    Path to = file.toAbsolutePath().normalize();
    Path parent = from.toAbsolutePath().normalize().getParent();
    boolean related = parent != null && to.getRoot().equals(parent.getRoot());
    return (related ? parent.relativize(to) : to).toString().replace('\\', '/');
  }

  /** Writes the study; another one of that name is set aside. */
  private void write(Path study, String text) throws IOException, BadInput {
    Path parent = study.toAbsolutePath().getParent();
    if (parent != null) {
      OutputFolder.make(parent);
    }
    try {
      if (Files.isRegularFile(study) && !Files.readString(study).equals(text)) {
        ResultsFolder.setAside(study)
            .ifPresent(aside -> say.remark("another " + study + " is set aside as " + aside));
      }
      Files.writeString(study, text, UTF_8);
    } catch (IOException e) {
      throw new BadInput("cannot write " + ResultsException.reason(e));
    }
    say.remark("the study that this stands for: " + study);
  }

  private String design() throws BadInput {
    if (method == Method.MORRIS && base != null) {
      throw new BadInput("--base goes with --method sobol; a screen takes --trajectories");
    }
    if (method == Method.SOBOL && trajectories != null) {
      throw new BadInput("--trajectories goes with --method morris; indices take --base");
    }
    return method == Method.MORRIS
        ? "{type: morris, trajectories: " + (trajectories == null ? 10 : trajectories) + "}"
        : "{type: sobol, base: " + (base == null ? 256 : base) + "}";
  }

  private List<String> asked() throws BadInput {
    for (String outcome : outcomes) {
      if (Outcome.parse(outcome).isEmpty()) {
        throw new BadInput(StudyReader.unknownOutcome(outcome, "--outcome"));
      }
    }
    return List.copyOf(new LinkedHashSet<>(outcomes));
  }

  /** The world's metrics in the figures of a scenario. */
  private static List<String> shown(Scenario scenario) {
    Set<String> shown = new LinkedHashSet<>();
    for (FigureSpec figure : scenario.figures()) {
      for (String metric : figure.metrics()) {
        if (MetricCatalogue.world(metric).isPresent()) {
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
      throw new BadInput(option + name + " cannot be moved; say how far, as in " + name + "=0:1");
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
      throw new BadInput(option + "the low end must lie below the high one");
    }
    return new ParameterRange(ends.get(0), ends.get(1));
  }
}
