package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.PatternMap;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.study.PatternGrid;
import org.multipolar.study.Search;

/**
 * The patterns of outcomes that a search reached, with the vectors of levers that lead to them, and
 * those that it did not reach.
 */
final class PatternFindings {
  /** Maximum number of cells at which those not reached are listed as well. */
  private static final int LISTED = 10_000;

  private final OutcomePages pages;
  private final Search search;
  private final PatternGrid grid;
  private final Map<List<Integer>, List<Search.Vector>> reached = new LinkedHashMap<>();

  private PatternFindings(OutcomePages pages, Search search) {
    this.pages = pages;
    this.search = search;
    grid = search.grid();
    for (Search.Vector vector : search.vectors()) {
      List<Integer> cell = grid.cell(vector.values());
      if (!cell.isEmpty()) {
        reached.computeIfAbsent(cell, any -> new ArrayList<>()).add(vector);
      }
    }
  }

  static Finding of(OutcomePages pages, Search search) {
    return new PatternFindings(pages, search).finding();
  }

  private Finding finding() {
    long inside = reached.keySet().stream().filter(grid::inside).count();
    FindingTable generations = generations();
    return new Finding(
        inside
            + " of "
            + grid.size()
            + " cells reached"
            + (inside < reached.size()
                ? ", and " + (reached.size() - inside) + " beyond them"
                : ""),
        List.of(patterns(), generations, SearchFindings.vectors(search, List.of())),
        Optional.of(generations),
        reached.isEmpty() ? List.of() : List.of(figure()));
  }

  /** All cells in ascending order; open cells only if they were reached. */
  private FindingTable patterns() {
    List<String> columns = new ArrayList<>();
    for (SearchSpec.Axis axis : search.asked().patterns()) {
      columns.add(axis.outcome().id() + ".low");
      columns.add(axis.outcome().id() + ".high");
    }
    columns.addAll(List.of("hits", "vector"));
    columns.addAll(SearchFindings.columns(search));
    FindingTable.Draft table = new FindingTable.Draft("patterns", columns);
    Set<List<Integer>> cells = new LinkedHashSet<>();
    if (grid.size() <= LISTED) {
      all(List.of(), cells);
    } else {
      cells.addAll(reached.keySet());
    }
    for (List<Integer> cell : cells) {
      List<Search.Vector> vectors = reached.getOrDefault(cell, List.of());
      if (vectors.isEmpty() && !grid.inside(cell)) {
        continue;
      }
      List<Object> row = new ArrayList<>();
      for (int a = 0; a < cell.size(); a++) {
        PatternGrid.Axis axis = grid.axes().get(a);
        row.add(finite(axis.edge(cell.get(a))));
        row.add(finite(axis.edge(cell.get(a) + 1)));
      }
      row.add(vectors.size());
      if (vectors.isEmpty()) {
        row.add("");
        search.levers().forEach(any -> row.add(""));
      } else {
        row.addAll(SearchFindings.cells(search, vectors.get(0), vectors.get(0).number()));
      }
      table.row(row);
    }
    return table.sheet();
  }

  private void all(List<Integer> begun, Set<List<Integer>> into) {
    if (begun.size() == grid.axes().size()) {
      into.add(begun);
      return;
    }
    for (int cell = 0; cell <= grid.axes().get(begun.size()).cells() + 1; cell++) {
      List<Integer> longer = new ArrayList<>(begun);
      longer.add(cell);
      all(List.copyOf(longer), into);
    }
  }

  private static double finite(double edge) {
    return Double.isFinite(edge) ? edge : Double.NaN;
  }

  private FindingTable generations() {
    FindingTable.Draft table =
        new FindingTable.Draft("generations", "generation", "vectors", "reached", "new");
    int before = 0;
    for (int g = 1; g <= SearchFindings.generation(search); g++) {
      int until = g;
      int vectors = (int) search.vectors().stream().filter(v -> v.generation() <= until).count();
      int cells =
          (int) reached.values().stream().filter(v -> v.get(0).generation() <= until).count();
      table.row(g, vectors, cells, cells - before);
      before = cells;
    }
    return table.sheet();
  }

  private Figure figure() {
    List<PatternMap.Axis> axes = new ArrayList<>();
    for (SearchSpec.Axis axis : search.asked().patterns()) {
      axes.add(
          new PatternMap.Axis(
              SearchFindings.shown(axis, pages),
              axis.outcome().unit(),
              axis.low(),
              axis.high(),
              axis.cells()));
    }
    List<PatternMap.Cell> cells = new ArrayList<>();
    reached.forEach((cell, vectors) -> cells.add(new PatternMap.Cell(cell, vectors.size())));
    return new Figure(
        "patterns",
        "What can happen",
        List.of(pages.subject()),
        new PatternMap(axes, cells, search.vectors().size()),
        List.of());
  }
}
