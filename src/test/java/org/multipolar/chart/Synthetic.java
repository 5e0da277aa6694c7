package org.multipolar.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.multipolar.chart.kind.Alluvial;
import org.multipolar.chart.kind.Distributions;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.Network;
import org.multipolar.chart.kind.Pairs;
import org.multipolar.chart.kind.PhasePath;
import org.multipolar.chart.kind.Plane;
import org.multipolar.chart.kind.Shares;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.figure.FigureSpec;

/** Figures of every kind from random walks, as long and as dense as real ones. */
public final class Synthetic {
  public static final int RUNS = 50;
  public static final int MONTHS = 159;

  private static final LocalDate START = LocalDate.of(2022, 10, 1);
  private static final List<String> SCENARIOS =
      List.of(
          "Baseline",
          "An open offer",
          "Tight controls",
          "A truce on chips",
          "Closed frontier",
          "Two blocs",
          "A universal body");

  private Synthetic() {}

  public static List<Figure> all() {
    return List.of(
        fan(),
        fans(),
        panels(),
        comparison(),
        difference(),
        membership(),
        shares(),
        horizon(),
        distribution(),
        plane(),
        lonePlane(),
        path(1),
        path(4),
        gaps(),
        pairs(6),
        pairs(2),
        magnitudes(),
        history(6),
        network(1),
        network(2),
        flows(),
        moves());
  }

  private static final List<String> PLACES =
      List.of(
          "United States",
          "Canada, Australia, New Zealand and United Kingdom",
          "European Union",
          "Gulf Cooperation Council",
          "India",
          "China with Hong Kong and Macao",
          "Japan and South Korea",
          "Taiwan",
          "Association of Southeast Asian Nations",
          "Africa",
          "Latin America and the Caribbean",
          "Rest of the world",
          "Switzerland",
          "Bosnia and Herzegovina");

  /**
   * Two sellers that sell to all states, and controls of each state on the next, at every level.
   */
  public static Figure network(int scenarios) {
    List<Network.Panel> panels = new ArrayList<>();
    double[] sizes = new double[PLACES.size()];
    Arrays.fill(sizes, .03);
    sizes[0] = .6;
    for (int s = 0; s < scenarios; s++) {
      List<Network.Arrow> sales = new ArrayList<>();
      List<Network.Arrow> controls = new ArrayList<>();
      for (int i = 0; i < PLACES.size(); i++) {
        for (int seller : new int[] {0, 5}) {
          if (i != seller) {
            sales.add(new Network.Arrow(seller, i, "chips", 10.0 / (1 + i)));
          }
        }
        String kind = Network.CONTROLS.get(i % 3);
        controls.add(new Network.Arrow(i, (i + 5) % PLACES.size(), kind, (i + 1) / 14.0));
      }
      panels.add(new Network.Panel(SCENARIOS.get(s) + ": Chips sold", true, sizes, sales));
      panels.add(
          new Network.Panel(SCENARIOS.get(s) + ": Controls in force", false, sizes, controls));
    }
    return new Figure(
        "network-" + scenarios,
        "Who sells to whom",
        subjects(scenarios),
        new Network(START.plusYears(13), 10, PLACES, 4, "M H100e", panels),
        List.of());
  }

  public static Figure flows() {
    List<String> sellers = List.of("United States", PLACES.get(5), "other makers", "smuggled");
    double[] sold = {90, 6, .01, 3.99};
    double[] bought = new double[10];
    List<Alluvial.Band> bands = new ArrayList<>();
    for (int i = 0; i < sold.length; i++) {
      for (int j = 0; j < bought.length; j++) {
        double amount = sold[i] * (j == 0 ? .82 : .02);
        bought[j] += amount;
        bands.add(new Alluvial.Band(0, i, j, amount));
      }
    }
    return alluvial(
        "flows",
        false,
        new Alluvial.Panel(
            "Chips bought",
            List.of(
                new Alluvial.Column("home of maker", sellers, sold),
                new Alluvial.Column("bought in", PLACES.subList(0, 10), bought)),
            bands));
  }

  public static Figure moves() {
    List<String> groups =
        List.of(
            "club",
            "inclusive body",
            "club + inclusive body",
            "universal body",
            "club + universal body",
            "inclusive body + universal body",
            "none of these",
            "other combinations");
    List<Alluvial.Column> columns = new ArrayList<>();
    List<Alluvial.Band> bands = new ArrayList<>();
    for (int c = 0; c < 4; c++) {
      double[] amounts = new double[groups.size()];
      Arrays.fill(amounts, 20);
      columns.add(new Alluvial.Column("Oct " + (2022 + 4 * c), groups, amounts));
      for (int g = 0; c < 3 && g < groups.size(); g++) {
        bands.add(new Alluvial.Band(c, g, g, 15));
        bands.add(new Alluvial.Band(c, g, (g + 3) % groups.size(), 5));
      }
    }
    return alluvial("moves", true, new Alluvial.Panel("Membership", columns, bands));
  }

