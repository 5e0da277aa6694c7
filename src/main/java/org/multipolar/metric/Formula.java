package org.multipolar.metric;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * Arithmetic over names: {@code + - * /}, {@code min}, {@code max} and {@code log} (natural),
 * {@code >} and {@code <}, which are 1 if true and 0 if false, parentheses and numbers. A name may
 * contain hyphens, so signs need spaces around them.
 *
 * <p>Undefined results are missing: a quotient by zero, the logarithm of a number that is not
 * positive, and any result of a missing value.
 *
 * @param <N> the meaning of a name
 */
public sealed interface Formula<N> extends Serializable {

  /** A number, with its text. */
  record Constant<N>(double value, String text) implements Formula<N> {}

  /** A name, with its meaning. */
  record Name<N>(N named) implements Formula<N> {}

  /** An operator applied to arguments. */
  record Applied<N>(Operator operator, List<Formula<N>> to) implements Formula<N> {
    public Applied {
      to = List.copyOf(to);
    }
  }

  /** Operators and functions. */
  enum Operator {
    ABOVE(">", 0),
    BELOW("<", 0),
    PLUS("+", 1),
    MINUS("-", 1),
    TIMES("*", 2),
    OVER("/", 2),
    MIN("min", 3),
    MAX("max", 3),
    LOG("log", 3);

    /** The precedence of functions; signs of higher precedence bind more tightly. */
    static final int FUNCTION = 3;

    private final String sign;
    private final int rank;

    Operator(String sign, int rank) {
      this.sign = sign;
      this.rank = rank;
    }

    String sign() {
      return sign;
    }

    int rank() {
      return rank;
    }

    private double of(double a, double b) {
      if (Double.isNaN(a) || Double.isNaN(b)) {
        return Double.NaN;
      }
      double value =
          switch (this) {
            case ABOVE -> a > b ? 1 : 0;
            case BELOW -> a < b ? 1 : 0;
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> a / b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case LOG -> a > 0 ? FastMath.log(a) : Double.NaN;
          };
      return Double.isInfinite(value) ? Double.NaN : value;
    }
  }

