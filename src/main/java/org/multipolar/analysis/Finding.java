package org.multipolar.analysis;

import java.util.List;
import java.util.Optional;
import org.multipolar.chart.Figure;

/**
 * The result of one analysis of a study.
 *
 * @param title what was analysed
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