  private static Figure alluvial(String name, boolean lasting, Alluvial.Panel panel) {
    return new Figure(
        name,
        "Who goes where",
        subjects(1),
        new Alluvial("Where it goes.", 10, lasting, "units", List.of(panel)),
        List.of());
  }

  public static Figure fan() {
    double[][] runs = walks(1, RUNS, 12, 0.8, 0, 60);
    TimeSeries.Panel panel =
        new TimeSeries.Panel(
            "Lag of open models",
            "months",
            List.of(line("World", runs, 90, 50)),
            List.of(
                new TimeSeries.Observed("World", LocalDate.of(2024, 5, 15), 14, 10, 15, true),
                new TimeSeries.Observed("World", LocalDate.of(2023, 3, 1), 11, 9, 14, false)));
    return figure("lag-open", "Open models follow the frontier", 1, FigureSpec.Kind.FAN, panel);
  }

  public static Figure fans() {
    List<TimeSeries.Observed> observed = new ArrayList<>();
    double[] china = {0.306, 0.267, 0.248, 0.290, 0.236, 0.158};
    double[] states = {0.536, 0.540, 0.572, 0.549, 0.640, 0.723};
    for (int q = 0; q < china.length; q++) {
      LocalDate date = START.plusMonths(3L * q);
      observed.add(
          new TimeSeries.Observed(
              "United States", date, states[q], states[q] - 0.05, states[q] + 0.05, false));
      observed.add(
          new TimeSeries.Observed(
              "China", date, china[q], china[q] - 0.05, china[q] + 0.05, false));
    }
    TimeSeries.Panel panel =
        new TimeSeries.Panel(
            "Share of the world’s AI compute",
            "share",
            List.of(
                line("United States", walks(2, RUNS, 0.55, 0.01, 0, 1), 90, 50),
                line("China", walks(3, RUNS, 0.28, 0.008, 0, 1), 90, 50),
                line("India", walks(4, RUNS, 0.02, 0.002, 0, 1), 90, 50)),
            observed);
    return figure("compute", "Who owns the compute", 1, FigureSpec.Kind.FAN, panel);
  }

  public static Figure panels() {
    return figure(
        "south-access",
        "Access of the Global South",
        1,
        FigureSpec.Kind.FAN,
        lone("Access of the Global South", "index, 0 to 1", walks(5, RUNS, 0.2, 0.01, 0, 1)),
        lone(
            "Gap in adoption between North and South",
            "share of firms",
            walks(6, RUNS, 0.1, 0.004, 0, 1)),
        lone(
            "Intensity of export controls, weighted by chip demand",
            "level, 0 to 1",
            walks(7, RUNS, 0.3, 0.01, 0, 1)),
        lone(
            "Losses from incidents", "share of output a year", walks(8, RUNS, 0.002, 0.0002, 0, 1)),
        lone("Retaliation", "levers a year", walks(9, RUNS, 3, 0.3, 0, 100)));
  }

  /** Single fans with scoring points and naive forecasts, one on an axis of magnitudes. */
  public static Figure history(int panels) {
    List<TimeSeries.Panel> all = new ArrayList<>();
    for (int p = 0; p < panels; p++) {
      double[][] runs = walks(100 + p, RUNS, 0.3, 0.01, 0, 1);
      double size = p == 1 ? 1e25 : 1;
      if (p == 1) {
        for (double[] run : runs) {
          for (int t = 0; t < MONTHS; t++) {
            run[t] = size * Math.pow(10, run[t] * t / 24);
          }
        }
      }
      double[] flat = new double[MONTHS];
      Arrays.fill(flat, .3 * size);
      double[] rising = new double[MONTHS];
      for (int t = 0; t < MONTHS; t++) {
        rising[t] = .2 * size * Math.pow(1.05, t);
      }
      all.add(
          new TimeSeries.Panel(
              "CHN: Domestic share of accelerators sold",
              p == 1 ? "FLOP" : "share",
              List.of(line("CHN", runs, 90, 50)),
              List.of(
                  new TimeSeries.Observed(
                      "CHN", START.plusMonths(9), .3 * size, .2 * size, .4 * size, false),
                  new TimeSeries.Observed(
                      "CHN", START.plusMonths(30), .4 * size, .3 * size, .5 * size, true)),
              List.of(
                  new TimeSeries.Reference("last value known", flat),
                  new TimeSeries.Reference("constant growth", rising))));
    }
    return figure(
        "history",
        "The model against the record",
        1,
        FigureSpec.Kind.FAN,
        all.toArray(TimeSeries.Panel[]::new));
  }

