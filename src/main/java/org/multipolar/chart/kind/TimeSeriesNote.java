package org.multipolar.chart.kind;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.multipolar.text.Labels;

/**
 * The note under a figure of time series: what lines, bands, circles and thin lines are, and what
 * is not drawn.
 */
record TimeSeriesNote(TimeSeries data) {
  /** Runs beyond an end of a band from which its position is no longer noted as uncertain. */
  private static final int ENOUGH = 5;

  /** The note under the figure, for what its lines are of. */
  String text(List<FigureSubject> subjects) {
    String bands =
        data.percents().stream()
            .map(percent -> percent + "\u2009%")
            .collect(Collectors.joining(" and "));
    boolean single = subjects.stream().allMatch(subject -> subject.runs() == 1);
    boolean thin =
        data.panels().stream()
            .flatMap(panel -> panel.lines().stream())
            .anyMatch(line -> !line.runs().isEmpty());
    String reading =
        data.differences()
            ? "Lines: mean difference to “"
                + subjects.get(0).title()
                + "”, "
                + CaptionText.counted(subjects.subList(1, subjects.size()), "seed-matched pair")
                + "; bands: "
                + bands
                + " confidence interval of the mean."
            : (single ? "Lines: " : "Lines: medians of ")
                + CaptionText.runs(subjects)
                + (bands.isEmpty()
                    ? ""
                    : "; bands: middle " + bands + " of runs" + (thin ? "" : tails(subjects)))
                + (thin ? "; thin lines: single runs." : ".");
    boolean judging =
        data.panels().stream()
            .flatMap(panel -> panel.observed().stream())
            .anyMatch(TimeSeries.Observed::judging);
    return reading
        + (data.observed() ? " Circles: " + circles() : "")
        + (judging ? "; filled: later than what may be tuned on" : "")
        + (data.observed() ? "." : "")
        + thinLines()
        + omitted()
        + (data.panels().stream()
                .flatMap(panel -> panel.lines().stream())
                .anyMatch(TimeSeries.Line::partial)
            ? " Where up to half of the runs have no value, lines are of the others."
            : "")
        + (open()
            ? " Where bands go up to the frame, or no line is drawn, runs end before the value is"
                + " known."
            : "")
        + (data.reservation().isEmpty() ? "" : " " + data.reservation())
        + CaptionText.ticks(data.timeline())
        + CaptionText.shaded(data.timeline());
  }

  /**
   * States how many runs lie beyond an end of the widest band if they are so few that the end
   * depends on chance.
   */
  private String tails(List<FigureSubject> subjects) {
    OptionalInt runs = subjects.stream().mapToInt(FigureSubject::runs).filter(n -> n > 1).min();
    int beyond = (int) Math.ceil((runs.orElse(1) - 1) * (100 - data.percents().get(0)) / 200.0);
    return beyond == 0 || beyond >= ENOUGH
        ? ""
        : ", with only "
            + Labels.count(beyond, "run")
            + " beyond either end of "
            + (data.percents().size() == 1 ? "them" : "the wider ones");
  }

  /** Whether values are known only from below. */
  private boolean open() {
    return data.panels().stream()
        .flatMap(panel -> panel.lines().stream())
        .flatMap(TimeSeries.Line::values)
        .flatMapToDouble(Arrays::stream)
        .anyMatch(value -> value == Double.POSITIVE_INFINITY);
  }

  private String circles() {
    boolean ranged =
        data.panels().stream()
            .flatMap(panel -> panel.observed().stream())
            .anyMatch(point -> Double.isFinite(point.low()));
    return ranged ? "observed, with plausible range where known" : "observed or published values";
  }

  /** States that lines are not drawn. */
  private String omitted() {
    List<Integer> drawn =
        data.panels().stream()
            .filter(panel -> panel.omitted() > 0)
            .map(panel -> panel.lines().size())
            .distinct()
            .toList();
    return drawn.isEmpty()
        ? ""
        : " Only the "
            + drawn.stream().map(String::valueOf).collect(Collectors.joining(" or "))
            + " lines with the largest values are drawn.";
  }

  private String thinLines() {
    List<String> names = data.references();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? " Thin lines: " : ", ")
          .append(names.get(i))
          .append(i == 0 ? " (dashed)" : " (dotted)");
    }
    return names.isEmpty() ? "" : out.append('.').toString();
  }
}
