package org.multipolar.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multipolar.history.Ensemble;
import org.multipolar.history.PatternCheck;
import org.multipolar.history.PatternResult;
import org.multipolar.history.RequiredMetric;
import org.multipolar.history.RequiredMetrics;
import org.multipolar.history.Scorecard;
import org.multipolar.history.Skill;
import org.multipolar.history.Target;
import org.multipolar.history.Targets;
import org.multipolar.history.Trajectory;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.PatternReader;
import org.multipolar.study.Progress;
import org.multipolar.value.Mechanism;

/**
 * The baseline with one mechanism switched, or one functional form replaced, at a time.
 *
 * @param replications replications of each variant, paired by random seed
 */
record Ablation(int replications) {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final YearMonth END = YearMonth.of(2035, 12);
  private static final String WORLD = "world";

  /** Groups of random seeds that show how much results of the unchanged model vary by chance. */
  private static final int GROUPS = 4;

  private static final String BASELINE = "baseline";

  /** Scenarios with the body, the control or the trade that a mechanism acts on. */
  private static final Map<Mechanism, String> ACTING =
      Map.of(
          Mechanism.LENT_COMPUTE, "waic-2025",
          Mechanism.WEIGHT_CONTROLS, "closed-frontier",
          Mechanism.IMPORT_REFUSAL, "no-controls",
          Mechanism.DEPENDENCE_AVERSION, "no-controls");

  /** Outcomes that the propositions concern. */
  static final List<RequiredMetric> OUTCOMES =
      List.of(
          of("open-labs", "CHN"),
          of("lag", "CHN"),
          of("compute-share", "CHN"),
          of("chip-capacity", "CHN"),
          of("domestic-chip-share", "CHN"),
          of("indigenisation", "CHN"),
          of("chip-control-faced", "CHN"),
          of("control-intensity", WORLD),
          of("retaliation", WORLD),
          of("smuggled-share", WORLD),
          of("threat", WORLD),
          of("hhi-compute", WORLD),
          of("hhi-usage", WORLD),
          of("exclusive-game", WORLD),
          of("frontier", WORLD),
          of("open-usage-share", WORLD),
          of("access-gap", WORLD),
          of("south-access", WORLD),
          of("loss", WORLD),
          of("risk-per-use", WORLD),
          of("fragmentation", WORLD),
          of("participation", WORLD),
          of("covered-inclusive", WORLD),
          of("gdp-world", WORLD));

  private static RequiredMetric of(String metric, String entity) {
    return new RequiredMetric(metric, entity, false);
  }

  /**
   * A change to the model.
   *
   * @param name mechanism or rule, as in a scenario file
   * @param words description of the changed model
   * @param settings dotted path → value
   * @param scenario scenario in which its effect on outcomes is measured
   * @param mechanism true if it is a mechanism
   * @param on true if the mechanism is on by default
   */
  record Variant(
      String name,
      String words,
      Map<String, String> settings,
      String scenario,
      boolean mechanism,
      boolean on) {

    boolean inBaseline() {
      return scenario.equals(BASELINE);
    }
  }

  /** All mechanisms, and the alternatives to contested functional forms. */
  static List<Variant> variants() {
    List<Variant> all = new ArrayList<>();
    for (Mechanism each : Mechanism.values()) {
      all.add(
          new Variant(
              each.id(),
              each.summary(),
              Map.of("mechanisms." + each.id(), each.on() ? "off" : "on"),
              ACTING.getOrDefault(each, BASELINE),
              true,
              each.on()));
    }
    all.add(form("forms.chips", "ces", "inputs of chips stand in for each other a little"));
    all.add(form("forms.yield", "wright", "yield rises with what has been made"));
    all.add(form("rules.release.default", "constant", "tiers are drawn at a constant rate"));
    all.add(form("rules.release.default", "payoff-logit", "opening follows payoffs, not habit"));
    all.add(form("rules.membership.default", "gain-logit", "tastes are drawn anew"));
    all.add(form("rules.membership.default", "fixed", "no state joins or leaves after the branch"));
    all.add(form("rules.policy.default", "fixed", "levers stay as at the branch"));
    all.add(form("rules.policy.default", "richardson", "levers answer each other"));
    all.add(form("rules.policy.default", "imitate", "states copy who grows most"));
    all.add(form("rules.policy.default", "experience-weighted", "states learn by payoffs"));
    all.add(form("parameters.alignment.unVotes", "1", "positions are votes in the United Nations"));
    return all;
  }