  /** Vectors of variables with long and short names and ranges, one without a best value. */
  public static Figure pairs(int variables) {
    String[] names = {
      "initial.chipCapacityChn",
      "investment.valueShare",
      "research.publicationSpillover",
      "modelMarket.openDislike",
      "policy.inertia",
      "adoption.innovation"
    };
    double[][] ranges = {{.5, 2.5}, {2, 3.5}, {.1, 1}, {-4, -1}, {0, .6}, {.008, .02}};
    Random random = new Random(17);
    List<Pairs.Variable> all = new ArrayList<>();
    double[][] correlations = new double[variables][variables];
    for (int k = 0; k < variables; k++) {
      double low = ranges[k][0];
      double high = ranges[k][1];
      double[] values = random.doubles(300, low, high).toArray();
      double best = k == 2 ? Double.NaN : (low + high) / 2;
      all.add(new Pairs.Variable(names[k], "1/yr", low, high, k < 3, best, values));
      for (int j = 0; j < variables; j++) {
        correlations[k][j] = k == j ? 1 : -1.0 / (1 + k + j);
      }
    }
    return new Figure(
        "pairs-" + variables,
        "What goes with what",
        List.of(),
        new Pairs(all, correlations, 12000, 0),
        List.of());
  }

  public static Figure comparison() {
    return figure(
        "comparison",
        "Scenarios compared",
        7,
        FigureSpec.Kind.COMPARISON,
        lines("Lag of open models", "months", 12, 0.3, 60, 7),
        lines("Exclusive Game Index", "0 to 1", 0.4, 0.006, 1, 7),
        lines("Access of the Global South", "index, 0 to 1", 0.2, 0.005, 1, 7),
        lines("Fragmentation", "index, 0 to 1", 0.5, 0.006, 1, 7));
  }

  public static Figure difference() {
    List<TimeSeries.Line> lines = new ArrayList<>();
    for (int s = 1; s < 4; s++) {
      double[][] runs = walks(60 + s, RUNS, 0, 0.01, -1, 1);
      lines.add(line(SCENARIOS.get(s), runs, 50));
    }
    lines =
        lines.stream()
            .map(
                c ->
                    new TimeSeries.Line(
                        c.name(),
                        c.centre(),
                        List.of(
                            new TimeSeries.Band(
                                95, c.bands().get(0).low(), c.bands().get(0).high()))))
            .toList();
    return figure(
        "difference",
        "What the offer changes",
        2,
        FigureSpec.Kind.DIFFERENCE,
        new TimeSeries.Panel("Access of the Global South", "index, difference", lines, List.of()),
        new TimeSeries.Panel("Threat", "index, difference", List.of(lines.get(0)), List.of()));
  }

  public static Figure membership() {
    Function<Integer, List<TimeSeries.Line>> regimes =
        scale ->
            List.of(
                line("Inclusive", walks(70, RUNS, 0.3 * scale, 0.01 * scale, 0, scale), 90),
                line("Selective club", walks(71, RUNS, 0.15 * scale, 0.004 * scale, 0, scale), 90),
                line("Universal", walks(72, RUNS, 0.05 * scale, 0.004 * scale, 0, scale), 90));
    return figure(
        "membership",
        "Who joins which regime",
        1,
        FigureSpec.Kind.MEMBERSHIP,
        new TimeSeries.Panel("Members", "states", regimes.apply(198), List.of()),
        new TimeSeries.Panel(
            "Population in member states", "share of the world", regimes.apply(1), List.of()));
  }

