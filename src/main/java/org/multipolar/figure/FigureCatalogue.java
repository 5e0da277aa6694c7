package org.multipolar.figure;

import java.util.List;
import java.util.Optional;
import org.multipolar.figure.FigureSpec.Kind;
import org.multipolar.metric.Scope;

/** The catalogue of figures by name. A new figure is added as one entry. */
public final class FigureCatalogue {

  private static final List<FigureSpec> ALL =
      List.of(
          world("lag", Kind.FAN, "How far the open frontier trails", "lag-open"),
          world("exclusive-game", Kind.FAN, "How exclusive the game is", "exclusive-game"),
          world("south-access", Kind.FAN, "Access in the Global South", "south-access"),
          world("access-gap", Kind.FAN, "How far the South trails the North", "access-gap"),
          world("open-use", Kind.FAN, "How much use goes to open models", "open-usage-share"),
          world("fragmentation", Kind.FAN, "Fragmentation of governance", "fragmentation"),
          world("chips", Kind.FAN, "In how few hands chip making is", "hhi-chips"),
          world("compute", Kind.FAN, "In how few hands compute is", "hhi-compute"),
          world("threat", Kind.FAN, "Threat between rivals", "threat"),
          world("answers", Kind.FAN, "Minerals denied in answer", "retaliation"),
          world("smuggling", Kind.FAN, "Chips past the controls", "smuggled-share"),
          world(
              "membership",
              Kind.MEMBERSHIP,
              "Who belongs to which regime",
              "members-club",
              "members-inclusive",
              "members-universal"),
          shares("compute-shares", "Who owns the compute", Scope.STATE, "compute-share"),
          shares("usage-shares", "Whose models are used", Scope.FIRM, "usage-share"),
          china("china-compute", "China's share of world compute", "compute-share"),
          china("china-lag", "China's lag behind the frontier", "lag"),
          world(
              "controls",
              Kind.COMPARISON,
              "Controls and their answer",
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
          world("timeline", Kind.TIMELINE, "What is dated in the scenario"),
          between("network", Kind.NETWORK, "Who sells to whom, and who controls whom"),
          between("chip-flows", Kind.FLOWS, "Where chips go"),
          world(
              "membership-moves",
              Kind.MOVES,
              "Who moves between bodies",
              "members-club",
              "members-inclusive",
              "members-universal"),
          states("adoption-map", Kind.MAP, "Where AI is used", "adoption"),
          states("adoption-effects", Kind.FOREST, "Whose use of AI changes", "adoption"),
          states("adoption-states", Kind.DUMBBELL, "How far use of AI has come", "adoption"),
          states("compute-lorenz", Kind.LORENZ, "How unequally compute is owned", "compute"),
          world(
              "development-security",
              Kind.PLANE,
              "Development and security",
              "development",
              "security"),
          world(
              "development-security-path",
              Kind.PATH,
              "The way to development and security",
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
