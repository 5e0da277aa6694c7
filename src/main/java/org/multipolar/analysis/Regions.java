package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.Discovery;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.Box;
import org.multipolar.study.Design;
import org.multipolar.study.Prim;
import org.multipolar.study.Samples;
import org.multipolar.study.Summary;

/**
 * Scenario discovery: the region of the factors in which an outcome, or the effect of a factor on
 * it, passes a threshold, by PRIM. The box shown is the one of the trajectory with the largest
 * harmonic mean of coverage and density, without dispensable limits.
 */
final class Regions {
  /** Unit of a dimensionless number, which is not printed. */
  private static final String PURE = "1";

  /**
   * Minimum number of cases of interest, and of others, below which a box would be due to chance.
   */
  private static final int RARE = 20;

  private final OutcomePages pages;
  private final StudySpec.Discovery asked;
  private final String number;
  private final List<Factor> factors;
  private final double[][] values;
  private final boolean[] interest;

  /** Number of cases of interest. */
  private final int many;

  private Regions(OutcomePages pages, StudySpec.Discovery asked, String number) {
    this.pages = pages;
    Samples samples = pages.samples();
    this.asked = asked;
    this.number = number;
    int[] numbers =
        IntStream.range(0, samples.design().spec().factors().size())
            .filter(f -> asked.effect().isEmpty() || f != effectOf(samples, asked))
            .toArray();
    factors = Arrays.stream(numbers).mapToObj(samples.design().spec().factors()::get).toList();
    double[] bounded = bounded(samples, asked);
    List<double[]> rows = new ArrayList<>();
    List<Boolean> hits = new ArrayList<>();
    for (Design.Point point : samples.design().points()) {
      double value = bounded[point.number() - 1];
      if (!Double.isNaN(value)) {
        double[] coordinates = point.coordinates();
        rows.add(Arrays.stream(numbers).mapToDouble(f -> coordinates[f]).toArray());
        hits.add(asked.bound().holds(value));
      }
    }
    values = rows.toArray(new double[0][]);
    interest = new boolean[hits.size()];
    for (int i = 0; i < interest.length; i++) {
      interest[i] = hits.get(i);
    }
    many = (int) hits.stream().filter(hit -> hit).count();
  }

  private static int effectOf(Samples samples, StudySpec.Discovery asked) {
    return Findings.number(samples, asked.effect().orElseThrow().factor());
  }

  /**
   * The value to which the threshold applies, by point: the mean over replications or, for an
   * effect, the mean of the paired differences at points with the compared level. NaN elsewhere.
   */
  private static double[] bounded(Samples samples, StudySpec.Discovery asked) {
    int outcome = samples.of(asked.bound().outcome());
    if (asked.effect().isEmpty()) {
      return samples.means(outcome);
    }
    StudySpec.Effect effect = asked.effect().get();
    int factor = effectOf(samples, asked);
    int[] references = samples.design().references(Map.of(effect.factor(), effect.against()));
    double[] effects = new double[samples.points()];
    for (Design.Point point : samples.design().points()) {
      int p = point.number() - 1;
      effects[p] =
          references[p] >= 0 && samples.design().text(point, factor).equals(effect.level())
              ? Summary.of(samples.differences(outcome, p, references[p])).mean()
              : Double.NaN;
    }
    return effects;
  }

  /**
   * @param number the suffix of its files, if there are several thresholds
   */
  static Finding of(OutcomePages pages, StudySpec.Discovery asked, String number) {
    return new Regions(pages, asked, number).finding();
  }

