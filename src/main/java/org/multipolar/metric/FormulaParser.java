package org.multipolar.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recursive-descent parser of formulas. */
final class FormulaParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?)(?![\\w.@])"
              + "|(?<name>[A-Za-z][\\w.-]*(?:@(?:\\[[^\\]]*\\]|\\w)[\\w.-]*)?)"
              + "|(?<sign>[-+*/<>(),])"
              + "|(?<other>\\S))");

  /** Most names, numbers and signs, which limits how deeply a formula is nested. */
  private static final int MOST = 200;

  private final Matcher tokens;
  private int count;
  private String text;
  private String kind;

  FormulaParser(String formula) {
    tokens = TOKEN.matcher(formula);
  }

  /** Parses the whole text. */
  Formula<String> whole() throws Formula.MalformedException {
    advance();
    Formula<String> all = ranked(0);
    if (!kind.isEmpty()) {
      throw unexpected("an operator (with spaces around it)");
    }
    return all;
  }

  private void advance() throws Formula.MalformedException {
    kind = "";
    text = "";
    if (tokens.find()) {
      if (++count > MOST) {
        throw new Formula.MalformedException(
            "it has more than " + MOST + " names, numbers and signs");
      }
      for (String each : List.of("number", "name", "sign", "other")) {
        if (tokens.group(each) != null) {
          kind = each;
          text = tokens.group(each);
        }
      }
    }
  }

  private Formula.MalformedException unexpected(String expected) {
    return new Formula.MalformedException(
        "it expects " + expected + (kind.isEmpty() ? " at its end" : ", not '" + text + "'"));
  }

  private boolean takes(String sign) throws Formula.MalformedException {
    boolean there = kind.equals("sign") && text.equals(sign);
    if (there) {
      advance();
    }
    return there;
  }

  private void require(String sign) throws Formula.MalformedException {
    if (!takes(sign)) {
      throw unexpected("'" + sign + "'");
    }
  }

  private Formula<String> ranked(int rank) throws Formula.MalformedException {
    if (rank == Formula.Operator.FUNCTION) {
      return single();
    }
    Formula<String> left = ranked(rank + 1);
    Optional<Formula.Operator> operator = operator(rank);
    boolean compared = false;
    while (operator.isPresent()) {
      if (compared) {
        throw new Formula.MalformedException(
            "it compares what is compared already; put one comparison in parentheses");
      }
      compared = operator.get().rank() == 0;
      left = new Formula.Applied<>(operator.get(), List.of(left, ranked(rank + 1)));
      operator = operator(rank);
    }
    return left;
  }

  private Optional<Formula.Operator> operator(int rank) throws Formula.MalformedException {
    for (Formula.Operator each : Formula.Operator.values()) {
      if (each.rank() == rank && takes(each.sign())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private Formula<String> single() throws Formula.MalformedException {
    if (takes("-")) {
      if (!kind.equals("number")) {
        throw unexpected("a number after '-'");
      }
      text = "-" + text;
    }
    String word = text;
    if (takes("(")) {
      Formula<String> inner = ranked(0);
      require(")");
      return inner;
    } else if (kind.equals("number")) {
      advance();
      double value = Double.parseDouble(word);
      if (Double.isInfinite(value)) {
        throw new Formula.MalformedException(word + " is too large a number");
      }
      return new Formula.Constant<>(value, word);
    } else if (!kind.equals("name")) {
      throw unexpected("a name or a number");
    }
    advance();
    return takes("(") ? call(word) : new Formula.Name<>(word);
  }

  private Formula<String> call(String word) throws Formula.MalformedException {
    for (Formula.Operator each : Formula.Operator.values()) {
      if (each.rank() == Formula.Operator.FUNCTION && each.sign().equals(word)) {
        List<Formula<String>> to = new ArrayList<>();
        do {
          to.add(ranked(0));
        } while (takes(","));
        require(")");
        if (each == Formula.Operator.LOG == to.size() > 1) {
          throw new Formula.MalformedException(
              each == Formula.Operator.LOG
                  ? "log takes one value"
                  : word + " takes two values or more");
        }
        return new Formula.Applied<>(each, to);
      }
    }
    throw new Formula.MalformedException(
        "it has no function '" + word + "'; allowed: min, max, log");
  }
}
