package org.multipolar.chart.kind;

import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.TimeAxis;

/**
 * All numbers that a figure shows, of one kind of figure. A kind knows how it is written beside the
 * figure as a table, how it is put into words, and how it is drawn.
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

  /** The numbers as a table, one row a date or point of each series. */
  FigureTable table();

  /** What the panels show: the first sentence of the caption. */
  String shown();

  /**
   * The note below the figure: the number of runs, and how to read lines, bands and marks.
   *
   * @param subjects the runs that the figure shows, the reference first
   */
  String note(List<FigureSubject> subjects);

  /** What of the numbers the picture does not show, in sentences that no note replaces. */
  default String reservation() {
    return "";
  }

  /** Lays the figure out for a page. */
  Drawing drawing(Page page);

  /** The events that are marked in the figure. */
  default List<TimeAxis.Mark> marks() {
    return List.of();
  }

  /** How the data compare with what was observed, in sentences; empty where nothing was. */
  default String judged() {
    return "";
  }

  /** Whether observed points are drawn in, whose sources are then given. */
  default boolean observed() {
    return false;
  }
}
