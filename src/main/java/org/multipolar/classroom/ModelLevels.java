package org.multipolar.classroom;

import java.util.List;
import org.multipolar.lesson.LeverChoice;

/** The levels of levers in the class's run; one run is cached for all levers of a round. */
final class ModelLevels implements ClassPlay.LevelsInForce {
  private final Lesson lesson;
  private List<ClassMove> ofMoves;
  private int ofTick;
  private double[] levels;

  ModelLevels(Lesson lesson) {
    this.lesson = lesson;
  }

  @Override
  public double of(int lever, int tick, List<ClassMove> moves) {
    if (tick != ofTick || !moves.equals(ofMoves)) {
      levels = LeverChoice.levels(lesson.moved(moves).scenario(), lesson.levers(), tick);
      ofMoves = moves;
      ofTick = tick;
    }
    return levels[lever];
  }
}
