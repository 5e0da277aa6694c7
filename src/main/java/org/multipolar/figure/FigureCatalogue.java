package org.multipolar.figure;

import java.util.List;
import java.util.Optional;
import org.multipolar.figure.FigureSpec.Kind;
import org.multipolar.metric.Scope;

/** The figures by name. A new figure is one entry here. */
public final class FigureCatalogue {

  private static final List<FigureSpec> ALL =
      List.of(
          new FigureSpec(
              "lag",
              Kind.FAN,
              "How far the open frontier trails",
              List.of("lag-open"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "exclusive-game",
              Kind.FAN,
              "How exclusive the game is",
              List.of("exclusive-game"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "south-access",
              Kind.FAN,
              "Access in the Global South",
              List.of("south-access"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "fragmentation",
              Kind.FAN,
              "Fragmentation of governance",
              List.of("fragmentation"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "membership",
              Kind.MEMBERSHIP,
              "Who belongs to which regime",
              List.of("members-club", "members-inclusive", "members-universal"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "compute-shares",
              Kind.SHARES,
              "Who owns the compute",
              List.of("compute-share"),
              Scope.STATE,
              List.of()),
          new FigureSpec(
              "usage-shares",
              Kind.SHARES,
              "Whose models are used",
              List.of("usage-share"),
              Scope.FIRM,
              List.of()),
          new FigureSpec(
              "china-compute",
              Kind.FAN,
              "China's share of world compute",
              List.of("compute-share"),
              Scope.STATE,
              List.of("CHN")),
          new FigureSpec(
              "china-lag",
              Kind.FAN,
              "China's lag behind the frontier",
              List.of("lag"),
              Scope.STATE,
              List.of("CHN")),
          new FigureSpec(
              "controls",
              Kind.COMPARISON,
              "Controls and their answer",
              List.of("control-intensity", "retaliation", "smuggled-share", "threat"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "outcomes",
              Kind.COMPARISON,
              "Access, concentration, fragmentation and harm",
              List.of("south-access", "exclusive-game", "fragmentation", "loss"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "differences",
              Kind.DIFFERENCE,
              "What the scenario changes",
              List.of("south-access", "exclusive-game", "fragmentation", "threat"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "incidents",
              Kind.FAN,
              "Major incidents",
              List.of("incidents"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "development-security",
              Kind.PLANE,
              "Development and security",
              List.of("development", "security"),
              Scope.WORLD,
              List.of()),
          new FigureSpec(
              "horizon",
              Kind.DISTRIBUTION,
              "Spread at the end of the run",
              List.of(
                  "south-access",
                  "exclusive-game",
                  "fragmentation",
                  "open-usage-share",
                  "participation",
                  "threat"),
              Scope.WORLD,
              List.of()));

  private FigureCatalogue() {}

  /** All figures. */
  public static List<FigureSpec> all() {
    return ALL;
  }

  /** The figure of that name. */
  public static Optional<FigureSpec> named(String name) {
    return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
