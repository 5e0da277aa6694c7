package org.multipolar.scenario.study;

import static org.multipolar.value.Key.Like.DOTTED;
import static org.multipolar.value.Key.Like.FOLDER;
import static org.multipolar.value.Key.Like.LABEL;
import static org.multipolar.value.Key.Like.LEVEL;
import static org.multipolar.value.Key.Like.NAME;
import static org.multipolar.value.Key.Like.OUTCOME;
import static org.multipolar.value.Key.Like.PATH;
import static org.multipolar.value.Key.Required.HERE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.scenario.EntityGroup;
import org.multipolar.scenario.MetricKeys;
import org.multipolar.scenario.OutcomeKeys;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;
import org.multipolar.value.Key.Like;

/** The keys of a study file, before names are resolved. */
record StudyKeys(
    @Key(is = "version of the format", required = HERE, min = Schema.VERSION, max = Schema.VERSION)
        int multipolar,
    @Key(is = "title", required = HERE) String title,
    @Key(is = "name of the results folder", otherwise = "the file's", like = FOLDER) String name,
    @Key(is = "what it does, in a few sentences") String description,
    @Key(is = "research question") String question,
    @Key(is = "sources") List<String> sources,
    @Key(is = "scenario from which all points start", like = PATH, kin = "scenarios")
        String scenario,
    @Key(
            is = "several scenarios by name, as the levels of the factor 'scenario'",
            names = LABEL,
            kin = "scenario",
            like = PATH)
        Map<String, String> scenarios,
    @Key(is = "keys of the scenario set at all points") Assignments set,
    @Key(is = "factors", names = LABEL) Map<String, FactorKeys> factors,
    @Key(
            is = "makes every parameter that is one number a factor, unless it already is one",
            or = "all")
        EveryParameter parameters,
    @Key(is = "combinations to run; required without a search") DesignKeys design,
    @Key(is = "search for combinations, in place of a design") SearchKeys search,
    @Key(is = "replications of each combination", standard = "16")
        StudySpec.Replications replications,
    @Key(is = "maximum wall-clock time of a replication", min = .001, max = 1e6, unit = "s")
        Optional<Double> limit,
    @Key(is = "results to keep", standard = "horizon") StudySpec.Keep keep,
    @Key(
            is = "number of replications of each point with events in full",
            max = 1_000_000,
            standard = "0")
        int events,
    @Key(is = "groups of states or firms by name, whose means outcomes can use", names = NAME)
        Map<String, EntityGroup> groups,
    @Key(is = "additional metrics by name", names = NAME) Map<String, MetricKeys> metrics,
    @Key(is = "outcomes to analyse", required = HERE, some = true) List<OutcomeKeys> outcomes,
    @Key(is = "analyses besides those of the design") AnalysisKeys analysis) {
  static final Form<StudyKeys> FORM = Form.of(StudyKeys.class);
  static final Schema.Keys SCHEMA = FORM.schema();

  /** Values by dotted path into a scenario. */
  record Assignments(YamlNode values) {
    static Codec<Assignments> codec(Key key, String name) {
      Schema schema = new Schema.Named(Like.DOTTED, new Schema.Anything());
      return Codec.raw(schema).as(Assignments::new, a -> null, new Assignments(Fields.NONE));
    }
  }

  /** A factor. */
  record FactorKeys(
      @Key(is = "key that it changes", otherwise = "its name", like = DOTTED) String key,
      @Key(is = "label in figures", otherwise = "its name") String label,
      @Key(is = "values of the key", some = true, kin = "levels") List<YamlNode> values,
      @Key(is = "levels by name, each with the keys that it sets", names = LEVEL, kin = "values")
          Map<String, Assignments> levels,
      @Key(is = "lower end of a range", what = "a number or a day") YamlNode low,
      @Key(is = "upper end of a range", what = "a number or a day") YamlNode high,
      @Key(
              name = "scale",
              is = "scale of a range",
              words = {"linear", "log"},
              standard = "linear")
          boolean linear,
      @Key(is = "whether a range contains whole numbers only") boolean whole) {
    static final Form<FactorKeys> FORM = Form.of(FactorKeys.class);
  }

  /** Options that make every parameter a factor. */
  record EveryParameter(
      @Key(
              is =
                  "half-width of each range as a fraction of the default, within the allowed range",
              otherwise = "the allowed range",
              min = .001)
          Optional<Double> around,
      @Key(is = "parameters that are not varied") List<String> except) {}

  /** Kinds of designs. */
  enum DesignType {
    FACTORIAL,
    ONE_AT_A_TIME,
    PARALLEL,
    LATIN_HYPERCUBE,
    MORRIS,
    SOBOL,
    TABLE
  }

  /** A design. */
  record DesignKeys(
      @Key(is = "type of design", required = HERE) DesignType type,
      @Key(is = "number of points of a Latin hypercube; required there", min = 2, max = 10_000_000)
          int points,
      @Key(
              is = "number of trajectories of a Morris design",
              min = 2,
              max = 100_000,
              standard = "10")
          int trajectories,
      @Key(
              is = "number of grid levels of a Morris design, even",
              min = 4,
              max = 100,
              standard = "4")
          int levels,
      @Key(is = "size of a Sobol sample, a power of 2", min = 8, max = 1_000_000, standard = "256")
          int base,
      @Key(is = "table of combinations; required with type table", like = PATH) String file,
      @Key(is = "random seed of the design", max = Long.MAX_VALUE, standard = "1") long seed,
      @Key(is = "factors crossed with all combinations of the others", like = LABEL)
          List<String> cross) {
    static final Form<DesignKeys> FORM = Form.of(DesignKeys.class);
  }

  /** The analysis of the outcomes. */
  record AnalysisKeys(
      @Key(
              is = "reference level of each factor, from which differences are taken",
              otherwise = "the first point",
              names = LABEL,
              what = "the name of a level")
          Map<String, YamlNode> reference,
      @Key(is = "regions in which an outcome passes a bound", single = true)
          List<DiscoveryKeys> discovery,
      @Key(is = "regret and satisficing of policies") RobustnessKeys robustness,
      @Key(is = "an effect under other mechanisms and rules") StudySpec.Structure structure) {}

  /** Cases of interest for scenario discovery. */
  record DiscoveryKeys(
      @Key(
              is = "outcome to analyse, as its mean over replications",
              required = HERE,
              like = OUTCOME)
          String outcome,
      @Key(
              is =
                  "factor of a factorial, or a crossed one, whose effect on the outcome is bounded in place of the outcome",
              like = LABEL)
          String effect,
      @Key(is = "level whose effect it is", otherwise = "the last one", like = LEVEL) String level,
      @Key(is = "level with which it is compared", otherwise = "the first one", like = LEVEL)
          String against,
      @Key(is = "upper bound of the cases of interest", min = -1e300, max = 1e300)
          Optional<Double> below,
      @Key(is = "lower bound of the cases of interest", min = -1e300, max = 1e300)
          Optional<Double> above,
      @Key(is = "minimum share of the cases in a box", min = .01, max = .5, standard = "0.05")
          double mass) {
    static final Form<DiscoveryKeys> FORM = Form.of(DiscoveryKeys.class);
  }

  /** Outcomes that matter for robustness, and goals that a policy should keep. */
  record RobustnessKeys(
      @Key(is = "factor whose levels are policies", required = HERE, like = LABEL) String policies,
      @Key(
              is = "preferred direction of each outcome",
              required = HERE,
              names = OUTCOME,
              words = {"more", "less"})
          Map<String, Boolean> better,
      @Key(is = "bounds that a policy should keep in every world") List<GoalKeys> goals) {
    static final Form<RobustnessKeys> FORM = Form.of(RobustnessKeys.class);
  }

  /** A goal. */
  record GoalKeys(
      @Key(is = "outcome", required = HERE, like = OUTCOME) String outcome,
      @Key(is = "upper bound", min = -1e300, max = 1e300) Optional<Double> below,
      @Key(is = "lower bound", min = -1e300, max = 1e300) Optional<Double> above) {}
}
