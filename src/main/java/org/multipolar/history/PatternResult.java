package org.multipolar.history;

import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.Pattern.Kind;
import org.multipolar.study.Summary;

/**
 * A pattern and its result.
 *
 * @param pattern the pattern
 * @param value its statistic; NaN without one
 * @param spread over replications
 * @param remark why there is no value; empty if there is one
 */
public record PatternResult(Pattern pattern, double value, Summary spread, String remark) {

  /** Whether a pattern holds. */
  public enum Verdict {
    HOLDS("yes"),
    FAILS("no"),
    SILENT("no value"),
    SHOWN("");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** The verdict as text. */
    public String text() {
      return text;
    }
  }

  /** The verdict: whether the value lies in the band of the pattern. */
  public Verdict verdict() {
    if (pattern.kind() == Kind.SHOWN) {
      return Verdict.SHOWN;
    }
    if (Double.isNaN(value)) {
      return Verdict.SILENT;
    }
    return pattern.holds(value) ? Verdict.HOLDS : Verdict.FAILS;
  }

  /** Whether the pattern must hold but does not. */
  public boolean broken() {
    return pattern.kind() == Kind.MUST && verdict() != Verdict.HOLDS;
  }
}
