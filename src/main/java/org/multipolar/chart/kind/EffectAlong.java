package org.multipolar.chart.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;

/**
 * The effect of a policy in every world, plotted against an uncertain parameter, to show where it
 * is strong and where it changes sign.
 *
 * @param panels one per effect
 */
public record EffectAlong(List<Panel> panels) implements FigureData {

  /** Fraction of the worlds over which the running mean is taken. */
  private static final double WINDOW = .2;

  /** Minimum number of worlds in the running mean. */
  private static final int LEAST = 5;

  /**
   * The effect of one policy on one outcome.
   *
   * @param label the outcome and the policy
   * @param unit unit of the effect
   * @param factor the uncertain parameter
   * @param factorUnit its unit
   * @param logarithmic whether its axis is logarithmic
   * @param worlds the worlds, in any order
   */
  public record Panel(
      String label,
      String unit,
      String factor,
      String factorUnit,
      boolean logarithmic,
      List<World> worlds) {
    public Panel {
      worlds =
          worlds.stream()
              .filter(world -> world.effect().known())
              .sorted(Comparator.comparingDouble(World::at))
              .toList();
    }

    /** The running mean over neighbouring worlds, as points by ascending parameter. */
    List<double[]> running() {
      List<double[]> line = new ArrayList<>();
      int n = worlds.size();
      int half = Math.max(LEAST, (int) Math.round(WINDOW * n)) / 2;
      for (int i = half; i < n - half; i++) {
        List<World> near = worlds.subList(i - half, i + half + 1);
        line.add(
            new double[] {
              worlds.get(i).at(),
              near.stream().mapToDouble(world -> world.effect().value()).average().orElseThrow()
            });
      }
      return line;
    }

    /** The values that the vertical axis has to cover. */
    DoubleStream extent() {
      return DoubleStream.concat(
          DoubleStream.of(0), worlds.stream().flatMapToDouble(world -> world.effect().extent()));
    }
  }

  /**
   * A world.
   *
   * @param at value of the uncertain parameter
   * @param effect mean over random seeds
   */
  public record World(double at, Estimate effect) {}

  public EffectAlong {
    panels = List.copyOf(panels);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("layer", "effect", "unit", "factor", "at", "value", "low", "high");
    for (Panel panel : panels) {
      for (World world : panel.worlds()) {
        table.row("world", panel.label(), panel.unit(), panel.factor(), world.at(), world.effect());
      }
      for (double[] point : panel.running()) {
        table.row(
            "running_mean",
            panel.label(),
            panel.unit(),
            panel.factor(),
            point[0],
            Estimate.exact(point[1]));
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(
        panels.stream()
            .map(
                panel ->
                    CaptionText.named(panel.label(), panel.unit())
                        + " against "
                        + CaptionText.named(panel.factor(), panel.factorUnit()))
            .toList());
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    int worlds = panels.stream().mapToInt(panel -> panel.worlds().size()).max().orElse(0);
    boolean bounded =
        panels.stream()
            .flatMap(panel -> panel.worlds().stream())
            .anyMatch(world -> world.effect().bounded());
    return Labels.count(worlds, "world")
        + (bounded
            ? "; bars: 95\u2009% confidence intervals over random seeds"
            : ", of one random seed")
        + ". Line: mean of the fifth of the worlds around.";
  }

  @Override
  public Drawing drawing(Page page) {
    return new EffectAlongDrawing(this, page);
  }
}
