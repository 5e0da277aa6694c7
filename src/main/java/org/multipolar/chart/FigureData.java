package org.multipolar.chart;

/** All numbers that a figure shows: it is drawn from them, and they are written beside it. */
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
        Discovery {

  /** The numbers as a table, one row a date or point of each series. */
  FigureTable table();
}
