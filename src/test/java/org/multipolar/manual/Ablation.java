package org.multipolar.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * Groups of random seeds that show how much the skill of the unchanged model varies by chance.
   */
  private static final int GROUPS = 4;

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
   * @param mechanism true if it is a mechanism
   * @param on true if the mechanism is on by default
   */
  record Variant(
      String name, String words, Map<String, String> settings, boolean mechanism, boolean on) {}

  /** All mechanisms, and the alternatives to contested functional forms. */
  static List<Variant> variants() {
    List<Variant> all = new ArrayList<>();
    for (Mechanism each : Mechanism.values()) {
      all.add(
          new Variant(
              each.id(),
              each.summary(),
              Map.of("mechanisms." + each.id(), each.on() ? "off" : "on"),
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
    return new Variant(key + ": " + value, words, Map.of(key, value), false, false);
  }

  /**
   * Results of a variant.
   *
   * @param patterns patterns of the baseline and of the free run, without those that compare other
   *     scenarios
   * @param fit median skill against both rivals, by series, in the tuning period
   * @param heldBack same in the year after it
   * @param outcomes means of the last twelve months, by outcome and replication
   */
  record Measured(
      List<PatternResult> patterns, double fit, double heldBack, List<double[]> outcomes) {

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
   * @param baseline results of the unchanged model
   * @param fitNoise largest difference in the skill of the unchanged model between groups of random
   *     seeds
   * @param heldBackNoise same in the held-back year
   * @param variants in the order of {@link #variants()}
   */
  record All(
      Measured baseline, double fitNoise, double heldBackNoise, Map<Variant, Measured> variants) {}

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
    Measured baseline = measure(Map.of());
    double[] fit = new double[GROUPS];
    double[] heldBack = new double[GROUPS];
    List<Trajectory> record = record(GROUPS * replications);
    for (int g = 0; g < GROUPS; g++) {
      Scorecard card =
          Scorecard.of(targets(), record.subList(g * replications, (g + 1) * replications));
      fit[g] = skill(card, true);
      heldBack[g] = skill(card, false);
    }
    Map<Variant, Measured> measured = new LinkedHashMap<>();
    for (Variant variant : variants) {
      measured.put(variant, measure(variant.settings()));
    }
    return new All(baseline, range(fit), range(heldBack), measured);
  }

  private static double range(double[] values) {
    return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
  }

  private static double skill(Scorecard card, boolean inSample) {
    return Skill.of(card, inSample).overBoth().median();
  }

  private List<Trajectory> record(int n) throws IOException {
    return new Ensemble(Schedule::phases, n, Runtime.getRuntime().availableProcessors())
        .of(
            scenario("baseline", Map.of("run.to", "2025-06")),
            RequiredMetrics.of(targets()),
            Optional.empty(),
            Progress.NONE);
  }

  private Measured measure(Map<String, String> settings) throws IOException {
    Ensemble ensemble =
        new Ensemble(Schedule::phases, replications, Runtime.getRuntime().availableProcessors());
    PatternCheck check = new PatternCheck(patterns(), targets());
    Map<String, List<Trajectory>> runs = new LinkedHashMap<>();
    for (Map.Entry<String, PatternCheck.Need> need : check.needs().entrySet()) {
      Map<String, String> all = new LinkedHashMap<>(settings);
      Set<RequiredMetric> required = new LinkedHashSet<>(need.getValue().metrics().all());
      boolean whole = need.getKey().equals("baseline");
      if (whole) {
        required.addAll(RequiredMetrics.of(targets()).all());
        required.addAll(OUTCOMES);
      }
      all.put("run.to", (whole ? END : need.getValue().last()).toString());
      runs.put(
          need.getKey(),
          ensemble.of(
              scenario(need.getKey(), all),
              new RequiredMetrics(required),
              Optional.empty(),
              Progress.NONE));
    }
    List<Trajectory> whole = runs.get("baseline");
    Scorecard card = Scorecard.of(targets(), whole);
    return new Measured(
        check.of(runs, Map.of()),
        skill(card, true),
        skill(card, false),
        OUTCOMES.stream()
            .map(outcome -> whole.stream().mapToDouble(run -> lastYear(run, outcome)).toArray())
            .toList());
  }

  private static double lastYear(Trajectory run, RequiredMetric outcome) {
    double sum = 0;
    for (int months = 0; months < 12; months++) {
      sum += run.at(outcome.metric(), outcome.entity(), END.minusMonths(months));
    }
    return sum / 12;
  }

  private static List<Pattern> patterns() throws IOException {
    return PatternReader.read(SCENARIOS.resolve("observations").resolve(PatternReader.FILE))
        .patterns()
        .stream()
        .filter(each -> each.against().isEmpty())
        .filter(each -> List.of("baseline", "patterns").contains(each.scenario()))
        .toList();
  }

  private static List<Target> targets() throws IOException {
    return Targets.shipped(
            ObservationReader.tables(SCENARIOS.resolve("observations")),
            scenario("baseline", Map.of()).world().tables())
        .all();
  }

  private static Scenario scenario(String name, Map<String, String> settings) {
    return ScenarioReader.read(SCENARIOS.resolve(name + ".yaml"), settings)
        .scenario()
        .orElseThrow();
  }
}