  /** Thrown if a text is not a formula, or its units do not match; the message gives the reason. */
  final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedException(String message) {
      super(message);
    }
  }

  /** Parses a formula. */
  static Formula<String> parse(String text) throws MalformedException {
    return new FormulaParser(text).whole();
  }

  /** The formula's value for given values of names. */
  default double of(ToDoubleFunction<N> values) {
    if (this instanceof Constant<N> constant) {
      return constant.value();
    } else if (this instanceof Name<N> name) {
      return values.applyAsDouble(name.named());
    }
    Applied<N> applied = (Applied<N>) this;
    double value = applied.to().get(0).of(values);
    if (applied.to().size() == 1) {
      return applied.operator().of(value, 0);
    }
    for (Formula<N> next : applied.to().subList(1, applied.to().size())) {
      value = applied.operator().of(value, next.of(values));
    }
    return value;
  }

  /** The same formula with each name replaced by its meaning. */
  default <M> Formula<M> map(Function<N, M> meaning) {
    if (this instanceof Constant<N> constant) {
      return new Constant<>(constant.value(), constant.text());
    } else if (this instanceof Name<N> name) {
      return new Name<>(meaning.apply(name.named()));
    }
    Applied<N> applied = (Applied<N>) this;
    return new Applied<>(
        applied.operator(), applied.to().stream().map(each -> each.map(meaning)).toList());
  }

  /** All names, in order of appearance. */
  default List<N> names() {
    if (this instanceof Name<N> name) {
      return List.of(name.named());
    }
    return this instanceof Applied<N> applied
        ? applied.to().stream().flatMap(each -> each.names().stream()).toList()
        : List.of();
  }

  /** The formula as text, with the given text for each name. */
  default String text(Function<N, String> called) {
    if (this instanceof Constant<N> constant) {
      return constant.text();
    } else if (this instanceof Name<N> name) {
      return called.apply(name.named());
    }
    Applied<N> applied = (Applied<N>) this;
    Operator operator = applied.operator();
    List<String> parts = new ArrayList<>();
    for (Formula<N> each : applied.to()) {
      boolean loose =
          operator.rank < Operator.FUNCTION
              && each instanceof Applied<N> inner
              && (inner.operator().rank < operator.rank
                  || (!parts.isEmpty() || operator.rank == 0)
                      && inner.operator().rank == operator.rank);
      parts.add(loose ? "(" + each.text(called) + ")" : each.text(called));
    }
    return operator.rank == Operator.FUNCTION
        ? operator.sign + "(" + String.join(", ", parts) + ")"
        : String.join(" " + operator.sign + " ", parts);
  }

  /** Whether the value certainly lies between 0 and 1, given which names do. */
  default boolean part(Function<N, Boolean> parts) {
    if (this instanceof Constant<N> constant) {
      return constant.value() >= 0 && constant.value() <= 1;
    } else if (this instanceof Name<N> name) {
      return parts.apply(name.named());
    }
    Applied<N> applied = (Applied<N>) this;
    return switch (applied.operator()) {
      case ABOVE, BELOW -> true;
      case MIN, MAX, TIMES -> applied.to().stream().allMatch(each -> each.part(parts));
      default -> false;
    };
  }

  /** Bounds of the value, given those of the names; not always the narrowest. */
  default Bounds bounds(Function<N, Bounds> names) {
    if (this instanceof Constant<N> constant) {
      return new Bounds(constant.value(), constant.value());
    } else if (this instanceof Name<N> name) {
      return names.apply(name.named());
    }
    Applied<N> applied = (Applied<N>) this;
    Bounds bounds = applied.to().get(0).bounds(names);
    if (applied.operator() == Operator.LOG) {
      return Bounds.NONE;
    }
    for (Formula<N> next : applied.to().subList(1, applied.to().size())) {
      Bounds other = next.bounds(names);
      bounds =
          switch (applied.operator()) {
            case ABOVE, BELOW -> Bounds.PART;
            case PLUS -> bounds.plus(other);
            case MINUS -> bounds.minus(other);
            case TIMES -> bounds.times(other);
            case OVER -> bounds.over(other);
            case MIN -> bounds.min(other);
            case MAX -> bounds.max(other);
            case LOG -> Bounds.NONE;
          };
    }
    return bounds;
  }

  /**
   * The unit of the formula; empty for a number, which takes any unit.
   *
   * @throws MalformedException if values of different units are added or compared
   */
  default Optional<String> unit(Function<N, String> units) throws MalformedException {
    if (this instanceof Constant<N>) {
      return Optional.empty();
    } else if (this instanceof Name<N> name) {
      return Optional.of(units.apply(name.named()));
    }
    Applied<N> applied = (Applied<N>) this;
    List<Optional<String>> all = new ArrayList<>();
    for (Formula<N> each : applied.to()) {
      all.add(each.unit(units));
    }
    List<String> known = all.stream().flatMap(Optional::stream).distinct().toList();
    return switch (applied.operator()) {
      case TIMES ->
          known.isEmpty() ? Optional.empty() : Optional.of(String.join(" × ", units(all)));
      case OVER -> all.get(1).map(under -> quotient(all.get(0), under)).or(() -> all.get(0));
      case LOG -> Optional.of("log");
      default -> {
        if (known.size() > 1) {
          throw new MalformedException(
              "'"
                  + applied.operator().sign
                  + "' takes one unit, not "
                  + String.join(" and ", known));
        }
        boolean holds = applied.operator().rank == 0;
        yield holds ? Optional.of("share") : known.stream().findFirst();
      }
    };
  }

  private static List<String> units(List<Optional<String>> all) {
    return all.stream().flatMap(Optional::stream).toList();
  }

  private static String quotient(Optional<String> over, String under) {
    return over.filter(under::equals)
        .map(same -> "ratio")
        .orElse(over.orElse("1") + " per " + under);
  }
}
