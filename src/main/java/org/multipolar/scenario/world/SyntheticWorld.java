package org.multipolar.scenario.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.rule.ReleaseReview;
import org.multipolar.value.ChipInput;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.SyntheticParameters;
import org.multipolar.world.ChainRow;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.StateFigures;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * A synthetic world, for tests of scale and for experiments on concentration.
 *
 * <p>Sizes of states, and of firms within their home, fall with rank r as {@code r^-zipf}; totals
 * are those of the world of states, rounded. All states have the same population, and those with
 * lower output per head than the world are the South. Firms are assigned homes in turn, each to the
 * state with the largest size per firm including the new one (D'Hondt), so that the home of a firm
 * does not depend on how many firms follow. Values other than sizes are draws keyed by the id.
 */
public final class SyntheticWorld {
  private static final Draws DRAWS = new Draws(Draws.key("synthetic"));

  /** Size of the logic pool relative to what AI chips take from it. */
  private static final double LOGIC_POOL = 10;

  /** Orders under way: fraction of capacity that arrives in each month of the lead time. */
  private static final double ORDERED = .05;

  /** Cash limit of an investor, in multiples of its first budget. */
  private static final double CASH = 10;

  /** TWh a year per tn USD of output: the world's in 2022. */
  private static final double ELECTRICITY = 290;

  /** tn USD; about 101 in 2022 (World Bank). */
  static final double OUTPUT = 100;

  /** Million; 8 billion in November 2022 (United Nations). */
  private static final double POPULATION = 8000;

  /** M H100e installed, as in the world of states. */
  static final double COMPUTE = .7;

  /** M H100e a year that sites of memory and of packaging make, as in the world of states. */
  static final double CAPACITY = .36;

  /** bn USD a year spent on chips, as in the world of states. */
  static final double BUDGET = 17;

  /** Trend growth of output, 1/yr: the world's. */
  private static final double GROWTH = .03;

  /** H100 per package, as of US makers in the world of states. */
  static final double PERFORMANCE = .32;

  /** Yield at its limit, as of US makers in the world of states. */
  private static final double YIELD = .8;

  /** Share of a tool chain beyond denial, as in the toy world. */
  private static final double INDIGENISATION = .5;

  /** Points of the best lab at most: GPT-3.5 on the Epoch Capabilities Index. */
  private static final double FRONTIER = 116;

  /** Spread of labs below it, points; an assumption. */
  private static final double CAPABILITY_SPREAD = 20;

  /** Points from a lab's best model to its best open weights: 13 months at the pace before 2022. */
  private static final double OPEN_SHORTFALL = 9;

  /** Million users of AI at which the incident rate is stated, as in the world of states. */
  private static final double USAGE_REFERENCE = 600;

  private static final double WORKING_AGE = .65;
  private static final double LAW_LAG = 18;

  private final WorldSpec.Synthetic spec;
  private final SyntheticParameters p;
  private final double[] size;
  private double largestLab;

  SyntheticWorld(WorldSpec.Synthetic spec, Parameters parameters) {
    this.spec = spec;
    this.p = parameters.synthetic();
    this.size = sizes(spec.states());
  }

  /** Whether the tables of synthetic worlds depend on a parameter. */
  public static boolean restsOn(String parameter) {
    return parameter.startsWith("synthetic.");
  }

  WorldTables tables() {
    List<StateRow> states = new ArrayList<>(spec.states());
    List<List<Integer>> makersAt = new ArrayList<>();
    List<List<Integer>> labsAt = new ArrayList<>();
    settle(makersAt, labsAt);
    double minerals = 0;
    for (int j = 0; j < spec.states(); j++) {
      minerals += draw(state(j), "mineral");
    }
    for (int j = 0; j < spec.states(); j++) {
      states.add(state(j, minerals, !makersAt.get(j).isEmpty()));
    }
    List<MakerRow> makers = new ArrayList<>();
    List<ChainRow> chains = new ArrayList<>();
    List<LabRow> labs = new ArrayList<>(spec.firms());
    for (int j = 0; j < spec.states(); j++) {
      int firms = labsAt.get(j).size();
      largestLab = Math.max(largestLab, firms > 0 ? size[j] * sizes(firms)[0] : 0);
    }
    double makerHomes = 0;
    for (int j = 0; j < spec.states(); j++) {
      makerHomes += makersAt.get(j).isEmpty() ? 0 : size[j];
    }
    for (int j = 0; j < spec.states(); j++) {
      makers(j, makersAt.get(j), makers);
      if (!makersAt.get(j).isEmpty()) {
        chains.add(chain(j, makerHomes));
      }
      labs(j, labsAt.get(j), labs);
    }
    return new WorldTables(
        "synthetic",
        states,
        makers,
        chains,
        labs,
        sites(makersAt, makerHomes),
        List.of(),
        investors(labsAt),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        USAGE_REFERENCE);
  }

  /**
   * Sites: each home of makers makes all three inputs, in proportion to its size among those homes.
   */
  private List<SiteRow> sites(List<List<Integer>> makersAt, double makerHomes) {
    List<SiteRow> sites = new ArrayList<>();
    for (int j = 0; j < spec.states(); j++) {
      if (!makersAt.get(j).isEmpty()) {
        double packages = CAPACITY / PERFORMANCE * size[j] / makerHomes;
        for (ChipInput input : ChipInput.values()) {
          boolean logic = input == ChipInput.LOGIC;
          sites.add(
              new SiteRow(
                  input,
                  state(j),
                  packages * (logic ? LOGIC_POOL : 1),
                  logic ? 0 : packages * ORDERED,
                  logic ? YIELD : 1,
                  logic ? YIELD : 1,
                  INDIGENISATION,
                  List.of(state(j))));
        }
      }
    }
    return sites;
  }

  /**
   * Investors: one in each home of labs, which makes its home's purchases and owns its home's
   * compute.
   */
  private List<InvestorRow> investors(List<List<Integer>> labsAt) {
    List<InvestorRow> investors = new ArrayList<>();
    for (int j = 0; j < spec.states(); j++) {
      if (!labsAt.get(j).isEmpty()) {
        investors.add(
            new InvestorRow(
                investor(j),
                "Investor of " + state(j),
                state(j),
                LocalDate.EPOCH,
                size[j],
                CASH * BUDGET * size[j],
                size[j],
                1,
                labsAt.get(j).stream().map(SyntheticWorld::firm).toList(),
                List.of()));
      }
    }
    return investors;
  }

  private void settle(List<List<Integer>> makersAt, List<List<Integer>> labsAt) {
    record Seat(int state, int firms, double claim) {}
    PriorityQueue<Seat> seats =
        new PriorityQueue<>(
            Comparator.comparingDouble((Seat s) -> -s.claim()).thenComparingInt(Seat::state));
    for (int j = 0; j < spec.states(); j++) {
      makersAt.add(new ArrayList<>());
      labsAt.add(new ArrayList<>());
      seats.add(new Seat(j, 0, size[j]));
    }
    for (int f = 0; f < spec.firms(); f++) {
      Seat seat = seats.remove();
      boolean maker = f == 0 || draw(firm(f), "role") < p.makers();
      (maker ? makersAt : labsAt).get(seat.state()).add(f);
      int firms = seat.firms() + 1;
      seats.add(new Seat(seat.state(), firms, size[seat.state()] / (firms + 1)));
    }
  }

  private StateRow state(int j, double minerals, boolean makes) {
    String id = state(j);
    double output = OUTPUT * size[j];
    double preparedness = draw(id, "preparedness");
    double position = draw(id, "idealPoint");
    double mineral = draw(id, "mineral") / minerals;
    return new StateRow(
        id,
        "State " + (j + 1),
        "Synthetic",
        "Synthetic",
        size[j] * spec.states() < 1 ? GlobalSouth.YES : GlobalSouth.NO,
        false,
        false,
        StateFigures.of(
            figure ->
                switch (figure) {
                  case LATITUDE, HEDGE, SECURITY, THROUGHFLOW -> 0;
                  case LONGITUDE -> -180 + 360 * (j + .5) / spec.states();
                  case GDP -> output;
                  case POPULATION -> POPULATION / spec.states();
                  case WORKING_AGE -> WORKING_AGE;
                  case PREPAREDNESS, NET -> preparedness;
                  case LANG -> 1;
                  case ELECTRICITY -> ELECTRICITY * output;
                  case IDEAL_POINT, POSITION -> position;
                  case COMPUTE -> COMPUTE * size[j];
                  case BUDGET_SHARE -> BUDGET / 1e3 * size[j] / output;
                  case GROWTH -> GROWTH;
                  case TALENT, TALENT_ORIGIN -> 100 * size[j];
                  case TOOL_SHARE -> size[j];
                  case SUPPLY_ROLE -> makes ? 1 : 0;
                  case MINERAL_GALLIUM -> mineral;
                  case LAW_LAG -> LAW_LAG;
                  case LAW_LEVEL -> 0;
                }),
        Map.of(
            Instrument.OPENNESS,
            ReleaseReview.NEUTRAL_STANCE,
            Instrument.ENFORCEMENT,
            preparedness),
        List.of());
  }

  private void makers(int home, List<Integer> firms, List<MakerRow> makers) {
    double[] share = sizes(firms.size());
    for (int i = 0; i < firms.size(); i++) {
      String id = firm(firms.get(i));
      makers.add(new MakerRow(id, "Maker " + id, state(home), share[i], 1));
    }
  }

  private ChainRow chain(int home, double makerHomes) {
    return new ChainRow(
        state(home),
        BUDGET * size[home] / makerHomes,
        List.of(new ChainRow.Performance(LocalDate.EPOCH, PERFORMANCE)));
  }

  private void labs(int home, List<Integer> firms, List<LabRow> labs) {
    double[] share = sizes(firms.size());
    String state = state(home);
    for (int i = 0; i < firms.size(); i++) {
      String id = firm(firms.get(i));
      double capability = FRONTIER - CAPABILITY_SPREAD * draw(id, "capability");
      labs.add(
          new LabRow(
              id,
              "Lab " + id,
              state,
              LocalDate.EPOCH,
              investor(home),
              capability,
              capability,
              capability - OPEN_SHORTFALL,
              StrictMath.log10(size[home] * share[i] / largestLab),
              1,
              draw(id, "complement"),
              p.safetyShare()));
    }
  }

  /** Shares that fall with rank as r^-zipf and sum to 1. */
  private double[] sizes(int n) {
    double[] sizes = new double[n];
    double sum = 0;
    for (int r = 0; r < n; r++) {
      sizes[r] = StrictMath.pow(r + 1, -spec.zipf());
      sum += sizes[r];
    }
    for (int r = 0; r < n; r++) {
      sizes[r] /= sum;
    }
    return sizes;
  }

  private static double draw(String id, String item) {
    return DRAWS.uniform(Process.SYNTHETIC_WORLD, 0, Draws.key(id), Draws.key(item));
  }

  private static String state(int j) {
    return String.format(Locale.ROOT, "S%03d", j + 1);
  }

  private static String investor(int j) {
    return state(j) + ".cloud";
  }

  private static String firm(int f) {
    String digits = Integer.toString(f + 1);
    return "F" + "0".repeat(7 - digits.length()) + digits;
  }
}
