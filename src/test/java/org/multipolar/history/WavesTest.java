package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.multipolar.history.Waves.Outcome;
import org.multipolar.history.Waves.Wave;
import org.multipolar.scenario.study.CalibrationSpec.Free;

/** Waves on a misfit in closed form: the distance of the first parameter from .7. */
class WavesTest {
  private static final Prior PRIOR =
      new Prior(
          List.of(
              new Free("adoption.imitation", "1/yr", 0, 1, false, ""),
              new Free("adoption.innovation", "1/yr", .01, 1, true, "")));

  private final List<Integer> numbers = new ArrayList<>();

  private static Trial trial(int number, double[] vector) {
    return new Trial(
        number,
        vector,
        Math.abs(vector[0] - .7),
        new double[0],
        new double[0],
        new double[] {vector[1]});
  }

  private static List<Trial> drawn(int vectors) {
    SobolSequenceGenerator points = new SobolSequenceGenerator(PRIOR.size());
    points.skipTo(1);
    List<Trial> trials = new ArrayList<>();
    for (int i = 1; i <= vectors; i++) {
      trials.add(trial(i, PRIOR.at(points.nextVector())));
    }
    return trials;
  }

  private List<Trial> evaluate(int first, List<double[]> vectors) {
    List<Trial> trials = new ArrayList<>();
    for (double[] vector : vectors) {
      numbers.add(first + trials.size());
      trials.add(trial(first + trials.size(), vector));
    }
    return trials;
  }

  private Outcome moved(int vectors, int waves, int moves) throws IOException {
    return new Waves(PRIOR, waves, moves, 5)
        .of(drawn(vectors), vectors + 1, trial -> true, this::evaluate);
  }

  @Test
  void toleranceOfAWaveIsTheMedianMisfitBeforeIt() throws IOException {
    Outcome one = moved(501, 1, 3);
    List<Double> misfits = drawn(501).stream().map(Trial::misfit).sorted().toList();
    assertThat(one.waves()).hasSize(1);
    Wave wave = one.waves().get(0);
    // The nearer 251 of 501 stay; 250 copies of them try three moves each.
    assertThat(wave.tolerance()).isEqualTo(misfits.get(250));
    assertThat(wave.tried()).isEqualTo(750).isEqualTo(new Waves(PRIOR, 1, 3, 5).trials(501));
    assertThat(wave.made()).isBetween(1, 749);
    assertThat(one.vectors()).allMatch(trial -> trial.misfit() <= wave.tolerance());
    assertThat(numbers).containsExactlyElementsOf(range(502, 750));
  }

  private static List<Integer> range(int first, int n) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(first + i);
    }
    return all;
  }

  @Test
  void vectorsFillThePriorWithinTheTolerance() throws IOException {
    Outcome five = moved(2000, 5, 10);
    double last = 0;
    for (Wave wave : five.waves()) {
      assertThat(last == 0 || wave.tolerance() < .6 * last).isTrue();
      last = wave.tolerance();
    }
    // The prior is uniform: the distance is uniform below the tolerance, on both sides of .7, and
    // the second parameter keeps its prior, uniform in the logarithm from .01 to 1.
    double tolerance = last;
    assertThat(five.vectors()).hasSizeGreaterThan(1900);
    assertThat(mean(five, trial -> trial.vector()[0])).isCloseTo(.7, within(.05 * tolerance));
    assertThat(mean(five, Trial::misfit)).isCloseTo(tolerance / 2, within(.05 * tolerance));
    double logarithm = mean(five, trial -> Math.log10(trial.vector()[1]));
    assertThat(logarithm).isCloseTo(-1, within(.05));
    double square = mean(five, trial -> Math.pow(Math.log10(trial.vector()[1]) - logarithm, 2));
    assertThat(square).as("variance of a uniform of width 2").isCloseTo(4 / 12., within(.03));
  }

  private static double mean(Outcome outcome, java.util.function.ToDoubleFunction<Trial> value) {
    return outcome.vectors().stream().mapToDouble(value).average().orElseThrow();
  }

  @Test
  void anyFirstVectorsAreAFairSample() throws IOException {
    List<Trial> vectors = moved(400, 2, 4).vectors();
    // Trials of the sample have numbers to 400, those of the last wave above 1200.
    List<Trial> first = vectors.subList(0, 100);
    assertThat(first.stream().filter(trial -> trial.number() <= 400).count()).isBetween(10L, 45L);
    assertThat(first.stream().filter(trial -> trial.number() > 1200).count()).isBetween(30L, 65L);
    assertThat(moved(400, 2, 4).vectors())
        .extracting(Trial::number)
        .isEqualTo(vectors.stream().map(Trial::number).toList());
  }

  @Test
  void movesThatTheFilterRefusesAreNotMade() throws IOException {
    List<Trial> from = drawn(200).stream().filter(t -> t.patterns()[0] < .1).toList();
    Outcome outcome =
        new Waves(PRIOR, 3, 8, 5).of(from, 201, trial -> trial.patterns()[0] < .1, this::evaluate);
    assertThat(outcome.vectors()).allMatch(trial -> trial.vector()[1] < .1);
    assertThat(outcome.vectors()).extracting(Trial::number).doesNotHaveDuplicates();
  }

  @Test
  void fewVectorsStayWhereTheyAre() throws IOException {
    Outcome five = moved(5, 3, 8);
    assertThat(five.waves()).isEmpty();
    assertThat(five.vectors()).extracting(Trial::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(numbers).isEmpty();
    assertThat(new Waves(PRIOR, 3, 8, 5).trials(5)).isZero();
  }

  @Test
  void coordinatesAreReflectedAtTheFacesOfTheCube() {
    assertThat(Waves.reflected(.25)).isEqualTo(.25);
    assertThat(Waves.reflected(-.25)).isEqualTo(.25);
    assertThat(Waves.reflected(1.25)).isEqualTo(.75);
    assertThat(Waves.reflected(2.25)).isEqualTo(.25);
    assertThat(Waves.reflected(-1.25)).isEqualTo(.75);
    assertThat(Waves.reflected(1)).isEqualTo(1);
  }
}
