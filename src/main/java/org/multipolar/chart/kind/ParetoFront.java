package org.multipolar.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;

/**
 * The trade-offs between several goals: the Pareto front, that is the vectors of levers that no
 * other vector tried dominates in all goals, and the lever values along it.
 *
 * @param goals two to four goals, with a panel for each pair
 * @param levers the levers chosen
 * @param tried all vectors tried, as values by goal
 * @param front the non-dominated vectors, best in the first goal first
 * @param worlds number of worlds in which every vector was run
 * @param confirmed number of further random seeds with which the front was run; 0 if none
 */
public record ParetoFront(
    List<TradeOffs.Goal> goals,
    List<TradeOffs.Lever> levers,
    List<double[]> tried,
    List<TradeOffs.Member> front,
    int worlds,
    int confirmed)
    implements FigureData {

  /** Maximum number of levers legible below the panels. */
  public static final int MOST_LEVERS = 12;

  public ParetoFront {
    goals = List.copyOf(goals);
    levers = List.copyOf(levers);
    tried = List.copyOf(tried);
    front = List.copyOf(front);
  }

  /** All pairs of goals, as the indices of the horizontal and the vertical one. */
  List<int[]> pairs() {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      for (int j = i + 1; j < goals.size(); j++) {
        pairs.add(new int[] {i, j});
      }
    }
    return pairs;
  }

  /** The levers drawn. */
  List<TradeOffs.Lever> drawn() {
    return levers.subList(0, Math.min(MOST_LEVERS, levers.size()));
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft(
            "layer", "vector", "goal or lever", "unit", "search", "value", "low", "high");
    double none = Double.NaN;
    for (TradeOffs.Member member : front) {
      for (int g = 0; g < goals.size(); g++) {
        TradeOffs.Goal goal = goals.get(g);
        table.row(
            "front",
            member.number(),
            goal.label(),
            goal.unit(),
            member.values()[g],
            member.again().get(g));
      }
      for (int l = 0; l < levers.size(); l++) {
        table.row(
            "lever",
            member.number(),
            levers.get(l).label(),
            "part of the range",
            none,
            Estimate.exact(member.places()[l]));
      }
    }
    for (int v = 0; v < tried.size(); v++) {
      for (int g = 0; g < goals.size(); g++) {
        TradeOffs.Goal goal = goals.get(g);
        table.row("tried", v + 1, goal.label(), goal.unit(), tried.get(v)[g], Estimate.exact(none));
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(
        Stream.concat(
                pairs().stream()
                    .map(
                        pair ->
                            CaptionText.named(goals.get(pair[1]).label(), goals.get(pair[1]).unit())
                                + " against "
                                + CaptionText.named(
                                    goals.get(pair[0]).label(), goals.get(pair[0]).unit())),
                Stream.of("levers along the front"))
            .toList());
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    boolean bounded =
        front.stream().flatMap(member -> member.again().stream()).anyMatch(Estimate::bounded);
    return Labels.count(tried.size(), "vector")
        + " of levers tried (grey dots)"
        + (worlds > 1 ? ", each in " + worlds + " worlds" : "")
        + ". Large dots: "
        + front.size()
        + " of those that no other beats, "
        + (confirmed > 0
            ? "run again with " + confirmed + " random seeds that the search had not seen"
            : "as the search saw them")
        + (bounded
            ? "; bars: 95\u2009% confidence intervals over random seeds, which all vectors share, so that differences are"
                + " surer than they look"
            : "")
        + (goals.size() == 2 && confirmed > 0 ? "; step: the front as the search saw it" : "")
        + ". Rows: what the levers are along the front, at the top of each where "
        + goals.get(0).label()
        + " is "
        + (goals.get(0).less() ? "least" : "greatest")
        + "; colours are those of the dots.";
  }

  @Override
  public String reservation() {
    int left = levers.size() - drawn().size();
    return left == 0 ? "" : "Left out: " + Labels.count(left, "lever") + ".";
  }

  @Override
  public Drawing drawing(Page page) {
    return new ParetoFrontDrawing(this, page);
  }

  /** The values of a goal that its axis has to cover. */
  double[] extent(int goal) {
    return DoubleStream.concat(
            tried.stream().mapToDouble(values -> values[goal]).filter(Double::isFinite),
            front.stream().flatMapToDouble(member -> member.again().get(goal).extent()))
        .toArray();
  }

  /** The minimum and the maximum of the values. */
  static double[] ends(double... values) {
    return new double[] {
      Arrays.stream(values).min().orElse(0), Arrays.stream(values).max().orElse(1)
    };
  }
}
