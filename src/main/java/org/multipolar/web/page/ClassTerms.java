package org.multipolar.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.scenario.Scenario;
import org.multipolar.value.RunCalendar;

/**
 * How long a class plays.
 *
 * @param rounds number of rounds
 * @param months months of a round
 * @param starts the tick with which each round begins
 * @param ticks ticks of a round
 */
public record ClassTerms(int rounds, int months, List<Integer> starts, int ticks) {
  private static final int YEAR = 12;

  public ClassTerms {
    starts = List.copyOf(starts);
  }

  /** The terms in a scenario: rounds follow one another from the month in which a page begins. */
  public static ClassTerms of(Scenario scenario, int rounds, int months) {
    RunCalendar calendar = scenario.run().calendar();
    int first = PageData.start(calendar);
    int ticks = months * calendar.ticksAYear() / YEAR;
    return new ClassTerms(
        rounds,
        months,
        IntStream.range(0, rounds).mapToObj(round -> first + round * ticks).toList(),
        ticks);
  }

  /** Why the rounds do not fit into the run, if they do not. */
  public static Optional<String> obstacle(Scenario scenario, int rounds, int months) {
    RunCalendar calendar = scenario.run().calendar();
    int left = (calendar.ticks() - PageData.start(calendar)) * YEAR / calendar.ticksAYear();
    if (months * calendar.ticksAYear() % YEAR != 0) {
      return Optional.of(
          "a round of " + months + " months is no whole number of the scenario's steps");
    }
    return rounds * months <= left
        ? Optional.empty()
        : Optional.of(
            rounds
                + " rounds of "
                + months
                + " months do not fit: the run has "
                + left
                + " months from "
                + calendar.month(PageData.start(calendar))
                + " on");
  }

  /** The last tick of a round, counted from 0. */
  public int end(int round) {
    return starts.get(round) + ticks - 1;
  }
}
