package org.multipolar.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.multipolar.analysis.MadeUp.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.chart.kind.Forest;
import org.multipolar.chart.kind.HeatMap;
import org.multipolar.chart.kind.Interaction;
import org.multipolar.chart.kind.Tornado;
import org.multipolar.study.Design;
import org.multipolar.study.Samples;

class FindingsTest {
  private static final String LEVELS =
      """
      factors:
        a: {levels: {low: {}, high: {}}}
        b: {levels: {off: {}, on: {}}}
      """;

  @TempDir private Path folder;

  private static int level(Design.Point point, int factor) {
    return point.cells().get(factor).level();
  }

  private static Finding titled(List<Finding> findings, String title) {
    return findings.stream().filter(f -> f.title().startsWith(title)).findFirst().orElseThrow();
  }

  private static FindingTable table(Finding finding, String name) {
    return finding.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aFactorialGivesMainEffectsAndInteractionsPairByPair() throws IOException {
    MadeUp study =
        new MadeUp(folder, LEVELS + "design: {type: factorial}\noutcomes: [south-access.last12]\n");
    // y = 10 + 2a + 3b + 4ab + noise: main a = 2 + 4/2, main b = 3 + 4/2, interaction 4.
    Samples samples =
        study.samples(
            5,
            (point, r) ->
                10
                    + 2 * level(point, 0)
                    + 3 * level(point, 1)
                    + 4 * level(point, 0) * level(point, 1)
                    + 100 * r);
    List<Finding> findings = Findings.of(samples, UnaryOperator.identity(), 1, 20);
    Finding effects = titled(findings, "Main effects");
    FindingTable sheet = table(effects, "effects");
    assertThat((double) cell(sheet, "difference", "factor", "a", "by_factor", ""))
        .isCloseTo(4, within(1e-9));
    assertThat((double) cell(sheet, "difference", "factor", "b", "by_factor", ""))
        .isCloseTo(5, within(1e-9));
    assertThat((double) cell(sheet, "difference", "factor", "a", "by_factor", "b"))
        .isCloseTo(4, within(1e-9));
    // The noise of a pair is the same and cancels exactly.
    assertThat((double) cell(sheet, "lo95", "factor", "a", "by_factor", ""))
        .isCloseTo(4, within(1e-9));
    assertThat(effects.figures()).hasSize(3);
    Forest forest = (Forest) effects.figures().get(0).data();
    assertThat(forest.panels().get(0).rows().stream().map(Forest.Row::name))
        .containsExactly("a: high", "b: on", "a: high × b: on");
    Interaction plot = (Interaction) effects.figures().get(1).data();
    assertThat(plot.panels().get(0).lines().get(1).means().get(1).estimate().value())
        .isCloseTo(219, within(1e-9));
    HeatMap map = (HeatMap) effects.figures().get(2).data();
    assertThat(map.panels().get(0).values()).hasDimensions(2, 2);

    FindingTable differences = table(titled(findings, "Differences"), "differences");
    assertThat(differences.rows()).hasSize(3);
    assertThat((double) cell(differences, "difference", "a", "high", "b", "on"))
        .isCloseTo(9, within(1e-9));
    assertThat((int) cell(differences, "n", "a", "high", "b", "on")).isEqualTo(5);
  }

  @Test
  void aFailedReplicationIsLeftOutOfItsPairsOnly() throws IOException {
    MadeUp study =
        new MadeUp(folder, LEVELS + "design: {type: factorial}\noutcomes: [south-access.last12]\n");
    Samples samples =
        study.samples(
            4, (point, r) -> point.number() == 4 && r == 2 ? Double.NaN : level(point, 0));
    List<Finding> findings = Findings.of(samples, UnaryOperator.identity(), 1, 15);
    FindingTable differences = table(titled(findings, "Differences"), "differences");
    assertThat((int) cell(differences, "n", "a", "high", "b", "on")).isEqualTo(3);
    assertThat((int) cell(differences, "n", "a", "high", "b", "off")).isEqualTo(4);
    assertThat((int) cell(table(titled(findings, "Points"), "points"), "n", "point", "4"))
        .isEqualTo(3);
  }

  @Test
  void aReferenceByLevelsIsTakenWithinTheOthers() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            LEVELS
                + "design: {type: factorial}\noutcomes: [south-access.last12]\n"
                + "analysis: {reference: {a: low}}\n");
    Samples samples = study.samples(2, (point, r) -> 10 * level(point, 0) + level(point, 1));
    FindingTable differences =
        table(
            titled(Findings.of(samples, UnaryOperator.identity(), 1, 8), "Differences"),
            "differences");
    assertThat(differences.rows()).hasSize(2);
    assertThat(differences.rows())
        .allSatisfy(
            row ->
                assertThat((double) row.get(differences.columns().indexOf("difference")))
                    .isEqualTo(10));
  }

  @Test
  void oneAtATimeGivesATornadoAboutTheUntouchedScenario() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            """
            factors:
              parameters.research.openWeights: {low: 0.3, high: 3}
              parameters.release.gap: {low: 0.5, high: 2}
            design: {type: one-at-a-time}
            outcomes: [south-access.last12]
            """);
    Samples samples =
        study.samples(
            3, (point, r) -> point.cells().get(0).untouched() ? 1 : point.cells().get(0).value());
    Finding swings = titled(Findings.of(samples, UnaryOperator.identity(), 1, 15), "One factor");
    Tornado tornado = (Tornado) swings.figures().get(0).data();
    Tornado.Panel panel = tornado.panels().get(0);
    assertThat(panel.base()).isEqualTo(1);
    assertThat(panel.factors().get(0).low().outcome().value()).isCloseTo(.3, within(1e-12));
    assertThat(panel.factors().get(0).high().outcome().value()).isCloseTo(3, within(1e-12));
    assertThat(panel.factors().get(1).high().outcome().value()).isEqualTo(1);
  }

  @Test
  void aScreenOfAPlaneHasItsSlopes() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            """
            factors:
              parameters.research.openWeights: {low: 0, high: 2}
              parameters.release.gap: {low: 0, high: 1}
            design: {type: morris, trajectories: 6}
            outcomes: [south-access.last12]
            """);
    Samples samples =
        study.samples(
            2, (p, r) -> 3 * p.cells().get(0).value() + .5 * p.cells().get(1).value() + r);
    Finding screen = titled(Findings.of(samples, UnaryOperator.identity(), 1, 36), "Morris");
    FindingTable morris = table(screen, "morris");
    assertThat((double) cell(morris, "mu_star", "of", "mean", "factor", "parameters.release.gap"))
        .isCloseTo(.5, within(1e-6));
    assertThat(
            (double)
                cell(morris, "mu_star", "of", "mean", "factor", "parameters.research.openWeights"))
        .isCloseTo(6, within(1e-6));
    assertThat((String) cell(table(screen, "morris-ranking"), "factor", "rank", 1))
        .isEqualTo("parameters.research.openWeights");
    assertThat(screen.figures()).hasSize(2);
  }

  @Test
  void regretAndSatisficingGoOverTheWorldsThatTheOtherFactorsMake() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            LEVELS
                + """
                design: {type: factorial}
                outcomes: [south-access.last12]
                analysis:
                  robustness:
                    policies: a
                    better: {south-access.last12: more}
                    goals: [{outcome: south-access.last12, above: 4.5}]
                """);
    // Policies low and high, in worlds off and on: 5 7 / 8 4.
    double[][] y = {{5, 7}, {8, 4}};
    Samples samples = study.samples(2, (point, r) -> y[level(point, 0)][level(point, 1)]);
    Finding robustness = titled(Findings.of(samples, UnaryOperator.identity(), 1, 8), "Robustness");
    FindingTable regret = table(robustness, "regret");
    assertThat((double) cell(regret, "maximum", "policy", "low")).isEqualTo(3);
    assertThat((double) cell(regret, "maximum", "policy", "high")).isEqualTo(3);
    FindingTable satisficing = table(robustness, "satisficing");
    assertThat((double) cell(satisficing, "share_that_meets_all", "policy", "low")).isEqualTo(1);
    assertThat((double) cell(satisficing, "share_that_meets_all", "policy", "high")).isEqualTo(.5);
  }

  @Test
  void anEffectSurvivesWhereItIsClearAndOfTheFirstSign() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            """
            factors:
              a: {levels: {before: {}, after: {}}}
              model: {levels: {first: {}, same: {}, weak: {}, turned: {}}}
            design: {type: factorial}
            outcomes: [south-access.last12]
            analysis: {structure: {effect: a, variants: model}}
            """);
    double[] slopes = {2, 1, 0, -1};
    Samples samples =
        study.samples(
            8, (point, r) -> level(point, 0) * (slopes[level(point, 1)] + .2 * (r % 2 - .5)));
    Finding structure = titled(Findings.of(samples, UnaryOperator.identity(), 1, 64), "Structural");
    FindingTable sheet = table(structure, "structure");
    assertThat(cell(sheet, "survives", "variant", "first")).isEqualTo("yes");
    assertThat(cell(sheet, "survives", "variant", "same")).isEqualTo("yes");
    assertThat(cell(sheet, "survives", "variant", "weak")).isEqualTo("no");
    assertThat(cell(sheet, "survives", "variant", "turned")).isEqualTo("no");
    assertThat(cell(structure.digest().orElseThrow(), "survives in", "variants", 4)).isEqualTo(2);
  }

  private static final String WORLDS =
      """
      factors:
        offer: {levels: {none: {}, open: {}}}
        controls: {levels: {light: {}, full: {}}}
        parameters.research.openWeights: {low: 0, high: 2}
        parameters.release.gap: {low: 0, high: 1}
      """;

  /** y = w + (1 + w) offer + 2 controls + 3 offer controls + r, with w the first parameter. */
  private static double inWorlds(Design.Point point, int r) {
    double w = point.cells().get(2).value();
    return w
        + (1 + w) * level(point, 0)
        + 2 * level(point, 1)
        + 3 * level(point, 0) * level(point, 1)
        + r;
  }

  @Test
  void crossedPoliciesInUncertainWorldsHaveEffectsAndInteractions() throws IOException {
    for (String design :
        List.of("latin-hypercube, points: 64", "sobol, base: 16", "table, file: worlds.csv")) {
      Files.writeString(
          folder.resolve("worlds.csv"),
          "parameters.research.openWeights,parameters.release.gap\n0.5,1\n1.5,0\n1,0.5\n");
      MadeUp study =
          new MadeUp(
              folder,
              WORLDS
                  + "design: {type: "
                  + design
                  + ", cross: [offer, controls]}\noutcomes: [south-access.last12]\n");
      List<Finding> findings =
          Findings.of(study.samples(4, FindingsTest::inWorlds), UnaryOperator.identity(), 1, 1);
      Finding first = findings.get(0);
      assertThat(first.title()).startsWith("Main effects and interactions, ");
      FindingTable effects = table(first, "effects");
      double w =
          study.design().points().stream()
              .mapToDouble(point -> point.cells().get(2).value())
              .average()
              .orElseThrow();
      assertThat((double) cell(effects, "difference", "factor", "offer", "by_factor", ""))
          .isCloseTo(1 + w + 1.5, within(1e-9));
      assertThat((double) cell(effects, "difference", "factor", "controls", "by_factor", ""))
          .isCloseTo(3.5, within(1e-9));
      assertThat((double) cell(effects, "difference", "factor", "offer", "by_factor", "controls"))
          .isCloseTo(3, within(1e-9));
      assertThat((int) cell(effects, "n", "factor", "controls")).isEqualTo(4);
      assertThat((int) cell(effects, "worlds", "factor", "controls"))
          .isEqualTo(study.design().points().size() / 4);
      assertThat((double) cell(effects, "worlds_above_0", "factor", "controls")).isEqualTo(1);
      FindingTable read = first.digest().orElseThrow();
      assertThat(read.columns()).startsWith("policy", "outcome", "effect", "lo95", "hi95", "unit");
      assertThat(read.rows().get(0).get(0)).isEqualTo("offer open against none");
    }
  }

  @Test
  void whatAnEffectGrowsWithIsNamedAndVarianceIsAttributed() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            WORLDS
                + "design: {type: latin-hypercube, points: 64, cross: [offer, controls]}\n"
                + "outcomes: [south-access.last12]\n");
    List<Finding> findings =
        Findings.of(study.samples(4, FindingsTest::inWorlds), UnaryOperator.identity(), 1, 1);
    Finding drivers = titled(findings, "With what effects grow");
    FindingTable correlations = table(drivers, "effect-drivers");
    assertThat(
            (double)
                cell(
                    correlations,
                    "rank_correlation",
                    "policy",
                    "offer open against none",
                    "factor",
                    "parameters.research.openWeights"))
        .isCloseTo(1, within(1e-9));
    assertThat(drivers.digest().orElseThrow().rows()).hasSize(1);
    FindingTable importance = table(drivers, "effect-tree-importance");
    assertThat(
            (double)
                cell(
                    importance,
                    "importance",
                    "policy",
                    "offer open against none",
                    "factor",
                    "parameters.research.openWeights"))
        .isGreaterThan(.95);
    FindingTable variance = table(titled(findings, "Parts of the variance"), "variance");
    assertThat(variance.rows().get(0).stream().skip(1).mapToDouble(part -> (double) part).sum())
        .isCloseTo(1, within(1e-9));
    assertThat((double) cell(variance, "policies × worlds")).isPositive();
    assertThat((double) cell(variance, "worlds × seeds")).isCloseTo(0, within(1e-9));
  }

  @Test
  void aRegionIsFoundInWhichAnEffectFails() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            WORLDS
                + """
                design: {type: latin-hypercube, points: 100, cross: [offer, controls]}
                outcomes: [south-access.last12]
                analysis: {discovery: {effect: offer, outcome: south-access.last12, below: 2}}
                """);
    // 1 + w without controls and 4 + w with them: below 2 where w is below 1 and controls are
    // light.
    Finding region =
        titled(
            Findings.of(study.samples(2, FindingsTest::inWorlds), UnaryOperator.identity(), 1, 1),
            "Where the effect");
    assertThat(region.title())
        .isEqualTo(
            "Where the effect of offer open against none on south-access.last12 is below 2: 50 of"
                + " 50 cases in the box, 50 of 200 in all");
    FindingTable box = table(region, "box");
    assertThat(cell(box, "levels", "factor", "controls")).isEqualTo("light");
    assertThat(
            Double.parseDouble(
                (String) cell(box, "high", "factor", "parameters.research.openWeights")))
        .isCloseTo(1, within(.03));
  }

  @Test
  void noRegionIsLookedForInAFewCases() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            WORLDS
                + """
                design: {type: latin-hypercube, points: 100, cross: [offer, controls]}
                outcomes: [south-access.last12]
                analysis: {discovery: {outcome: south-access.last12, below: 0.3}}
                """);
    Finding region =
        titled(
            Findings.of(study.samples(1, FindingsTest::inWorlds), UnaryOperator.identity(), 1, 1),
            "Where");
    assertThat(region.title())
        .isEqualTo(
            "Where south-access.last12 is below 0.3: 15 of 400 cases; no region is looked for with"
                + " fewer than 20 cases inside or outside");
    assertThat(table(region, "box").rows()).isEmpty();
    assertThat(region.figures()).isEmpty();
  }

  @Test
  void oneRandomSeedGivesNoIntervals() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            WORLDS
                + "design: {type: latin-hypercube, points: 8, cross: [offer, controls]}\n"
                + "outcomes: [south-access.last12]\n");
    Finding effects =
        Findings.of(study.samples(1, FindingsTest::inWorlds), UnaryOperator.identity(), 1, 1)
            .get(0);
    assertThat(effects.title()).endsWith("1 random seed: no intervals");
    assertThat((double) cell(table(effects, "effects"), "lo95", "factor", "offer")).isNaN();
  }

  @Test
  void aRegionIsFoundThatMakesThePolicyFail() throws IOException {
    MadeUp study =
        new MadeUp(
            folder,
            """
            factors:
              parameters.research.openWeights: {low: 0, high: 2}
              parameters.release.gap: {low: 0, high: 1}
              b: {levels: {off: {}, on: {}}}
            design: {type: latin-hypercube, points: 400}
            outcomes: [south-access.last12]
            analysis: {discovery: {outcome: south-access.last12, below: 0.5}}
            """);
    Samples samples =
        study.samples(
            1, (point, r) -> point.cells().get(0).value() < .8 && level(point, 2) == 1 ? 0 : 1);
    Finding region = titled(Findings.of(samples, UnaryOperator.identity(), 1, 400), "Where");
    FindingTable box = table(region, "box");
    assertThat(box.rows()).hasSize(2);
    double[] on =
        study.design().points().stream()
            .filter(point -> level(point, 2) == 1)
            .mapToDouble(point -> point.cells().get(0).value())
            .sorted()
            .toArray();
    int inside = (int) Arrays.stream(on).filter(value -> value < .8).count();
    String limit = (String) cell(box, "high", "factor", "parameters.research.openWeights");
    assertThat(Double.parseDouble(limit)).isStrictlyBetween(on[inside - 1], on[inside]);
    assertThat(cell(box, "levels", "factor", "b")).isEqualTo("on");
    assertThat((double) cell(box, "density", "factor", "b")).isEqualTo(1);
    assertThat((double) cell(box, "coverage", "factor", "b")).isEqualTo(1);
    assertThat(region.figures()).hasSize(1);

    Finding trees =
        titled(Findings.of(samples, UnaryOperator.identity(), 1, 400), "Regression trees");
    double[] parts =
        table(trees, "tree-importance").rows().stream()
            .mapToDouble(row -> (double) row.get(2))
            .toArray();
    assertThat(Arrays.stream(parts).sum()).isCloseTo(1, within(1e-9));
    assertThat(parts[1]).isLessThan(.05);
    assertThat(table(trees, "tree").rows())
        .anySatisfy(
            row -> {
              assertThat((double) row.get(3)).isEqualTo(0);
              assertThat((String) row.get(4)).contains("b in on").contains("openWeights ≤");
            });
  }

  @Test
  void aTableIsWrittenAsItIs() throws IOException {
    FindingTable.Draft draft = new FindingTable.Draft("t", "name", "n", "x");
    draft.row("a, b", 3, .5);
    draft.row("c", 4, Double.NaN);
    assertThat(Files.readString(draft.sheet().write(folder)))
        .isEqualTo("name,n,x\n\"a, b\",3,0.5\nc,4,\n");
  }
}
