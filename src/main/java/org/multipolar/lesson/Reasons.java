package org.multipolar.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.Event;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

/**
 * Descriptions of single events in plain words: what an actor did, and the inputs of its decision
 * rule.
 */
public final class Reasons {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("advantage", "advantage of opening"),
          Map.entry("alignment", "closeness of positions"),
          Map.entry("atFrontier", "its best lab earns rent at the frontier"),
          Map.entry("attention", "public attention to harm"),
          Map.entry("abroad", "rules of those it is close to"),
          Map.entry("appeal", "appeal of the body"),
          Map.entry("clubPressure", "pressure of its body"),
          Map.entry("lobby", "lobbying of its makers"),
          Map.entry("leverage", "part of the other’s minerals that it can deny"),
          Map.entry("quality", "quality of foreign chips on offer"),
          Map.entry("foreignShare", "share of chips of states that it fears"),
          Map.entry("ourGain", "what the one that controls gains"),
          Map.entry("theirGain", "what the one that answers gains"),
          Map.entry("complement", "income from complements"),
          Map.entry("controlFaced", "chip control that its home faces"),
          Map.entry("denial", "what the control denies"),
          Map.entry("denialFaced", "chip control that it faces"),
          Map.entry("developmentMember", "shared compute in its bodies"),
          Map.entry("faced", "controls of the other that it faces"),
          Map.entry("foreignTools", "foreign part of the other’s tools"),
          Map.entry("gain", "gain in its own eyes"),
          Map.entry("gap", "years behind the frontier"),
          Map.entry("homeSupply", "part of its demand that its makers serve"),
          Map.entry("level", "level before"),
          Map.entry("liability", "liability under rules at home"),
          Map.entry("lostSales", "lost sales"),
          Map.entry("mineralsFaced", "mineral controls that it faces"),
          Map.entry("near", "its best lab is near the frontier"),
          Map.entry("net", "output share of the other members"),
          Map.entry("netOutflow", "talent that leaves in a year"),
          Map.entry("norm", "what it holds right"),
          Map.entry("pledges", "what it has pledged"),
          Map.entry("reach", "unserved demand in the South"),
          Map.entry("rent", "rent of staying closed"),
          Map.entry("selfSufficiency", "share of chips made at home"),
          Map.entry("stake", "what is at stake"),
          Map.entry("stance", "openness of its home"),
          Map.entry("standards", "standards of its bodies"),
          Map.entry("threat", "threat that it perceives"),
          Map.entry("taste", "its taste for the body"),
          Map.entry("willingness", "share of such states that want to belong"));

  private Reasons() {}

  /**
   * An input of a decision rule.
   *
   * @param what its name in words
   * @param value its value
   */
  public record Seen(String what, String value) {}

  /** The inputs of the decision rule; empty if a script or chance decided. */
  public static List<Seen> seen(Event event) {
    return Stream.of(event.because().split(" "))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && pair[1].matches("-?[0-9.]+"))
        .map(
            pair ->
                new Seen(
                    WORDS.getOrDefault(pair[0], spaced(pair[0])), pair[1].replace('-', '\u2212')))
        .toList();
  }

  private static String spaced(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** The last events of an actor, the most recent first. */
  public static List<Event> last(World world, String actor, int most) {
    List<Event> events = world.eventLog().events();
    List<Event> found = new ArrayList<>();
    for (int i = events.size() - 1; i >= 0 && found.size() < most; i--) {
      if (events.get(i).actor().equals(actor)) {
        found.add(events.get(i));
      }
    }
    return found;
  }

  /** Describes an event, without its actor. */
  public static String act(Event event, LoadedWorld world) {
    String item = event.item().replace('-', ' ');
    String from = NumberFormats.fixed(event.from(), 2);
    String to = NumberFormats.fixed(event.to(), 2);
    String on =
        event.target().isEmpty() ? "" : " on " + name(world, event.target()).orElse(event.target());
    return switch (event.kind()) {
      case SCRIPTED -> "by the scenario: " + item + on + " from " + from + " to " + to;
      case TIGHTENED -> "tightened its " + item + on + " from " + from + " to " + to;
      case RELAXED -> "relaxed its " + item + on + " from " + from + " to " + to;
      case RAISED -> "raised its " + item + " from " + from + " to " + to;
      case LOWERED -> "lowered its " + item + " from " + from + " to " + to;
      case RELEASED -> "released a model at " + NumberFormats.fixed(event.to(), 1) + ", " + item;
      case OPENED -> "opened its models";
      case CLOSED -> "closed its models";
      case AGREED -> "suspended its control of " + event.item() + on + " in a deal";
      case LAPSED -> "ended its deal" + on + " about " + event.item();
      case LISTED -> "put under an embargo by law:" + on.substring(3);
      case DELISTED -> "freed of an embargo by law:" + on.substring(3);
      case INCIDENT -> "had an incident";
      case FOUNDED -> "founded " + Labels.regime(event.target());
      case JOINED -> "joined " + Labels.regime(event.target());
      case RATIFIED -> "ratified " + Labels.regime(event.target());
      case LEFT -> "left " + Labels.regime(event.target());
      case ENACTED -> "put its rules in force: " + item + " from " + from + " to " + to;
      case SIGNED -> "held the summit " + event.item();
      case POLITICS -> "set " + item + on + " to " + to;
    };
  }

  private static Optional<String> name(LoadedWorld world, String id) {
    return world.tables().states().stream()
        .filter(row -> row.id().equals(id))
        .map(StateRow::name)
        .findFirst();
  }

  /** The month of an event. */
  public static String when(Event event, RunCalendar calendar) {
    return calendar.month(Math.max(0, event.tick())).toString();
  }
}