  private Finding finding() {
    FindingTable.Draft peeling =
        new FindingTable.Draft(
            "peeling" + number,
            "step",
            "cases",
            "hits",
            "mass",
            "coverage",
            "density",
            "restricted",
            "shown");
    FindingTable.Draft box =
        new FindingTable.Draft(
            "box" + number, "factor", "low", "high", "levels", "quasi_p", "coverage", "density");
    String title = "Where " + asked.id() + " is " + asked.bound().side() + ": ";
    if (Math.min(many, interest.length - many) < RARE) {
      return new Finding(
          title
              + many
              + " of "
              + interest.length
              + " cases; no region is looked for with fewer than "
              + RARE
              + " cases inside or outside",
          List.of(peeling.sheet(), box.sheet()),
          Optional.of(box.sheet()),
          List.of());
    }
    Prim prim =
        new Prim(
            factors.stream().map(Trees::split).toList(),
            values,
            interest,
            Prim.PEEL,
            asked.leastMass());
    Box chosen = prim.reduced(prim.chosen());
    List<Box> steps = new ArrayList<>(prim.trajectory());
    int place = steps.indexOf(chosen);
    if (place < 0) {
      place = steps.size();
      steps.add(chosen);
    }
    for (int i = 0; i < steps.size(); i++) {
      Box step = steps.get(i);
      peeling.row(
          i + 1,
          step.cases(),
          step.hits(),
          step.mass(),
          step.coverage(),
          step.density(),
          step.dimensions(),
          i == place ? "yes" : "");
    }
    List<Discovery.Restriction> drawn = new ArrayList<>();
    for (Box.Restriction r : chosen.restrictions()) {
      Factor factor = factors.get(r.factor());
      double p = quasiP(prim, chosen, r.factor());
      box.row(
          factor.name(),
          factor.continuous() ? text(factor, r.low()) : "",
          factor.continuous() ? text(factor, r.high()) : "",
          levels(factor, r.levels()),
          p,
          chosen.coverage(),
          chosen.density());
      drawn.add(restriction(factor, r, p));
    }
    drawn.sort(Comparator.comparingDouble(Regions::left));
    List<Figure> figures = drawn.isEmpty() ? List.of() : List.of(figure(steps, place, drawn));
    String inAll = steps.get(0).hits() + " of " + steps.get(0).cases();
    return new Finding(
        title
            + (drawn.isEmpty()
                ? inAll + " cases; no region stands out"
                : chosen.hits()
                    + " of "
                    + chosen.cases()
                    + " cases in the box, "
                    + inAll
                    + " in all"),
        List.of(peeling.sheet(), box.sheet()),
        Optional.of(box.sheet()),
        figures);
  }

  private static String text(Factor factor, double limit) {
    return Double.isInfinite(limit) ? "" : factor.range().orElseThrow().limit(limit);
  }

  private static String levels(Factor factor, List<Integer> kept) {
    return kept.stream()
        .map(level -> factor.levels().get(level).name())
        .collect(Collectors.joining(", "));
  }

  /** The larger quasi-p-value of the two limits: how dispensable the less relevant one is. */
  private static double quasiP(Prim prim, Box box, int factor) {
    return prim.quasiP(box).stream()
        .filter(q -> q.factor() == factor)
        .mapToDouble(Prim.QuasiP::p)
        .max()
        .orElse(Double.NaN);
  }

  private static Discovery.Restriction restriction(Factor factor, Box.Restriction r, double p) {
    if (!factor.continuous()) {
      return Discovery.Restriction.levels(
          factor.label(),
          factor.levelNames(),
          r.levels().stream().map(level -> factor.levels().get(level).name()).toList(),
          p);
    }
    Factor.Range range = factor.range().orElseThrow();
    Discovery.Restriction kept =
        Discovery.Restriction.range(
            factor.label(),
            factor.unit().equals(PURE) ? "" : factor.unit(),
            range.low(),
            range.high(),
            Math.max(range.low(), r.low()),
            Math.min(range.high(), r.high()),
            p);
    return range.logarithmic() ? kept.byMagnitude() : kept;
  }

  /** The fraction of the range that a restriction leaves. */
  private static double left(Discovery.Restriction r) {
    return (r.to() - r.from()) / (r.high() - r.low());
  }

  private Figure figure(List<Box> steps, int place, List<Discovery.Restriction> drawn) {
    int across = place(drawn.get(0).factor());
    int up = drawn.size() > 1 ? place(drawn.get(1).factor()) : across;
    double[] x = new double[values.length];
    double[] y = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      x[i] = values[i][across];
      y[i] = values[i][up];
    }
    return new Figure(
        "discovery" + number,
        "Where " + label() + " is " + asked.bound().side(),
        List.of(pages.subject()),
        new Discovery(
            label()
                + ", "
                + (asked.bound().outcome().when().isEmpty()
                    ? ""
                    : asked.bound().outcome().when() + ", ")
                + asked.bound().side(),
            steps.stream()
                .map(b -> new Discovery.Step(b.coverage(), b.density(), b.dimensions()))
                .toList(),
            place,
            drawn,
            new Discovery.Cases(x, y, interest)),
        List.of());
  }

  private String label() {
    return asked.effect().map(e -> "the effect of " + e.text() + " on ").orElse("")
        + asked.bound().outcome().label(pages.names());
  }

  private int place(String label) {
    List<String> labels = factors.stream().map(Factor::label).toList();
    return labels.indexOf(label);
  }
}
