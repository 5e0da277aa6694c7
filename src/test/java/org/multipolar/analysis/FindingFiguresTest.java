package org.multipolar.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.chart.kind.Discovery;
import org.multipolar.chart.kind.Forest;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.Design;
import org.multipolar.study.Samples;

/** Texts and figures of findings from synthetic results. */
class FindingFiguresTest {
  @TempDir Path folder;

  /** Outcome value at a point in a replication. */
  private interface Value {
    double of(Design.Point point, int replication);
  }

  private Samples samples(String study, int replications, Value value) throws IOException {
    Path file = folder.resolve("made-up.yaml");
    Files.writeString(
        file,
        "multipolar: 1\ntitle: Made up\nscenario: "
            + Path.of("scenarios", "classroom", "july-2025.yaml").toAbsolutePath()
            + "\n"
            + study);
    StudyReader.Outcomes read = StudyReader.read(file);
    assertThat(read.problems()).isEmpty();
    StudySpec spec = read.spec().orElseThrow();
    Design design = Design.of(spec);
    double[][][] values = new double[1][design.points().size()][replications];
    for (Design.Point point : design.points()) {
      for (int r = 0; r < replications; r++) {
        values[0][point.number() - 1][r] = value.of(point, r);
      }
    }
    return new Samples(design, spec.outcomes(), values);
  }

  private static Finding finding(Samples samples, String title) {
    return Findings.of(
            samples, UnaryOperator.identity(), 1, samples.points() * samples.replications())
        .stream()
        .filter(finding -> finding.title().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRegionIsToldInWordsAndPureNumbersHaveNoUnit() throws IOException {
    Samples samples =
        samples(
            """
            factors:
              parameters.adoption.ceiling: {low: 0, high: 1}
              parameters.adoption.innovation: {low: 0.008, high: 0.02}
            design: {type: latin-hypercube, points: 400}
            replications: 1
            outcomes: [access-ratio.last12]
            analysis: {discovery: {outcome: access-ratio.last12, below: 0.65}}
            """,
            1,
            (point, r) ->
                point.cells().get(0).value() < 0.4 && point.cells().get(1).value() < 0.012
                    ? 0.5
                    : 0.8);
    Finding region = finding(samples, "Where");
    assertThat(region.title()).startsWith("Where access-ratio.last12 is below 0.65: ");
    assertThat(region.figures().get(0).title())
        .isEqualTo("Where Access ratio South to North is below 0.65");
    Discovery drawn = (Discovery) region.figures().get(0).data();
    assertThat(drawn.interest())
        .isEqualTo("Access ratio South to North, mean of the last 12 months, below 0.65");
    assertThat(drawn.restrictions()).hasSize(2);
    assertThat(drawn.restrictions().stream().map(Discovery.Restriction::unit))
        .containsExactlyInAnyOrder("", "1/yr");
  }

  @Test
  void effectsUnderVariantsAreInTheirOwnUnits() throws IOException {
    Samples samples =
        samples(
            """
            factors:
              effect:
                levels: {without: {}, with: {mechanisms.talent: off}}
              variant:
                levels:
                  plain: {}
                  stronger: {mechanisms.threat: off}
                  reversed: {mechanisms.attention: off}
                  nothing: {mechanisms.smuggling: off}
            design: {type: factorial}
            replications: 8
            outcomes: [lag-open.last12]
            analysis: {structure: {effect: effect, variants: variant}}
            """,
            8,
            (point, r) -> {
              double[] sizes = {-2, -6, 1, 0};
              int variant = point.cells().get(1).level();
              return point.cells().get(0).level() * (sizes[variant] + 0.01 * (r % 2)) + r;
            });
    Finding structure = finding(samples, "Structural sensitivity");
    Forest.Panel shown = ((Forest) structure.figures().get(0).data()).panels().get(0);
    assertThat(shown.unit()).isEqualTo("months");
    assertThat(shown.rows().stream().map(Forest.Row::name))
        .containsExactly("plain", "stronger", "reversed", "nothing");
    assertThat(shown.rows().get(1).effect().value()).isCloseTo(-5.995, within(1e-9));
    FindingTable range = structure.digest().orElseThrow();
    assertThat(range.rows().get(0).subList(0, 4))
        .satisfiesExactly(
            outcome -> assertThat(outcome).isEqualTo("lag-open.last12"),
            least -> assertThat((double) least).isCloseTo(-5.995, within(1e-9)),
            greatest -> assertThat((double) greatest).isCloseTo(1.005, within(1e-9)),
            unit -> assertThat(unit).isEqualTo("months"));
    FindingTable table = structure.tables().get(0);
    assertThat(table.columns())
        .startsWith("variant", "outcome", "n", "reference", "reference_mean", "other", "mean");
    int survives = table.columns().indexOf("survives");
    assertThat(table.rows().stream().map(row -> row.get(survives)))
        .isEqualTo(List.of("yes", "yes", "no", "no"));
  }

  /** Effects, interaction, regret, structure: every figure of a design names states. */
  @Test
  void statesAreNamedInHeadings() throws IOException {
    Samples samples =
        samples(
            """
            factors:
              parameters.incidents.rate: {values: [1, 3]}
              parameters.adoption.ceiling: {values: [0.4, 0.8]}
            design: {type: factorial}
            replications: 3
            outcomes: ['access@[IND,AFR].mean']
            analysis:
              robustness: {policies: parameters.incidents.rate, better: {'access@[IND,AFR].mean': more}}
              structure: {effect: parameters.incidents.rate, variants: parameters.adoption.ceiling}
            """,
            3,
            (point, r) -> point.number() + .1 * r * point.number());
    Map<String, String> names = Map.of("IND", "India", "AFR", "Africa");
    List<String> said = new ArrayList<>();
    List<String> coded = new ArrayList<>();
    for (Finding finding : Findings.of(samples, names::get, 1, 12)) {
      finding.figures().forEach(figure -> said.add(figure.description()));
    }
    for (Finding finding : Findings.of(samples, UnaryOperator.identity(), 1, 12)) {
      finding.figures().forEach(figure -> coded.add(figure.description()));
    }
    assertThat(said).hasSize(5).allMatch(text -> text.contains("India, Africa: Access"));
    assertThat(coded).hasSize(5).allMatch(text -> text.contains("IND, AFR: Access"));
  }
}
