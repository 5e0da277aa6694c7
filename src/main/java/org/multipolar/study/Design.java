package org.multipolar.study;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.scenario.study.StudySpec.Cell;

/**
 * The points of a study and their factor values.
 *
 * <p>Points are numbered from 1 in the order of their design; if factors are crossed, each point of
 * the design is followed by all combinations of the crossed factors, the last factor fastest. All
 * points use the same seeds, so differences between points are differences of paired replications.
 */
public final class Design {
  /** Number of digits of the names of points in a search. */
  private static final int SEARCH = 6;

  /**
   * Largest number of cells up to which points are stored; in larger designs they are created on
   * demand.
   */
  private static final long KEPT = 1_000_000;

  private final StudySpec spec;
  private final List<Point> points;
  private final Optional<CubeDesign> cube;

  /** Number of points of the complete design. */
  private final int planned;

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

  /** The cells of each point, by its index from 0. */
  private record Rows(int size, IntFunction<List<Cell>> at) {
    Point point(int place) {
      return new Point(place + 1, at.apply(place));
    }
  }

  private Design(StudySpec spec, Rows rows, Optional<CubeDesign> cube, int planned) {
    this.spec = spec;
    this.cube = cube;
    this.planned = planned;
    points =
        (long) rows.size() * spec.factors().size() <= KEPT
            ? IntStream.range(0, rows.size()).mapToObj(rows::point).toList()
            : new OnDemand(rows);
  }

  /** Points that are created at each access. */
  private static final class OnDemand extends AbstractList<Point> implements RandomAccess {
    private final Rows rows;

    OnDemand(Rows rows) {
      this.rows = rows;
    }

    @Override
    public Point get(int place) {
      return rows.point(Objects.checkIndex(place, rows.size()));
    }

    @Override
    public int size() {
      return rows.size();
    }
  }

  /** Creates the design of a study; for a search, of its first generation. */
  public static Design of(StudySpec spec) {
    if (spec.design() instanceof SearchSpec) {
      return new Search(spec).design();
    }
    Map<Boolean, List<Factor>> factors =
        spec.factors().stream()
            .collect(
                Collectors.partitioningBy(
                    factor -> spec.design().crossed().contains(factor.name())));
    List<Factor> own = factors.get(false);
    Optional<CubeDesign> cube = cube(spec.design(), own);
    Rows rows = cube.map(design -> scaled(own, design)).orElseGet(() -> rows(spec.design(), own));
    Rows all = crossed(spec, own, rows, factors.get(true), combinations(factors.get(true)));
    return new Design(spec, all, cube, all.size());
  }

  /**
   * The design of a search in progress: every vector of levers in every world.
   *
   * @param vectors the cells of the levers, in the order of the study
   */
  static Design of(StudySpec spec, List<List<Cell>> vectors) {
    SearchSpec search = (SearchSpec) spec.design();
    List<Factor> levers = Search.levers(spec);
    List<Factor> others =
        spec.factors().stream().filter(factor -> !levers.contains(factor)).toList();
    List<String> names = others.stream().map(Factor::name).toList();
    Rows worlds =
        others.isEmpty()
            ? combinations(others)
            : scaled(others, new LatinHypercube(search.worlds(), names, search.seed()));
    return new Design(
        spec,
        crossed(spec, levers, new Rows(vectors.size(), vectors::get), others, worlds),
        Optional.empty(),
        Math.multiplyExact(
            Math.multiplyExact(search.population(), search.generations()), search.worlds()));
  }

  private static Optional<CubeDesign> cube(StudySpec.Design design, List<Factor> factors) {
    int k = factors.size();
    if (design instanceof StudySpec.Morris d) {
      return Optional.of(new MorrisDesign(d.trajectories(), k, d.levels(), d.seed()));
    } else if (design instanceof StudySpec.Sobol d) {
      return Optional.of(new SobolDesign(d.base(), k, d.seed()));
    } else if (design instanceof StudySpec.LatinHypercube d) {
      List<String> names = factors.stream().map(Factor::name).toList();
      return Optional.of(new LatinHypercube(d.points(), names, d.seed()));
    }
    return Optional.empty();
  }

  private static Rows rows(StudySpec.Design design, List<Factor> factors) {
    if (design instanceof StudySpec.Listed d) {
      return new Rows(d.rows().size(), d.rows()::get);
    }
    if (design instanceof StudySpec.OneAtATime) {
      return oneAtATime(factors);
    }
    return design instanceof StudySpec.Parallel ? parallel(factors) : combinations(factors);
  }

