package org.multipolar.chart.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/**
 * A box in factor space in which cases of interest are dense, and the steps that found it (PRIM).
 *
 * @param interest which cases are of interest, in the words of the caption
 * @param steps the successive boxes, beginning with the whole space
 * @param chosen index of the step whose box is shown
 * @param restrictions the restricted factors of that box, the most restricted first
 * @param cases the cases by the first two of these factors
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
          "kept_low",
          "kept_high",
          "quasi_p",
          "levels",
          "kept",
          "across",
          "up",
          "of_interest");

  /**
   * One box of the peeling trajectory.
   *
   * @param coverage fraction of all cases of interest that lie inside
   * @param density fraction of the cases inside that are of interest
   * @param restricted number of restricted factors
   */
  public record Step(double coverage, double density, int restricted) {}

  /**
   * One restricted factor.
   *
   * @param factor its name
   * @param unit its unit
   * @param low lowest possible value; −0.5 if it has levels
   * @param high highest possible value
   * @param from lower bound of the box
   * @param to upper bound of the box
   * @param levels names of its levels, empty for a numeric factor
   * @param kept the levels inside the box
   * @param quasiP probability that a restriction raises density as much by chance, NaN if unknown
   * @param logarithmic whether the factor is varied by order of magnitude
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
      double quasiP,
      boolean logarithmic) {
    public Restriction {
      levels = List.copyOf(levels);
      kept = List.copyOf(kept);
    }

    /** A restriction of a numeric factor. */
    public static Restriction range(
        String factor, String unit, double low, double high, double from, double to, double p) {
      return new Restriction(factor, unit, low, high, from, to, List.of(), List.of(), p, false);
    }

    /**
     * A restriction to some of the levels of a factor; the value of a case is the index of its
     * level.
     */
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
          p,
          false);
    }

    /** Returns the same restriction for a factor varied by order of magnitude. */
    public Restriction byMagnitude() {
      return new Restriction(factor, unit, low, high, from, to, levels, kept, quasiP, true);
    }

    boolean categorical() {
      return !levels.isEmpty();
    }

    /** The intervals of the factor's axis inside the box: one for each run of adjacent levels. */
    List<double[]> stretches() {
      if (!categorical()) {
        return List.of(new double[] {Math.max(low, from), Math.min(high, to)});
      }
      List<double[]> stretches = new ArrayList<>();
      for (int level = 0; level < levels.size(); level++) {
        if (holds(level) && level > 0 && holds(level - 1)) {
          stretches.get(stretches.size() - 1)[1] = level + 0.42;
        } else if (holds(level)) {
          stretches.add(new double[] {level - 0.42, level + 0.42});
        }
      }
      return stretches;
    }

    /** Whether a case with this value lies inside the restriction. */
    boolean holds(double value) {
      return categorical()
          ? kept.contains(levels.get((int) Math.round(value)))
          : value >= from && value <= to;
    }
  }

  /**
   * Cases by the first two restricted factors.
   *
   * @param across value of the first factor, by case
   * @param up value of the second factor, by case; empty if only one factor is restricted
   * @param ofInterest whether the case is of interest, by case
   */
  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  public record Cases(double[] across, double[] up, boolean[] ofInterest) {

    /** Number of cases. */
    int count() {
      return ofInterest.length;
    }

    /** Number of cases of interest. */
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
    FigureTable.Draft table = new FigureTable.Draft(COLUMNS);
    for (int s = 0; s < steps.size(); s++) {
      Step step = steps.get(s);
      String layer = s == chosen ? "chosen" : "step";
      table.row(layer, s + 1, step.coverage(), step.density(), step.restricted(), empty(10));
    }
    for (Restriction r : restrictions) {
      String levels = String.join("; ", r.levels());
      String kept = String.join("; ", r.kept());
      table.row(
          List.of("factor", r.factor(), empty(3)),
          List.of(r.low(), r.high(), r.from(), r.to(), r.quasiP(), levels, kept, empty(3)));
    }
    for (int c = 0; c < cases.count(); c++) {
      Object across = restrictions.isEmpty() ? "" : cases.across()[c];
      Object up = restrictions.size() < 2 ? "" : cases.up()[c];
      table.row("case", c + 1, empty(10), across, up, cases.ofInterest()[c]);
    }
    return table.table();
  }

  private static List<String> empty(int cells) {
    return Collections.nCopies(cells, "");
  }

  @Override
  public String shown() {
    return CaptionText.panels(DiscoveryDrawing.PARTS);
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    Step box = steps.get(chosen);
    return "Of interest: "
        + interest
        + ", "
        + cases.interesting()
        + " of n = "
        + Labels.count(cases.count(), "case")
        + ". Numbers and shades: restricted factors of the boxes on the way; ring: the box shown,"
        + " coverage "
        + NumberFormats.fixed(box.coverage(), 2)
        + ", density "
        + NumberFormats.fixed(box.density(), 2)
        + ". Dark bars: what the box keeps of a factor’s range; p: chance of such a restriction"
        + " without effect (quasi-p-value). Filled points: cases of interest; frame: the box.";
  }

  @Override
  public Drawing drawing(Page page) {
    return new DiscoveryDrawing(this, page);
  }
}
