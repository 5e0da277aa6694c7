package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.StudyReader;

class DesignTest {
  private static final String SWITCHES =
      """
        a: {key: mechanisms.talent, values: [on, off]}
        b:
          levels:
            one:
            two: {mechanisms.smuggling: off}
            three: {mechanisms.smuggling: on, mechanisms.adoption: off}
      """;
  private static final String RANGES =
      """
        x: {key: parameters.research.openWeights, low: 0.01, high: 1, scale: log}
        n: {key: parameters.policy.peers, low: 1, high: 8, whole: true}
        day: {key: policies.early.at, low: 2024-02-01, high: 2024-02-04}
      """;

  @TempDir private Path folder;

  private Design design(String factors, String design) throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        """
        multipolar: 1
        title: Base
        world: toy
        run: {from: 2024-01, to: 2024-03, branch: 2024-03-01, replications: 2, seed: 7}
        policies:
          - {name: early, at: 2024-02, by: A, against: [B], set: {chip-control: 0.5}, source: s}
        """);
    Path file =
        Files.writeString(
            folder.resolve("study.yaml"),
            "multipolar: 1\ntitle: T\n"
                + (factors.contains("scenarios:") ? "" : "scenario: base.yaml\n")
                + "set: {run.seed: 8}\nfactors:\n"
                + factors
                + "design: "
                + design
                + "\noutcomes: [lag-open.end]\n");
    StudyReader.Outcomes read = StudyReader.read(file);
    assertThat(read.problems()).isEmpty();
    return Design.of(read.spec().orElseThrow());
  }

  /** One line per point, as in {@code design.csv}. */
  private static List<String> rows(Design design) {
    return design.points().stream()
        .map(
            point ->
                String.join(
                    " ",
                    IntStream.range(0, point.cells().size())
                        .mapToObj(
                            i -> design.text(point, i).isEmpty() ? "-" : design.text(point, i))
                        .toList()))
        .toList();
  }

  @Test
  void factorialVariesTheLastFactorFastest() throws IOException {
    Design design = design(SWITCHES, "{type: factorial}");
    assertThat(rows(design))
        .containsExactly("on one", "on two", "on three", "off one", "off two", "off three");
    assertThat(design.points()).extracting(Design.Point::number).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(design.assignments(design.points().get(5)))
        .extracting(Assignment::path, Assignment::value)
        .map(Object::toString)
        .containsExactly(
            "(\"run.seed\", \"8\")",
            "(\"mechanisms.talent\", \"off\")",
            "(\"mechanisms.smuggling\", \"on\")",
            "(\"mechanisms.adoption\", \"off\")");
    assertThat(design.assignments(design.points().get(0)))
        .extracting(Assignment::path)
        .containsExactly("run.seed", "mechanisms.talent");
  }

  @Test
  void oneAtATimeStartsWithTheUnchangedScenario() throws IOException {
    assertThat(rows(design(SWITCHES + RANGES, "{type: one-at-a-time}")))
        .containsExactly(
            "- - - - -",
            "on - - - -",
            "off - - - -",
            "- one - - -",
            "- two - - -",
            "- three - - -",
            "- - 0.01 - -",
            "- - 1 - -",
            "- - - 1 -",
            "- - - 8 -",
            "- - - - 2024-02-01",
            "- - - - 2024-02-04");
  }

  @Test
  void parallelLevelsVaryTogetherAndCrossedOnesWithAll() throws IOException {
    String factors =
        """
          c: {key: mechanisms.smuggling, values: [on, off]}
          a: {key: mechanisms.talent, values: [on, off]}
          x: {key: parameters.research.openWeights, values: [0.5, 1.5]}
        """;
    assertThat(rows(design(factors, "{type: parallel}")))
        .containsExactly("on on 0.5", "off off 1.5");
    assertThat(rows(design(factors, "{type: parallel, cross: [c]}")))
        .containsExactly("on on 0.5", "off on 0.5", "on off 1.5", "off off 1.5");
    assertThat(rows(design(factors, "{type: one-at-a-time, cross: [x, c]}")))
        .startsWith("on - 0.5", "on - 1.5", "off - 0.5", "off - 1.5", "on on 0.5")
        .hasSize(12);
  }

  @Test
  void latinHypercubeHasEveryStratumOnceAndLevelsEquallyOften() throws IOException {
    Design design = design(SWITCHES + RANGES, "{type: latin-hypercube, points: 12, seed: 5}");
    assertThat(design.points()).hasSize(12);
    assertThat(counts(design, 0)).isEqualTo(Map.of("on", 6L, "off", 6L));
    assertThat(counts(design, 1)).isEqualTo(Map.of("one", 4L, "two", 4L, "three", 4L));
    assertThat(counts(design, 4))
        .isEqualTo(Map.of("2024-02-01", 3L, "2024-02-02", 3L, "2024-02-03", 3L, "2024-02-04", 3L));
    int[] strata =
        design.points().stream()
            .mapToInt(p -> (int) (12 * (2 + Math.log10(p.cells().get(2).value())) / 2))
            .sorted()
            .toArray();
    assertThat(strata).isEqualTo(IntStream.range(0, 12).toArray());
    assertThat(rows(design(SWITCHES + RANGES, "{type: latin-hypercube, points: 12, seed: 5}")))
        .isEqualTo(rows(design));
    assertThat(rows(design(SWITCHES + RANGES, "{type: latin-hypercube, points: 12, seed: 6}")))
        .isNotEqualTo(rows(design));
  }

  private static Map<String, Long> counts(Design design, int factor) {
    return design.points().stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                point -> design.text(point, factor), java.util.stream.Collectors.counting()));
  }

  @Test
  void morrisAndSobolPointsAreScaledToTheRanges() throws IOException {
    Design morris = design(RANGES, "{type: morris, trajectories: 3, levels: 4, seed: 2}");
    MorrisDesign cube = morris.morris().orElseThrow();
    assertThat(cube.points()).isDeepEqualTo(new MorrisDesign(3, 3, 4, 2).points());
    assertScaled(morris, cube.points());
    assertThat(morris.points()).hasSize(12);
    assertThat(rows(morris)).allMatch(row -> row.matches("(0.01|0.0464158883|0.215443469|1) .*"));
    Design sobol = design(RANGES, "{type: sobol, base: 8, seed: 4}");
    assertScaled(sobol, sobol.sobol().orElseThrow().points());
    assertThat(sobol.points()).hasSize(40);
    assertThat(sobol.morris()).isEmpty();
  }

  private static void assertScaled(Design design, double[][] cube) {
    for (int i = 0; i < cube.length; i++) {
      double[] row = cube[i];
      assertThat(design.points().get(i).cells().get(0).value())
          .isCloseTo(
              .01 * Math.pow(100, row[0]), org.assertj.core.data.Percentage.withPercentage(1e-6));
      assertThat(design.text(design.points().get(i), 1))
          .isEqualTo("" + Math.min(8, 1 + (int) (8 * row[1])));
      assertThat(design.text(design.points().get(i), 2))
          .isEqualTo("2024-02-0" + Math.min(4, 1 + (int) (4 * row[2])));
    }
  }

  @Test
  void tableDesignUsesTheRowsOfTheTable() throws IOException {
    Files.writeString(
        folder.resolve("t.csv"), "day,b,x\n2024-02,three,0.5\n\n2024-02-03,one,1e-2\n");
    String factors = SWITCHES + RANGES.replaceAll("(?m)^ *n:.*\n", "");
    assertThat(rows(design(factors, "{type: table, file: t.csv, cross: [a]}")))
        .containsExactly(
            "on three 0.5 2024-02-01",
            "off three 0.5 2024-02-01",
            "on one 0.01 2024-02-03",
            "off one 0.01 2024-02-03");
  }

  @Test
  void scenariosAreTheFirstFactor() throws IOException {
    Design design =
        design(
            "  a: {key: mechanisms.talent, values: [on, off]}\n"
                + "scenarios: {first: base.yaml, second: base.yaml}\n",
            "{type: factorial}");
    assertThat(rows(design)).containsExactly("first on", "first off", "second on", "second off");
    assertThat(design.points().stream().map(p -> design.base(p).name()))
        .containsExactly("first", "first", "second", "second");
  }

  @Test
  void namesSortInTheOrderOfPoints() throws IOException {
    Design ten = design(RANGES, "{type: latin-hypercube, points: 10}");
    assertThat(ten.points().stream().map(ten::name)).startsWith("01", "02").endsWith("09", "10");
    Design nine = design(RANGES, "{type: latin-hypercube, points: 9}");
    assertThat(nine.points().stream().map(nine::name)).startsWith("1").endsWith("9");
  }

  @Test
  void aReferenceHasTheNamedLevelsAndIsOtherwiseEqual() throws IOException {
    Design design = design(SWITCHES, "{type: factorial}");
    assertThat(design.references(Map.of("a", "on"))).containsExactly(0, 1, 2, 0, 1, 2);
    assertThat(design.references(Map.of("a", "on", "b", "one"))).containsOnly(0);
    assertThat(design.references(Map.of())).containsExactly(0, 1, 2, 3, 4, 5);
    Design alone = design(SWITCHES, "{type: one-at-a-time}");
    assertThat(alone.references(Map.of("b", "two"))[1]).isEqualTo(-1);
    Samples samples = new Samples(alone, List.of(), new double[0][][]);
    assertThat(samples.references()).containsOnly(0);
    assertThat(Arrays.stream(new Samples(design, List.of(), new double[0][][]).references()))
        .containsOnly(0);
  }

  @Test
  void aPointOfALargeDesignIsMadeWhenItIsAskedFor() throws IOException {
    Design morris = design(RANGES, "{type: morris, trajectories: 100000, seed: 2}");
    assertThat(morris.points()).hasSize(400_000);
    Design few = design(RANGES, "{type: morris, trajectories: 3, seed: 2}");
    assertThat(morris.points().subList(0, 12)).isEqualTo(few.points());
    Design sobol = design(RANGES, "{type: sobol, base: 524288, seed: 4}");
    assertThat(sobol.points().subList(0, 40))
        .isEqualTo(design(RANGES, "{type: sobol, base: 8, seed: 4}").points());
    assertThat(sobol.points().get(2_621_439).cells()).hasSize(3);
    Design cube = design(RANGES, "{type: latin-hypercube, points: 10000000}");
    assertThat(cube.points()).hasSize(10_000_000);
    assertThat(cube.name(cube.points().get(41))).isEqualTo("00000042");
  }
}
