package org.multipolar.scenario.study;

import static org.multipolar.value.Key.Like.LABEL;
import static org.multipolar.value.Key.Like.OUTCOME;
import static org.multipolar.value.Key.Required.HERE;

import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.value.Key;

/** The keys of a search, before names are resolved. */
record SearchKeys(
    @Key(
            is = "factors that the search chooses; the others define worlds",
            otherwise = "all of them",
            like = LABEL,
            single = true)
        List<String> levers,
    @Key(
            is =
                "number of worlds in which every vector of levers is run: a Latin hypercube of the factors that are not levers; required if there are any",
            min = 2,
            max = 100_000)
        int worlds,
    @Key(is = "two to four outcomes to optimise") List<GoalKeys> goals,
    @Key(is = "two or three outcomes whose combinations are sought, in place of goals")
        List<AxisKeys> patterns,
    @Key(is = "number of vectors per generation, even", min = 4, max = 10_000, standard = "40")
        int population,
    @Key(is = "number of generations", min = 1, max = 100_000, standard = "25") int generations,
    @Key(
            is =
                "additional replications of each vector of the front, with random seeds not used by the search; not for patterns",
            max = 1_000_000,
            standard = "16")
        int confirm,
    @Key(is = "random seed of the search", max = Long.MAX_VALUE, standard = "1") long seed) {
  static final Form<SearchKeys> FORM = Form.of(SearchKeys.class);

  /** Aggregation over the runs of a vector. */
  enum Over {
    MEAN,
    WORST
  }

  /** An outcome to optimise. */
  record GoalKeys(
      @Key(is = "outcome", required = HERE, like = OUTCOME) String outcome,
      @Key(
              name = "better",
              is = "preferred direction",
              required = HERE,
              words = {"less", "more"})
          boolean less,
      @Key(is = "statistic over worlds and random seeds", standard = "mean") Over over,
      @Key(
              is = "fraction of runs worse than the value that counts, in place of over",
              min = .001,
              max = .999)
          Optional<Double> quantile) {
    static final Form<GoalKeys> FORM = Form.of(GoalKeys.class);
  }

  /** An outcome whose values are divided into cells. */
  record AxisKeys(
      @Key(is = "outcome", required = HERE, like = OUTCOME) String outcome,
      @Key(is = "lower end of its cells", required = HERE, min = -1e300, max = 1e300) double low,
      @Key(is = "upper end of its cells", required = HERE, min = -1e300, max = 1e300) double high,
      @Key(is = "number of cells", min = 2, max = 1000, standard = "10") int cells,
      @Key(
              is = "fraction of runs below the value that counts, in place of the mean",
              min = .001,
              max = .999)
          Optional<Double> quantile) {
    static final Form<AxisKeys> FORM = Form.of(AxisKeys.class);
  }
}
