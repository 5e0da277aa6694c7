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
            is = "factors that are chosen; the others make worlds",
            otherwise = "all of them",
            like = LABEL,
            single = true)
        List<String> levers,
    @Key(
            is =
                "worlds in all of which every vector of levers is run: a Latin hypercube of the"
                    + " factors that are no levers; required where there are such",
            min = 2,
            max = 100_000)
        int worlds,
    @Key(is = "two to four outcomes that a vector should do well in") List<GoalKeys> goals,
    @Key(is = "or two or three outcomes, of which all combinations are looked for")
        List<AxisKeys> patterns,
    @Key(is = "vectors of a generation, even", min = 4, max = 10_000, standard = "40")
        int population,
    @Key(is = "generations", min = 1, max = 100_000, standard = "25") int generations,
    @Key(
            is =
                "further replications of each vector of the front, with random seeds that the"
                    + " search has not seen; not of patterns",
            max = 1_000_000,
            standard = "16")
        int confirm,
    @Key(is = "of the search's draws", max = Long.MAX_VALUE, standard = "1") long seed) {
  static final Form<SearchKeys> FORM = Form.of(SearchKeys.class);

  /** Aggregation over the runs of a vector. */
  enum Over {
    MEAN,
    WORST
  }

  /** An outcome to optimise. */
  record GoalKeys(
      @Key(is = "the outcome", required = HERE, like = OUTCOME) String outcome,
      @Key(
              name = "better",
              is = "which way is better",
              required = HERE,
              words = {"less", "more"})
          boolean less,
      @Key(is = "what counts, over worlds and random seeds", standard = "mean") Over over,
      @Key(is = "or the value that this part of all runs are worse than", min = .001, max = .999)
          Optional<Double> quantile) {
    static final Form<GoalKeys> FORM = Form.of(GoalKeys.class);
  }

  /** An outcome whose values are divided into cells. */
  record AxisKeys(
      @Key(is = "the outcome", required = HERE, like = OUTCOME) String outcome,
      @Key(is = "where its cells begin", required = HERE, min = -1e300, max = 1e300) double low,
      @Key(is = "where its cells end", required = HERE, min = -1e300, max = 1e300) double high,
      @Key(is = "how many cells there are between", min = 2, max = 1000, standard = "10") int cells,
      @Key(
              is = "in place of the mean, the value that this part of all runs are lower than",
              min = .001,
              max = .999)
          Optional<Double> quantile) {
    static final Form<AxisKeys> FORM = Form.of(AxisKeys.class);
  }
}