  /** Maps points of the unit cube to values and levels; levels are equally wide. */
  private static Rows scaled(List<Factor> factors, CubeDesign cube) {
    return new Rows(
        cube.rows(),
        place -> {
          double[] row = cube.point(place);
          List<Cell> cells = new ArrayList<>(row.length);
          for (int i = 0; i < row.length; i++) {
            Factor factor = factors.get(i);
            int levels = factor.levels().size();
            cells.add(
                factor.continuous()
                    ? Cell.of(factor.range().orElseThrow().at(row[i]))
                    : Cell.of(Math.min(levels - 1, (int) (row[i] * levels))));
          }
          return cells;
        });
  }

  /** First the unchanged scenario, then each level of each factor alone. */
  private static Rows oneAtATime(List<Factor> factors) {
    List<Cell> untouched = factors.stream().map(factor -> Cell.UNTOUCHED).toList();
    List<Integer> moved = new ArrayList<>();
    List<Cell> to = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      for (Cell cell : cells(factors.get(i))) {
        moved.add(i);
        to.add(cell);
      }
    }
    return new Rows(
        1 + to.size(),
        place -> {
          if (place == 0) {
            return untouched;
          }
          List<Cell> row = new ArrayList<>(untouched);
          row.set(moved.get(place - 1), to.get(place - 1));
          return row;
        });
  }

  /** All levels of a factor, or both ends of its range. */
  private static List<Cell> cells(Factor factor) {
    if (factor.range().isPresent()) {
      Factor.Range range = factor.range().get();
      return List.of(Cell.of(range.at(0)), Cell.of(range.at(1)));
    }
    return IntStream.range(0, factor.levels().size()).mapToObj(Cell::of).toList();
  }

  private static Rows parallel(List<Factor> factors) {
    return new Rows(
        factors.get(0).levels().size(),
        level -> factors.stream().map(factor -> Cell.of(level)).toList());
  }

  /** All combinations of levels, the last factor fastest. */
  private static Rows combinations(List<Factor> factors) {
    List<List<Cell>> cells = factors.stream().map(Design::cells).toList();
    return new Rows(
        cells.stream().mapToInt(List::size).reduce(1, Math::multiplyExact),
        place -> {
          Cell[] row = new Cell[cells.size()];
          int left = place;
          for (int i = row.length - 1; i >= 0; i--) {
            int levels = cells.get(i).size();
            row[i] = cells.get(i).get(left % levels);
            left /= levels;
          }
          return List.of(row);
        });
  }

  /** Crosses rows with those of other factors; cells in the order of the study. */
  private static Rows crossed(
      StudySpec spec, List<Factor> own, Rows rows, List<Factor> across, Rows others) {
    int[] places = spec.factors().stream().mapToInt(own::indexOf).toArray();
    int[] otherPlaces = spec.factors().stream().mapToInt(across::indexOf).toArray();
    return new Rows(
        Math.multiplyExact(rows.size(), others.size()),
        place -> {
          List<Cell> row = rows.at().apply(place / others.size());
          List<Cell> other = others.at().apply(place % others.size());
          return IntStream.range(0, places.length)
              .mapToObj(i -> places[i] >= 0 ? row.get(places[i]) : other.get(otherPlaces[i]))
              .toList();
        });
  }

  public StudySpec spec() {
    return spec;
  }

  /** All points, in order. */
  public List<Point> points() {
    return points;
  }

  /** Number of points of the complete design; a search has fewer until it is complete. */
  public int planned() {
    return planned;
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

  /**
   * Name of a point in results: its number, zero-padded so that names sort in order; in a search,
   * whose number of points may grow, to a fixed width.
   */
  public String name(Point point) {
    int digits = spec.design() instanceof SearchSpec ? SEARCH : Integer.toString(planned).length();
    String number = Integer.toString(point.number());
    return "0".repeat(Math.max(0, digits - number.length())) + number;
  }

  /** The value of a factor at a point, as written in tables. */
  public String text(Point point, int factor) {
    return point.cells().get(factor).text(spec.factors().get(factor));
  }

  /**
   * For each point, the index of the reference point: the point that has the named factors at the
   * named levels and all other factors unchanged; −1 where there is none.
   */
  public int[] references(Map<String, String> levels) {
    int[] named =
        IntStream.range(0, spec.factors().size())
            .filter(i -> levels.containsKey(spec.factors().get(i).name()))
            .toArray();
    Map<List<Cell>, Integer> first = new HashMap<>();
    for (Point point : points) {
      if (Arrays.stream(named)
          .allMatch(i -> text(point, i).equals(levels.get(spec.factors().get(i).name())))) {
        first.putIfAbsent(others(point, named), point.number() - 1);
      }
    }
    return points.stream()
        .mapToInt(point -> first.getOrDefault(others(point, named), -1))
        .toArray();
  }

  private static List<Cell> others(Point point, int[] named) {
    List<Cell> others = new ArrayList<>(point.cells());
    Arrays.stream(named).forEach(i -> others.set(i, Cell.UNTOUCHED));
    return others;
  }
}
