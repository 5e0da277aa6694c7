package org.multipolar.rule;

import java.io.Serializable;
import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.Rung;
import org.multipolar.value.parameter.Parameters;

/**
 * A state moves a lever as told by the first row of a table whose conditions the review meets;
 * without such a row, the lever keeps its level. Levels stay between floor and ceiling.
 *
 * @param rows in the order in which they are tried
 * @param p parameters of the perceived payoff
 */
public record DecisionTable(List<Row> rows, Parameters p) implements PolicyRule {

  /** A quantity that a review contains. */
  public enum Quantity {
    /** Level of the lever, [0, 1]. */
    LEVEL,
    /** The strictest control that the target holds against the state, [0, 1]. */
    PRESSURE,
    /** Threat perceived from the target, [0, 1]. */
    THREAT,
    /** Level of the same lever in the best-performing peer, [0, 1]; missing without a peer. */
    PEER,
    /** Perceived gain from raising the lever by a rung, utils. */
    GAIN;

    double of(LeverReview review, Parameters p) {
      return switch (this) {
        case LEVEL -> review.level();
        case PRESSURE -> review.answered();
        case THREAT -> review.threat();
        case PEER -> review.peerLevel();
        case GAIN -> review.sight().gain(p);
      };
    }
  }

  /** What a row does with a lever. */
  public sealed interface Act extends Serializable permits Move, Level {
    double level(LeverReview review);
  }

  /** A move that depends on the review. */
  public enum Move implements Act {
    /** To the next rung above. */
    RAISE,
    /** To the next rung below. */
    LOWER,
    /** None. */
    KEEP,
    /** To the strictest control that the target holds against the state. */
    MATCH,
    /** To the level in the best-performing peer, if there is one. */
    IMITATE;

    @Override
    public double level(LeverReview review) {
      return switch (this) {
        case RAISE -> Rung.above(review.level());
        case LOWER -> Rung.below(review.level());
        case KEEP -> review.level();
        case MATCH -> review.answered();
        case IMITATE -> Double.isNaN(review.peerLevel()) ? review.level() : review.peerLevel();
      };
    }
  }

  /**
   * A move to a fixed level.
   *
   * @param to in [0, 1]
   */
  public record Level(double to) implements Act {
    @Override
    public double level(LeverReview review) {
      return to;
    }
  }

  /**
   * A condition; a missing value meets none.
   *
   * @param quantity what is compared
   * @param above bound that it must exceed; −∞ without one
   * @param below bound below which it must be; ∞ without one
   */
  public record Condition(Quantity quantity, double above, double below) implements Serializable {
    boolean meets(LeverReview review, Parameters p) {
      double value = quantity.of(review, p);
      return value > above && value < below;
    }
  }

  /**
   * A row.
   *
   * @param levers levers to which it applies
   * @param conditions all of which must hold
   * @param act what it then does
   */
  public record Row(List<Instrument> levers, List<Condition> conditions, Act act)
      implements Serializable {
    public Row {
      levers = List.copyOf(levers);
      conditions = List.copyOf(conditions);
    }

    private boolean applies(LeverReview review, Parameters p) {
      return levers.contains(review.instrument())
          && conditions.stream().allMatch(each -> each.meets(review, p));
    }
  }

  public DecisionTable {
    rows = List.copyOf(rows);
  }

  @Override
  public LeverDecision decide(LeverReview review) {
    for (Row row : rows) {
      if (row.applies(review, p)) {
        double level = row.act().level(review);
        return new LeverDecision(
            Math.max(review.floor(), Math.min(review.ceiling(), level)), review.memory());
      }
    }
    return new LeverDecision(review.level(), review.memory());
  }
}
