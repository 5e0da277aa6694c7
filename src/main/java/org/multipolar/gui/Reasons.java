package org.multipolar.gui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multipolar.scenario.LoadedWorld;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.Event;
import org.multipolar.world.World;

/** Events of a run in plain words: who did what, and what the rule saw when it decided so. */
final class Reasons {
  private static final Map<String, String> WORDS = words();

  private Reasons() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("advantage", "advantage of opening");
    words.put("alignment", "closeness of positions");
    words.put("atFrontier", "its best lab earns rent at the frontier");
    words.put("attention", "public attention to harm");
    words.put("clubPressure", "pressure of its regime");
    words.put("complement", "income from complements");
    words.put("controlFaced", "chip control that its home faces");
    words.put("coordination", "coordination in its regimes");
    words.put("denial", "what the control denies");
    words.put("denialFaced", "chip control that it faces");
    words.put("developmentMember", "shared compute in its regimes");
    words.put("distance", "distance to the regime’s position");
    words.put("faced", "controls of the other that it faces");
    words.put("foreignTools", "foreign part of the other’s tools");
    words.put("gain", "gain in its own eyes");
    words.put("gap", "years behind the frontier");
    words.put("legitimacy", "legitimacy of the regime");
    words.put("level", "level before");
    words.put("liability", "liability under rules at home");
    words.put("lostSales", "lost sales");
    words.put("mineralsFaced", "mineral controls that it faces");
    words.put("nearFrontier", "its best lab is near the frontier");
    words.put("net", "output share of the other members");
    words.put("netOutflow", "talent that leaves in a year");
    words.put("peers", "what its peers do");
    words.put("reach", "unserved demand in the South");
    words.put("rent", "rent of staying closed");
    words.put("rivalMember", "it belongs to the rival regime");
    words.put("selfSufficiency", "share of chips made at home");
    words.put("stake", "what is at stake");
    words.put("stance", "openness of its home");
    words.put("standards", "standards of its regimes");
    words.put("threat", "threat that it perceives");
    words.put("ties", "ties with the members");
    words.put("worth", "worth of belonging");
    return words;
  }

  /**
   * Something that a rule saw.
   *
   * @param what in words
   * @param value how much
   */
  record Seen(String what, String value) {}

  /** What a rule saw; nothing where a script or chance decided. */
  static List<Seen> seen(Event event) {
    return List.of(event.because().split(" ")).stream()
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && pair[1].matches("-?[0-9.]+"))
        .map(
            pair ->
                new Seen(
                    WORDS.getOrDefault(pair[0], spaced(pair[0])), pair[1].replace('-', '\u2212')))
        .collect(Collectors.toList());
  }

  private static String spaced(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** The last event of an actor, the most recent first. */
  static List<Event> last(World world, String actor, int most) {
    List<Event> events = world.eventLog().events();
    java.util.ArrayList<Event> found = new java.util.ArrayList<>();
    for (int i = events.size() - 1; i >= 0 && found.size() < most; i--) {
      if (events.get(i).actor().equals(actor)) {
        found.add(events.get(i));
      }
    }
    return found;
  }

  /** What happened, without the actor. */
  static String act(Event event, LoadedWorld world) {
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
      case OPENED -> "opened its models";
      case CLOSED -> "closed its models";
      case INCIDENT -> "had an incident";
      case FOUNDED -> "founded the regime " + event.target();
      case JOINED -> "joined the regime " + event.target();
      case LEFT -> "left the regime " + event.target();
    };
  }

  private static Optional<String> name(LoadedWorld world, String id) {
    return world.tables().states().stream()
        .filter(row -> row.id().equals(id))
        .map(row -> row.name())
        .findFirst();
  }

  /** The month of an event. */
  static String when(Event event, RunCalendar calendar) {
    return calendar.month(Math.max(0, event.tick())).toString();
  }
}
