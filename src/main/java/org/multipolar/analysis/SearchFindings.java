package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.ParetoFront;
import org.multipolar.chart.kind.TradeOffs;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.Hypervolume;
import org.multipolar.study.Samples;
import org.multipolar.study.Search;

/**
 * The vectors of levers that are best in several goals, and the course of the search.
 *
 * <p>A vector is on the front if no other that was run is as good in all goals and better in one.
 * Its values are reported twice: as the search saw them, and from replications with further seeds,
 * which it did not see, with a 95 % interval over seeds in the given worlds. The hypervolume of a
 * generation is the part of the box between the best and the worst value of each goal, over all
 * vectors of the search, that the vectors up to that generation dominate.
 */
final class SearchFindings {
  private final OutcomePages pages;
  private final Samples samples;
  private final Search search;
  private final SearchSpec asked;

  private SearchFindings(OutcomePages pages, Search search) {
    this.pages = pages;
    samples = pages.samples();
    this.search = search;
    asked = search.asked();
  }

  static Finding of(OutcomePages pages, Search search) {
    return new SearchFindings(pages, search).finding();
  }

  private Finding finding() {
    List<Search.Vector> front = search.front();
    List<FindingTable> tables =
        List.of(pareto(front), generations(), vectors(search, search.front(search.vectors())));
    List<Figure> figures = front.isEmpty() ? List.of() : List.of(figure(front));
    int all = search.front(search.vectors()).size();
    return new Finding(
        all
            + " of "
            + search.vectors().size()
            + " vectors of levers that no other beats in all goals"
            + (all > front.size() ? ", and here the " + front.size() + " farthest apart" : ""),
        tables,
        front.isEmpty() ? Optional.empty() : Optional.of(digest(front)),
        figures);
  }

  /** One row per vector of the front and goal. */
  private FindingTable pareto(List<Search.Vector> front) {
    List<String> columns = columns(search, "vector", "generation");
    columns.addAll(List.of("outcome", "better", "over", "search", "runs", "value", "lo95", "hi95"));
    FindingTable.Draft table = new FindingTable.Draft("pareto", columns);
    for (Search.Vector vector : front) {
      for (int g = 0; g < asked.goals().size(); g++) {
        SearchSpec.Goal goal = asked.goals().get(g);
        List<Object> cells = cells(search, vector, vector.number(), vector.generation());
        cells.addAll(
            List.of(
                goal.outcome().id(),
                goal.less() ? "less" : "more",
                goal.over().text(),
                vector.values()[g],
                (int)
                    Arrays.stream(search.runs(samples, goal, vector))
                        .flatMapToDouble(Arrays::stream)
                        .filter(value -> !Double.isNaN(value))
                        .count(),
                estimate(goal, vector)));
        table.row(cells);
      }
    }
    return table.sheet();
  }

  /** The front in the order of the first goal, one row per vector. */
  private FindingTable digest(List<Search.Vector> front) {
    List<String> columns = new ArrayList<>(List.of("vector"));
    search.levers().stream().map(Factor::label).forEach(columns::add);
    asked.goals().forEach(goal -> columns.add(label(goal)));
    FindingTable.Draft digest = new FindingTable.Draft("front", columns);
    for (Search.Vector vector : sorted(front)) {
      List<Object> cells = new ArrayList<>(List.of(vector.number()));
      for (int l = 0; l < vector.cells().size(); l++) {
        cells.add(shortly(search.levers().get(l), vector.cells().get(l)));
      }
      asked.goals().forEach(goal -> cells.add(search.again(samples, goal, vector)));
      digest.row(cells);
    }
    return digest.sheet();
  }

  private static String shortly(Factor lever, StudySpec.Cell cell) {
    return cell.level() >= 0 ? cell.text(lever) : lever.range().orElseThrow().limit(cell.value());
  }

  private List<Search.Vector> sorted(List<Search.Vector> front) {
    return front.stream()
        .sorted(
            (a, b) -> Double.compare(search.losses(a.values())[0], search.losses(b.values())[0]))
        .toList();
  }

  private static String label(SearchSpec.Aim aim) {
    return aim.outcome().id()
        + (aim.over() instanceof SearchSpec.Mean ? "" : ", " + aim.over().text());
  }

  /** A value with its interval; only means have one. */
  private Estimate estimate(SearchSpec.Goal goal, Search.Vector vector) {
    double value = search.again(samples, goal, vector);
    if (!(goal.over() instanceof SearchSpec.Mean)) {
      return Estimate.exact(value);
    }
    CrossedMean mean = CrossedMean.of(search.bySeed(samples, goal, vector));
    return Estimate.of(value, mean.halfWidth(.05), goal.outcome().bounds());
  }

