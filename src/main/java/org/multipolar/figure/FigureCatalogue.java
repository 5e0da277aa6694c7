package org.multipolar.figure;

import java.util.List;
import java.util.Optional;
import org.multipolar.figure.FigureSpec.Kind;
import org.multipolar.metric.Scope;

/** The catalogue of figures by name. A new figure is added as one entry. */
public final class FigureCatalogue {

  private static final List<FigureSpec> ALL =
      List.of(
          world("lag", Kind.FAN, "Lag of the open frontier", "lag-open"),
          world("exclusive-game", Kind.FAN, "Exclusiveness of the game", "exclusive-game"),
          world("south-access", Kind.FAN, "Access in the Global South", "south-access"),
          world("access-gap", Kind.FAN, "Access gap between North and South", "access-gap"),
          world("open-use", Kind.FAN, "Open models' share of use", "open-usage-share"),
          world("fragmentation", Kind.FAN, "Fragmentation of governance", "fragmentation"),
          world("chips", Kind.FAN, "Concentration of chip making", "hhi-chips"),
          world("compute", Kind.FAN, "Concentration of compute", "hhi-compute"),
          world("threat", Kind.FAN, "Threat between rivals", "threat"),
          world("answers", Kind.FAN, "Intensity of mineral controls", "retaliation"),
          world("smuggling", Kind.FAN, "Smuggled share of new compute", "smuggled-share"),
          world(
              "membership",
              Kind.MEMBERSHIP,
              "Membership of regimes",
              "members-club",
              "members-inclusive",
              "members-universal"),
          shares("compute-shares", "Where compute is located", Scope.STATE, "compute-share"),
          shares("usage-shares", "Whose models are used", Scope.FIRM, "usage-share"),
          china("china-compute", "China's share of world compute", "compute-share"),
          china("china-lag", "China's lag behind the frontier", "lag"),
          world(
              "controls",
              Kind.COMPARISON,
              "Controls and responses",
              "control-intensity",
              "retaliation",
              "smuggled-share",
              "threat"),
          world(
              "outcomes",
              Kind.COMPARISON,
              "Access, concentration, fragmentation and harm",
              "south-access",
              "exclusive-game",
              "fragmentation",
              "loss"),
          world(
              "differences",
              Kind.DIFFERENCE,
              "What the scenario changes",
              "south-access",
              "exclusive-game",
              "fragmentation",
              "threat"),
          world("incidents", Kind.FAN, "Major incidents", "incidents"),
          world("timeline", Kind.TIMELINE, "Dated events of the scenario"),
          between("network", Kind.NETWORK, "Trade in chips and controls between states"),
          between("chip-flows", Kind.FLOWS, "Chips from makers to buyers"),
          world(
              "membership-moves",
              Kind.MOVES,
              "States that move between bodies",
              "members-club",
              "members-inclusive",
              "members-universal"),
          states("adoption-map", Kind.MAP, "Where AI is used", "adoption"),
          states("adoption-effects", Kind.FOREST, "Change in the use of AI by state", "adoption"),
          states("adoption-states", Kind.DUMBBELL, "Use of AI by state", "adoption"),
          states("compute-lorenz", Kind.LORENZ, "Inequality of compute between states", "compute"),
          world(
              "development-security",
              Kind.PLANE,
              "Development and security",
              "development",
              "security"),
          world(
              "development-security-path",
              Kind.PATH,
              "Path of development and security",
              "development",
              "security"),
          world(
              "horizon",
              Kind.DISTRIBUTION,
              "Spread at the end of the run",
              "south-access",
              "exclusive-game",
              "fragmentation",
              "open-usage-share",
              "participation",
              "threat"));

  private FigureCatalogue() {}

  private static FigureSpec world(String name, Kind kind, String title, String... metrics) {
    return new FigureSpec(name, kind, title, List.of(metrics), Scope.WORLD, List.of());
  }

  private static FigureSpec states(String name, Kind kind, String title, String metric) {
    return new FigureSpec(name, kind, title, List.of(metric), Scope.STATE, List.of());
  }

  private static FigureSpec between(String name, Kind kind, String title) {
    return new FigureSpec(name, kind, title, List.of(), Scope.STATE, List.of());
  }

  private static FigureSpec shares(String name, String title, Scope scope, String metric) {
    return new FigureSpec(name, Kind.SHARES, title, List.of(metric), scope, List.of());
  }

  private static FigureSpec china(String name, String title, String metric) {
    return new FigureSpec(name, Kind.FAN, title, List.of(metric), Scope.STATE, List.of("CHN"));
  }

  /** All figures. */
  public static List<FigureSpec> all() {
    return ALL;
  }

  /** Finds the figure with this name. */
  public static Optional<FigureSpec> named(String name) {
    return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
