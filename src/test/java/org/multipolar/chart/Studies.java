package org.multipolar.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Figures of designed experiments with made-up results, as large and as awkward as real ones. */
final class Studies {
  private static final List<String> FACTORS =
      List.of(
          "research.publicationSpillover",
          "openness",
          "chips.learningRate",
          "incidents.ceiling",
          "regime.verificationCostPerMemberState",
          "talent.mobility",
          "policy.observationNoise",
          "modelMarket.priceElasticityOfDemand",
          "adoption.speed",
          "compute.costDeclineAYear",
          "labs.riskAversion",
          "threatPerceptionDecay",
          "exportControls.leakageThroughThirdStates",
          "subsidy.crowdingOut",
          "club.entryThreshold",
          "minerals.substitution",
          "retaliation.memory",
          "discountRate",
          "energy.priceGrowth",
          "universalBody.votingThresholdForAmendments");

  private static final String[][] OUTCOMES = {
    {"Share of the world’s AI compute", "share"},
    {"Lag of open models", "months"},
    {"Losses from incidents", "share of output a year"},
    {"Access of the Global South", "index, 0 to 1"},
    {"Welfare", "USD a head"}
  };

  private static final double[] SIZES = {0.5, 12, 0.002, 0.3, 41000};

  private Studies() {}

  static List<Figure> all() {
    return List.of(
        interaction(1, 3, 3),
        interaction(4, 5, 6),
        interaction(5, 2, 2),
        lonelyInteraction(),
        manyLevels());
  }

  /** One of each kind. */
  static List<Figure> each() {
    return List.of(interaction(4, 5, 6));
  }

  static Figure figure(String name, FigureData data) {
    return new Figure(
        name,
        "A designed experiment",
        List.of(new Subject("A study of levers", "What matters?", 1200, 60, 20250726)),
        data,
        List.of());
  }

  static SvgPage page(Figure figure, PageWidth width) throws IOException {
    return new SvgPage(Drawing.of(figure, Theme.load(), width).render(Sheet.Format.SVG));
  }

  private static Estimate estimate(double value, double half) {
    return new Estimate(value, value - half, value + half);
  }

  private static String label(int outcome) {
    return OUTCOMES[outcome][0];
  }

  private static String unit(int outcome) {
    return OUTCOMES[outcome][1];
  }

  static Figure interaction(int panels, int levels, int lines) {
    Random random = new Random(1);
    String[] names = {"none", "half", "all", "all, and what follows from it", "most"};
    String[] others = {
      "closed", "club of the willing", "universal body with verification", "truce", "0.25", "race"
    };
    List<Interaction.Panel> all = new ArrayList<>();
    for (int p = 0; p < panels; p++) {
      List<Interaction.Line> each = new ArrayList<>();
      for (int s = 0; s < lines; s++) {
        List<Interaction.Mean> means = new ArrayList<>();
        double slope = random.nextGaussian() * 0.1;
        for (int k = 0; k < levels; k++) {
          double mean = SIZES[p] * (1 + 0.06 * s + slope * k);
          double half = SIZES[p] * (0.02 + 0.02 * random.nextDouble());
          boolean missing = p == 1 && s == 1 && k == 1;
          means.add(
              new Interaction.Mean(
                  missing ? Estimate.exact(Double.NaN) : estimate(mean, half), k == 0 ? 39 : 40));
        }
        each.add(new Interaction.Line(others[s], means));
      }
      all.add(new Interaction.Panel(label(p), unit(p), each));
    }
    return figure(
        "interaction-" + panels,
        new Interaction(
            "research.publicationSpillover",
            List.of(names).subList(0, levels),
            panels == 4 ? "exportControls.leakageThroughThirdStates" : "regime",
            all));
  }

  /** One level, values that are all but equal, and a panel without any. */
  static Figure lonelyInteraction() {
    List<Interaction.Panel> panels = new ArrayList<>();
    double[] values = {0.3, Double.NaN};
    for (int p = 0; p < 2; p++) {
      panels.add(
          new Interaction.Panel(
              label(p),
              unit(p),
              List.of(
                  new Interaction.Line(
                      "open", List.of(new Interaction.Mean(estimate(values[p], 1e-9), 20))),
                  new Interaction.Line(
                      "closed",
                      List.of(new Interaction.Mean(Estimate.exact(values[p] + 2e-9), 20))))));
    }
    return figure(
        "interaction-lonely", new Interaction("openness", List.of("as it is"), "regime", panels));
  }

  static Figure manyLevels() {
    List<String> levels = new ArrayList<>();
    List<Interaction.Line> lines = new ArrayList<>();
    for (int k = 0; k < 9; k++) {
      levels.add("policy bundle number " + (k + 1));
    }
    for (int s = 0; s < 2; s++) {
      List<Interaction.Mean> means = new ArrayList<>();
      for (int k = 0; k < 9; k++) {
        means.add(new Interaction.Mean(estimate(-5 + s + Math.sin(k + s), 0.4), 12));
      }
      lines.add(new Interaction.Line(s == 0 ? "two blocs" : "one bloc", means));
    }
    return figure(
        "interaction-levels",
        new Interaction(
            "policy",
            levels,
            "world",
            List.of(new Interaction.Panel("Change of welfare", "%", lines))));
  }
}
