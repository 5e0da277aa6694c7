package org.multipolar.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.multipolar.chart.kind.Discovery;
import org.multipolar.chart.kind.EffectAlong;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.FigureData;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.Forest;
import org.multipolar.chart.kind.HeatMap;
import org.multipolar.chart.kind.IndexBars;
import org.multipolar.chart.kind.Interaction;
import org.multipolar.chart.kind.ParetoFront;
import org.multipolar.chart.kind.PatternMap;
import org.multipolar.chart.kind.Screening;
import org.multipolar.chart.kind.Tornado;
import org.multipolar.chart.kind.TradeOffs;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.text.NumberFormats;

/** Figures of designed experiments with synthetic results, as large and as awkward as real ones. */
public final class Studies {
  private static final Theme THEME = Theme.load();

  private static final List<String> FACTORS =
      List.of(
          "research.publicationSpillover",
          "openness",
          "chips.learningRate",
          "incidents.learning",
          "regime.verificationCostPerMemberState",
          "talent.turnover",
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

  public static List<Figure> all() {
    return List.of(
        interaction(1, 3, 3),
        interaction(4, 5, 6),
        interaction(5, 2, 2),
        lonelyInteraction(),
        manyLevels(),
        heatMap(1, 5, 5),
        heatMap(2, 12, 12),
        heatMap(5, 3, 4),
        heatMap(4, 12, 12),
        regret(),
        structure(),
        tornado(1, 20),
        tornado(4, 8),
        tornado(5, 20),
        lopsided(),
        screening(1, 20),
        screening(4, 20),
        screening(5, 6),
        crowded(),
        indices(1, 20),
        indices(4, 8),
        indices(5, 20),
        vainIndices(),
        forest(1, 20),
        forest(4, 6),
        forest(5, 20),
        discovery(),
        mixedDiscovery(),
        smallDiscovery(1),
        smallDiscovery(0),
        paretoFront(2, 5, 20),
        paretoFront(3, 12, 40),
        paretoFront(4, 14, 9),
        paretoFront(2, 1, 1),
        patternMap(2),
        patternMap(3),
        effectAlong(1),
        effectAlong(5));
  }

  /** One of each kind. */
  public static List<Figure> each() {
    return List.of(
        interaction(4, 5, 6),
        structure(),
        tornado(4, 8),
        screening(1, 20),
        indices(1, 20),
        forest(4, 6),
        discovery(),
        paretoFront(2, 5, 20),
        patternMap(2),
        effectAlong(2));
  }

  /** Renders a figure as one of its files. */
  public static byte[] render(Figure figure, PageWidth width, OutputPage.Format format)
      throws IOException {
    Page page = figure.page(THEME, width);
    return page.render(figure.data().drawing(page), format);
  }

  public static Figure figure(String name, FigureData data) {
    return new Figure(
        name,
        "A designed experiment",
        List.of(new FigureSubject("A study of levers", "What matters?", 1200, 60, 20250726)),
        data,
        List.of());
  }

  public static DrawnPage page(Figure figure, PageWidth width) throws IOException {
    return new DrawnPage(render(figure, width, OutputPage.Format.SVG));
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

  /** Levers with levels and with ranges; the last goal has no interval. */
  public static Figure paretoFront(int goals, int levers, int members) {
    Random random = new Random(11);
    List<TradeOffs.Goal> all = new ArrayList<>();
    for (int g = 0; g < goals; g++) {
      all.add(new TradeOffs.Goal(label(g), unit(g), g % 2 == 1));
    }
    List<TradeOffs.Lever> each = new ArrayList<>();
    for (int l = 0; l < levers; l++) {
      each.add(
          l % 3 == 1
              ? new TradeOffs.Lever(
                  FACTORS.get(l), List.of("none", "club of the willing", "universal body"), true)
              : l % 3 == 2
                  ? new TradeOffs.Lever("Body founded in", List.of("2025-08", "2029-12"), false)
                  : new TradeOffs.Lever(FACTORS.get(l), List.of("0", "1"), false));
    }
    List<double[]> tried = new ArrayList<>();
    for (int v = 0; v < 300; v++) {
      double[] values = new double[goals];
      for (int g = 0; g < goals; g++) {
        values[g] = SIZES[g] * (.8 + .4 * random.nextDouble());
      }
      tried.add(values);
    }
    tried.get(3)[0] = Double.NaN;
    List<TradeOffs.Member> front = new ArrayList<>();
    for (int m = 0; m < members; m++) {
      double part = (m + .5) / members;
      double[] values = new double[goals];
      List<Estimate> again = new ArrayList<>();
      for (int g = 0; g < goals; g++) {
        values[g] =
            SIZES[g] * (g == 0 ? 1.25 - .3 * part * part : .75 + .3 * (1 - part) * (1 - part));
        again.add(
            g == goals - 1
                ? Estimate.exact(values[g] * 1.01)
                : estimate(values[g] * 1.01, SIZES[g] * .02));
      }
      front.add(
          new TradeOffs.Member(10 * m + 7, values, again, random.doubles(levers, 0, 1).toArray()));
    }
    return figure("pareto-" + goals + "-" + levers, new ParetoFront(all, each, tried, front, 4, 8));
  }

  /** Effects that change sign, one on a logarithmic axis, and an empty panel. */
  public static Figure effectAlong(int panels) {
    Random random = new Random(13);
    List<EffectAlong.Panel> all = new ArrayList<>();
    for (int p = 0; p < panels; p++) {
      List<EffectAlong.World> worlds = new ArrayList<>();
      for (int w = 0; w < 60; w++) {
        double at = p == 1 ? Math.exp(5 * random.nextDouble()) : random.nextDouble() * 3 - 1;
        double effect = SIZES[p] * (.1 * at / (p == 1 ? 50 : 1) + .05 * random.nextGaussian());
        worlds.add(
            new EffectAlong.World(
                at, p == 3 ? Estimate.exact(Double.NaN) : estimate(effect, .05 * SIZES[p])));
      }
      all.add(
          new EffectAlong.Panel(
              label(p), unit(p), FACTORS.get(p), p == 2 ? "1/yr" : "", p == 1, worlds));
    }
    return figure("effect-along-" + panels, new EffectAlong(all));
  }

  /** Cells inside and outside the grid. */
  public static Figure patternMap(int axes) {
    Random random = new Random(12);
    List<PatternMap.Axis> all = new ArrayList<>();
    for (int a = 0; a < axes; a++) {
      all.add(new PatternMap.Axis(label(a), unit(a), 0, SIZES[a], a == 2 ? 4 : 10));
    }
    List<PatternMap.Cell> cells = new ArrayList<>();
    for (int x = 0; x <= 10; x++) {
      for (int y = 1; y <= 11; y++) {
        for (int z = 1; z <= (axes > 2 ? 3 : 1); z++) {
          if (x + y + z < 13 && random.nextDouble() < .8) {
            int hits = (int) Math.pow(10, 3 * random.nextDouble());
            cells.add(new PatternMap.Cell(axes > 2 ? List.of(x, y, z) : List.of(x, y), hits));
          }
        }
      }
    }
    return figure("patterns-" + axes, new PatternMap(all, cells, 4000));
  }

  public static Figure interaction(int panels, int levels, int lines) {
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

  /** A factor with one level, nearly equal values, and an empty panel. */
  public static Figure lonelyInteraction() {
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

  public static Figure manyLevels() {
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

  public static Figure heatMap(int panels, int rows, int columns) {
    Random random = new Random(2);
    List<HeatMap.Panel> all = new ArrayList<>();
    for (int p = 0; p < panels; p++) {
      double[][] values = new double[rows][columns];
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          values[r][c] =
              SIZES[p] * (0.2 + 0.8 * r / rows * c / columns + 0.05 * random.nextDouble());
        }
      }
      values[rows - 1][0] = Double.NaN;
      if (panels == 4 && p == 3) {
        for (double[] row : values) {
          Arrays.fill(row, Double.NaN);
        }
      }
      all.add(new HeatMap.Panel(label(p), unit(p), values));
    }
    return figure(
        "heat-" + panels + "-" + rows,
        new HeatMap(
            "research.publicationSpillover",
            numbered(rows, 0.05),
            "exportControls.leakageThroughThirdStates",
            numbered(columns, 0.1),
            Double.NaN,
            "means of 40 runs",
            "",
            all));
  }

  private static List<String> numbered(int n, double step) {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      names.add(NumberFormats.fixed(k * step, 2));
    }
    return names;
  }

  public static Figure regret() {
    Random random = new Random(3);
    List<String> policies =
        List.of(
            "Do nothing",
            "Open offer to the Global South",
            "Tight controls on chips and tools",
            "A truce on chips",
            "Universal body with verification");
    List<String> worlds =
        List.of(
            "Baseline",
            "Fast diffusion",
            "Slow talent",
            "Two blocs",
            "Closed frontier",
            "Frequent incidents",
            "Cheap compute");
    double[][] values = new double[policies.size()][worlds.size()];
    for (double[] row : values) {
      for (int c = 0; c < row.length; c++) {
        row[c] = Math.max(0, 4 * random.nextDouble() - 0.6);
      }
    }
    return figure(
        "regret",
        new HeatMap(
            "policy",
            policies,
            "world",
            worlds,
            Double.NaN,
            "regret, the loss against the best policy of the same world, means of 40 runs",
            "",
            List.of(new HeatMap.Panel("Regret in welfare", "% of output", values))));
  }

  public static Figure structure() {
    Random random = new Random(4);
    List<String> variants =
        List.of(
            "research.spillover off",
            "talent.market off",
            "threat: myopic",
            "threat: learning from neighbours",
            "adoption: imitation",
            "regime: majority voting",
            "incidents.memory off",
            "chipMarket: posted prices",
            "labs: safety first");
    List<String> outcomes =
        List.of("lag-open", "compute-share-hhi", "south-access", "losses", "welfare", "members");
    double[][] values = new double[variants.size()][outcomes.size()];
    boolean[][] marked = new boolean[variants.size()][outcomes.size()];
    for (int r = 0; r < values.length; r++) {
      for (int c = 0; c < values[r].length; c++) {
        values[r][c] = random.nextGaussian() * (r == 0 ? 3 : 0.6);
        marked[r][c] = Math.abs(values[r][c]) > 0.4;
      }
    }
    values[2][2] = Double.NaN;
    marked[2][2] = false;
    return figure(
        "structure",
        new HeatMap(
            "variant",
            variants,
            "outcome",
            outcomes,
            0,
            "effect of the variant in standard deviations of the paired differences (d_z),"
                + " n = 50 pairs",
            "95\u2009% confidence interval excludes 0",
            List.of(new HeatMap.Panel("Effect of structure", "d_z", values, marked))));
  }

  public static Figure tornado(int panels, int factors) {
    Random random = new Random(5);
    List<Tornado.Panel> all = new ArrayList<>();
    for (int p = 0; p < panels; p++) {
      List<Tornado.Factor> each = new ArrayList<>();
      for (int f = 0; f < factors; f++) {
        double swing = SIZES[p] * 0.3 * Math.exp(-0.25 * ((f * 7 + p) % factors));
        double low = SIZES[p] - swing * (random.nextDouble() < 0.2 ? -0.4 : 1);
        double high = SIZES[p] + swing * (0.5 + random.nextDouble() * 0.5);
        double half = SIZES[p] * 0.015;
        String[] names = f % 4 == 0 ? new String[] {"closed", "open to everyone"} : null;
        each.add(
            new Tornado.Factor(
                FACTORS.get(f),
                new Tornado.Setting(
                    names == null ? "0.0" + (f + 1) : names[0], estimate(low, half)),
                new Tornado.Setting(
                    names == null ? "0." + (f + 3) : names[1], estimate(high, half))));
      }
      all.add(new Tornado.Panel(label(p), unit(p), SIZES[p], each));
    }
    return figure("tornado-" + panels, new Tornado(40, 15, all));
  }

  /** A factor without effect, one with unknown effect, one-sided bars, and an empty panel. */
  public static Figure lopsided() {
    Estimate none = Estimate.exact(Double.NaN);
    Tornado.Panel odd =
        new Tornado.Panel(
            label(0),
            unit(0),
            0.5,
            List.of(
                new Tornado.Factor(
                    FACTORS.get(0),
                    new Tornado.Setting("0", Estimate.exact(0.5)),
                    new Tornado.Setting("1", Estimate.exact(0.5))),
                new Tornado.Factor(
                    FACTORS.get(4), new Tornado.Setting("0", none), new Tornado.Setting("1", none)),
                new Tornado.Factor(
                    FACTORS.get(7),
                    new Tornado.Setting("low", estimate(0.56, 0.01)),
                    new Tornado.Setting("high", estimate(0.53, 0.05))),
                new Tornado.Factor(
                    FACTORS.get(19),
                    new Tornado.Setting("a majority of all members", estimate(0.52, 0.01)),
                    new Tornado.Setting("everyone, without any exception", none))));
    return figure(
        "tornado-lopsided",
        new Tornado(
            40, 15, List.of(odd, new Tornado.Panel(label(1), unit(1), Double.NaN, odd.factors()))));
  }

  public static Figure screening(int panels, int factors) {
    Random random = new Random(6);
    List<Screening.Panel> all = new ArrayList<>();
    for (int p = 0; p < panels; p++) {
      List<Screening.Factor> each = new ArrayList<>();
      for (int f = 0; f < factors; f++) {
        double mean = SIZES[p] * Math.exp(-0.3 * ((f * 7 + 3 * p) % factors));
        each.add(
            new Screening.Factor(
                FACTORS.get(f),
                estimate(mean, 0.1 * mean),
                mean * (0.2 + random.nextDouble() * 0.9)));
      }
      all.add(new Screening.Panel(label(p), unit(p), 30, each));
    }
    return figure("screening-" + panels, new Screening(30, 10, all));
  }

  /** All factors in the same place, and an empty panel. */
  public static Figure crowded() {
    Random random = new Random(7);
    List<Screening.Factor> close = new ArrayList<>();
    List<Screening.Factor> none = new ArrayList<>();
    for (String factor : FACTORS) {
      double mean = 1 + 0.02 * random.nextDouble();
      close.add(
          new Screening.Factor(factor, estimate(mean, 0.01), 0.4 + 0.02 * random.nextDouble()));
      none.add(new Screening.Factor(factor, Estimate.exact(Double.NaN), Double.NaN));
    }
    return figure(
        "screening-crowded",
        new Screening(
            1,
            10,
            List.of(
                new Screening.Panel(label(0), unit(0), 1, close),
                new Screening.Panel(label(1), unit(1), 0, none))));
  }

  public static Figure indices(int panels, int factors) {
    Random random = new Random(8);
    List<IndexBars.Panel> all = new ArrayList<>();
    for (int p = 0; p < panels; p++) {
      List<IndexBars.Factor> each = new ArrayList<>();
      for (int f = 0; f < factors; f++) {
        double total = 0.6 * Math.exp(-0.35 * ((f * 7 + 3 * p) % factors));
        double first = total * (0.3 + 0.7 * random.nextDouble()) - 0.01;
        each.add(
            new IndexBars.Factor(
                FACTORS.get(f), estimate(first, 0.05), estimate(total, 0.02 + 0.1 * total)));
      }
      all.add(new IndexBars.Panel(label(p), 1024, each));
    }
    return figure("indices-" + panels, new IndexBars(1024, 15, all));
  }

  /** Indices far below zero, all zero, and missing. */
  public static Figure vainIndices() {
    Estimate none = Estimate.exact(Double.NaN);
    return figure(
        "indices-vain",
        new IndexBars(
            64,
            15,
            List.of(
                new IndexBars.Panel(
                    label(0),
                    64,
                    List.of(
                        new IndexBars.Factor("a", estimate(-0.2, 0.3), estimate(0.1, 0.3)),
                        new IndexBars.Factor("b", estimate(-0.05, 0.01), estimate(1.1, 0.3)))),
                new IndexBars.Panel(
                    label(1),
                    64,
                    List.of(new IndexBars.Factor("a", estimate(0, 0), estimate(0, 0)))),
                new IndexBars.Panel(label(2), 0, List.of(new IndexBars.Factor("a", none, none))))));
  }

  /** Effects of all sizes: without an interval, with a simultaneous interval or with a spread. */
  public static Figure forest(int panels, int rows) {
    Random random = new Random(10);
    List<Forest.Panel> all = new ArrayList<>();
    for (int p = 0; p < panels; p++) {
      double size = SIZES[p % SIZES.length];
      List<Forest.Row> each = new ArrayList<>();
      for (int r = 0; r < rows; r++) {
        double effect = size * (random.nextDouble() - 0.3);
        double half = 0.2 * size * random.nextDouble();
        each.add(
            new Forest.Row(
                FACTORS.get(r) + ": full",
                r == 3 ? Estimate.exact(effect) : estimate(effect, half),
                r == 3 ? Estimate.exact(effect) : estimate(effect, 4 * half),
                r % 2 == 0 ? effect - half : Double.NaN,
                r % 2 == 0 ? effect + 3 * half : Double.NaN));
      }
      all.add(new Forest.Panel(label(p), unit(p), each));
    }
    return figure("effects-" + panels, new Forest("a level against the first one", 8, 20, all));
  }

  private static List<Discovery.Step> steps(int dimensions) {
    List<Discovery.Step> steps = new ArrayList<>();
    for (int s = 0; s < 28; s++) {
      double part = s / 27.0;
      int restricted = s == 0 ? 0 : Math.min(dimensions, 1 + s * dimensions / 27);
      steps.add(
          new Discovery.Step(1 - 0.75 * part * part, 0.22 + 0.7 * Math.pow(part, 0.8), restricted));
    }
    return steps;
  }

  public static Figure discovery() {
    Random random = new Random(9);
    int n = 300;
    double[] across = new double[n];
    double[] up = new double[n];
    boolean[] interest = new boolean[n];
    for (int c = 0; c < n; c++) {
      across[c] = random.nextDouble();
      up[c] = 1e25 * (1 + 9 * random.nextDouble());
      interest[c] =
          across[c] > 0.6 && up[c] < 5e25 ? random.nextDouble() < 0.8 : random.nextDouble() < 0.1;
    }
    return figure(
        "discovery",
        new Discovery(
            "runs with losses from incidents above 1\u2009% of output",
            steps(5),
            19,
            List.of(
                Discovery.Restriction.range(FACTORS.get(0), "", 0, 1, 0.61, 1, 0.00004),
                Discovery.Restriction.range(
                    "trainingCompute", "FLOP", 1e25, 1e26, 1e25, 5e25, 0.003),
                Discovery.Restriction.range(FACTORS.get(4), "million USD", 0, 250, 41.5, 55, 0.021),
                Discovery.Restriction.levels(
                    "regime",
                    List.of("none", "club", "universal body"),
                    List.of("none", "club"),
                    0.04),
                Discovery.Restriction.range(FACTORS.get(12), "", -1, 1, -0.9, 0.97, 0.31)),
            new Discovery.Cases(across, up, interest)));
  }

  /** The first two factors have levels; one restriction keeps levels that are not adjacent. */
  public static Figure mixedDiscovery() {
    Random random = new Random(10);
    int n = 800;
    double[] across = new double[n];
    double[] up = new double[n];
    boolean[] interest = new boolean[n];
    for (int c = 0; c < n; c++) {
      across[c] = random.nextInt(4);
      up[c] = random.nextInt(3);
      interest[c] = (across[c] == 0 || across[c] == 2) && up[c] == 2 && random.nextDouble() < 0.9;
    }
    return figure(
        "discovery-levels",
        new Discovery(
            "worlds in which no regime holds",
            steps(2),
            27,
            List.of(
                Discovery.Restriction.levels(
                    FACTORS.get(12),
                    List.of(
                        "none", "through neighbours", "through allies", "everywhere and always"),
                    List.of("none", "through allies"),
                    1e-9),
                Discovery.Restriction.levels(
                    FACTORS.get(19),
                    List.of("majority", "two thirds", "unanimity"),
                    List.of("unanimity"),
                    Double.NaN)),
            new Discovery.Cases(across, up, interest)));
  }

  public static Figure smallDiscovery(int restricted) {
    double[] values = {0.1, 0.4, 0.6, 0.7, 0.9};
    boolean[] interest = {false, false, true, true, true};
    return figure(
        "discovery-" + restricted,
        new Discovery(
            "long lags",
            List.of(new Discovery.Step(1, 0.6, 0), new Discovery.Step(1, 1, restricted)),
            restricted,
            restricted == 0
                ? List.of()
                : List.of(Discovery.Restriction.range("openness", "", 0, 1, 0.5, 1, 0.05)),
            new Discovery.Cases(values, new double[0], interest)));
  }
}
