package org.multipolar.chart;

import org.multipolar.metric.FigureSpec;

/** All numbers that a figure shows: it is drawn from them, and they are written beside it. */
public sealed interface FigureData permits Courses, Shares, Distributions, Plane {

  /** The kind of chart that shows these data. */
  FigureSpec.Kind kind();

  /** The numbers as a table, one row a date or point of each series. */
  Table table();
}