  public static Figure shares() {
    String[] names = {
      "United States",
      "China",
      "United Arab Emirates",
      "Japan",
      "United Kingdom",
      "France",
      "India",
      "other"
    };
    double[] weights = {0.5, 0.2, 0.05, 0.05, 0.03, 0.03, 0.02, 0.12};
    double[][] parts = new double[names.length][];
    for (int i = 0; i < names.length; i++) {
      parts[i] = walks(80 + i, 1, weights[i], weights[i] * 0.04, weights[i] * 0.2, 1)[0];
    }
    List<Shares.Part> stack = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      double[] share = new double[MONTHS];
      for (int t = 0; t < MONTHS; t++) {
        double sum = 0;
        for (double[] part : parts) {
          sum += part[t];
        }
        share[t] = parts[i][t] / sum;
      }
      stack.add(Shares.Part.of(names[i], new double[][] {share}, names[i].equals("other")));
    }
    return new Figure(
        "compute-shares",
        "Who owns the compute",
        subjects(1),
        new Shares(timeline(), "AI compute by owner’s state", "share of the world", stack),
        List.of());
  }

  public static Figure horizon() {
    String[][] metrics = {
      {"Lag of open models", "months"},
      {"Access of the Global South", "index, 0 to 1"},
      {"Exclusive Game Index", "0 to 1"},
      {"Fragmentation", "index, 0 to 1"},
      {"Losses from incidents", "share of output a year"}
    };
    List<Distributions.Panel> panels = new ArrayList<>();
    for (int m = 0; m < metrics.length; m++) {
      panels.add(
          new Distributions.Panel(
              metrics[m][0],
              metrics[m][1],
              List.of(
                  new Distributions.Sample(
                      "Baseline", normal(90 + m, m == 0 ? 14 : 0.4, m == 0 ? 4 : 0.07)))));
    }
    return new Figure(
        "horizon",
        "The end of 2035",
        subjects(1),
        new Distributions(LocalDate.of(2035, 12, 1), panels),
        List.of());
  }

  public static Figure distribution() {
    List<Distributions.Panel> panels = new ArrayList<>();
    for (String metric : List.of("Access of the Global South", "Exclusive Game Index")) {
      List<Distributions.Sample> samples = new ArrayList<>();
      for (int s = 0; s < SCENARIOS.size(); s++) {
        samples.add(
            new Distributions.Sample(
                SCENARIOS.get(s), normal(100 + s + metric.length(), 0.3 + 0.05 * s, 0.05)));
      }
      panels.add(new Distributions.Panel(metric, "index, 0 to 1", samples));
    }
    return new Figure(
        "distribution",
        "Outcomes at the end of 2035",
        subjects(7),
        new Distributions(LocalDate.of(2035, 12, 1), panels),
        List.of());
  }

  public static Figure plane() {
    List<Plane.Cloud> clouds = new ArrayList<>();
    for (int s = 0; s < SCENARIOS.size(); s++) {
      clouds.add(
          new Plane.Cloud(
              SCENARIOS.get(s),
              normal(200 + s, 0.3 + 0.04 * (s * 5 % 7), 0.02),
              normal(300 + s, 9.2 + 0.03 * s, 0.04)));
    }
    return plane("development-security", 7, clouds);
  }

  /** Paths that curve and cross, by month. */
  public static Figure path(int scenarios) {
    List<LocalDate> dates = new ArrayList<>();
    for (int t = 0; t < 96; t++) {
      dates.add(START.plusMonths(t));
    }
    List<PhasePath.Path> paths = new ArrayList<>();
    for (int s = 0; s < scenarios; s++) {
      double[] across = new double[dates.size()];
      double[] up = new double[dates.size()];
      for (int t = 0; t < across.length; t++) {
        double part = t / 96.0;
        across[t] = .6 * part + .1 * Math.sin(5 * part + s);
        up[t] = .5 - .1 * s * part + .05 * Math.cos(6 * part);
      }
      paths.add(new PhasePath.Path(SCENARIOS.get(s), across, up));
    }
    return new Figure(
        "path-" + scenarios,
        "The way to development and security",
        subjects(scenarios),
        new PhasePath(
            dates,
            new Plane.Axis("Development", "% log income"),
            new Plane.Axis("Security", "0-1"),
            paths),
        List.of());
  }

  public static Figure lonePlane() {
    return plane(
        "development-security-one",
        1,
        List.of(new Plane.Cloud("Baseline", normal(210, 0.3, 0.02), normal(310, 9.2, 0.05))));
  }

  private static Figure plane(String name, int subjects, List<Plane.Cloud> clouds) {
    return new Figure(
        name,
        "Development against security",
        subjects(subjects),
        new Plane(
            LocalDate.of(2035, 12, 1),
            new Plane.Axis("Losses and threat", "index, 0 to 1"),
            new Plane.Axis("Welfare", "log output a head"),
            clouds),
        List.of());
  }

  /** A metric without values in some periods, and a single run. */
  public static Figure gaps() {
    double[][] run = walks(11, 1, 10, 1, 0, 60);
    for (int t = 0; t < MONTHS; t++) {
      if (t < 20 || t > 60 && t < 80) {
        run[0][t] = Double.NaN;
      }
    }
    return figure(
        "gaps",
        "A metric with gaps",
        1,
        FigureSpec.Kind.FAN,
        new TimeSeries.Panel(
            "Time to relaxation", "months", List.of(line("World", run, 90, 50)), List.of()));
  }

  /** Values of very different magnitude, a constant, and negative values. */
  public static Figure magnitudes() {
    double[][] compute = walks(12, RUNS, 0, 0.05, -1, 1);
    for (double[] run : compute) {
      for (int t = 0; t < MONTHS; t++) {
        run[t] = StrictMath.exp(14 + 0.06 * t + run[t]);
      }
    }
    double[][] constant = walks(13, RUNS, 0, 0, 0, 0);
    return figure(
        "magnitudes",
        "Magnitudes",
        1,
        FigureSpec.Kind.FAN,
        lone("Compute", "H100 equivalents", compute),
        lone("Population reached", "people", walks(14, RUNS, 3e9, 5e7, 0, 9e9)),
        lone("Smuggled chips", "share of additions", constant),
        lone("Balance", "10⁹ US dollars of 2024", walks(15, RUNS, -30, 2, -100, 20)));
  }

  private static TimeSeries.Panel lone(String label, String unit, double[][] runs) {
    return new TimeSeries.Panel(label, unit, List.of(line("World", runs, 90, 50)), List.of());
  }

  private static TimeSeries.Panel lines(
      String label, String unit, double start, double step, double max, int scenarios) {
    List<TimeSeries.Line> lines = new ArrayList<>();
    for (int s = 0; s < scenarios; s++) {
      lines.add(line(SCENARIOS.get(s), walks(40 + s + label.length(), 9, start, step, 0, max)));
    }
    return new TimeSeries.Panel(label, unit, lines, List.of());
  }

  private static Figure figure(
      String name, String title, int subjects, FigureSpec.Kind kind, TimeSeries.Panel... panels) {
    boolean observed = List.of(panels).stream().anyMatch(p -> !p.observed().isEmpty());
    return new Figure(
        name,
        title,
        subjects(subjects),
        new TimeSeries(kind, timeline(), List.of(panels)),
        observed ? List.of("Epoch AI, GPU clusters (CC BY 4.0)") : List.of());
  }

  public static List<FigureSubject> subjects(int n) {
    return SCENARIOS.subList(0, n).stream()
        .map(title -> new FigureSubject(title, "What happens in “" + title + "”?", RUNS, 20250726))
        .toList();
  }

  public static TimeAxis timeline() {
    List<LocalDate> dates = new ArrayList<>();
    for (int t = 0; t < MONTHS; t++) {
      dates.add(START.plusMonths(t + 1).minusDays(1));
    }
    return new TimeAxis(
        dates,
        List.of(
            mark(2022, 10, 7, "US chip control", 3, false),
            mark(2023, 7, 23, "JP tool control", 0.5, false),
            mark(2023, 8, 1, "CN mineral control", 1.5, false),
            mark(2023, 9, 1, "NL tool control", 0.25, false),
            mark(2023, 11, 17, "US chip control", 12, false),
            mark(2024, 12, 3, "CN mineral control", 0.75, false),
            mark(2025, 4, 9, "US chip control", 0.6, false),
            mark(2025, 7, 26, "states choose", 0, true),
            mark(2025, 9, 19, "US talent barrier", 0.5, false)),
        Optional.of(LocalDate.of(2030, 7, 26)));
  }

  private static TimeAxis.Mark mark(
      int year, int month, int day, String label, double weight, boolean branch) {
    return new TimeAxis.Mark(LocalDate.of(year, month, day), label, weight, branch);
  }

  public static TimeSeries.Line line(String name, double[][] runs, int... percents) {
    return TimeSeries.fan(name, runs, percents);
  }

  private static double[][] walks(
      long seed, int runs, double start, double step, double min, double max) {
    Random random = new Random(seed);
    double drift = step * 0.25 * random.nextGaussian();
    double[][] walks = new double[runs][MONTHS];
    for (double[] walk : walks) {
      double value = start;
      for (int t = 0; t < MONTHS; t++) {
        walk[t] = value;
        value += drift + (t < 33 ? 0.3 : 1) * step * random.nextGaussian();
        value = Math.max(min, Math.min(max, value));
      }
    }
    return walks;
  }

  private static double[] normal(long seed, double mean, double deviation) {
    Random random = new Random(seed);
    double[] sample = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      sample[i] = mean + deviation * random.nextGaussian();
    }
    return sample;
  }
}
