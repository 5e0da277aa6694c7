package org.multipolar.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/**
 * Users of AI by state, from the share of people aged 15 to 64 who use it.
 *
 * <p>The model's users are those counted by the AI Diffusion report: people who used any product
 * within half a year, by telemetry. Other observations use other concepts; each operator converts
 * the model's users into those that the observation would have counted.
 */
final class Users {
  static final String USE = "adoption";
  static final String POPULATION = "population";
  static final String WORKING_AGE = "working-age";
  static final String INCOME = "income";

  /**
   * Self-reported users per user by telemetry: in the United States in the first half of 2025,
   * between .40 of employees at work (Gallup) and .57 of those aged 18 to 64, which is .41 who have
   * used ChatGPT (Pew, without people over 65) divided by ChatGPT's share of users, relative to
   * .263 by telemetry; hence 1.5 to 2.2. Parts of Pew and of the survey below are recalled; the
   * value in between is an assumption.
   */
  static final double SELF_REPORTED = 1.8;

  /**
   * Users of ChatGPT among users of any product: .285 of .394 (Bick, Blandin and Deming 2024),
   * recalled.
   */
  static final double OF_ONE_PRODUCT = .72;

  /** Weekly users among users: .24 of .28 at work (the same), recalled. */
  static final double IN_A_WEEK = .86;

  private Users() {}

  static List<RequiredMetric> metrics(String... names) {
    List<RequiredMetric> all = new ArrayList<>();
    for (String name : names) {
      all.add(RequiredMetric.ofEveryState(name));
    }
    return all;
  }

  /** Users in a state, million. */
  static double of(Trajectory run, String state, YearMonth month) {
    return run.at(USE, state, month)
        * run.at(WORKING_AGE, state, month)
        * run.at(POPULATION, state, month);
  }

  /**
   * Weekly users of ChatGPT, million: of the users outside the states where it is not offered, the
   * share that uses this product in a given week.
   *
   * <p>Source: OpenAI, statements on weekly users and list of supported countries.
   */
  record OfOneProduct() implements ObservationOperator {
    private static final Set<String> NOT_OFFERED =
        Set.of("AFG", "BLR", "CHN", "CUB", "IRN", "PRK", "RUS", "SYR", "VEN");

    @Override
    public List<RequiredMetric> requires(String entity) {
      return metrics(USE, POPULATION, WORKING_AGE);
    }

    @Override
    public Prediction predict(Trajectory run, OperatorQuery query) {
      double users = 0;
      for (String state : run.states()) {
        users += NOT_OFFERED.contains(state) ? 0 : of(run, state, query.month());
      }
      return Prediction.of(OF_ONE_PRODUCT * IN_A_WEEK * users);
    }
  }

  /**
   * People aged 15 to 64 who say that they use AI, as a share.
   *
   * <p>Source: Bick, Blandin and Deming 2024.
   */
  record SayingSo() implements ObservationOperator {
    @Override
    public List<RequiredMetric> requires(String entity) {
      return List.of(RequiredMetric.of(USE, entity));
    }

    @Override
    public Prediction predict(Trajectory run, OperatorQuery query) {
      return Prediction.of(Math.min(1, SELF_REPORTED * run.at(USE, query.entity(), query.month())));
    }
  }

  /**
   * People who say that they use AI, over the whole population of a state.
   *
   * <p>Source: China Internet Network Information Center.
   */
  record OfPopulation() implements ObservationOperator {
    @Override
    public List<RequiredMetric> requires(String entity) {
      return List.of(RequiredMetric.of(USE, entity), RequiredMetric.of(WORKING_AGE, entity));
    }

    @Override
    public Prediction predict(Trajectory run, OperatorQuery query) {
      return Prediction.of(
          Math.min(1, SELF_REPORTED * run.at(USE, query.entity(), query.month()))
              * run.at(WORKING_AGE, query.entity(), query.month()));
    }
  }

  /**
   * Share of the world's users who live in states of an income class, by their income at the start:
   * classes are those of 2022.
   *
   * <p>Source: Liu and Wang 2024, World Bank.
   *
   * @param incomes whether a state counts, by its income per head, k$
   */
  record PartOf(DoublePredicate incomes) implements ObservationOperator {
    @Override
    public List<RequiredMetric> requires(String entity) {
      return metrics(USE, POPULATION, WORKING_AGE, INCOME);
    }

    @Override
    public Prediction predict(Trajectory run, OperatorQuery query) {
      double some = 0;
      double all = 0;
      for (String state : run.states()) {
        double users = of(run, state, query.month());
        all += users;
        some += incomes.test(run.at(INCOME, state, run.first())) ? users : 0;
      }
      return Prediction.of(some / all);
    }
  }
}
