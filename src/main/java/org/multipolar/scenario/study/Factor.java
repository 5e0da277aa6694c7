package org.multipolar.scenario.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.multipolar.text.Digits;

/**
 * A factor of a study: a parameter, a mechanism, a rule, the setting of an instrument, the date of
 * a policy, a base scenario, or several keys together.
 *
 * @param name its name in the study and in results
 * @param label its name in figures
 * @param unit of its values; possibly empty
 * @param levels its levels in order; empty for a range
 * @param range range of its values; only if there are no levels
 */
public record Factor(
    String name, String label, String unit, List<Level> levels, Optional<Range> range) {

  public Factor {
    levels = List.copyOf(levels);
    if (levels.isEmpty() == range.isEmpty()) {
      throw new IllegalArgumentException(name + " has either levels or a range");
    }
  }

  /**
   * A level of a factor.
   *
   * @param name its name in results and figures
   * @param assignments values of scenario keys; none for the scenario as it is
   */
  public record Level(String name, List<Assignment> assignments) {
    public Level {
      assignments = List.copyOf(assignments);
    }
  }

  /** Kind of the values of a range. */
  public enum Kind {
    NUMBER,
    WHOLE,
    DATE
  }

  /**
   * A closed interval of values.
   *
   * @param path dotted path of the key
   * @param low lower end; of dates, days since 1970-01-01
   * @param high higher end
   * @param logarithmic whether equal steps are equal ratios
   * @param kind kind of the values
   * @param place where it is written
   */
  public record Range(
      String path, double low, double high, boolean logarithmic, Kind kind, String place) {
    private static final MathContext DIGITS = new MathContext(9);
    private static final MathContext FEW_DIGITS = new MathContext(4);

    /**
     * The value at a fraction of the way from the lower to the higher end. Numbers have nine
     * digits, so that the values run are the values written.
     *
     * @param part 0 to 1
     */
    public double at(double part) {
      return switch (kind) {
        case NUMBER ->
            new BigDecimal(
                    logarithmic
                        ? low * StrictMath.exp(part * StrictMath.log(high / low))
                        : low + part * (high - low))
                .round(DIGITS)
                .doubleValue();
        case WHOLE, DATE -> Math.min(high, Math.floor(low + part * (high - low + 1)));
      };
    }

    /** The value as text for files. */
    public String text(double value) {
      return kind == Kind.DATE ? LocalDate.ofEpochDay((long) value).toString() : Digits.text(value);
    }

    /** Text of a limit that an analysis found between two values: four digits, or a day. */
    public String limit(double value) {
      return kind == Kind.DATE
          ? text(value)
          : Digits.text(new BigDecimal(value).round(FEW_DIGITS).doubleValue());
    }

    /** Assigns the value to the key. */
    Assignment assignment(double value) {
      return new Assignment(path, text(value), place);
    }
  }

  /** Whether its values lie in a range of numbers or dates. */
  public boolean continuous() {
    return range.isPresent();
  }

  /** Number, from 0, of the level with a name. */
  public Optional<Integer> level(String levelName) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).name().equals(levelName)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Names of the levels, in order. */
  public List<String> levelNames() {
    return levels.stream().map(Level::name).toList();
  }
}
