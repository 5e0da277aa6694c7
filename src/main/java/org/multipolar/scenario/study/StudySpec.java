package org.multipolar.scenario.study;

import static org.multipolar.value.Key.Like.LABEL;
import static org.multipolar.value.Key.Like.OUTCOME;
import static org.multipolar.value.Key.Required.HERE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.OutcomeSet;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;

/**
 * A designed experiment: base scenarios, their factors, a design, the number of replications, and
 * the outcomes and their analysis.
 *
 * @param name name of its results folder
 * @param title title
 * @param description what it does; possibly empty
 * @param question the research question; possibly empty
 * @param sources sources of the study
 * @param bases the base scenarios of the points
 * @param common values of scenario keys at all points
 * @param factors the factors, in the order of the file; several bases are the first of them
 * @param design the combinations to run
 * @param replications number of replications per point
 * @param limit wall-clock limit of a replication
 * @param keep which months of the series are stored
 * @param events number of replications per point whose events are stored in full
 * @param outcomeSet groups, metrics and outcomes, in order
 * @param analysis the analysis of the outcomes
 * @param file the file of the study
 */
public record StudySpec(
    String name,
    String title,
    String description,
    String question,
    List<String> sources,
    List<Base> bases,
    List<Assignment> common,
    List<Factor> factors,
    Design design,
    Replications replications,
    Optional<Duration> limit,
    Keep keep,
    int events,
    OutcomeSet outcomeSet,
    Analysis analysis,
    Path file) {

  public StudySpec {
    sources = List.copyOf(sources);
    bases = List.copyOf(bases);
    common = List.copyOf(common);
    factors = List.copyOf(factors);
  }

  /** The outcomes to analyse. */
  public List<Outcome> outcomes() {
    return outcomeSet.outcomes();
  }

  /** Name of the factor that several base scenarios form. */
  public static final String SCENARIO = "scenario";

  /**
   * A base scenario of points.
   *
   * @param name its name in results
   * @param file its file
   */
  public record Base(String name, Path file) {}

  /** Which months of a replication are stored, in addition to its outcomes. */
  public enum Keep {
    /** None. */
    HORIZON,
    /** The last month of every calendar year, and of the run. */
    YEARLY,
    /** Every month. */
    SERIES
  }

  /** The combinations of factors to run. */
  public sealed interface Design
      permits Factorial, OneAtATime, Parallel, LatinHypercube, Morris, Sobol, Listed, SearchSpec {
    /** Names of the factors that are crossed with the design of the other factors. */
    List<String> crossed();
  }

  /** Full factorial design. */
  public record Factorial() implements Design {
    @Override
    public List<String> crossed() {
      return List.of();
    }
  }

  /** The unchanged scenario, and then each factor alone at each of its levels or range ends. */
  public record OneAtATime(List<String> crossed) implements Design {}

  /** Levels combined by position: the first of each factor, the second of each … */
  public record Parallel(List<String> crossed) implements Design {}

  /**
   * A Latin hypercube.
   *
   * @param points number of points
   * @param seed random seed of the design
   */
  public record LatinHypercube(int points, long seed, List<String> crossed) implements Design {}

  /**
   * Trajectories that change one factor at a time (Morris 1991).
   *
   * @param trajectories number of trajectories
   * @param levels levels of the grid of each factor
   * @param seed random seed of the design
   */
  public record Morris(int trajectories, int levels, long seed) implements Design {
    @Override
    public List<String> crossed() {
      return List.of();
    }
  }

  /**
   * The sample of Saltelli (2010) for Sobol indices: base (k + 2) points for k factors.
   *
   * @param base size of the two independent samples
   * @param seed random seed of the design
   */
  public record Sobol(int base, long seed, List<String> crossed) implements Design {}

  /**
   * The combinations listed in a table.
   *
   * @param rows one per combination: a cell for each factor
   */
  public record Listed(List<List<Cell>> rows, List<String> crossed) implements Design {}

  /**
   * The level or value of a factor at a point.
   *
   * @param level number of its level, from 0; −1 for a value
   * @param value in its range; NaN for a level
   */
  public record Cell(int level, double value) {
    /** The factor as the scenario sets it. */
    public static final Cell UNTOUCHED = new Cell(-1, Double.NaN);

    /** A level. */
    public static Cell of(int level) {
      return new Cell(level, Double.NaN);
    }

    /** A value of a range. */
    public static Cell of(double value) {
      return new Cell(-1, value);
    }

    /** Whether the factor is as the scenario sets it. */
    public boolean untouched() {
      return level < 0 && Double.isNaN(value);
    }

    /** Text in tables: the level's name, the value, or nothing. */
    public String text(Factor factor) {
      if (level >= 0) {
        return factor.levels().get(level).name();
      }
      return untouched() ? "" : factor.range().orElseThrow().text(value);
    }

    /** Values that it assigns to keys of the scenario. */
    public List<Assignment> assignments(Factor factor) {
      if (level >= 0) {
        return factor.levels().get(level).assignments();
      }
      return untouched() ? List.of() : List.of(factor.range().orElseThrow().assignment(value));
    }
  }

  /**
   * Number of replications per point.
   *
   * @param variation the number doubles until the coefficients of variation of all outcomes change
   *     by less than this, if given
   * @param widths and until the half-widths of the 95 % intervals of the differences from the
   *     reference are at most these, by outcome
   * @param intervals and until those of the means of all points are at most these, by outcome
   */
  public record Replications(
      @Key(
              is = "initial number of replications of each point",
              min = 4,
              max = 1_000_000,
              standard = "16")
          int first,
      @Key(is = "maximum number of replications", min = 4, max = 10_000_000, standard = "1024")
          int most,
      @Key(is = "bound on the change of coefficients of variation at the last doubling")
          Optional<Double> variation,
      @Key(
              name = "width",
              is = "bound on the half-width of the intervals of differences from the reference",
              names = OUTCOME,
              max = 1e300)
          Map<String, Double> widths,
      @Key(
              name = "interval",
              is = "bound on the half-width of the intervals of the means of all points",
              names = OUTCOME,
              max = 1e300)
          Map<String, Double> intervals) {
    static final Form<Replications> FORM = Form.of(Replications.class);

    public Replications {
      widths = Collections.unmodifiableMap(new LinkedHashMap<>(widths));
      intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
    }

    static Codec<Replications> codec(Key key, String name) {
      return codec();
    }

    /** Codec of the number, or of a map if results determine the number. */
    static Codec<Replications> codec() {
      Codec<Long> number = Codec.whole(1, 10_000_000);
      return new Codec<>(
          Schema.either("a number or a map", number.schema(), FORM.schema()),
          node ->
              node instanceof YamlNode.Fields map
                  ? FORM.read(map)
                  : fixed(number.read().apply(node).intValue()),
          r -> r.adaptive() ? FORM.write(r) : r.first(),
          fixed(1));
    }

    /** A fixed number. */
    public static Replications fixed(int n) {
      return new Replications(n, n, Optional.empty(), Map.of(), Map.of());
    }

    /** Whether results determine the number. */
    public boolean adaptive() {
      return variation.isPresent() || !widths.isEmpty() || !intervals.isEmpty();
    }
  }

  /**
   * The analysis, in addition to that of the design.
   *
   * @param reference reference level of each factor, for differences; a point is compared with the
   *     point at its own level of factors without a reference
   * @param discoveries regions where outcomes satisfy bounds
   * @param robustness comparison of policies across worlds
   * @param structure check whether an effect holds under other mechanisms and rules
   */
  public record Analysis(
      Map<String, String> reference,
      List<Discovery> discoveries,
      Optional<Robustness> robustness,
      Optional<Structure> structure) {
    public Analysis {
      reference = Collections.unmodifiableMap(new LinkedHashMap<>(reference));
      discoveries = List.copyOf(discoveries);
    }
  }

  /**
   * A bound on an outcome.
   *
   * @param outcome the outcome; its mean over replications is bounded
   * @param below whether values must be below the bound, or else above
   * @param value the bound
   */
  public record Bound(Outcome outcome, boolean below, double value) {
    /** Whether a value satisfies it. */
    public boolean holds(double outcomeValue) {
      return below ? outcomeValue < value : outcomeValue > value;
    }

    /** The bound in words. */
    public String text() {
      return outcome.id() + " " + side();
    }

    /** Side and value of the bound in words. */
    public String side() {
      return (below ? "below " : "above ") + Digits.text(value);
    }
  }

  /**
   * Scenario discovery: the region of the factors in which a bound holds.
   *
   * @param bound the cases of interest
   * @param effect the effect on the outcome that is bounded in place of the outcome itself
   * @param leastMass least share of all cases in the region
   */
  public record Discovery(Bound bound, Optional<Effect> effect, double leastMass) {
    /** The bounded outcome or effect in words. */
    public String id() {
      return effect.map(e -> "the effect of " + e.text() + " on ").orElse("")
          + bound.outcome().id();
    }
  }

  /**
   * The effect of a factor.
   *
   * @param factor its name
   * @param level the level compared
   * @param against the level that it is compared with
   */
  public record Effect(String factor, String level, String against) {
    /** The effect in words. */
    public String text() {
      return factor + " " + level + " against " + against;
    }
  }

  /**
   * Comparison of policies across worlds by regret and satisficing.
   *
   * @param policies the factor whose levels are policies; all other factors define worlds
   * @param better for each outcome that counts, whether higher values are better
   * @param goals bounds that a policy should satisfy
   */
  public record Robustness(String policies, Map<String, Boolean> better, List<Bound> goals) {
    public Robustness {
      better = Collections.unmodifiableMap(new LinkedHashMap<>(better));
      goals = List.copyOf(goals);
    }
  }

  /** The effect of one factor across variants of the model. */
  public record Structure(
      @Key(is = "factor whose last level is compared with its first", required = HERE, like = LABEL)
          String effect,
      @Key(is = "factor whose levels are variants of the model", required = HERE, like = LABEL)
          String variants) {
    static final Form<Structure> FORM = Form.of(Structure.class);
  }

  /** The factor with a name. */
  public Optional<Factor> factor(String factorName) {
    return factors.stream().filter(factor -> factor.name().equals(factorName)).findFirst();
  }
}