  private static Variant form(String key, String value, String words) {
    return new Variant(key + ": " + value, words, Map.of(key, value), BASELINE, false, false);
  }

  /**
   * Results of a variant.
   *
   * @param patterns patterns of the baseline and of the free run, without those that compare other
   *     scenarios
   * @param fit median skill against both rivals, by series, in the tuning period
   * @param heldBack same in the year after it
   * @param outcomes means of the last twelve months, by outcome and replication, in the scenario of
   *     the variant
   */
  record Measured(
      List<PatternResult> patterns, double fit, double heldBack, List<double[]> outcomes) {

    Measured with(List<double[]> others) {
      return new Measured(patterns, fit, heldBack, others);
    }

    /** Number of patterns of a kind that hold. */
    long holding(Pattern.Kind kind) {
      return patterns.stream()
          .filter(each -> each.pattern().kind() == kind)
          .filter(each -> each.verdict() == PatternResult.Verdict.HOLDS)
          .count();
    }
  }

  /**
   * All results.
   *
   * @param groups results of the unchanged model by group of random seeds; variants are paired with
   *     the first
   * @param unchanged outcomes of the unchanged model by scenario
   * @param variants in the order of {@link #variants()}
   */
  record All(
      List<Measured> groups,
      Map<String, List<double[]>> unchanged,
      Map<Variant, Measured> variants) {

    /** The results of the unchanged model with which variants are paired. */
    Measured baseline() {
      return groups.get(0);
    }

    /** Largest difference in the skill of the unchanged model between groups. */
    double fitNoise() {
      return range(Measured::fit);
    }

    /** The same in the year held back. */
    double heldBackNoise() {
      return range(Measured::heldBack);
    }

    private double range(ToDoubleFunction<Measured> skill) {
      DoubleSummaryStatistics all = groups.stream().mapToDouble(skill).summaryStatistics();
      return all.getMax() - all.getMin();
    }

    /** Ids of the patterns on whose verdict the groups disagree. */
    Set<String> uncertain() {
      return IntStream.range(0, baseline().patterns().size())
          .filter(
              i ->
                  groups.stream().map(group -> group.patterns().get(i).verdict()).distinct().count()
                      > 1)
          .mapToObj(i -> baseline().patterns().get(i).pattern().id())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /**
   * Measures and writes the page, in a process without assertions: auditing the accounts after
   * every phase takes ten times as long as a run.
   *
   * @param args number of replications, file
   */
  public static void main(String[] args) throws IOException {
    int n = Integer.parseInt(args[0]);
    Files.writeString(
        Path.of(args[1]), new AblationPage(new Ablation(n).measure(variants()), n).text());
  }

  All measure(List<Variant> variants) throws IOException {
    Runs many = run(Map.of(), GROUPS * replications);
    List<Measured> groups = new ArrayList<>();
    for (int g = 0; g < GROUPS; g++) {
      groups.add(measured(many.from(g * replications, replications)));
    }
    Map<String, List<double[]>> unchanged = new LinkedHashMap<>();
    unchanged.put(BASELINE, groups.get(0).outcomes());
    Map<Variant, Measured> measured = new LinkedHashMap<>();
    for (Variant variant : variants) {
      Measured result = measured(run(variant.settings(), replications));
      if (!variant.inBaseline()) {
        if (!unchanged.containsKey(variant.scenario())) {
          unchanged.put(variant.scenario(), outcomes(variant.scenario(), Map.of()));
        }
        result = result.with(outcomes(variant.scenario(), variant.settings()));
      }
      measured.put(variant, result);
    }
    return new All(groups, unchanged, measured);
  }

  /** Runs of the model by scenario. */
  private record Runs(Map<String, List<Trajectory>> byScenario) {

    Runs from(int first, int number) {
      Map<String, List<Trajectory>> part = new LinkedHashMap<>();
      byScenario.forEach((name, runs) -> part.put(name, runs.subList(first, first + number)));
      return new Runs(part);
    }
  }

  /** The baseline to its end, and the scenarios of patterns as long as these read them. */
  private static Runs run(Map<String, String> settings, int n) throws IOException {
    Map<String, List<Trajectory>> runs = new LinkedHashMap<>();
    for (Map.Entry<String, PatternCheck.Need> need : check().needs().entrySet()) {
      Set<RequiredMetric> required = new LinkedHashSet<>(need.getValue().metrics().all());
      boolean whole = need.getKey().equals(BASELINE);
      if (whole) {
        required.addAll(RequiredMetrics.of(targets()).all());
        required.addAll(OUTCOMES);
      }
      runs.put(
          need.getKey(),
          run(need.getKey(), settings, required, whole ? END : need.getValue().last(), n));
    }
    return new Runs(runs);
  }

  private List<double[]> outcomes(String scenario, Map<String, String> settings)
      throws IOException {
    return outcomes(run(scenario, settings, new LinkedHashSet<>(OUTCOMES), END, replications));
  }

  private static List<Trajectory> run(
      String scenario,
      Map<String, String> settings,
      Set<RequiredMetric> required,
      YearMonth last,
      int n)
      throws IOException {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("run.to", last.toString());
    return new Ensemble(Schedule::phases, n, Runtime.getRuntime().availableProcessors())
        .of(
            scenario(scenario, all),
            new RequiredMetrics(required),
            Optional.empty(),
            Progress.NONE);
  }

  private static Measured measured(Runs runs) throws IOException {
    List<Trajectory> whole = runs.byScenario().get(BASELINE);
    Scorecard card = Scorecard.of(targets(), whole);
    return new Measured(
        check().of(runs.byScenario(), Map.of()),
        skill(card, true),
        skill(card, false),
        outcomes(whole));
  }

  private static double skill(Scorecard card, boolean inSample) {
    return Skill.of(card, inSample).overBoth().median();
  }

  private static List<double[]> outcomes(List<Trajectory> runs) {
    return OUTCOMES.stream()
        .map(outcome -> runs.stream().mapToDouble(run -> lastYear(run, outcome)).toArray())
        .toList();
  }

  private static double lastYear(Trajectory run, RequiredMetric outcome) {
    double sum = 0;
    for (int months = 0; months < 12; months++) {
      sum += run.at(outcome.metric(), outcome.entity(), END.minusMonths(months));
    }
    return sum / 12;
  }

  private static PatternCheck check() throws IOException {
    return new PatternCheck(patterns(), targets());
  }

  private static List<Pattern> patterns() throws IOException {
    return PatternReader.read(SCENARIOS.resolve("observations").resolve(PatternReader.FILE))
        .patterns()
        .stream()
        .filter(each -> each.against().isEmpty())
        .filter(each -> List.of(BASELINE, "patterns").contains(each.scenario()))
        .toList();
  }

  private static List<Target> targets() throws IOException {
    return Targets.shipped(
            ObservationReader.tables(SCENARIOS.resolve("observations")),
            scenario(BASELINE, Map.of()).world().tables())
        .all();
  }

  private static Scenario scenario(String name, Map<String, String> settings) {
    return ScenarioReader.read(SCENARIOS.resolve(name + ".yaml"), settings)
        .scenario()
        .orElseThrow();
  }
}
