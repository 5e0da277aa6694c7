package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.study.Prim.QuasiP;

class PrimTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final List<Predictor> FOUR =
      List.of(
          Predictor.continuous("a"),
          Predictor.continuous("b"),
          Predictor.continuous("c"),
          Predictor.continuous("d"));

  private static boolean[] where(double[][] cases, Predicate<double[]> holds) {
    boolean[] interest = new boolean[cases.length];
    for (int i = 0; i < cases.length; i++) {
      interest[i] = holds.test(cases[i]);
    }
    return interest;
  }

  @Test
  void boxWithoutNoiseIsFoundExactly() {
    for (int seed = 1; seed <= 5; seed++) {
      double[][] cases = new LatinHypercube(1000, 4, seed).points();
      Predicate<double[]> truth = x -> x[1] > .3 && x[1] < .8 && x[3] < .4;
      Prim prim = new Prim(FOUR, cases, where(cases, truth));
      Box box = prim.chosen();
      assertThat(box.density()).isEqualTo(1);
      assertThat(box.coverage()).isEqualTo(1);
      assertThat(List.of(cases)).allMatch(x -> box.contains(x) == truth.test(x));
      assertThat(box.restrictions()).extracting(Box.Restriction::name).containsExactly("b", "d");
      // There is no case between a limit and the true limit; gaps of .02 at a side are rare.
      assertThat(box.restrictions().get(0).low()).isCloseTo(.3, within(.02));
      assertThat(box.restrictions().get(0).high()).isCloseTo(.8, within(.02));
      assertThat(box.restrictions().get(1).low()).isEqualTo(-INF);
      assertThat(box.restrictions().get(1).high()).isCloseTo(.4, within(.02));
      assertThat(prim.quasiP(box))
          .extracting(QuasiP::name, QuasiP::side)
          .containsExactly(
              tuple("b", Box.Side.LOWER), tuple("b", Box.Side.UPPER), tuple("d", Box.Side.UPPER));
      assertThat(prim.quasiP(box)).allMatch(q -> q.p() < 1e-10);
    }
  }

  @Test
  void trajectoryStartsWithAllCasesAndKeepsTheMinimumMass() {
    double[][] cases = new LatinHypercube(400, 4, 9).points();
    boolean[] interest = where(cases, x -> x[0] + x[2] < .6);
    List<Box> boxes = new Prim(FOUR, cases, interest, .1, .15).trajectory();
    Box all = boxes.get(0);
    assertThat(all.restrictions()).isEmpty();
    assertThat(all.mass()).isEqualTo(1);
    assertThat(all.coverage()).isEqualTo(1);
    for (Box box : boxes) {
      assertThat(box.mass()).isGreaterThanOrEqualTo(.15);
      long inside = Arrays.stream(cases).filter(box::contains).count();
      assertThat((long) box.cases()).isEqualTo(inside);
      assertThat(box.density() * box.cases()).isCloseTo(box.hits(), within(1e-9));
      assertThat(box.mass()).isCloseTo(inside / 400.0, within(1e-12));
    }
    // The first peel removes a tenth at one end.
    assertThat(boxes.get(1).cases()).isEqualTo(360);
    assertThat(boxes.get(1).dimensions()).isEqualTo(1);
    assertThat(boxes).isEqualTo(new Prim(FOUR, cases, interest, .1, .15).trajectory());
  }

  /** Cases 0 … 9, with 7, 8, 9 of interest: half are peeled, then 5, 6, 7 of the rest. */
  @Test
  void pastingRestoresExcessivePeels() {
    double[][] cases = new double[10][];
    Arrays.setAll(cases, i -> new double[] {i});
    Prim prim =
        new Prim(List.of(Predictor.continuous("x")), cases, where(cases, x -> x[0] >= 7), .6, .1);
    assertThat(prim.trajectory())
        .containsExactly(
            new Box(List.of(), 10, 3, 1, 1, .3),
            box(5.5, 4, 3, .75),
            box(7.5, 2, 2, 1),
            box(6.5, 3, 3, 1));
    assertThat(prim.chosen()).isEqualTo(box(6.5, 3, 3, 1));
  }

  private static Box box(double low, int cases, int hits, double density) {
    return new Box(
        List.of(new Box.Restriction(0, "x", low, INF, List.of())),
        cases,
        hits,
        cases / 10.0,
        hits / 3.0,
        density);
  }

  @Test
  void levelsArePeeledOneByOne() {
    double[][] points = new LatinHypercube(900, 3, 4).points();
    double[][] cases = new double[900][];
    Arrays.setAll(
        cases,
        i -> new double[] {(int) (5 * points[i][0]), points[i][1], (int) (3 * points[i][2])});
    List<Predictor> factors =
        List.of(
            Predictor.categorical("bloc", 5),
            Predictor.continuous("x"),
            Predictor.categorical("rule", 3));
    boolean[] interest = where(cases, c -> (c[0] == 1 || c[0] == 4) && c[1] > .5);
    Prim prim = new Prim(factors, cases, interest);
    Box box = prim.chosen();
    assertThat(box.restrictions()).hasSize(2);
    assertThat(box.restrictions().get(0))
        .isEqualTo(new Box.Restriction(0, "bloc", -INF, INF, List.of(1, 4)));
    assertThat(box.restrictions().get(1).low()).isCloseTo(.5, within(.02));
    assertThat(box.density()).isEqualTo(1);
    assertThat(box.coverage()).isEqualTo(1);
    assertThat(prim.quasiP(box))
        .extracting(QuasiP::side)
        .containsExactly(Box.Side.LEVELS, Box.Side.LOWER);
    Box first = prim.trajectory().get(1);
    assertThat(first.restrictions())
        .singleElement()
        .satisfies(r -> assertThat(r.levels()).hasSize(4));
  }

  /** Without the limit, 3 of 6 are of interest; within it, 3 of 4: P(X ≥ 3) = 5/16. */
  @Test
  void quasiPIsABinomialTail() {
    double[][] cases = {{1}, {2}, {3}, {4}, {5}, {6}};
    boolean[] interest = {false, false, true, false, true, true};
    Prim prim = new Prim(List.of(Predictor.continuous("x")), cases, interest);
    Box box =
        new Box(List.of(new Box.Restriction(0, "x", 2.5, INF, List.of())), 4, 3, 4 / 6.0, 1, .75);
    assertThat(prim.quasiP(box).get(0).p()).isCloseTo(5 / 16.0, within(1e-12));
    assertThat(prim.quasiP(box).get(0).p())
        .isCloseTo(1 - new BinomialDistribution(4, .5).cumulativeProbability(2), within(1e-12));
    assertThat(prim.reduced(box).restrictions()).isEmpty();
  }

  /**
   * Of 40 arbitrary limits, one has a quasi-p-value below 1e-4 in fewer than one of 250 such tests;
   * in none for these seeds.
   */
  @Test
  void noiseYieldsNoConditions() {
    Box.Restriction arbitrary = new Box.Restriction(2, "c", .2, .7, List.of());
    for (int seed = 1; seed <= 20; seed++) {
      double[][] cases = new LatinHypercube(300, 4, seed).points();
      Draws draws = new Draws(seed);
      boolean[] interest = new boolean[300];
      for (int i = 0; i < 300; i++) {
        interest[i] = draws.uniform(Process.OBSERVATION, 0, 0, i) < .3;
      }
      Prim prim = new Prim(FOUR, cases, interest);
      assertThat(prim.chosen().restrictions()).isEmpty();
      int inside = 0;
      int hits = 0;
      for (int i = 0; i < 300; i++) {
        boolean in = cases[i][2] >= .2 && cases[i][2] <= .7;
        inside += in ? 1 : 0;
        hits += in && interest[i] ? 1 : 0;
      }
      Box box = new Box(List.of(arbitrary), inside, hits, inside / 300.0, 0, 0);
      assertThat(prim.quasiP(box)).hasSize(2).allMatch(q -> q.p() > 1e-4);
    }
  }

  @Test
  void nothingIsPeeledIfAllOrNoCasesAreOfInterest() {
    double[][] cases = new LatinHypercube(50, 4, 1).points();
    Prim nothing = new Prim(FOUR, cases, new boolean[50]);
    assertThat(nothing.trajectory()).hasSize(1);
    assertThat(nothing.chosen().coverage()).isNaN();
    assertThat(nothing.chosen().density()).isZero();
    Prim everything = new Prim(FOUR, cases, where(cases, x -> true));
    assertThat(everything.trajectory()).hasSize(1);
    assertThat(everything.chosen().coverage()).isEqualTo(1);
  }

  @Test
  void equalValuesStayTogether() {
    double[][] cases = new double[100][];
    Arrays.setAll(cases, i -> new double[] {i < 50 ? 0 : i < 80 ? 1 : 2, 7});
    Prim prim =
        new Prim(
            List.of(Predictor.continuous("x"), Predictor.continuous("constant")),
            cases,
            where(cases, x -> x[0] == 2));
    assertThat(prim.trajectory()).extracting(Box::cases).containsExactly(100, 50, 20);
    assertThat(prim.chosen().restrictions())
        .containsExactly(new Box.Restriction(0, "x", 1.5, INF, List.of()));
  }

  @Test
  void invalidArgumentsAreRejected() {
    List<Predictor> factors = List.of(Predictor.categorical("bloc", 2));
    assertThatThrownBy(() -> new Prim(factors, new double[2][1], new boolean[3]))
        .hasMessage("2 cases but 3 flags of interest");
    assertThatThrownBy(() -> new Prim(factors, new double[][] {{0}, {2}}, new boolean[2]))
        .hasMessage("case 1: 2.0 is not a value of bloc");
    assertThatThrownBy(() -> new Prim(FOUR, new double[][] {{0, 1}}, new boolean[1]))
        .hasMessage("case 0 has 2 values for 4 predictors");
    assertThatThrownBy(() -> new Prim(FOUR, new double[][] {{0, 1, Double.NaN, 1}}, new boolean[1]))
        .hasMessage("case 0: NaN is not a value of c");
    assertThatThrownBy(() -> new Prim(factors, new double[1][1], new boolean[1], 0, .05))
        .hasMessage("peel and mass must be between 0 and 1, not 0.0 and 0.05");
    assertThatThrownBy(() -> Predictor.categorical("bloc", 0))
        .hasMessage("bloc needs at least one level, not 0");
  }
}