  /** The course of the search, by generation. */
  private FindingTable generations() {
    FindingTable.Draft table =
        new FindingTable.Draft("generations", "generation", "vectors", "front", "hypervolume");
    List<double[]> all = search.vectors().stream().map(v -> search.losses(v.values())).toList();
    int goals = asked.goals().size();
    double[] best = new double[goals];
    double[] worst = new double[goals];
    for (int g = 0; g < goals; g++) {
      int goal = g;
      double[] losses =
          all.stream().mapToDouble(each -> each[goal]).filter(Double::isFinite).toArray();
      best[g] = Arrays.stream(losses).min().orElse(0);
      worst[g] = Arrays.stream(losses).max().orElse(1);
    }
    for (int g = 1; g <= generation(search); g++) {
      int until = g;
      List<Search.Vector> known =
          search.vectors().stream().filter(v -> v.generation() <= until).toList();
      List<Search.Vector> front = search.front(known);
      double volume =
          Hypervolume.of(
              front.stream().map(v -> scaled(search.losses(v.values()), best, worst)).toList());
      table.row(g, known.size(), front.size(), volume);
    }
    return table.sheet();
  }

  private static double[] scaled(double[] losses, double[] best, double[] worst) {
    double[] scaled = new double[losses.length];
    for (int i = 0; i < losses.length; i++) {
      scaled[i] = worst[i] > best[i] ? (losses[i] - best[i]) / (worst[i] - best[i]) : 0;
    }
    return scaled;
  }

  /** The last generation that was run. */
  static int generation(Search search) {
    return search.vectors().stream().mapToInt(Search.Vector::generation).max().orElse(0);
  }

  /** All vectors that were run, with their values. */
  static FindingTable vectors(Search search, List<Search.Vector> front) {
    List<String> columns = columns(search, "vector", "generation");
    search.asked().aims().forEach(aim -> columns.add(label(aim)));
    if (!search.asked().goals().isEmpty()) {
      columns.add("front");
    }
    List<Integer> best = front.stream().map(Search.Vector::number).toList();
    FindingTable.Draft table = new FindingTable.Draft("vectors", columns);
    for (Search.Vector vector : search.vectors()) {
      List<Object> cells = cells(search, vector, vector.number(), vector.generation());
      Arrays.stream(vector.values()).forEach(cells::add);
      if (!search.asked().goals().isEmpty()) {
        cells.add(best.contains(vector.number()) ? "yes" : "no");
      }
      table.row(cells);
    }
    return table.sheet();
  }

  /** The given columns, followed by one for each lever. */
  static List<String> columns(Search search, String... first) {
    List<String> columns = new ArrayList<>(List.of(first));
    search.levers().stream().map(Factor::name).forEach(columns::add);
    return columns;
  }

  /** The given cells, followed by the value of each lever. */
  static List<Object> cells(Search search, Search.Vector vector, Object... first) {
    List<Object> cells = new ArrayList<>(List.of(first));
    for (int i = 0; i < vector.cells().size(); i++) {
      cells.add(vector.cells().get(i).text(search.levers().get(i)));
    }
    return cells;
  }

  // The figure

  private Figure figure(List<Search.Vector> front) {
    List<TradeOffs.Goal> goals = new ArrayList<>();
    for (SearchSpec.Goal goal : asked.goals()) {
      goals.add(new TradeOffs.Goal(shown(goal, pages), goal.outcome().unit(), goal.less()));
    }
    List<TradeOffs.Member> members = new ArrayList<>();
    for (Search.Vector vector : sorted(front)) {
      members.add(
          new TradeOffs.Member(
              vector.number(),
              vector.values(),
              asked.goals().stream().map(goal -> estimate(goal, vector)).toList(),
              vector.genes()));
    }
    return new Figure(
        "pareto",
        "What can be had together",
        List.of(pages.subject()),
        new ParetoFront(
            goals,
            search.levers().stream().map(SearchFindings::lever).toList(),
            search.vectors().stream().map(Search.Vector::values).toList(),
            members,
            asked.worlds(),
            asked.confirm()),
        List.of());
  }

  /** The metric, its statistic over months and its statistic over runs. */
  static String shown(SearchSpec.Aim aim, OutcomePages pages) {
    Outcome outcome = aim.outcome();
    return outcome.label(pages.names())
        + (outcome.when().isEmpty() ? "" : ", " + outcome.when())
        + (aim.over() instanceof SearchSpec.Mean ? "" : ", " + aim.over().text());
  }

  /** The strip of a lever. */
  static TradeOffs.Lever lever(Factor factor) {
    return factor
        .range()
        .map(
            range ->
                new TradeOffs.Lever(
                    factor.label(),
                    List.of(range.text(range.low()), range.text(range.high())),
                    false))
        .orElseGet(() -> new TradeOffs.Lever(factor.label(), factor.levelNames(), true));
  }
}
