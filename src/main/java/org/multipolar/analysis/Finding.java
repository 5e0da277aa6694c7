package org.multipolar.analysis;

import java.util.List;
import java.util.Optional;
import org.multipolar.chart.Figure;

/**
 * The result of one analysis of a study.
 *
 * @param title subject of the analysis
 * @param tables the complete results
 * @param digest a summary to be read first; possibly none
 * @param figures of the results
 */
public record Finding(
    String title, List<FindingTable> tables, Optional<FindingTable> digest, List<Figure> figures) {
  public Finding {
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
  }
}
