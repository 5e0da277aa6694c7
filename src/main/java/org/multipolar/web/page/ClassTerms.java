package org.multipolar.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.scenario.Scenario;
import org.multipolar.value.RunCalendar;

/**
 * The rounds of a class.
 *
 * @param rounds number of rounds
 * @param months length of a round in months
 * @param starts first tick of each round
 * @param ticks length of a round in ticks
 */
public record ClassTerms(int rounds, int months, List<Integer> starts, int ticks) {
  private static final int YEAR = 12;

  public ClassTerms {
    starts = List.copyOf(starts);
  }

  /**
   * Returns the rounds in a scenario, which follow one another from the month in which moves on a
   * page begin.
   */
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

  /** Why the rounds do not fit into the run; empty if they do. */
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
