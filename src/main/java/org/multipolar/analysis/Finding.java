package org.multipolar.analysis;

import java.util.List;
import java.util.Optional;
import org.multipolar.chart.Figure;

/**
 * What one way of looking at a study found.
 *
 * @param title what was looked at
 * @param tables all of it
 * @param digest the part to be read first; possibly none
 * @param figures pictures of it
 */
public record Finding(
    String title, List<FindingTable> tables, Optional<FindingTable> digest, List<Figure> figures) {
  public Finding {
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
  }
}
