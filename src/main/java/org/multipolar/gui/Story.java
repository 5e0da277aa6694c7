package org.multipolar.gui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.gui.LeverMoves.LeverMove;
import org.multipolar.institution.Timeline;
import org.multipolar.policy.Instrument;
import org.multipolar.world.Event;
import org.multipolar.world.World;

/**
 * What happened, in plain words: one line for each act, those of one actor at one time taken
 * together, with the moves of the class among them.
 */
final class Story {

  /** What a line is about. */
  enum Kind {
    LEVER,
    SCRIPT,
    CONTROL,
    POLICY,
    MODEL,
    REGIME,
    INCIDENT
  }

  /**
   * One line.
   *
   * @param tick when
   * @param month the same in words
   * @param text what
   * @param because what the rule saw, for those who ask; possibly empty
   */
  record Line(int tick, String month, Kind kind, String text, String because) {
    boolean has(String words) {
      return words.isBlank()
          || (month + " " + text)
              .toLowerCase(java.util.Locale.ROOT)
              .contains(words.strip().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private World world;
  private int told;
  private int toldTick = -1;
  private List<LeverMove> moves = List.of();

  /** Takes up what is new; returns whether anything is. */
  boolean follow(World now, List<LeverMove> movesNow) {
    boolean anew = now != world || !movesNow.equals(moves) || now.tick() < toldTick;
    if (anew) {
      lines.clear();
      told = 0;
      toldTick = -1;
      world = now;
      moves = List.copyOf(movesNow);
    }
    List<Event> events = world.eventLog().events();
    int before = lines.size();
    if (world.tick() > toldTick) {
      List<Event> fresh = events.subList(told, events.size());
      dropPending();
      told = events.size();
      int from = toldTick + 1;
      toldTick = world.tick();
      tell(fresh, from);
      pending();
      return true;
    }
    if (anew) {
      pending();
    }
    return anew || lines.size() != before;
  }

  /** All lines, the newest last. */
  List<Line> lines() {
    return List.copyOf(lines);
  }

  private void dropPending() {
    lines.removeIf(line -> line.tick() > toldTick && line.kind() == Kind.LEVER);
  }

  /** Moves that will act only in a tick to come. */
  private void pending() {
    for (LeverMove move : moves) {
      if (move.tick() > world.tick()) {
        lines.add(line(move.tick(), Kind.LEVER, set(move), ""));
      }
    }
  }

  private static String set(LeverMove move) {
    return "The class sets " + move.lever().label() + " to " + PlainWords.level(move.level());
  }

  /** Events of one tick that differ in their target only are one line. */
  private void tell(List<Event> fresh, int from) {
    Map<List<Object>, List<Event>> groups = new LinkedHashMap<>();
    for (Event event : fresh) {
      groups.computeIfAbsent(key(event), k -> new ArrayList<>()).add(event);
    }
    List<Line> all = new ArrayList<>();
    for (LeverMove move : moves) {
      if (move.tick() >= from
          && move.tick() <= toldTick
          && fresh.stream().noneMatch(e -> of(e, move))) {
        all.add(line(move.tick(), Kind.LEVER, set(move), ""));
      }
    }
    groups.values().forEach(group -> all.add(line(group)));
    all.stream().sorted((a, b) -> Integer.compare(a.tick(), b.tick())).forEach(lines::add);
  }

  /** Whether an event is what came of a move. */
  private static boolean of(Event e, LeverMove move) {
    return e.tick() == move.tick()
        && e.because().equals(LeverMoves.SOURCE)
        && e.item().equals(move.lever().instrument().id());
  }

  private static List<Object> key(Event e) {
    boolean joined = e.kind() == Event.Kind.JOINED || e.kind() == Event.Kind.LEFT;
    if (e.kind() == Event.Kind.INCIDENT) {
      return List.of(e.tick(), e.kind(), e.actor(), e.target(), e.item());
    }
    if (joined) {
      return List.of(e.tick(), e.kind(), e.target());
    }
    boolean model = e.kind() == Event.Kind.OPENED || e.kind() == Event.Kind.CLOSED;
    if (model && scripted(e)) {
      return List.of(e.tick(), e.kind(), "scripted");
    }
    return List.of(
        e.tick(),
        e.kind(),
        e.actor(),
        e.item(),
        PlainWords.level(e.from()),
        PlainWords.level(e.to()));
  }

  private static boolean scripted(Event e) {
    return e.phase().equals(Timeline.TITLE);
  }

  private Line line(List<Event> group) {
    Event e = group.get(0);
    String actor = PlainWords.state(world, e.actor());
    return switch (e.kind()) {
      case SCRIPTED, TIGHTENED, RELAXED, RAISED, LOWERED -> lever(group, e, actor);
      case OPENED, CLOSED -> model(group, e);
      case INCIDENT ->
          line(
              e.tick(),
              Kind.INCIDENT,
              "An incident in "
                  + PlainWords.state(world, e.target())
                  + " with a model of "
                  + PlainWords.lab(world, e.actor())
                  + ", severity "
                  + Plain.number(e.to()),
              e.because());
      case FOUNDED -> founded(e, actor);
      case JOINED, LEFT -> {
        List<String> names =
            group.stream().map(one -> PlainWords.state(world, one.actor())).toList();
        boolean several = names.size() > 1;
        String verb =
            e.kind() == Event.Kind.JOINED
                ? several ? " join " : " joins "
                : several ? " leave " : " leaves ";
        yield line(
            e.tick(),
            Kind.REGIME,
            PlainWords.list(names) + verb + PlainWords.regime(e.target()),
            several ? "" : e.because());
      }
    };
  }

  private Line founded(Event e, String actor) {
    String regime = PlainWords.regime(e.target());
    long members = Math.round(e.to());
    String text =
        actor.isEmpty()
            ? upper(regime) + " is founded"
            : actor
                + " founds "
                + regime
                + (members > 1 ? " with " + (members - 1) + " others" : "");
    return line(e.tick(), Kind.REGIME, text, "");
  }

  private Line model(List<Event> group, Event e) {
    boolean opens = e.kind() == Event.Kind.OPENED;
    List<String> names = group.stream().map(one -> PlainWords.lab(world, one.actor())).toList();
    boolean several = names.size() > 1;
    String verb =
        opens
            ? several ? " open their best models" : " opens its best model"
            : several ? " keep their next models closed" : " keeps its next models closed";
    return line(
        e.tick(),
        scripted(e) ? Kind.SCRIPT : Kind.MODEL,
        PlainWords.list(names) + verb,
        several || scripted(e) ? "" : e.because());
  }

  private Line lever(List<Event> group, Event e, String actor) {
    Instrument instrument = Instrument.named(e.item()).orElseThrow();
    boolean up = e.to() > e.from();
    String what;
    if (instrument.bilateral()) {
      String on =
          PlainWords.list(
              group.stream().map(one -> PlainWords.state(world, one.target())).toList());
      what = (up ? " tightens " : " relaxes ") + PlainWords.lever(instrument) + " on " + on;
    } else {
      what = (up ? " raises its " : " lowers its ") + PlainWords.lever(instrument);
    }
    String text =
        actor + what + " from " + PlainWords.level(e.from()) + " to " + PlainWords.level(e.to());
    boolean moved = e.because().equals(LeverMoves.SOURCE);
    Kind kind =
        moved
            ? Kind.LEVER
            : scripted(e) ? Kind.SCRIPT : instrument.bilateral() ? Kind.CONTROL : Kind.POLICY;
    return line(e.tick(), kind, text, group.size() > 1 && !scripted(e) ? "" : e.because());
  }

  private Line line(int tick, Kind kind, String text, String because) {
    int shown = Math.min(tick, world.calendar().ticks() - 1);
    return new Line(tick, PlainWords.month(world.calendar(), shown), kind, text, because);
  }

  private static String upper(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
