package org.multipolar.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A box in the space of factors in which cases of interest are dense, and how it was found (PRIM).
 *
 * @param interest which cases are of interest, as a caption says it
 * @param steps the boxes on the way, the whole space first
 * @param chosen index of the step whose box is shown
 * @param restrictions the restricted factors of that box, the most restricted first
 * @param cases the cases on the first two of them
 */
public record Discovery(
    String interest, List<Step> steps, int chosen, List<Restriction> restrictions, Cases cases)
    implements FigureData {
  private static final List<String> COLUMNS =
      List.of(
          "layer",
          "name",
          "coverage",
          "density",
          "restricted",
          "low",
          "high",
          "from",
          "to",
          "quasi-p",
          "levels",
          "kept",
          "across",
          "up",
          "of-interest");

  /**
   * One box of the peeling trajectory.
   *
   * @param coverage part of all cases of interest that lies inside
   * @param density part of the cases inside that is of interest
   * @param restricted number of restricted factors
   */
  public record Step(double coverage, double density, int restricted) {}

  /**
   * One restricted factor.
   *
   * @param factor its name
   * @param unit its unit
   * @param low least value it could have; −0.5 where it has levels
   * @param high greatest value
   * @param from where the box begins
   * @param to where the box ends
   * @param levels names of its levels, none where it is a number
   * @param kept the levels inside the box
   * @param quasiP probability of a restriction that raises density so much by chance, NaN where it
   *     is not known
   */
  public record Restriction(
      String factor,
      String unit,
      double low,
      double high,
      double from,
      double to,
      List<String> levels,
      List<String> kept,
      double quasiP) {
    public Restriction {
      levels = List.copyOf(levels);
      kept = List.copyOf(kept);
    }

    /** A restriction of a number. */
    public static Restriction range(
        String factor, String unit, double low, double high, double from, double to, double p) {
      return new Restriction(factor, unit, low, high, from, to, List.of(), List.of(), p);
    }

    /** A restriction to some of the levels of a factor; its cases have the index of theirs. */
    public static Restriction levels(
        String factor, List<String> levels, List<String> kept, double p) {
      double end = levels.size() - 0.5;
      int[] inside =
          kept.stream().mapToInt(levels::indexOf).filter(level -> level >= 0).sorted().toArray();
      boolean any = inside.length > 0;
      return new Restriction(
          factor,
          "",
          -0.5,
          end,
          any ? inside[0] - 0.5 : -0.5,
          any ? inside[inside.length - 1] + 0.5 : -0.5,
          levels,
          kept,
          p);
    }

    boolean categorical() {
      return !levels.isEmpty();
    }

    /** Whether a case with this value lies inside. */
    boolean holds(double value) {
      return categorical()
          ? kept.contains(levels.get((int) Math.round(value)))
          : value >= from && value <= to;
    }
  }

  /**
   * Cases on the first two restricted factors.
   *
   * @param across by case, the first
   * @param up by case, the second; empty where only one factor is restricted
   * @param ofInterest by case
   */
  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  public record Cases(double[] across, double[] up, boolean[] ofInterest) {

    /** Number of cases. */
    int count() {
      return ofInterest.length;
    }

    /** Number of those of interest. */
    int interesting() {
      int n = 0;
      for (boolean interesting : ofInterest) {
        n += interesting ? 1 : 0;
      }
      return n;
    }
  }

  public Discovery {
    steps = List.copyOf(steps);
    restrictions = List.copyOf(restrictions);
    if (chosen < 0 || chosen >= steps.size()) {
      throw new IllegalArgumentException("there is no step " + chosen + " of " + steps.size());
    }
    int n = cases.count();
    boolean across = cases.across().length == n || restrictions.isEmpty();
    boolean up = cases.up().length == n || restrictions.size() < 2;
    if (!across || !up) {
      throw new IllegalArgumentException("not every one of " + n + " cases has its values");
    }
  }

  @Override
  public FigureTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (int s = 0; s < steps.size(); s++) {
      Step step = steps.get(s);
      rows.add(
          row(
              s == chosen ? "chosen" : "step",
              Integer.toString(s + 1),
              2,
              FigureTable.cell(step.coverage()),
              FigureTable.cell(step.density()),
              Integer.toString(step.restricted())));
    }
    for (Restriction r : restrictions) {
      rows.add(
          row(
              "factor",
              r.factor(),
              5,
              FigureTable.cell(r.low()),
              FigureTable.cell(r.high()),
              FigureTable.cell(r.from()),
              FigureTable.cell(r.to()),
              FigureTable.cell(r.quasiP()),
              String.join("; ", r.levels()),
              String.join("; ", r.kept())));
    }
    for (int c = 0; c < cases.count(); c++) {
      rows.add(
          row(
              "case",
              Integer.toString(c + 1),
              12,
              restrictions.isEmpty() ? "" : FigureTable.cell(cases.across()[c]),
              restrictions.size() < 2 ? "" : FigureTable.cell(cases.up()[c]),
              cases.ofInterest()[c] ? "yes" : "no"));
    }
    return new FigureTable(COLUMNS, rows);
  }

  /** A row whose values stand from a column on. */
  private static List<String> row(String layer, String name, int column, String... values) {
    String[] row = new String[COLUMNS.size()];
    Arrays.fill(row, "");
    row[0] = layer;
    row[1] = name;
    System.arraycopy(values, 0, row, column, values.length);
    return List.of(row);
  }
}
