package org.multipolar.chart.kind;

import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.TimeAxis;

/**
 * The numbers of a figure, for one kind of figure. Each kind defines its table, its caption and its
 * drawing.
 */
public sealed interface FigureData
    permits TimeSeries,
        Shares,
        Distributions,
        Plane,
        Pairs,
        Interaction,
        HeatMap,
        Tornado,
        Screening,
        IndexBars,
        Forest,
        Dumbbell,
        Choropleth,
        Lorenz,
        Chronology,
        Network,
        Alluvial,
        Discovery,
        ParetoFront,
        EffectAlong,
        PhasePath,
        PatternMap {

  /** Returns the numbers as a table, one row per date or point of each series. */
  FigureTable table();

  /** States what the panels show: the first sentence of the caption. */
  String shown();

  /**
   * Returns the note below the figure: the number of runs, and how to read lines, bands and marks.
   *
   * @param subjects the runs shown, the reference first
   */
  String note(List<FigureSubject> subjects);

  /**
   * States which of the numbers the picture does not show, in sentences that an author's note does
   * not replace.
   */
  default String reservation() {
    return "";
  }

  /** Lays the figure out for a page. */
  Drawing drawing(Page page);

  /** The events marked in the figure. */
  default List<TimeAxis.Mark> marks() {
    return List.of();
  }

  /** Compares the data with observations, in sentences; empty if there are none. */
  default String judged() {
    return "";
  }

  /** Whether the figure shows observed points, whose sources are then given. */
  default boolean observed() {
    return false;
  }
}
