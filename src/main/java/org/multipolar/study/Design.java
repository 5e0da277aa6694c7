package org.multipolar.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.scenario.study.StudySpec.Cell;

/**
 * The points of a study and their factor values.
 *
 * <p>Points are numbered from 1 in the order of their design; if factors are crossed, all
 * combinations of the crossed factors follow one another, the last factor fastest. All points use
 * the same seeds, so differences between points are differences of paired replications.
 */
public final class Design {
  private final StudySpec spec;
  private final List<Point> points;
  private final Optional<CubeDesign> cube;

  /**
   * One combination of factor values.
   *
   * @param number from 1
   * @param cells one per factor of the study, in its order
   */
  public record Point(int number, List<Cell> cells) {
    public Point {
      cells = List.copyOf(cells);
    }

    /** One number per factor: its value, or the number of its level. */
    public double[] coordinates() {
      return cells.stream().mapToDouble(c -> c.level() >= 0 ? c.level() : c.value()).toArray();
    }
  }

  private Design(StudySpec spec, List<List<Cell>> rows, Optional<CubeDesign> cube) {
    this.spec = spec;
    this.cube = cube;
    points = IntStream.range(0, rows.size()).mapToObj(i -> new Point(i + 1, rows.get(i))).toList();
  }

  /** Creates the design of a study. */
  public static Design of(StudySpec spec) {
    Map<Boolean, List<Factor>> factors =
        spec.factors().stream()
            .collect(
                Collectors.partitioningBy(
                    factor -> spec.design().crossed().contains(factor.name())));
    List<Factor> own = factors.get(false);
    Optional<CubeDesign> cube = cube(spec.design(), own.size());
    List<List<Cell>> rows =
        cube.map(design -> scaled(own, design.points())).orElseGet(() -> rows(spec.design(), own));
    return new Design(spec, crossed(spec, own, rows, factors.get(true)), cube);
  }

  private static Optional<CubeDesign> cube(StudySpec.Design design, int factors) {
    if (design instanceof StudySpec.Morris d) {
      return Optional.of(new MorrisDesign(d.trajectories(), factors, d.levels(), d.seed()));
    }
    return design instanceof StudySpec.Sobol d
        ? Optional.of(new SobolDesign(d.base(), factors, d.seed()))
        : Optional.empty();
  }

  private static List<List<Cell>> rows(StudySpec.Design design, List<Factor> factors) {
    if (design instanceof StudySpec.LatinHypercube d) {
      List<String> names = factors.stream().map(Factor::name).toList();
      return scaled(factors, LatinHypercube.points(d.points(), names, d.seed()));
    }
    if (design instanceof StudySpec.Listed d) {
      return d.rows();
    }
    if (design instanceof StudySpec.OneAtATime) {
      return oneAtATime(factors);
    }
    return design instanceof StudySpec.Parallel ? parallel(factors) : combinations(factors);
  }

  /** Maps points of the unit cube to values and levels; levels are equally wide. */
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

  /** All levels of a factor, or both ends of its range. */
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

  /** Crosses rows with all combinations of other factors; cells in the order of the study. */
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

  /** The trajectories of a Morris screen. */
  public Optional<MorrisDesign> morris() {
    return cube.filter(MorrisDesign.class::isInstance).map(MorrisDesign.class::cast);
  }

  /** The sample for Sobol indices. */
  public Optional<SobolDesign> sobol() {
    return cube.filter(SobolDesign.class::isInstance).map(SobolDesign.class::cast);
  }

  /** The base scenario of a point. */
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

  /** Assignments to keys of the base scenario, in order: common ones, then factor by factor. */
  public List<Assignment> assignments(Point point) {
    List<Assignment> all = new ArrayList<>(spec.common());
    for (int i = 0; i < point.cells().size(); i++) {
      all.addAll(point.cells().get(i).assignments(spec.factors().get(i)));
    }
    return all;
  }

  /** Name of a point in results: its number, zero-padded so that names sort in order. */
  public String name(Point point) {
    int digits = Integer.toString(points.size()).length();
    return "0".repeat(digits - Integer.toString(point.number()).length()) + point.number();
  }

  /** The value of a factor at a point, as written in tables. */
  public String text(Point point, int factor) {
    return point.cells().get(factor).text(spec.factors().get(factor));
  }

  /** The point that differs from a given one only by having the named factors at named levels. */
  public Optional<Point> counterpart(Point point, Map<String, String> levels) {
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
