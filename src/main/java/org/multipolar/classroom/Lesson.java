package org.multipolar.classroom;

import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.lesson.LeverMoves;
import org.multipolar.lesson.LeverMoves.LeverMove;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.web.page.ClassTerms;
import org.multipolar.web.page.PageLanguage;

/**
 * A scenario that a class plays.
 *
 * @param untouched the scenario without moves
 * @param terms the rounds
 * @param assumptions names of the assumptions that the page shows
 * @param language language of the server and the report
 */
public record Lesson(
    LeverMoves untouched, ClassTerms terms, List<String> assumptions, PageLanguage language) {
  public Lesson {
    assumptions = List.copyOf(assumptions);
  }

  Scenario scenario() {
    return untouched.untouched();
  }

  List<Classroom.Lever> levers() {
    return LeverChoice.inClass(scenario());
  }

  List<Classroom.Role> teams() {
    return LeverChoice.teams(scenario());
  }

  ClassPlay play(LongSupplier millis, Random random) {
    return new ClassPlay(
        PlayPlan.of(scenario(), terms, assumptions.size()), new ModelLevels(this), millis, random);
  }

  /** The scenario with moves, whose sources name their teams. */
  LeverMoves moved(List<ClassMove> moves) {
    List<Classroom.Lever> levers = levers();
    LeverMoves all = untouched;
    for (ClassMove move : moves) {
      all =
          all.with(
              new LeverMove(
                  move.tick(),
                  all.day(move.tick(), levers.get(move.lever())),
                  levers.get(move.lever()),
                  move.level(),
                  source(move)));
    }
    return all;
  }

  private String source(ClassMove move) {
    String how =
        move.offer()
            ? "agreed with " + teams().get(move.partner()).team()
            : move.votes() + " of " + move.of() + " votes";
    return LeverMoves.SOURCE + ", " + team(move).team() + ", " + how;
  }

  /** The team that holds the lever of a move. */
  Classroom.Role team(ClassMove move) {
    Classroom.Lever lever = levers().get(move.lever());
    return teams().stream()
        .filter(role -> role.levers().stream().anyMatch(lever::same))
        .findFirst()
        .orElseThrow();
  }
}
