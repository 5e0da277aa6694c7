package org.multipolar.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.Formula;
import org.multipolar.metric.Outcome;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.MeanInterval;
import org.multipolar.study.RecordSchema;

/**
 * A row of {@code differences.csv}, of a comparison or a study: the difference of an outcome
 * between results and a reference, with replications paired by random seed.
 *
 * @param other the results or study point compared
 * @param reference the reference
 * @param outcome the outcome compared
 * @param before mean of the reference over the pairs with both values
 * @param after mean of the other over these pairs
 * @param paired mean of the differences over these pairs
 */
public record Difference(
    String other,
    String reference,
    Outcome outcome,
    double before,
    double after,
    CrossedMean paired) {

  /** The columns of the table. */
  public static final List<String> COLUMNS =
      List.of(
          "other",
          "reference",
          "outcome",
          "metric",
          "entity",
          "statistic",
          "unit",
          "n",
          "reference_mean",
          "mean",
          "difference",
          "sd",
          "lo95",
          "hi95",
          "lo95_all",
          "hi95_all",
          "effect",
          "ratio");

  /**
   * Compares the values of pairs.
   *
   * @param before value of the reference in each pair
   * @param after the other value of each pair
   */
  public static Difference of(
      String other, String reference, Outcome outcome, double[] before, double[] after) {
    int[] both =
        IntStream.range(0, before.length)
            .filter(i -> Double.isFinite(before[i]) && Double.isFinite(after[i]))
            .toArray();
    return new Difference(
        other,
        reference,
        outcome,
        Arrays.stream(both).mapToDouble(i -> before[i]).average().orElse(Double.NaN),
        Arrays.stream(both).mapToDouble(i -> after[i]).average().orElse(Double.NaN),
        CrossedMean.of(Arrays.stream(both).mapToDouble(i -> after[i] - before[i]).toArray()));
  }

  /** Number of pairs. */
  public int n() {
    return paired.seeds();
  }

  /**
   * Lower end of the confidence interval of the difference.
   *
   * @param together number of intervals that hold jointly with a probability of 95 %
   */
  public double low(int together) {
    return interval(together).low();
  }

  /** Upper end. */
  public double high(int together) {
    return interval(together).high();
  }

  private MeanInterval interval(int together) {
    double half = paired.halfWidth(.05 / together);
    return MeanInterval.of(
        paired.mean(), paired.mean() - half, paired.mean() + half, outcome.bounds().differences());
  }

  /** Mean of the other over that of the reference. */
  public double ratio() {
    return after / before;
  }

  /**
   * The cells of the row.
   *
   * @param together number of rows of the table
   */
  public List<Object> cells(int together) {
    boolean one = outcome.is() instanceof Formula.Name<Outcome.Measured>;
    Outcome.Measured measured = outcome.measured().get(0);
    return List.of(
        other,
        reference,
        outcome.column(),
        one ? ColumnNames.of(measured.metric().name()) : "",
        !one ? "" : measured.whose().isEmpty() ? RecordSchema.WORLD : measured.whose(),
        one ? ColumnNames.of(measured.take().id()) : "",
        outcome.unit(),
        n(),
        before,
        after,
        paired.mean(),
        paired.acrossSeeds(),
        low(1),
        high(1),
        low(together),
        high(together),
        paired.standardised(),
        ratio());
  }
}
