package org.multipolar.gui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.Problem;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.text.NumberFormats;

/**
 * A scenario as it was read and the moves of a class on top of it.
 *
 * <p>A move is an ordinary entry of {@code policies}, dated the first day of the tick in which it
 * begins to act. As in files, an entry with the same day, states and lever replaces. The entries
 * are added to the scenario that was read and not to its text, because reading takes longer than a
 * class should wait; {@link #entries()} says the same as text, and reading it gives an equal
 * scenario.
 *
 * @param file where it was read; it is never written
 * @param untouched the scenario without moves
 * @param moves what the class did, in order
 */
record LeverMoves(Path file, Scenario untouched, List<LeverMove> moves) {

  /** What the record says of a move; a saved run is told by it as well. */
  static final String SOURCE = "Moved in class";

  LeverMoves {
    moves = List.copyOf(moves);
  }

  /**
   * A lever that was moved.
   *
   * @param tick in which it begins to act
   * @param at first day of that tick
   * @param lever which
   * @param level where it was put, in hundredths
   */
  record LeverMove(int tick, LocalDate at, Classroom.Lever lever, double level) {

    Policy.OfStates policy() {
      return new Policy.OfStates(
          at,
          Optional.empty(),
          false,
          List.of(lever.by()),
          lever.against(),
          Setting.level(lever.instrument(), level),
          "",
          SOURCE);
    }

    private String entry() {
      String level = NumberFormats.fixed(level(), 2);
      boolean chips = lever.instrument() == Instrument.CHIP_CONTROL;
      return "{at: "
          + at
          + ", by: \""
          + lever.by()
          + "\""
          + (lever.against().isEmpty()
              ? ""
              : ", against: [\"" + String.join("\", \"", lever.against()) + "\"]")
          + ", set: {"
          + lever.instrument().id()
          + ": "
          + (chips ? "{mode: share, level: " + level + "}" : level)
          + "}, source: \""
          + SOURCE
          + "\"}";
    }
  }

  /** A file that cannot be used. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    Unreadable(List<Problem> problems) {
      super(problems.get(0).toString());
      this.problems = List.copyOf(problems);
    }

    /** All that is wrong. */
    List<Problem> problems() {
      return problems;
    }
  }

  /** Reads a file. */
  static LeverMoves read(Path file, List<Replacement> replacements) throws Unreadable {
    ReadResult reading = ScenarioReader.read(file, replacements);
    return new LeverMoves(
        file, reading.scenario().orElseThrow(() -> new Unreadable(reading.problems())), List.of());
  }

  /** The same without moves. */
  LeverMoves cleared() {
    return new LeverMoves(file, untouched, List.of());
  }

  /** The same with one more move; a second one of the same lever in the same tick replaces. */
  LeverMoves with(LeverMove move) {
    Map<Object, LeverMove> all = new LinkedHashMap<>();
    moves.forEach(earlier -> all.put(identity(earlier.policy()), earlier));
    all.put(identity(move.policy()), move);
    return new LeverMoves(file, untouched, List.copyOf(all.values()));
  }

  /** The scenario as it stands. */
  Scenario scenario() {
    return moves.isEmpty() ? untouched : named(untouched.name());
  }

  /** The scenario as it stands under another name, which its results folder will have. */
  Scenario named(String name) {
    Map<Object, Policy> policies = new LinkedHashMap<>();
    untouched.policies().forEach(policy -> policies.put(identity(policy), policy));
    moves.forEach(move -> policies.put(identity(move.policy()), move.policy()));
    Scenario s = untouched;
    return new Scenario(
        name,
        s.title(),
        s.description(),
        s.question(),
        s.sources(),
        s.world(),
        s.run(),
        s.parameters(),
        s.parameterSet(),
        s.mechanisms(),
        s.rules(),
        new ArrayList<>(policies.values()),
        s.regimes(),
        s.record(),
        s.classroom(),
        s.preset(),
        s.figures());
  }

  /** The moves as a file has them under {@code policies}. */
  String entries() {
    return "[" + String.join(", ", moves.stream().map(LeverMove::entry).toList()) + "]";
  }

  private static Object identity(Policy policy) {
    if (policy instanceof Policy.OfStates p) {
      return List.of(
          p.at(),
          p.by().stream().sorted().toList(),
          p.against().stream().sorted().toList(),
          p.setting().instrument());
    }
    Policy.OfLabs p = (Policy.OfLabs) policy;
    return List.of(p.at(), p.labs().stream().sorted().toList());
  }
}
