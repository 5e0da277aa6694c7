package org.multipolar.scenario.study;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.EntityGroup;
import org.multipolar.scenario.MetricKeys;
import org.multipolar.scenario.OutcomeReader;
import org.multipolar.scenario.OutcomeSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.StopRule;
import org.multipolar.scenario.study.StudySpec.Base;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlText;

/**
 * Reads study files. Invalid input results in problems, never in an exception.
 *
 * <p>Values that a study assigns to keys of its scenarios are checked by reading each scenario with
 * the common settings, then with the levels of each factor and with both ends of each range, of
 * many factors at once where that shows the same errors; but of the values of one parameter, only
 * with the least and the greatest.
 */
public final class StudyReader {
  private final Path path;
  private final Fields file;
  private final Problems problems;

  private StudyReader(Path path, Fields file, Problems problems) {
    this.path = path;
    this.file = file;
    this.problems = problems;
  }

  /**
   * The result of reading a file.
   *
   * @param spec present exactly when there are no problems
   * @param problems everything wrong in the file, its scenarios and their variants
   */
  public record Outcomes(Optional<StudySpec> spec, List<Problem> problems) {
    public Outcomes {
      problems = List.copyOf(problems);
    }
  }

  /** The schema of a study file. */
  public static Schema.Keys schema() {
    return StudyKeys.SCHEMA;
  }

  /** Reads a file; paths of scenarios and tables are relative to it. */
  public static Outcomes read(Path file) {
    Problems problems = new Problems();
    Optional<StudySpec> spec =
        YamlText.file(file, problems)
            .flatMap(tree -> StudyKeys.SCHEMA.check(tree, "", problems))
            .map(tree -> new StudyReader(file, (Fields) tree, problems).bind());
    return new Outcomes(problems.size() == 0 ? spec : Optional.empty(), problems.sorted());
  }

  private OutcomeReader reader(StudyKeys given, MetricNames known, Collection<Scenario> scenarios) {
    OutcomeReader reader =
        new OutcomeReader(
            known,
            groups(given, scenarios),
            scenarios.stream().map(OutcomeReader.Setting::of).toList(),
            problems);
    reader.checkGroups(file.map("groups"));
    return reader;
  }

  /** Metrics of the scenarios and of the study. */
  private MetricNames metrics(Collection<Scenario> scenarios) {
    Map<String, Metric> own = new LinkedHashMap<>();
    scenarios.stream()
        .flatMap(each -> each.outcomeSet().metrics().own().stream())
        .forEach(metric -> own.putIfAbsent(metric.name(), metric));
    return MetricKeys.read(
        file.map("metrics"), new MetricNames(List.copyOf(own.values())), problems);
  }

  /** Groups of the scenarios and of the study. */
  private static Map<String, EntityGroup> groups(StudyKeys given, Collection<Scenario> scenarios) {
    Map<String, EntityGroup> groups = new LinkedHashMap<>();
    scenarios.forEach(each -> groups.putAll(each.outcomeSet().groups()));
    groups.putAll(given.groups());
    return groups;
  }

  private StudySpec bind() {
    StudyFactors varied = new StudyFactors(file, problems);
    StudyScenarios scenarios = new StudyScenarios(path, file, varied, problems);
    StudyDesign designs = new StudyDesign(path, file, varied, problems);
    List<Base> bases = scenarios.bases();
    List<Assignment> common = varied.assignments(file.map("set"), "set");
    scenarios.read(bases, common);
    List<Factor> factors = varied.read(bases);
    List<String> names = factors.stream().map(Factor::name).toList();
    boolean search = file.has("search") || file.refused("search");
    Optional<StudySpec.Design> planned =
        search ? Optional.empty() : Optional.of(designs.read(factors, names));
    // The size follows from counts; reading each level of a design too large may take minutes.
    if (planned.map(design -> designs.checkPoints(design, factors)).orElse(true)) {
      scenarios.check(factors);
    }
    StudyKeys given = StudyKeys.FORM.read(file);
    MetricNames known = metrics(scenarios.all());
    StudyOutcomes outcomeSet =
        new StudyOutcomes(file, varied, reader(given, known, scenarios.all()), problems);
    List<Outcome> outcomes = outcomeSet.read();
    StopRule.check(scenarios.stops(), outcomes, file.at("outcomes"), problems);
    StudySpec.Design design =
        planned.orElseGet(
            () -> new StudySearch(file, varied, outcomeSet, problems).read(factors, names));
    String stem = WorldReader.stem(path);
    StudySpec spec =
        new StudySpec(
            given.name().isEmpty() ? stem : given.name(),
            given.title().isEmpty() ? stem : given.title(),
            given.description(),
            given.question(),
            given.sources(),
            bases,
            common,
            factors,
            design,
            outcomeSet.replications(given.replications()),
            given.limit().map(seconds -> Duration.ofMillis((long) (1000 * seconds))),
            given.keep(),
            given.events(),
            new OutcomeSet(
                groups(given, scenarios.all()),
                given.metrics(),
                known,
                outcomes,
                scenarios.extras()),
            outcomeSet.analysis(factors, names),
            path);
    if (search) {
      designs.checkPoints(design, factors);
    }
    designs.checkRuns(spec);
    return spec;
  }
}
