package org.multipolar.chart.kind;

import java.util.Arrays;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;

/**
 * Vectors of several variables in a scatter-plot matrix: their distributions, and their pairwise
 * relations.
 *
 * @param variables the variables in the order of rows and columns
 * @param correlations pairwise correlations, in that order
 * @param drawn number of vectors from which those shown were accepted
 * @param waves number of waves in which they moved since
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
public record Pairs(List<Variable> variables, double[][] correlations, int drawn, int waves)
    implements FigureData {

  /** Number of bars of a distribution. */
  static final int BINS = 10;

  /** Maximum number of variables legible in one column. */
  public static final int MOST = 6;

  /**
   * One variable.
   *
   * @param name its name
   * @param unit its unit
   * @param low lowest possible value, where axes begin
   * @param high highest possible value, where axes end
   * @param logarithmic whether its axes are logarithmic
   * @param best value of the highlighted vector, NaN if there is none
   * @param values values by vector
   */
  public record Variable(
      String name,
      String unit,
      double low,
      double high,
      boolean logarithmic,
      double best,
      double[] values) {

    /** Position of a value between the ends of its axis, 0 to 1. */
    double position(double value) {
      return (scaled(value) - scaled(low)) / (scaled(high) - scaled(low));
    }

    private double scaled(double value) {
      return logarithmic ? StrictMath.log(value) : value;
    }

    /** Number of values in each of the bins of equal width on its axis. */
    int[] counts() {
      int[] counts = new int[BINS];
      for (double value : values) {
        counts[Math.max(0, Math.min(BINS - 1, (int) (BINS * position(value))))]++;
      }
      return counts;
    }
  }

  public Pairs {
    variables = List.copyOf(variables);
  }

  /** Number of vectors. */
  int vectors() {
    return variables.get(0).values().length;
  }

  /** Whether a vector is highlighted. */
  boolean hasBest() {
    return variables.stream().anyMatch(variable -> Double.isFinite(variable.best()));
  }

  @Override
  public FigureTable table() {
    double none = Double.NaN;
    FigureTable.Draft table =
        new FigureTable.Draft("layer", "variable", "other", "number", "low", "high", "value");
    for (Variable variable : variables) {
      table.row("axis", variable.name(), "", "", variable.low(), variable.high(), none);
      table.row("best", variable.name(), "", "", none, none, variable.best());
      int[] counts = variable.counts();
      for (int b = 0; b < BINS; b++) {
        table.row("bar", variable.name(), "", b + 1, none, none, counts[b]);
      }
    }
    for (int i = 0; i < variables.size(); i++) {
      for (int j = 0; j < i; j++) {
        String[] names = {variables.get(i).name(), variables.get(j).name()};
        table.row("correlation", names[0], names[1], "", none, none, correlations[i][j]);
      }
    }
    for (Variable variable : variables) {
      for (int v = 0; v < variable.values().length; v++) {
        table.row("vector", variable.name(), "", v + 1, none, none, variable.values()[v]);
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(
        variables, Variable::name, v -> v.unit() + (v.logarithmic() ? ", logarithmic" : ""));
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    return "n = "
        + vectors()
        + (waves == 0
            ? " of " + drawn + " vectors"
            : " vectors, moved in " + Labels.count(waves, "wave") + " from the nearest of " + drawn)
        + ". Axes: range of the prior; dots: vectors; bars: their distribution, dotted: the"
        + " prior; "
        + (Arrays.stream(correlations).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)
            ? "dashes: too few vectors for a correlation"
            : "numbers: correlation")
        + (hasBest() ? "; crosses and strokes: best vector." : ".");
  }

  @Override
  public Drawing drawing(Page page) {
    return new PairsDrawing(this, page);
  }
}
