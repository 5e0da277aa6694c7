package org.multipolar.classroom;

import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.value.RunCalendar;
import org.multipolar.web.page.ClassTerms;

/**
 * The plan of a lesson.
 *
 * @param teams the teams, in order
 * @param levers the levers of the page, in order
 * @param terms the rounds
 * @param branch the last tick of the historical record
 * @param bets the ticks of a bet: the ends of the years after the branch
 * @param last the last tick of the run
 * @param assumptions number of assumptions that the page shows
 */
record PlayPlan(
    List<TeamPlan> teams,
    List<Range> levers,
    ClassTerms terms,
    int branch,
    List<Integer> bets,
    int last,
    int assumptions) {

  /**
   * A team.
   *
   * @param levers numbers of its levers
   */
  record TeamPlan(String name, List<Integer> levers) {
    TeamPlan {
      levers = List.copyOf(levers);
    }
  }

  /**
   * The levels of a lever.
   *
   * @param step distance between two levels from {@code min} on
   */
  record Range(double min, double max, double step) {}

  PlayPlan {
    teams = List.copyOf(teams);
    levers = List.copyOf(levers);
    bets = List.copyOf(bets);
  }

  static PlayPlan of(Scenario scenario, ClassTerms terms, int assumptions) {
    List<Classroom.Lever> levers = LeverChoice.inClass(scenario);
    RunCalendar calendar = scenario.run().calendar();
    int last = calendar.ticks() - 1;
    int branch = Math.max(0, calendar.branchTick());
    return new PlayPlan(
        LeverChoice.teams(scenario).stream()
            .map(
                role ->
                    new TeamPlan(
                        role.team(),
                        IntStream.range(0, levers.size())
                            .filter(i -> role.levers().stream().anyMatch(levers.get(i)::same))
                            .boxed()
                            .toList()))
            .toList(),
        levers.stream().map(lever -> new Range(lever.min(), lever.max(), lever.step())).toList(),
        terms,
        branch,
        IntStream.rangeClosed(branch + 1, last)
            .filter(t -> t == last || calendar.year(t) != calendar.year(t + 1))
            .boxed()
            .toList(),
        last,
        assumptions);
  }

  /** The team that holds a lever; -1 if none does. */
  int holder(int lever) {
    return IntStream.range(0, teams.size())
        .filter(team -> teams.get(team).levers().contains(lever))
        .findFirst()
        .orElse(-1);
  }
}
