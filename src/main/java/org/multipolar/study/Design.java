package org.multipolar.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.scenario.study.StudySpec.Cell;

/**
 * The points of a study: which combination of its factors each of them is.
 *
 * <p>Points are numbered from 1 in the order of their design; where factors are crossed, all
 * combinations of the crossed ones follow one another, the last factor fastest. A point is run with
 * the same seeds as every other: differences between points are differences of paired replications.
 */
public final class Design {
  private final StudySpec spec;
  private final List<Point> points;
  private final Optional<MorrisDesign> morris;
  private final Optional<SobolDesign> sobol;

  /**
   * One combination.
   *
   * @param number from 1
   * @param cells one a factor of the study, in its order
   */
  public record Point(int number, List<Cell> cells) {
    public Point {
      cells = List.copyOf(cells);
    }
  }

  private Design(
      StudySpec spec,
      List<List<Cell>> rows,
      Optional<MorrisDesign> morris,
      Optional<SobolDesign> sobol) {
    this.spec = spec;
    this.morris = morris;
    this.sobol = sobol;
    points = IntStream.range(0, rows.size()).mapToObj(i -> new Point(i + 1, rows.get(i))).toList();
  }

  /** The points that a study asks for. */
  public static Design of(StudySpec spec) {
    List<String> crossed = spec.design().crossed();
    List<Factor> own =
        spec.factors().stream().filter(factor -> !crossed.contains(factor.name())).toList();
    Optional<MorrisDesign> morris = Optional.empty();
    Optional<SobolDesign> sobol = Optional.empty();
    List<List<Cell>> rows;
    if (spec.design() instanceof StudySpec.Morris d) {
      morris = Optional.of(new MorrisDesign(d.trajectories(), own.size(), d.levels(), d.seed()));
      rows = scaled(own, morris.get().points());
    } else if (spec.design() instanceof StudySpec.Sobol d) {
      sobol = Optional.of(new SobolDesign(d.base(), own.size(), d.seed()));
      rows = scaled(own, sobol.get().points());
    } else if (spec.design() instanceof StudySpec.LatinHypercube d) {
      List<String> names = own.stream().map(Factor::name).toList();
      rows = scaled(own, LatinHypercube.points(d.points(), names, d.seed()));
    } else if (spec.design() instanceof StudySpec.Listed d) {
      rows = d.rows();
    } else if (spec.design() instanceof StudySpec.OneAtATime) {
      rows = oneAtATime(own);
    } else if (spec.design() instanceof StudySpec.Parallel) {
      rows = parallel(own);
    } else {
      rows = combinations(own);
    }
    List<Factor> across =
        spec.factors().stream().filter(factor -> crossed.contains(factor.name())).toList();
    return new Design(spec, crossed(spec, own, rows, across), morris, sobol);
  }

  /** Points of the unit cube as values and levels: a level has an equal part of its side. */
  private static List<List<Cell>> scaled(List<Factor> factors, double[][] cube) {
    List<List<Cell>> rows = new ArrayList<>(cube.length);
    for (double[] row : cube) {
      List<Cell> cells = new ArrayList<>(row.length);
      for (int i = 0; i < row.length; i++) {
        Factor factor = factors.get(i);
        int levels = factor.levels().size();
        cells.add(
            factor.continuous()
                ? Cell.of(factor.range().orElseThrow().at(row[i]))
                : Cell.of(Math.min(levels - 1, (int) (row[i] * levels))));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static List<List<Cell>> oneAtATime(List<Factor> factors) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(factors.stream().map(factor -> Cell.UNTOUCHED).toList());
    for (int i = 0; i < factors.size(); i++) {
      for (Cell cell : cells(factors.get(i))) {
        List<Cell> row = new ArrayList<>(rows.get(0));
        row.set(i, cell);
        rows.add(row);
      }
    }
    return rows;
  }

  /** All levels, or both ends. */
  private static List<Cell> cells(Factor factor) {
    if (factor.range().isPresent()) {
      Factor.Range range = factor.range().get();
      return List.of(Cell.of(range.at(0)), Cell.of(range.at(1)));
    }
    return IntStream.range(0, factor.levels().size()).mapToObj(Cell::of).toList();
  }

  private static List<List<Cell>> parallel(List<Factor> factors) {
    return IntStream.range(0, factors.get(0).levels().size())
        .mapToObj(level -> factors.stream().map(factor -> Cell.of(level)).toList())
        .toList();
  }

  /** All combinations of levels, the last factor fastest. */
  private static List<List<Cell>> combinations(List<Factor> factors) {
    List<List<Cell>> rows = List.of(List.of());
    for (Factor factor : factors) {
      List<List<Cell>> longer = new ArrayList<>();
      for (List<Cell> row : rows) {
        for (Cell cell : cells(factor)) {
          List<Cell> next = new ArrayList<>(row);
          next.add(cell);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows;
  }

  /** Every row with every combination of more factors, cells in the order of the study. */
  private static List<List<Cell>> crossed(
      StudySpec spec, List<Factor> own, List<List<Cell>> rows, List<Factor> across) {
    List<List<Cell>> all = new ArrayList<>();
    List<List<Cell>> others = combinations(across);
    for (List<Cell> row : rows) {
      for (List<Cell> other : others) {
        List<Cell> cells = new ArrayList<>();
        for (Factor factor : spec.factors()) {
          int place = own.indexOf(factor);
          cells.add(place >= 0 ? row.get(place) : other.get(across.indexOf(factor)));
        }
        all.add(cells);
      }
    }
    return all;
  }

  public StudySpec spec() {
    return spec;
  }

  /** All points, in order. */
  public List<Point> points() {
    return points;
  }

  /** The trajectories, where the study has them. */
  public Optional<MorrisDesign> morris() {
    return morris;
  }

  /** The sample for indices, where the study has it. */
  public Optional<SobolDesign> sobol() {
    return sobol;
  }

  /** The scenario from which a point starts. */
  public StudySpec.Base base(Point point) {
    int place = factor(StudySpec.SCENARIO);
    boolean several = spec.bases().size() > 1 && place >= 0;
    return spec.bases().get(several ? Math.max(0, point.cells().get(place).level()) : 0);
  }

  private int factor(String name) {
    for (int i = 0; i < spec.factors().size(); i++) {
      if (spec.factors().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** What is given to keys of that scenario, in order: in common, and then factor by factor. */
  public List<Assignment> assignments(Point point) {
    List<Assignment> all = new ArrayList<>(spec.common());
    for (int i = 0; i < point.cells().size(); i++) {
      all.addAll(point.cells().get(i).assignments(spec.factors().get(i)));
    }
    return all;
  }

  /** Name of a point in results: its number, with zeros so that names sort as points do. */
  public String name(Point point) {
    int digits = Integer.toString(points.size()).length();
    return "0".repeat(digits - Integer.toString(point.number()).length()) + point.number();
  }

  /** What a factor is at a point, as it stands in tables. */
  public String text(Point point, int factor) {
    return point.cells().get(factor).text(spec.factors().get(factor));
  }

  /** The point in which each factor that is named has the level that is named, others as given. */
  public Optional<Point> like(Point point, Map<String, String> levels) {
    return points.stream()
        .filter(
            other ->
                IntStream.range(0, spec.factors().size())
                    .allMatch(
                        i -> {
                          String level = levels.get(spec.factors().get(i).name());
                          return level == null
                              ? other.cells().get(i).equals(point.cells().get(i))
                              : text(other, i).equals(level);
                        }))
        .findFirst();
  }
}
