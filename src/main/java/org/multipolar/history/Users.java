package org.multipolar.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Users of AI by state, from the share of people aged 15 to 64 who use it.
 *
 * <p>Observations ask people or count accounts of one product; the model's users use any.
 */
final class Users {
  static final String USE = "adoption";
  static final String POPULATION = "population";
  static final String WORKING_AGE = "working-age";
  static final String INCOME = "income";

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
   * Users in the world, million; a lower bound of it is what one product reports.
   *
   * <p>Source: OpenAI, statements on weekly users.
   */
  record World() implements ObservationOperator {
    @Override
    public List<RequiredMetric> requires(String entity) {
      return metrics(USE, POPULATION, WORKING_AGE);
    }

    @Override
    public Prediction predict(Trajectory run, OperatorQuery query) {
      double users = 0;
      for (String state : run.states()) {
        users += of(run, state, query.month());
      }
      return Prediction.of(users);
    }
  }

  /**
   * Users over the whole population of a state.
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
          run.at(USE, query.entity(), query.month())
              * run.at(WORKING_AGE, query.entity(), query.month()));
    }
  }

  /**
   * Part of the world's users who live in states of an income.
   *
   * <p>Source: Liu and Wang 2024, World Bank.
   *
   * @param incomes whether a state counts, by its income a head, k$
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
        some += incomes.test(run.at(INCOME, state, query.month())) ? users : 0;
      }
      return Prediction.of(some / all);
    }
  }
}
