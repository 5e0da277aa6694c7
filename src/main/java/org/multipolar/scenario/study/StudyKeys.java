package org.multipolar.scenario.study;

import static org.multipolar.value.Key.Like.DOTTED;
import static org.multipolar.value.Key.Like.FOLDER;
import static org.multipolar.value.Key.Like.LABEL;
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
    @Key(is = "format", required = HERE, min = Schema.VERSION, max = Schema.VERSION) int multipolar,
    @Key(is = "title", required = HERE) String title,
    @Key(is = "name of the results folder", otherwise = "the file's", like = FOLDER) String name,
    @Key(is = "what it does, in a few sentences") String description,
    @Key(is = "the question that it asks") String question,
    @Key(is = "what it rests on") List<String> sources,
    @Key(is = "the scenario that all points start from", like = PATH) String scenario,
    @Key(is = "several of them by name; they are the factor 'scenario'", names = LABEL, like = PATH)
        Map<String, String> scenarios,
    @Key(is = "what all points give to keys of the scenario") Assignments set,
    @Key(is = "what is varied", names = LABEL) Map<String, FactorKeys> factors,
    @Key(
            is =
                "every parameter that is one number is a factor, those apart that are factors"
                    + " already",
            or = "all")
        EveryParameter parameters,
    @Key(is = "which combinations are run; required without a search") DesignKeys design,
    @Key(is = "which combinations are looked for, in place of a design") SearchKeys search,
    @Key(is = "how often each combination is run", standard = "16")
        StudySpec.Replications replications,
    @Key(is = "wall-clock time that a replication may take", min = .001, max = 1e6, unit = "s")
        Optional<Double> limit,
    @Key(is = "what is kept", standard = "horizon") StudySpec.Keep keep,
    @Key(
            is = "events in full for so many replications of each point",
            max = 1_000_000,
            standard = "0")
        int events,
    @Key(is = "states or firms whose means outcomes look at, by name", names = NAME)
        Map<String, EntityGroup> groups,
    @Key(is = "metrics of its own, by name", names = NAME) Map<String, MetricKeys> metrics,
    @Key(is = "what is looked at", required = HERE, some = true) List<OutcomeKeys> outcomes,
    @Key(is = "how, beside what the design asks for") AnalysisKeys analysis) {
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
      @Key(is = "the key that it changes", otherwise = "its name", like = DOTTED) String key,
      @Key(is = "its name in figures", otherwise = "its name") String label,
      @Key(is = "what the key can be", some = true) List<YamlNode> values,
      @Key(is = "by name, what each gives to which keys", names = LABEL)
          Map<String, Assignments> levels,
      @Key(is = "lower end of a range", what = "a number or a day") YamlNode low,
      @Key(is = "higher end of a range", what = "a number or a day") YamlNode high,
      @Key(
              name = "scale",
              is = "scale of a range",
              words = {"linear", "log"},
              standard = "linear")
          boolean linear,
      @Key(is = "whether a range has whole numbers only") boolean whole) {
    static final Form<FactorKeys> FORM = Form.of(FactorKeys.class);
  }

  /** Options that make every parameter a factor. */
  record EveryParameter(
      @Key(
              is = "varied by this part of the default either way, within what is allowed",
              otherwise = "over all that is allowed",
              min = .001)
          Optional<Double> around,
      @Key(is = "those that are not varied") List<String> except) {}

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
      @Key(is = "which combinations are run", required = HERE) DesignType type,
      @Key(is = "of a Latin hypercube; required there", min = 2, max = 10_000_000) int points,
      @Key(is = "of a Morris design", min = 2, max = 100_000, standard = "10") int trajectories,
      @Key(is = "of the grid of a Morris design, even", min = 4, max = 100, standard = "4")
          int levels,
      @Key(is = "size of a Sobol sample, a power of 2", min = 8, max = 1_000_000, standard = "256")
          int base,
      @Key(is = "a table of combinations; required with type table", like = PATH) String file,
      @Key(is = "of the design's draws", max = Long.MAX_VALUE, standard = "1") long seed,
      @Key(is = "factors that are crossed with all combinations of the others", like = LABEL)
          List<String> cross) {
    static final Form<DesignKeys> FORM = Form.of(DesignKeys.class);
  }

  /** The analysis of the outcomes. */
  record AnalysisKeys(
      @Key(
              is = "by factor, the level from which differences are taken",
              otherwise = "the first point",
              names = LABEL,
              what = "the name of a level")
          Map<String, YamlNode> reference,
      @Key(is = "in which region does an outcome pass a bound?", single = true)
          List<DiscoveryKeys> discovery,
      @Key(is = "regret and satisficing of policies") RobustnessKeys robustness,
      @Key(is = "an effect under other mechanisms and rules") StudySpec.Structure structure) {}

  /** Cases of interest for scenario discovery. */
  record DiscoveryKeys(
      @Key(
              is = "the outcome that is looked at, its mean over replications",
              required = HERE,
              like = OUTCOME)
          String outcome,
      @Key(
              is =
                  "a factor of a factorial, or a crossed one, whose effect on the outcome is bounded"
                      + " in place of the outcome",
              like = LABEL)
          String effect,
      @Key(is = "the level whose effect it is", otherwise = "the last one", like = LABEL)
          String level,
      @Key(is = "the level that it is compared with", otherwise = "the first one", like = LABEL)
          String against,
      @Key(is = "cases of interest lie below this", min = -1e300, max = 1e300)
          Optional<Double> below,
      @Key(is = "cases of interest lie above this", min = -1e300, max = 1e300)
          Optional<Double> above,
      @Key(is = "least part of the cases in a box", min = .01, max = .5, standard = "0.05")
          double mass) {
    static final Form<DiscoveryKeys> FORM = Form.of(DiscoveryKeys.class);
  }

  /** Outcomes that matter for robustness, and goals that a policy should keep. */
  record RobustnessKeys(
      @Key(is = "the factor whose levels are policies", required = HERE, like = LABEL)
          String policies,
      @Key(
              is = "for each outcome that counts, which way is better",
              required = HERE,
              names = OUTCOME,
              words = {"more", "less"})
          Map<String, Boolean> better,
      @Key(is = "what a policy should keep in every world") List<GoalKeys> goals) {
    static final Form<RobustnessKeys> FORM = Form.of(RobustnessKeys.class);
  }

  /** A goal. */
  record GoalKeys(
      @Key(is = "the outcome that counts", required = HERE, like = OUTCOME) String outcome,
      @Key(is = "kept below this", min = -1e300, max = 1e300) Optional<Double> below,
      @Key(is = "kept above this", min = -1e300, max = 1e300) Optional<Double> above) {}
}
