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
 * A designed experiment: scenarios, what is varied in them and how, how often each is run, and what
 * is looked at.
 *
 * @param name name of its results folder
 * @param title title
 * @param description what it does; possibly empty
 * @param question the question that it asks; possibly empty
 * @param sources what it rests on
 * @param bases the scenarios that points start from
 * @param common what all points give to keys of the scenario
 * @param factors what is varied, in the order of the file; more than one base is the first of them
 * @param design which combinations are run
 * @param replications how often each is run
 * @param limit wall-clock time that a replication may take
 * @param keep what is kept of the series
 * @param events number of replications of each point whose events are kept in full
 * @param looked what is looked at, in that order
 * @param analysis how
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
    OutcomeSet looked,
    Analysis analysis,
    Path file) {

  public StudySpec {
    sources = List.copyOf(sources);
    bases = List.copyOf(bases);
    common = List.copyOf(common);
    factors = List.copyOf(factors);
  }

  /** What is looked at. */
  public List<Outcome> outcomes() {
    return looked.outcomes();
  }

  /** Name of the factor that more than one base makes. */
  public static final String SCENARIO = "scenario";

  /**
   * A scenario that points start from.
   *
   * @param name its name in results
   * @param file its file
   */
  public record Base(String name, Path file) {}

  /** What is kept of the months of a replication, besides what its outcomes come to. */
  public enum Keep {
    /** Nothing. */
    HORIZON,
    /** The last month of every calendar year, and of the run. */
    YEARLY,
    /** Every month. */
    SERIES
  }

  /** Which combinations of factors are run. */
  public sealed interface Design
      permits Factorial, OneAtATime, Parallel, LatinHypercube, Morris, Sobol, Listed, SearchSpec {
    /** Names of the factors that are crossed with all that the design gives for the others. */
    List<String> crossed();
  }

  /** Every level of every factor with every level of all others. */
  public record Factorial() implements Design {
    @Override
    public List<String> crossed() {
      return List.of();
    }
  }

  /** The scenario as it is, and then each factor alone at each of its levels, or ends. */
  public record OneAtATime(List<String> crossed) implements Design {}

  /** Levels walked in parallel: the first of each factor, the second of each … */
  public record Parallel(List<String> crossed) implements Design {}

  /**
   * A Latin hypercube.
   *
   * @param points how many
   * @param seed of its draws
   */
  public record LatinHypercube(int points, long seed, List<String> crossed) implements Design {}

  /**
   * Trajectories that change one factor at a time (Morris 1991).
   *
   * @param trajectories how many
   * @param levels of the grid on which they walk
   * @param seed of their draws
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
   * @param seed of their draws
   */
  public record Sobol(int base, long seed, List<String> crossed) implements Design {}

  /**
   * The combinations of a table.
   *
   * @param rows one a combination: the text of a value for each factor
   */
  public record Listed(List<List<Cell>> rows, List<String> crossed) implements Design {}

  /**
   * What a factor is at a point.
   *
   * @param level number of its level, from 0; −1 where it has none
   * @param value in its range; NaN where it has levels
   */
  public record Cell(int level, double value) {
    /** The factor is left as the scenario has it. */
    public static final Cell UNTOUCHED = new Cell(-1, Double.NaN);

    /** A level. */
    public static Cell of(int level) {
      return new Cell(level, Double.NaN);
    }

    /** A value of a range. */
    public static Cell of(double value) {
      return new Cell(-1, value);
    }

    /** Whether the factor is left as the scenario has it. */
    public boolean untouched() {
      return level < 0 && Double.isNaN(value);
    }

    /** Its cell in tables: the level's name, the value, or nothing. */
    public String text(Factor factor) {
      if (level >= 0) {
        return factor.levels().get(level).name();
      }
      return untouched() ? "" : factor.range().orElseThrow().text(value);
    }

    /** What it gives to keys of the scenario. */
    public List<Assignment> assignments(Factor factor) {
      if (level >= 0) {
        return factor.levels().get(level).assignments();
      }
      return untouched() ? List.of() : List.of(factor.range().orElseThrow().assignment(value));
    }
  }

  /**
   * How often each point is run.
   *
   * @param variation the count is doubled until the coefficients of variation of all outcomes
   *     change by less than this, if it is given
   * @param widths and until the 95 % intervals of the differences from the reference are at most so
   *     wide on either side, by outcome
   * @param intervals and until those of the means of every point are, by outcome
   */
  public record Replications(
      @Key(is = "replications that every point gets", min = 4, max = 1_000_000, standard = "16")
          int first,
      @Key(is = "at most so many", min = 4, max = 10_000_000, standard = "1024") int most,
      @Key(is = "doubled until coefficients of variation change by less than this")
          Optional<Double> variation,
      @Key(
              name = "width",
              is = "doubled until intervals of differences from the reference reach no farther",
              names = OUTCOME,
              max = 1e300)
          Map<String, Double> widths,
      @Key(
              name = "interval",
              is = "doubled until intervals of the means of all points reach no farther",
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

    /** Reads and writes them: a number, or a map where the results decide. */
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

    /** A number that is not revised. */
    public static Replications fixed(int n) {
      return new Replications(n, n, Optional.empty(), Map.of(), Map.of());
    }

    /** Whether the results decide how many there are. */
    public boolean adaptive() {
      return variation.isPresent() || !widths.isEmpty() || !intervals.isEmpty();
    }
  }

  /**
   * How outcomes are looked at, beside what the design itself asks for.
   *
   * @param reference levels of the point from which differences are taken, by factor; where a
   *     factor has none, points are compared with those that have their own level of it
   * @param discoveries where outcomes pass bounds
   * @param robustness which policy does best across worlds
   * @param structure whether an effect survives other mechanisms and rules
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
   * @param outcome the outcome, its mean over replications
   * @param below whether values below it are meant, or else those above
   * @param value the bound
   */
  public record Bound(Outcome outcome, boolean below, double value) {
    /** Whether a value satisfies it. */
    public boolean holds(double outcomeValue) {
      return below ? outcomeValue < value : outcomeValue > value;
    }

    /** In words. */
    public String text() {
      return outcome.id() + " " + side();
    }

    /** On which side of which number. */
    public String side() {
      return (below ? "below " : "above ") + Digits.text(value);
    }
  }

  /**
   * Scenario discovery: in which region of the factors is a bound kept or broken?
   *
   * @param bound the cases of interest
   * @param effect whose effect on the outcome is bounded, where it is not the outcome itself
   * @param leastMass least part of the cases in the region
   */
  public record Discovery(Bound bound, Optional<Effect> effect, double leastMass) {
    /** What is bounded. */
    public String id() {
      return effect.map(e -> "the effect of " + e.text() + " on ").orElse("")
          + bound.outcome().id();
    }
  }

  /**
   * The effect of a factor.
   *
   * @param factor its name
   * @param level the level that is compared
   * @param against with this one
   */
  public record Effect(String factor, String level, String against) {
    /** In words. */
    public String text() {
      return factor + " " + level + " against " + against;
    }
  }

  /**
   * Policies across worlds: regret and satisficing.
   *
   * @param policies the factor whose levels are policies; all others make worlds
   * @param better for each outcome that counts, whether more of it is better
   * @param goals what a policy should keep
   */
  public record Robustness(String policies, Map<String, Boolean> better, List<Bound> goals) {
    public Robustness {
      better = Collections.unmodifiableMap(new LinkedHashMap<>(better));
      goals = List.copyOf(goals);
    }
  }

  /** The effect of one factor in variants of the model. */
  public record Structure(
      @Key(
              is = "the factor whose last level is compared with its first",
              required = HERE,
              like = LABEL)
          String effect,
      @Key(is = "the factor whose levels are variants of the model", required = HERE, like = LABEL)
          String variants) {
    static final Form<Structure> FORM = Form.of(Structure.class);
  }

  /** The factor of a name. */
  public Optional<Factor> factor(String factorName) {
    return factors.stream().filter(factor -> factor.name().equals(factorName)).findFirst();
  }
}
