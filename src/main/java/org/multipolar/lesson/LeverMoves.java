package org.multipolar.lesson;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.Scenario;
import org.multipolar.value.RunCalendar;

/**
 * A scenario as read, and the moves of a class added to it.
 *
 * <p>A move is an ordinary entry of {@code policies}, dated the first day of the tick from which it
 * acts. As in files, an entry replaces an earlier one with the same day, states and lever. Entries
 * are added to the parsed scenario rather than to its text, because parsing takes longer than a
 * class should wait; {@link #entries()} returns them as text, and reading that text results in an
 * equal scenario.
 *
 * @param origin file from which the scenario was read
 * @param untouched the scenario without moves
 * @param moves the moves of the class, in order
 */
public record LeverMoves(String origin, Scenario untouched, List<LeverMove> moves) {

  /**
   * Beginning of the source of policies that are moves, which marks the moves in a saved scenario.
   */
  public static final String SOURCE = "Moved in class";

  public LeverMoves {
    moves = List.copyOf(moves);
  }

  /**
   * A lever that was moved.
   *
   * @param tick the tick from which it acts
   * @param at the day in that tick on which it is dated
   * @param lever the lever
   * @param level its new level, in hundredths
   * @param source who moved it
   */
  public record LeverMove(
      int tick, LocalDate at, Classroom.Lever lever, double level, String source) {

    public LeverMove {
      if (!isMove(source)) {
        throw new IllegalArgumentException("the source of a move begins with " + SOURCE);
      }
    }

    /** A move of the class as a whole. */
    public LeverMove(int tick, LocalDate at, Classroom.Lever lever, double level) {
      this(tick, at, lever, level, SOURCE);
    }

    Policy policy() {
      return Policy.moved(at, lever.by(), lever.against(), lever.act(level), source);
    }
  }

  /**
   * Returns the day of a tick on which a move is dated: the first one, or the next on which the
   * scenario has no other entry for that lever. Such an entry may concern a member of a group; on
   * the same day it would contradict the move, which always follows it.
   */
  public LocalDate day(int tick, Classroom.Lever lever) {
    RunCalendar calendar = untouched.run().calendar();
    LocalDate first = calendar.date(tick);
    LocalDate day = first;
    while (calendar.tickOf(day) == tick && contradicted(new LeverMove(tick, day, lever, 0))) {
      day = day.plusDays(1);
    }
    return calendar.tickOf(day) == tick ? day : first;
  }

  private boolean contradicted(LeverMove move) {
    Policy policy = move.policy();
    return untouched.policies().stream()
        .filter(other -> other.at().equals(policy.at()))
        .filter(other -> other.set().sets() == move.lever().instrument())
        .anyMatch(other -> !identity(other).equals(identity(policy)));
  }

  /** Whether a policy with this source is a move. */
  static boolean isMove(String source) {
    return source.startsWith(SOURCE);
  }

  /** A scenario without moves. */
  public static LeverMoves none(String origin, Scenario untouched) {
    return new LeverMoves(origin, untouched, List.of());
  }

  /** Returns the scenario without moves. */
  public LeverMoves cleared() {
    return none(origin, untouched);
  }

  /** Adds a move, which replaces any of the same lever in the same tick. */
  public LeverMoves with(LeverMove move) {
    Map<Object, LeverMove> all = new LinkedHashMap<>();
    moves.forEach(earlier -> all.put(identity(earlier.policy()), earlier));
    all.put(identity(move.policy()), move);
    return new LeverMoves(origin, untouched, List.copyOf(all.values()));
  }

  /** The scenario with the moves. */
  public Scenario scenario() {
    return moves.isEmpty() ? untouched : named(untouched.name());
  }

  /** The scenario with the moves, under another name. */
  public Scenario named(String name) {
    Map<Object, Policy> policies = new LinkedHashMap<>();
    untouched.policies().forEach(policy -> policies.put(identity(policy), policy));
    moves.forEach(move -> policies.put(identity(move.policy()), move.policy()));
    return untouched.with(name, List.copyOf(policies.values()));
  }

  /** The moves as written under {@code policies} in a file. */
  public String entries() {
    return "["
        + String.join(", ", moves.stream().map(move -> move.policy().entry()).toList())
        + "]";
  }

  private static Object identity(Policy policy) {
    return List.of(
        policy.at(),
        policy.by().stream().sorted().toList(),
        policy.against().stream().sorted().toList(),
        policy.set().sets());
  }
}
